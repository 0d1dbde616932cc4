// Every pair of strategies in every bundled scenario: no fault, no refusal, and the same bytes twice.
// npm run soak:pairs -- [first seed] [number of seeds]
import { SingleBar } from 'cli-progress'
import { strategies } from '../../src/bargaining/catalogue.js'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { negotiate } from '../../src/simulation/negotiate.js'

const [first, count] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1)]
const seeds = Array.from({ length: count }, (_, n) => first + n)
const total = scenarioNames.length * strategies.length ** 2 * seeds.length
const bar = new SingleBar({ format: 'runs {bar} {value}/{total} {eta_formatted}', noTTYOutput: !process.stdout.isTTY, notTTYSchedule: 20_000 })
bar.start(total, 0)
const problems: string[] = []
const outcomes: { [outcome: string]: number } = {}
for (const name of scenarioNames) {
  const case_ = scenario(name)
  for (const a of strategies) {
    for (const b of strategies) {
      for (const seed of seeds) {
        const cast = Object.fromEntries(case_.parties.map(({ id }, i) => [id, i % 2 === 0 ? a : b]))
        const [one, two] = seed === first ? [negotiate(case_, cast, { seed }), negotiate(case_, cast, { seed })] : [negotiate(case_, cast, { seed }), null]
        const { faults, refusals, outcome } = one
        const words = [...faults.map(({ message }) => message), ...refusals.map(({ message }) => message), ...(two && one.transcript.toString() !== two.transcript.toString() ? ['two runs differ'] : [])]
        if (words.length > 0) problems.push(`${name}, ${a.facts.name} and ${b.facts.name}, seed ${seed}: ${words[0]}`)
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
        bar.increment()
      }
    }
  }
}
bar.stop()
for (const problem of problems.slice(0, 20)) console.log(problem)
console.log(`${total} negotiations of ${strategies.length} strategies in ${scenarioNames.length} scenarios, ${problems.length} with a fault, a refusal or other bytes the second time; ${JSON.stringify(outcomes)}`)
process.exitCode = problems.length > 0 ? 1 : 0
