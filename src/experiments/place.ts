import { mistake, show } from '../errors.js'
import type { Json } from '../model/government.js'

type Step = string | number | '*'

/** The steps of a place written as `parties[0].secrets.preferences.discount`; `[*]` stands for every item of a list. */
function stepsOf(place: string): readonly Step[] {
  if (!/^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*|\[(?:\d+|\*)\])*$/.test(place)) {
    throw mistake({ given: `${show(place)} was given as a place`, allowed: 'names with dots between them, and indexes in brackets', todo: 'write it as rules.trust.kept or parties[*].secrets.preferences.discount' })
  }
  return [...place.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step))
}

function missing(place: string, step: Step): Error {
  return mistake({ given: `the place ${place}`, allowed: `there is no ${show(step)} in it`, todo: 'see the names in the file with: demarche show NAME --json' })
}

function changed(inside: unknown, [step, ...rest]: readonly Step[], place: string, value: Json): unknown {
  if (step === undefined) return value
  if (Array.isArray(inside)) {
    if (step === '*') return inside.map((item) => changed(item, rest, place, value))
    if (typeof step !== 'number' || step >= inside.length) throw missing(place, step)
    return inside.with(step, changed(inside[step], rest, place, value))
  }
  if (typeof inside !== 'object' || inside === null || typeof step !== 'string' || step === '*' || step === '__proto__') throw missing(place, step)
  const { [step]: found, ...others } = inside as { readonly [key: string]: unknown }
  if (rest.length === 0 && value === null) return others
  // Only the last field may be new, so that a slip of the pen does not pass for a change.
  if (rest.length > 0 && found === undefined) throw missing(place, step)
  return { ...inside, [step]: changed(found, rest, place, value) }
}

/**
 * A copy of plain data with another value in one place.
 * @param place - as problems name places; `[*]` stands for every item of a list
 * @param value - null takes the field away
 * @throws UsageError when there is no such place
 */
export function withValue<T>(data: T, place: string, value: Json): T {
  return changed(data, stepsOf(place), place, value) as T
}
