// @ts-check
// An exchange among three: no two of them can do it alone, and Meridia gives a person and receives none.
// What was signed says who was to release whom and who pays in something else; what happened says who did.
import { conceder, linear, negotiate } from 'demarche'
import { scenario } from 'demarche/scenarios'

const hub = scenario('hub')
const nameOf = new Map([...hub.parties, ...hub.detainees].map(({ id, name }) => [id, name]))
const run = negotiate(hub, { lysmark: linear(), qorvath: linear(), meridia: conceder() }, { seed: 14 })

console.log(`${hub.title}: ${run.outcome} on day ${run.days}`)
for (const { id, from, to, day } of run.released) {
  console.log(`day ${day}: ${nameOf.get(from)} released ${nameOf.get(id)} to ${nameOf.get(to)}`)
}
for (const { id, from, to, level } of run.package?.concessions ?? []) {
  const concession = hub.concessions.find((each) => each.id === id)
  console.log(`${nameOf.get(from)} to ${nameOf.get(to)}, ${concession?.name}: ${concession?.levels[level]}`)
}
for (const [party, { surplus }] of Object.entries(run.utilities)) {
  console.log(`${nameOf.get(party)} is ${surplus > 0 ? 'better' : 'no better'} off than without a deal`)
}
