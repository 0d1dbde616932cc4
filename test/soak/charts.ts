// Compares the table engine with XState on random charts, a hundred thousand unless told otherwise; charts that a table refuses come on top.
// npm run soak:charts -- [charts] [seed]
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { SingleBar } from 'cli-progress'
import * as fc from 'fast-check'
import { compare } from '../protocol/table/equal.js'
import { charts, eventLists, machineOf } from '../protocol/table/random-chart.js'

interface Report {
  readonly equal: number
  readonly endless: number
  readonly refused: { readonly [why: string]: number }
  readonly events: number
  readonly places: number
  readonly departures: readonly string[]
}

const nothing: Report = { equal: 0, endless: 0, refused: {}, events: 0, places: 0, departures: [] }
const batch = 250

/** Compares on one batch of charts; a departure is shrunk before it is told. */
function work(seed: number, charted: number): Report {
  let report = nothing
  const result = fc.check(fc.property(charts, eventLists, (chart, events) => {
    const found = compare(machineOf(chart), events)
    if (found.is === 'departed') throw new Error(`${found.in} after ${found.at} events: XState ${JSON.stringify(found.xstate)}, table ${JSON.stringify(found.table)}`)
    const why = found.is === 'refused' ? found.why.replace(/^.*, but |:.*$/g, '') : ''
    report = found.is === 'refused'
      ? { ...report, refused: { ...report.refused, [why]: (report.refused[why] ?? 0) + 1 } }
      : { ...report, equal: report.equal + 1, endless: report.endless + (found.threw ? 1 : 0), events: report.events + found.events, places: report.places + found.places }
  }), { seed, numRuns: charted })
  if (!result.failed) return report
  return { ...report, departures: [`seed ${seed}, path ${result.counterexamplePath}: ${String(result.errorInstance)}\n${JSON.stringify(result.counterexample)}`] }
}

function add(a: Report, b: Report): Report {
  const reasons = [...new Set([...Object.keys(a.refused), ...Object.keys(b.refused)])]
  return {
    equal: a.equal + b.equal,
    endless: a.endless + b.endless,
    refused: Object.fromEntries(reasons.map((why) => [why, (a.refused[why] ?? 0) + (b.refused[why] ?? 0)])),
    events: a.events + b.events,
    places: a.places + b.places,
    departures: [...a.departures, ...b.departures],
  }
}

async function soak(total: number, seed: number): Promise<void> {
  const began = performance.now()
  const workers = Math.min(2, availableParallelism())
  const bar = new SingleBar({ format: 'charts {bar} {value}/{total} {eta_formatted}', noTTYOutput: true, notTTYSchedule: 30_000 })
  bar.start(total, 0)
  let report = nothing
  await Promise.all(Array.from({ length: workers }, (_, i) => new Promise<void>((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['work', String(total), String(seed), String(i), String(workers)])
    child.on('message', (found: Report) => {
      report = add(report, found)
      for (const departure of found.departures) console.log(departure)
      bar.update(Math.min(total, report.equal))
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with code ${code}`))))
  })))
  bar.stop()
  console.log(`seed ${seed}: ${report.equal} charts equal over ${report.events} events and ${report.places} places (${report.endless} of them without rest in both), ${report.departures.length} departures, ${Math.round((performance.now() - began) / 1000)} s`)
  for (const [why, count] of Object.entries(report.refused)) console.log(`${count} refused: ${why}`)
  process.exitCode = report.departures.length > 0 ? 1 : 0
}

const [mode, ...rest] = process.argv.slice(2)
if (mode === 'work') {
  const [total, seed, first, stride] = rest.map(Number) as [number, number, number, number]
  // XState warns of wildcards inside a descriptor; random charts have none that matter.
  console.warn = () => {}
  let equal = 0
  for (let at = first; equal < total / stride; at += stride) {
    const found = work(seed + at, batch)
    equal += found.equal
    process.send?.(found)
    if (found.departures.length > 0) break
  }
} else await soak(Number(mode ?? 100_000), Number(rest[0] ?? 1))
