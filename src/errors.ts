/**
 * A programmer's mistake: wrong use of the library, as opposed to a refusal, which the protocol foresees and returns as a value.
 * The message says what was given, what is allowed and what to do.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Parts of the sentence that a mistake is told with. */
export interface Mistake {
  /** What the caller passed, in words. */
  readonly given: string
  /** What would have been right. */
  readonly allowed: string
  /** What to do next. */
  readonly todo: string
}

/** Builds the one-sentence error of a programmer's mistake; the caller throws it. */
export function mistake({ given, allowed, todo }: Mistake): UsageError {
  return new UsageError(`${given}, but ${allowed}: ${todo}.`)
}

/** A short, safe rendering of any value for an error sentence. */
export function show(value: unknown): string {
  let text: string | undefined
  try {
    text = typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)
  } catch {
    text = undefined
  }
  text ??= typeof value === 'object' ? 'an object that is not plain data' : typeof value
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** Lists alternatives for an error sentence: `a, b or c`. */
export function oneOf(values: readonly string[]): string {
  if (values.length <= 1) return values[0] ?? 'nothing'
  return `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`
}
