import { mistake } from '../errors.js'
import type { Json } from '../model/government.js'
import type { Scenario } from '../model/scenario.js'
import { problemText } from '../scenarios/problem.js'
import { validateScenario } from '../scenarios/validate.js'
import type { GovernmentSpec } from '../simulation/many/government-spec.js'
import { withValue } from './place.js'
import type { Point } from './points.js'
import type { Experiment, Factor, Level } from './schema.js'

/** What is run in a cell. */
export interface Setting {
  readonly scenario: Scenario
  readonly governments: { readonly [actor: string]: GovernmentSpec }
}

/** What a level puts where. */
function placesOf({ paths }: Factor, { value }: Level): readonly (readonly [string, Json])[] {
  return paths ? paths.map((path) => [path, value] as const) : Object.entries(value as { readonly [place: string]: Json })
}

/**
 * The scenario and the governments at a point: the experiment's own, with the point's values in their places.
 * @throws UsageError when a place is not there, or the scenario that comes of it is none
 */
export function settingAt({ factors, governments: given, id }: Experiment, base: Scenario, point: Point): Setting {
  const start: Setting['scenario'] & { readonly governments: Setting['governments'] } = { ...base, governments: given }
  const { governments, ...changed } = factors.reduce((data, factor) => placesOf(factor, point[factor.name]!).reduce((inner, [place, value]) => withValue(inner, place, value), data), start)
  const checked = validateScenario(changed)
  if (checked.ok) return { scenario: checked.scenario, governments }
  const where = Object.entries(point).map(([factor, { label }]) => `${factor} = ${label}`).join(', ')
  throw mistake({ given: `${id} at ${where}`, allowed: `the scenario that comes of it is not one: ${checked.problems.map(problemText).slice(0, 3).join('; ')}`, todo: 'change the places or the values of its factors' })
}
