import * as z from 'zod'
import { oneOf } from '../../errors.js'
import type { Quantity } from '../../model/scenario.js'

/** Greatest size of a utility. */
const largestUtility = 1_000_000

/** Ids that mean something else: senders, custodians, causes of suspension, and what every object answers to. */
export const reservedIds: ReadonlySet<string> = new Set([
  'nature', 'host', 'public', 'pass', 'escrow', 'nobody', 'person', 'crisis', 'injunction',
  'prototype', ...Object.getOwnPropertyNames(Object.prototype),
])

const idAllowed = 'an id: a letter, then up to 39 letters, digits or hyphens, and no reserved word such as nature, host, public or pass'

/** An object with these fields and no others. */
export function record<S extends z.ZodRawShape>(description: string, shape: S) {
  const names = Object.keys(shape)
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `no field but ${oneOf(names).replace(' or ', ' and ')}` : `an object with the fields ${oneOf(names).replace(' or ', ' and ')}`),
  }).meta({ description })
}

/** The id of something. */
export function id(description: string) {
  return z.string({ error: idAllowed }).max(40, idAllowed).regex(/^[A-Za-z][A-Za-z0-9-]*$/, idAllowed)
    .refine((value) => !reservedIds.has(value), idAllowed).meta({ description })
}

function limited(description: string, most: number, least: number, pattern: RegExp, kind: string) {
  const allowed = `${kind} of ${least} to ${most} characters, without control characters`
  return z.string({ error: allowed }).min(least, allowed).max(most, allowed).regex(pattern, allowed).meta({ description })
}

/** A text on one line. */
export function line(description: string, most = 120) {
  return limited(description, most, 1, /^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u, 'one line')
}

/** A text that may have several lines. */
export function prose(description: string, most = 4000) {
  return limited(description, most, 1, /^(?:\n|[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069])*$/u, 'a text')
}

/** A whole number in a range, ends included. */
export function whole(description: string, low: number, high: number) {
  const allowed = `a whole number from ${low} to ${high}`
  return z.number({ error: allowed }).int(allowed).min(low, allowed).max(high, allowed).meta({ description })
}

/** A number in a range, ends included. */
export function number(description: string, low: number, high: number) {
  const allowed = `a number from ${low} to ${high}`
  return z.number({ error: allowed }).min(low, allowed).max(high, allowed).meta({ description })
}

/** A number above 0, up to `high`. */
export function positive(description: string, high: number) {
  const allowed = `a number above 0, up to ${high}`
  return z.number({ error: allowed }).gt(0, allowed).max(high, allowed).meta({ description })
}

/** True or false. */
export function flag(description: string) {
  return z.boolean({ error: 'true or false' }).meta({ description })
}

/** One of some words. */
export function choice<const W extends readonly string[]>(description: string, words: W) {
  return z.enum(words, { error: oneOf(words) }).meta({ description })
}

/** One of some words where the model takes any text, because it does not know the words. */
export function nameOf(description: string, words: readonly string[]): z.ZodType<string> {
  return choice(description, words)
}

/** A list of a bounded length. */
export function list<I extends z.ZodType>(description: string, item: I, least: number, most: number) {
  const allowed = `a list of ${least} to ${most}`
  return z.array(item, { error: allowed }).min(least, allowed).max(most, allowed).meta({ description })
}

/** An object whose field names are ids. */
export function byId<V extends z.ZodType>(description: string, values: V) {
  return z.record(id('An id.'), values, { error: 'an object with ids as field names' }).meta({ description })
}

function utility(low: number) {
  return number('In the utility units of the party.', low, largestUtility)
}

/** A number of utility units: given, or drawn once per run from a stated prior. */
export function quantity(description: string, low = -largestUtility): z.ZodType<Quantity> {
  const draw = record('A number drawn once per run, every number from low to high being as likely.', {
    draw: z.literal('uniform', { error: 'uniform' }).meta({ description: 'The form of the prior.' }),
    low: utility(low),
    high: utility(low),
  })
  return z.union([utility(low), draw], { error: `a number from ${low} to ${largestUtility}, or { draw: "uniform", low, high }` })
    .meta({ description: `${description} A number, or a draw from a prior; utility units of the party.` })
}
