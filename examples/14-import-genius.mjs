// @ts-check
// A bargaining problem of the Genius platform becomes a scenario with nobody in custody:
// analyse it, and bargain over it with strategies from the catalogue.
import { bargain, boulware, domainOf, niceTitForTat, resolveScenario } from 'demarche'
import { analyze } from 'demarche/analysis'
import { importGenius } from 'demarche/importers'

/** @param {number[]} price @param {number[]} delivery @param {[number, number]} weights */
const profile = (price, delivery, weights) => `<utility_space><objective index="0" name="laptops">
  <issue index="1" name="Price" vtype="discrete">
    ${price.map((worth, i) => `<item index="${i + 1}" value="${[900, 1000, 1100][i]} euro" evaluation="${worth}"/>`).join('')}
  </issue>
  <issue index="2" name="Delivery" vtype="discrete">
    ${delivery.map((worth, i) => `<item index="${i + 1}" value="${['next day', 'in a week', 'in a month'][i]}" evaluation="${worth}"/>`).join('')}
  </issue>
  <weight index="1" value="${weights[0]}"/><weight index="2" value="${weights[1]}"/>
</objective></utility_space>`

const scenario = importGenius('Laptops', [
  { name: 'Buyer', text: profile([10, 6, 2], [8, 5, 1], [3, 2]) },
  { name: 'Seller', text: profile([1, 7, 9], [2, 6, 9], [2, 3]) },
])
const domain = domainOf(resolveScenario(scenario, 1))
const { solutions, frontier } = analyze(domain)
console.log(`${frontier.packages} packages, ${frontier.points.length} on the frontier`)
for (const { concept, solution } of solutions.slice(0, 4)) console.log(concept.padEnd(18), solution?.point.utilities.map((u) => u.toFixed(3)).join('  '))

const { agreement, round, utilities } = bargain(domain, { A: boulware(), B: niceTitForTat() }, { rounds: 20 })
const words = agreement && domain.labels.map(({ name, options }, i) => `${name}: ${options[agreement[i] ?? 0]}`)
console.log(`agreed in round ${round + 1}:`, words?.join(', '), utilities.map((u) => u.toFixed(3)).join('  '))
