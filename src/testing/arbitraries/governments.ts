import * as fc from 'fast-check'
import { strategies } from '../../bargaining/catalogue.js'
import { government } from '../../governments/government.js'
import { policies } from '../../governments/temperament.js'
import type { TemperamentSlot } from '../../governments/temperament.js'
import type { Government } from '../../model/government.js'

function policy<S extends TemperamentSlot>(slot: S) {
  return fc.constantFrom(...policies[slot])
}

/**
 * Governments of every strategy in the catalogue with every policy that a scenario can name. They shrink towards the first strategy
 * with the default policies, and a counterexample shows their names.
 */
export function governments(): fc.Arbitrary<Government> {
  return fc.record({
    bargaining: fc.constantFrom(...strategies), exploration: policy('exploration'), listing: policy('listing'), vetting: policy('vetting'),
    compliance: policy('compliance'), statements: policy('statements'),
  }).map(({ bargaining, ...rest }) => {
    const names = [`bargaining: ${bargaining.facts.name}`, ...Object.entries(rest).map(([slot, { name }]) => `${slot}: ${name}`)]
    return Object.assign(government({ bargaining, ...rest }), { [fc.toStringMethod]: () => `government({ ${names.join(', ')} })` })
  })
}
