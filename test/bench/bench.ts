// Measures the built package. npm run bench [-- --write] ; --write puts the tables into README.md beside this file.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Bench } from 'tinybench'
import { bargain, boulware, conceder } from 'demarche'
import type { Domain } from 'demarche'
import { egalitarian, frontier, kalaiSmorodinsky, nash, utilitarian } from 'demarche/analysis'
import { bruteForce } from './brute-force.js'
import { opposed } from './domains.js'

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

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('README.md', import.meta.url))
  const text = readFileSync(file, 'utf8')
  const machine = `Measured on ${cpus().length} cores of ${cpus()[0]!.model.trim()} with ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}. Ratios within one run.`
  writeFileSync(file, `${text.split('<!-- measured -->')[0]}<!-- measured -->\n\n${machine}\n\n${sections.join('\n')}`)
}
