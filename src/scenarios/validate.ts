import * as z from 'zod'
import type { Scenario } from '../model/scenario.js'
import { crossChecks } from './checks/index.js'
import { readJson } from './json-text.js'
import type { Problem } from './problem.js'
import { scenarioSchema } from './schema.js'
import { checkAgainst } from './validation.js'

/** A scenario, or everything that is wrong with what was given. */
export type ScenarioCheck = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Checks any value as a scenario: its form, and that everything in it refers to something and makes sense.
 * It finds all problems at once and never throws.
 * @returns the scenario as a plain copy, its fields in the order of the schema, or the problems, each with place, value given and what is allowed
 */
export function validateScenario(value: unknown): ScenarioCheck {
  const checked = checkAgainst<Scenario>(scenarioSchema, crossChecks, value)
  return checked.ok ? { ok: true, scenario: checked.value } : checked
}

/**
 * Reads a scenario file.
 * @param text - JSON of at most 1 MB
 * @returns as {@link validateScenario}; a text that is not JSON is one problem, with line and column where the engine tells them
 */
export function parseScenario(text: string): ScenarioCheck {
  const read = readJson(text)
  return read.ok ? validateScenario(read.value) : { ok: false, problems: [read.problem] }
}

/** The form of a scenario file as JSON Schema, draft 2020-12. The cross checks of {@link validateScenario} are beyond it. */
export function scenarioJsonSchema(): { readonly [keyword: string]: unknown } {
  return { ...z.toJSONSchema(scenarioSchema, { target: 'draft-2020-12', io: 'input' }), title: 'Scenario of a prisoner exchange' }
}
