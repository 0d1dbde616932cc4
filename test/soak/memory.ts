// Runs the same experiment with few and with many runs, each in a process of its own with the same small heap, since a large one
// fills with garbage over time, and tells the most memory that each had,
// and what was still alive in the end: it grows a little with the places of the chart that were met, of which there is a bounded number.
// npm run soak:memory -- [few] [many]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { smallestScenario } from '../../src/testing/small-scenario.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'memory-'))
const [few = 10_000, many = 1_000_000] = process.argv.slice(2).map(Number)

writeFileSync(join(place, 'small.json'), JSON.stringify({ ...smallestScenario(), id: 'small' }))
const experiment = {
  schema: 1, id: 'memory', question: 'How much memory does it take?', scenario: './small.json',
  governments: { p0: { strategy: 'random' }, p1: { strategy: 'random' } },
  factors: [{ name: 'trust', paths: ['rules.trust.kept'], levels: [{ label: 'low', value: 0.5 }, { label: 'high', value: 4 }] }],
  design: { kind: 'factorial' }, measures: ['outcome.completed', 'days', 'surplus.p0', 'trust.p0.p1'], runs: few / 2, seed: 1,
}
writeFileSync(join(place, 'memory.json'), JSON.stringify(experiment))

/** Peak memory and what was alive in the end, in megabytes, and seconds of an experiment of so many runs. */
function measured(runs: number): readonly [peak: number, alive: number, seconds: number] {
  const began = performance.now()
  const told = execFileSync(process.execPath, ['--max-old-space-size=64', '--max-semi-space-size=4', '--expose-gc', '--input-type=module', '-e', `
    process.argv = [process.argv[0], ${JSON.stringify(cli)}, 'experiment', 'memory.json', '--runs', '${runs / 2}', '--new', '--json', '--out', 'out-${runs}']
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = () => true
    process.once('exit', () => { process.stdout.write = write; const { maxRSS } = process.resourceUsage(); gc(); console.log(maxRSS / 1024, process.memoryUsage().heapUsed / 2 ** 20) })
    await import(${JSON.stringify(cli)})
  `], { cwd: place, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const [peak, alive] = told.trim().split('\n').at(-1)!.split(' ').map(Number)
  return [peak!, alive!, (performance.now() - began) / 1000]
}

const found = [few, many].map((runs) => {
  const [megabytes, alive, seconds] = measured(runs)
  console.log(`${runs} runs: at most ${megabytes.toFixed(0)} MB, ${alive.toFixed(1)} MB alive in the end, ${seconds.toFixed(0)} s, ${(runs / seconds).toFixed(0)} runs a second`)
  return megabytes
})
const [before, after] = found as [number, number]
console.log(`${many / few} times the runs took ${(after / before).toFixed(2)} times the memory`)
process.exitCode = after < before * 1.1 ? 0 : 1
