// Looks at the package as its buyer gets it: packed, linted, installed elsewhere, imported, required and type-checked.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const subpaths = ['', '/protocol', '/governments', '/analysis', '/simulation', '/experiments', '/queue', '/scenarios', '/importers', '/report', '/testing', '/testing/arbitraries'] as const

function run(command: string, args: readonly string[], cwd: string): string {
  console.log(`$ ${command} ${args.join(' ')}`)
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const place = mkdtempSync(join(tmpdir(), 'demarche-package-'))
try {
  for (const name of subpaths.map((path) => path.split('/').at(-1) || 'index')) {
    for (const ending of ['d.ts', 'd.cts', 'js', 'cjs']) {
      if (!existsSync(join(root, `dist/${name}.${ending}`))) throw new Error(`dist/${name}.${ending} is missing: run npm run build`)
    }
  }
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], root)) as readonly [{ readonly filename: string }]
  const tarball = join(place, filename)
  console.log(run(bin('publint'), ['run', tarball, '--strict'], root))
  console.log(run(bin('attw'), [tarball, '--profile', 'node16'], root))

  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'buyer', private: true }))
  run('npm', ['install', '--no-audit', '--no-fund', tarball, 'typescript@5.9.3', '@types/node@20', 'fast-check@4'], place)
  const use = (name: string): string => (name === '' ? "if (typeof m.negotiate !== 'function') throw new Error('negotiate is missing')" : "if (Object.keys(m).length === 0) throw new Error('empty')")
  writeFileSync(join(place, 'esm.mjs'), subpaths.map((name, i) => `import * as m${i} from 'demarche${name}'; { const m = m${i}; ${use(name)} }`).join('\n'))
  writeFileSync(join(place, 'cjs.cjs'), subpaths.map((name) => `{ const m = require('demarche${name}'); ${use(name)} }`).join('\n'))
  run('node', ['esm.mjs'], place)
  run('node', ['cjs.cjs'], place)

  // The queue's packages are not installed here, and that is said in a sentence.
  writeFileSync(join(place, 'queue.mjs'), "import { workOn } from 'demarche/queue'; await workOn('redis://127.0.0.1:1', { signal: new AbortController().signal }).catch(({ message }) => console.log(message))")
  if (!run('node', ['queue.mjs'], place).includes('npm install bullmq@6 ioredis@6')) throw new Error('it is not said what a queue needs')

  const consumer = [
    "import { boulware, defineGovernment, negotiate, scenario, titForTat } from 'demarche'",
    "import type { Government, NegotiationResult } from 'demarche'",
    "import { createActor } from 'xstate'",
    "import { exchangeMachine, resolveScenario } from 'demarche/protocol'",
    "import { invariants, randomWalk, smallScenario } from 'demarche/testing'",
    "import { analyze, frontier } from 'demarche/analysis'",
    "import { bargain, defineDomain, domainOf } from 'demarche'",
    "import { importGenius } from 'demarche/importers'",
    "import { tournament } from 'demarche/experiments'",
    "import type { Experiment, TournamentResult } from 'demarche/experiments'",
    "import { queuePool } from 'demarche/queue'",
    "const result: NegotiationResult = negotiate(scenario('two-for-two'), { aster: boulware(), borealis: titForTat() }, { seed: 7 })",
    'const outcome: "completed" | "partiallyCompleted" | "collapsed" = result.outcome',
    'const quiet: Government = defineGovernment({ facts: boulware().facts, decide: () => ({ type: "pass" }) })',
    "const actor = createActor(exchangeMachine, { input: { scenario: resolveScenario(scenario('two-for-two'), 1) } })",
    'randomWalk(smallScenario(), 1, { invariants })',
    "const domain = defineDomain({ name: 'pie', issues: [{ name: 'share', options: ['0', '1'] }], parties: [{ id: 'a', utility: [[0, 1]] }, { id: 'b', utility: [[1, 0]] }] })",
    "const settled = bargain(domain, { a: boulware(), b: titForTat() }, { rounds: 3 }).agreement",
    "const points: readonly number[] = frontier(domain).points.map((point) => point.utilities[0]!)",
    'const analysis = analyze(domainOf(resolveScenario(scenario("hub"), 1)))',
    "const held: Promise<TournamentResult> = tournament({ runs: 2, pool: queuePool('redis://127.0.0.1:1') })",
    'const question = (experiment: Experiment): string => experiment.question',
    '// @ts-expect-error a result is read-only',
    "result.outcome = 'completed'",
    '// @ts-expect-error a seed has no default',
    "negotiate(scenario('two-for-two'), {}, {})",
    '// @ts-expect-error an event of the catalogue, or none',
    "actor.send({ type: 'talks.oppened', by: 'aster' })",
    'export { actor, analysis, held, importGenius, outcome, points, question, quiet, settled }',
  ].join('\n')
  writeFileSync(join(place, 'consumer.mts'), consumer)
  writeFileSync(join(place, 'consumer.cts'), consumer.replaceAll(/import \{ (.*) \} from '(demarche[^']*)'/g, "import { $1 } from '$2'"))
  for (const module of ['node16', 'nodenext'] as const) {
    run(join(place, 'node_modules/.bin/tsc'), ['--noEmit', '--strict', '--skipLibCheck', 'false', '--lib', 'ES2022,DOM', '--module', module, '--moduleResolution', module, 'consumer.mts', 'consumer.cts'], place)
  }
  const { bin: bins } = JSON.parse(readFileSync(join(place, 'node_modules/demarche/package.json'), 'utf8')) as { readonly bin: { readonly demarche: string } }
  if (!run('node', [join('node_modules/demarche', bins.demarche), 'list', '--json'], place).includes('two-for-two')) throw new Error('the command line of the package does not list its scenarios')
  console.log('the packed package imports, requires, type-checks and runs')
} finally {
  rmSync(place, { recursive: true, force: true })
}
