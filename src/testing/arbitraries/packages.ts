import * as fc from 'fast-check'
import { domainOf, sizesOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import type { Options, ResolvedScenario } from '../../model/scenario.js'
import { admits } from '../../model/utility.js'

/** What of {@link packages}. */
export interface PackageOptions {
  /** Whether only packages that keep to the rules are wanted; there must be some. @defaultValue false */
  readonly admitted?: boolean
}

/**
 * Packages of a domain, or of a scenario as if everybody in custody had been cleared. They shrink towards the package in which nothing changes hands.
 */
export function packages(of: Domain | ResolvedScenario, { admitted = false }: PackageOptions = {}): fc.Arbitrary<Options> {
  const domain = 'agenda' in of ? of : domainOf(of)
  const all: fc.Arbitrary<Options> = fc.tuple(...sizesOf(domain).map((size) => fc.nat(size - 1)))
  return admitted ? all.filter((options) => admits(domain.rules, options)) : all
}
