// Measures the built package. npm run bench [-- --write] ; --write puts the tables into README.md beside this file.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Bench } from 'tinybench'
import { bargain, boulware, conceder, openNegotiation, simulate, step } from 'demarche'
import type { Domain } from 'demarche'
import { catalogue, families, tournament } from 'demarche/experiments'
import { egalitarian, frontier, kalaiSmorodinsky, nash, utilitarian } from 'demarche/analysis'
import { exploreSkeleton, promelaOf, skeletonOf } from '../../src/protocol/skeleton/index.js'
import type { Exploration } from '../../src/protocol/verify/index.js'
import { smallestScenario } from '../../src/testing/small-scenario.js'
import { hasSpin, verifyWithSpin } from '../protocol/skeleton/spin.js'
import { bruteForce } from './brute-force.js'
import { opposed } from './domains.js'
import { eventRates } from './events.js'
import { aimlessCast, negotiations, smallest } from './exchanges.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const sections: string[] = []

function table(title: string, about: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [`### ${title}`, '', about, '', `| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), '']
  console.log(lines.join('\n'))
  sections.push(lines.join('\n'))
}

const figures = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value >= 1 ? value.toFixed(1) : value.toPrecision(2))

/** Milliseconds a call, the median over at least `iterations` calls after a warm-up. */
async function milliseconds(call: () => unknown, iterations = 8): Promise<number> {
  const bench = new Bench({ time: 400, iterations, warmupTime: 100, warmupIterations: 2 })
  bench.add('it', () => {
    call()
  })
  const [task] = await bench.run()
  const result = task?.result
  if (!result || !('latency' in result)) throw new Error('the benchmark did not run')
  return result.latency.p50
}

function solve(domain: Domain): number {
  const { points } = frontier(domain)
  for (const concept of [nash, kalaiSmorodinsky, egalitarian, utilitarian]) concept.of(points, [0, 0])
  return points.length
}

const spaces = [
  { name: '1,000', sizes: [10, 10, 10], other: null },
  { name: '2^16', sizes: Array<number>(16).fill(2), other: 450 },
  { name: '2^20', sizes: Array<number>(20).fill(2), other: 7400 },
  ...[40, 80, 120].map((issues) => ({ name: `2^${issues}`, sizes: Array<number>(issues).fill(2), other: null })),
]

const analysis: string[][] = []
for (const { name, sizes, other } of spaces) {
  const { domain, tables } = opposed(sizes, 1)
  const ours = await milliseconds(() => solve(domain))
  const brute = sizes.length > 20 ? null : await milliseconds(() => bruteForce(tables[0]!, tables[1]!), 3)
  const found = solve(domain)
  if (brute !== null && bruteForce(tables[0]!, tables[1]!).frontier !== found) throw new Error(`the frontiers at ${name} differ`)
  analysis.push([name, String(found), figures(ours), brute === null ? 'not possible' : figures(brute), brute === null ? '' : `${figures(brute / ours)} times`, other === null ? '' : `${figures(other / ours)} times`])
}
table('Frontier, Nash, Kalai-Smorodinsky, egalitarian and utilitarian solution', 'Milliseconds for all of them, with the packages; brute force looks at every package, with typed arrays. The last column is against the 450 and 7,400 ms that a leading Python platform took on a like machine.', ['packages', 'points of the frontier', 'ms', 'brute force, ms', 'ratio', 'for scale'], analysis)

const players = { a: boulware(), b: conceder() }
const offers: string[][] = []
for (const { name, sizes } of spaces.slice(0, 4)) {
  const { domain } = opposed(sizes, 1)
  const made = bargain(domain, players, { rounds: 100 }).offers.length
  const warm = await milliseconds(() => bargain(domain, players, { rounds: 100 }))
  let seed = 2
  const cold = await milliseconds(() => bargain(opposed(sizes, seed++).domain, players, { rounds: 100 }))
  const scale = name === '1,000' ? `${figures(1000 / warm / 32)} and ${figures((1000 * made) / warm / 3300)} times` : name === '2^16' ? `${figures(1000 / cold / 0.6)} times` : ''
  offers.push([name, figures((1000 * made) / warm), figures(1000 / warm), figures(1000 / cold), scale])
}
table('Boulware against conceder, 100 rounds, opposed preferences', 'The first two columns bargain over one domain again and again; the third over a new domain each time, its making and ranking included. For scale: a leading Python platform reached 32 negotiations and 3,300 offers a second at 1,000 packages on a like machine, and 0.6 negotiations at 2^16.', ['packages', 'offers a second', 'negotiations a second', 'on a new domain', 'for scale'], offers)

const { domain } = opposed([10, 10, 10], 1)
bargain(domain, players, { rounds: 100 })
collect()
const before = process.memoryUsage().heapUsed
const kept = Array.from({ length: 2000 }, (_, seed) => bargain(domain, players, { rounds: 100, seed }))
collect()
const each = (process.memoryUsage().heapUsed - before) / kept.length
table('Memory', `What the result of one negotiation keeps, every offer with both utilities (${kept[0]!.offers.length} offers), measured over ${kept.length} results.`, ['kilobytes a negotiation'], [[figures(each / 1024)]])

const streamsOfBoth = (['walks', 'played'] as const).map((of) => [of, eventRates({ of })] as const)
table('Events', 'Events a second on the same recorded streams, taken in turns: random walks over a small exchange, and runs of it played by two strategies. The reducer, written by hand for this protocol, changes its state in place and knows no statechart; a property test holds it equal to the chart (`reducer/`).', ['streams', 'XState actor.send', 'XState transition', 'table, immutable', 'table, batch', 'reducer by hand', 'batch against actor.send', 'against transition', 'reducer against batch'],
  streamsOfBoth.map(([of, { actorSend, transition, tableImmutable, tableBatch, reducer }]) => [of === 'walks' ? 'random walks' : 'played runs', ...[actorSend, transition, tableImmutable, tableBatch, reducer].map(figures), `${figures(tableBatch / actorSend)} times`, `${figures(tableBatch / transition)} times`, `${figures(reducer / tableBatch)} times`]))

const whole: string[][] = []
for (const [name, about, scenario, cast, runs] of negotiations) {
  const rate = async (workers: number): Promise<readonly [number, string]> => {
    const start = performance.now()
    const { seeds: _, ...found } = await simulate(scenario, cast, { runs, seed: 1, workers })
    return [(1000 * runs) / (performance.now() - start), JSON.stringify(found)]
  }
  await simulate(scenario, cast, { runs: Math.ceil(runs / 10), seed: 1 })
  const [one, same] = await rate(1)
  // Functions cannot be sent to another thread.
  const named = Object.values(cast).every((player) => !('decide' in player))
  const [two, other] = named ? await rate(2) : [0, same]
  if (other !== same) throw new Error(`two workers counted otherwise in ${name}`)
  whole.push([name, about, figures(one), named ? figures(two) : '', named ? `${figures(two / one)} times` : ''])
}
table('Whole negotiations', 'Negotiations a second by `simulate`, with views, transcripts and statistics, the start of the threads included. The statistics of one and two threads are the same to the last digit.', ['scenario', 'governments', 'one thread', 'two workers', 'ratio'], whole)

const field = { competitors: catalogue.filter((_, i) => i % 6 === 0), families: families.slice(0, 4) }
await tournament({ ...field, runs: 2 })
const began = performance.now()
const { negotiations: held } = await tournament({ ...field, runs: 20 })
const tournamentRate = (1000 * held) / (performance.now() - began)
const small = opposed([2, 2, 2, 2], 1)
const bargained = 1000 / await milliseconds(() => bargain(small.domain, players, { rounds: 12 }))
table('Tournament', `Whole negotiations a second on one core in a tournament of ${field.competitors.length} strategies over ${field.families.length} families (exploration, lists, vetting, bargaining, ratification and release, with transcripts and scores), against bargaining alone over as many packages and rounds, as in the bench above.`,
  ['negotiations', 'a second', 'bargaining alone, a second', 'bargaining alone against the whole'], [[figures(held), figures(tournamentRate), figures(bargained), `${figures(bargained / tournamentRate)} times`]])

const live = { ...smallest(), id: 'live' }
collect()
const empty = process.memoryUsage().heapUsed
const open = Array.from({ length: 2000 }, (_, seed) => {
  const run = openNegotiation(live, aimlessCast(live), { seed })
  for (let n = 0; n < 6 && !run.done; n++) step(run)
  return run
})
collect()
table('Memory of live negotiations', `What one open negotiation keeps after its first six answers, its transcript included, measured over ${open.length}.`, ['kilobytes a negotiation'], [[figures((process.memoryUsage().heapUsed - empty) / open.length / 1024)]])

const spaces3 = [[2, 2], [2, 3], [3, 3]] as const
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const explored = spaces3.map(([parties, detainees]) => {
  const start = performance.now()
  const text = execFileSync(process.execPath, [cli, 'verify', '--parties', String(parties), '--detainees', String(detainees), '--limit', '9000000', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const { states, edges, depth, exhausted, violations } = JSON.parse(text) as Exploration
  if (!exhausted || violations.length > 0) throw new Error('the space was not exhausted, or something does not hold')
  const seconds = (performance.now() - start) / 1000
  return [`${parties} parties, ${detainees} persons`, figures(states), figures(edges), String(depth), figures(seconds), figures(states / seconds), figures(edges / seconds)]
})
table('Verification', '`demarche verify`, in a process of its own, its start included: every state of the whole chart with its context, every invariant on every edge, and what the whole graph is asked.', ['scenario', 'states', 'edges', 'depth', 'seconds', 'states a second', 'edges a second'], explored)

if (hasSpin) {
  const system = skeletonOf(smallestScenario({ detainees: 4 }))
  const start = performance.now()
  const ours = exploreSkeleton(system)
  const rate = ours.states / ((performance.now() - start) / 1000)
  const { states, text } = verifyWithSpin(promelaOf(system))
  if (states !== ours.states) throw new Error('spin counts other states')
  const theirs = Number(/pan: rate\s+([\d.e+]+)/.exec(text)?.[1] ?? 0)
  table('The same model in Spin', 'The skeleton of the chart with the custody ledger of two parties and two persons each, explored by this library and by the verifier that Spin 6.5 writes in C (compiled without optimisation, which would take longer than the search).', ['states', 'here, states a second', 'Spin, states a second', 'Spin against here'], [[figures(states), figures(rate), figures(theirs), `${figures(theirs / rate)} times`]])
} else console.log('spin is not installed: apt-get install -y spin gcc')

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('README.md', import.meta.url))
  const text = readFileSync(file, 'utf8')
  const machine = `Measured on ${cpus().length} cores of ${cpus()[0]!.model.trim()} with ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}. Ratios within one run.`
  writeFileSync(file, `${text.split('<!-- measured -->')[0]}<!-- measured -->\n\n${machine}\n\n${sections.join('\n')}`)
}
