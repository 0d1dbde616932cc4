import type { Scenario } from '../../../model/scenario.js'
import { stream } from '../../../random.js'

/** Seeds that are tried before the first is taken as it is. */
const tries = 200

/** Whether two holders or more have somebody who would consent when first asked, by the chance of this seed. */
export function leavesSomebody({ detainees, nature: { refusal } }: Scenario, seed: number): boolean {
  const willing = detainees.filter(({ atLiberty, id }) => !atLiberty && !stream(seed, `nature/consent/${id}`).chance(refusal))
  return new Set(willing.map(({ holder }) => holder)).size >= 2
}

/**
 * The seed of a table's chance: the given one, or the next after it under which there is something to negotiate about.
 * A class of thirty cannot spend its hour at tables where everybody whom one side holds refuses to go.
 */
export function soundSeed(scenario: Scenario, seed: number): number {
  for (let i = 0; i < tries; i++) {
    const tried = i === 0 ? seed : stream(seed, `chance/${i}`).below(2 ** 31)
    if (leavesSomebody(scenario, tried)) return tried
  }
  return seed
}
