// Walks at random over the chart, a hundred thousand times unless told otherwise, and checks the invariants on every transition.
// npm run soak -- [walks] [first seed]
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { SingleBar } from 'cli-progress'
import { cheapInvariants, invariants } from '../../src/protocol/invariants/index.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import type { Walk } from '../../src/testing/random-walk.js'
import { variedOptions, variedScenario } from '../protocol/walks.js'

interface Report {
  readonly walks: number
  readonly events: number
  readonly refusals: number
  readonly checked: number
  readonly violations: readonly string[]
}

const nothing: Report = { walks: 0, events: 0, refusals: 0, checked: 0, violations: [] }

/** Every how many walks all invariants are checked, those included that replay, restore and play on. */
const thorough = 997

/** How many scenarios are walked over; the way to where a walk begins is gone and checked once for each. */
const families = 1000
const begun = new Map<number, Walk>()

function begin(family: number): Walk {
  const known = begun.get(family) ?? randomWalk(variedScenario(family), family, { ...variedOptions(family), steps: 0, invariants: cheapInvariants })
  begun.set(family, known)
  return known
}

function walkOnce(seed: number): Report {
  const which = seed % thorough === 0 ? invariants : cheapInvariants
  const family = seed % families
  const { from: _, ...options } = variedOptions(family)
  const start = begin(family)
  const walk = start.violation ? start : randomWalk(variedScenario(family), seed, { ...options, after: start.steps, steps: 50, invariants: which })
  const [steps, refusals, violation] = [walk.steps.slice(start.steps.length), walk.refusals, walk.violation]
  const found = violation ? [`seed ${seed}: invariant ${violation.invariant.number} (${violation.invariant.name}): ${violation.what}`] : []
  return { walks: 1, events: steps.length, refusals, checked: steps.length * which.length, violations: found }
}

function add(a: Report, b: Report): Report {
  return {
    walks: a.walks + b.walks,
    events: a.events + b.events,
    refusals: a.refusals + b.refusals,
    checked: a.checked + b.checked,
    violations: [...a.violations, ...b.violations],
  }
}

function work(first: number, last: number, stride: number): void {
  let report = nothing
  for (let seed = first; seed < last; seed += stride) {
    report = add(report, walkOnce(seed))
    if (report.walks === 50) {
      process.send?.(report)
      report = nothing
    }
  }
  process.send?.(report)
}

async function soak(walks: number, first: number): Promise<void> {
  const workers = Math.min(2, availableParallelism())
  const bar = new SingleBar({ format: 'walks {bar} {value}/{total} {eta_formatted}', noTTYOutput: true, notTTYSchedule: 60_000 })
  bar.start(walks, 0)
  let total = nothing
  await Promise.all(Array.from({ length: workers }, (_, i) => new Promise<void>((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['work', String(first + i), String(first + walks), String(workers)])
    child.on('message', (report: Report) => {
      total = add(total, report)
      for (const violation of report.violations) console.log(violation)
      bar.update(total.walks)
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with code ${code}`))))
  })))
  bar.stop()
  console.log(`${total.walks} walks, ${total.events} events taken, ${total.refusals} refused, ${total.checked} checks of an invariant, ${total.violations.length} violations`)
  process.exitCode = total.violations.length > 0 ? 1 : 0
}

const [mode, ...rest] = process.argv.slice(2)
if (mode === 'work') work(Number(rest[0]), Number(rest[1]), Number(rest[2]))
else await soak(Number(mode ?? 100_000), Number(rest[0] ?? 0))
