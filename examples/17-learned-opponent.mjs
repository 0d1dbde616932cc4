// @ts-check
// What a party learns of the other from its offers alone, against the truth that it never sees:
// the correlation of estimated and true utilities over all packages, round by round.
import { bargain, bayesianModel, boulware, defineDomain, defineStrategy, estimateOf, frequencyModel } from 'demarche'
import { utilitiesOf } from 'demarche/analysis'

const issues = ['Sanctions', 'Consulates', 'Adoptions', 'Flights'].map((name) => ({ name, options: ['nothing', 'a little', 'half', 'all'] }))
const truth = [[0, 1, 2, 3], [0, 6, 8, 9], [0, 2, 4, 12], [0, 1, 1, 1]]
const domain = defineDomain({ name: 'agenda', issues, parties: [{ id: 'us', utility: [[9, 6, 3, 0], [4, 3, 2, 0], [2, 2, 1, 0], [3, 2, 1, 0]] }, { id: 'them', utility: truth }] })
const sizes = issues.map(({ options }) => options.length)
const them = domain.parties[1]
if (!them) throw new Error('there are two parties')

/** @param {Float64Array} a @param {Float64Array} b */
function correlation(a, b) {
  const mean = (/** @type {Float64Array} */ list) => list.reduce((sum, x) => sum + x, 0) / list.length
  const [ma, mb] = [mean(a), mean(b)]
  const sum = (/** @type {(i: number) => number} */ f) => a.reduce((total, _, i) => total + f(i), 0)
  const both = sum((i) => ((a[i] ?? 0) - ma) * ((b[i] ?? 0) - mb))
  return both / Math.sqrt(sum((i) => ((a[i] ?? 0) - ma) ** 2) * sum((i) => ((b[i] ?? 0) - mb) ** 2) || 1)
}

for (const model of [frequencyModel(), bayesianModel()]) {
  /** @type {string[]} */
  const seen = []
  const base = boulware()
  const watcher = defineStrategy({ ...base, proposes(session, own) {
    const estimate = utilitiesOf(estimateOf(model, session, own), sizes)
    if (session.round % 6 === 0) seen.push(correlation(estimate, utilitiesOf(them.utility, sizes)).toFixed(2))
    return base.proposes(session, own)
  } })
  bargain(domain, { us: watcher, them: boulware(2) }, { rounds: 40 })
  console.log(model.name.padEnd(12), seen.join('  '))
}
