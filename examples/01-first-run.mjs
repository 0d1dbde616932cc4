// @ts-check
// The shortest run: a bundled scenario, a strategy for each government, and a seed.
// The same three give the same run every time, on every machine.
import { boulware, negotiate, scenario, titForTat } from 'demarche'

const run = negotiate(scenario('two-for-two'), { aster: boulware(), borealis: titForTat() }, { seed: 7 })
console.log(`${run.outcome} on day ${run.days}: ${run.released.map(({ id, to }) => `${id} to ${to}`).join(', ')}`)
