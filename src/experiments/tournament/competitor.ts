import { mistake, oneOf, show } from '../../errors.js'
import { strategies } from '../../governments/index.js'
import type { GovernmentSpec } from '../../simulation/many/government-spec.js'

/** Somebody who takes part in a tournament: a name, and the government as plain data. */
export interface Competitor {
  readonly name: string
  readonly government: GovernmentSpec
}

/** The whole catalogue. */
export const catalogue: readonly Competitor[] = strategies.map(({ facts: { name } }) => ({ name, government: { strategy: name } }))

/**
 * The competitor of a name in the catalogue.
 * @throws UsageError for any other name
 */
export function competitorNamed(name: string): Competitor {
  const found = catalogue.find((competitor) => competitor.name === name)
  if (found) return found
  throw mistake({ given: `${show(name)} was named as a competitor`, allowed: `the catalogue has ${oneOf(catalogue.map((competitor) => competitor.name))}`, todo: 'use one of these names, or the path of a file that exports a strategy or a government' })
}
