// @ts-check
// A small tournament over three families of cases, in both roles, and a series in which trust carries over.
// A ranking says when it is a tie: two competitors that the runs cannot tell apart share their places.
import { competitorNamed, families, series, tournament } from 'demarche/experiments'
import { scenario } from 'demarche'

const competitors = ['boulware', 'micro', 'conceder', 'random'].map(competitorNamed)
const { standings, nash, negotiations } = await tournament({ competitors, families: families.slice(0, 3), runs: 20, seed: 1 })

console.log(`${negotiations} negotiations`)
for (const { name, mean, interval, best, worst, agreement } of standings) {
  const place = best === worst ? `${best}` : `${best} to ${worst}`
  console.log(`${name.padEnd(9)} ${mean.toFixed(2)} (${interval?.low.toFixed(2)} to ${interval?.high.toFixed(2)}), place ${place}, deals ${(100 * agreement).toFixed(0)} %`)
}
console.log('what nobody beats:', nash.strategies.filter((_, i) => (nash.shares[i] ?? 0) > 0.01).join(', '))

const governments = { ruvenia: { strategy: 'boulware' }, tolmark: { strategy: 'tit-for-tat' } }
const { exchanges } = await series(scenario('phased-low-trust'), governments, { exchanges: 5, seed: 1 })
console.log('trust before each exchange:', exchanges.map(({ standing }) => standing.level.toFixed(2)).join(' '))
