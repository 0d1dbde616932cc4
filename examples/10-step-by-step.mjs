// @ts-check
// One question at a time: step() asks one actor and takes its answer.
// At each new place, what Aster may see: the people, its own brief and numbers, and nothing of Borealis's.
import { conceder, linear, openNegotiation, scenario, step } from 'demarche'
import { viewOf } from 'demarche/simulation'

const run = openNegotiation(scenario('two-for-two'), { aster: linear(), borealis: conceder() }, { seed: 2 })
const [own = [], other = []] = run.scenario.parties.map(({ secrets }) => [secrets.brief, ...Object.values(secrets.preferences.detainees).map(String)])

let place = ''
do {
  const view = viewOf(run.snapshot, 'aster')
  if (view.state.formal === place) continue
  place = view.state.formal
  const text = JSON.stringify(view)
  const seen = (/** @type {readonly string[]} */ secrets) => `${secrets.filter((secret) => text.includes(secret)).length} of ${secrets.length}`
  const states = Object.values(view.detainees).map(({ state }) => state)
  const people = [...new Set(states)].map((state) => `${states.filter((each) => each === state).length} ${state}`).join(', ')
  console.log(`day ${view.day}, ${place}: ${people}; secrets in view: own ${seen(own)}, other ${seen(other)}`)
} while (step(run))

const { outcome, detainees, secrets, table } = viewOf(run.snapshot, 'public')
console.log(`the public: ${outcome}, ${Object.keys(detainees).join(' and ')} came home, ${secrets ?? table ?? 'and nothing of the talks'}`)
