import { mistake, oneOf, show } from '../errors.js'
import type { Scenario } from '../model/scenario.js'
import { scenarios } from './bundled.js'
import type { CaseFile } from './case-file.js'
import { cases } from './cases.js'

export { scenarios } from './bundled.js'
export { cases } from './cases.js'
export { validateCase } from './case-file.js'
export type { CaseCheck, CaseFile } from './case-file.js'
export { problemText } from './problem.js'
export type { Problem } from './problem.js'
export { parseScenario, scenarioJsonSchema, validateScenario } from './validate.js'
export type { ScenarioCheck } from './validate.js'
export type { Quantity, Scenario } from '../model/scenario.js'

/** Names of the bundled scenarios, the simplest first. */
export const scenarioNames: readonly string[] = scenarios.map(({ id }) => id)

/** Names of the bundled case files. */
export const caseNames: readonly string[] = cases.map(({ id }) => id)

function named<T extends { readonly id: string }>(items: readonly T[], name: string, what: string): T {
  const found = items.find(({ id }) => id === name)
  if (found) return found
  throw mistake({ given: `${show(name)} was given as a ${what}`, allowed: `the bundled ones are ${oneOf(items.map(({ id }) => id))}`, todo: `use one of these names` })
}

/**
 * A bundled scenario, frozen.
 * @param name - one of {@link scenarioNames}
 * @throws {@link UsageError} for any other name
 */
export function scenario(name: string): Scenario {
  return named(scenarios, name, 'scenario')
}

/**
 * A bundled case file, frozen: published, attributed facts, with no number that ranks anybody.
 * @param name - one of {@link caseNames}
 * @throws {@link UsageError} for any other name
 */
export function caseFile(name: string): CaseFile {
  return named(cases, name, 'case')
}
