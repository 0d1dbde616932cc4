import { show } from '../errors.js'

/** One thing that is wrong with a file: where, what stands there and what may stand there. */
export interface Problem {
  /** Place in the file, such as `parties[1].secrets.preferences.reservation`; empty for the file as a whole. */
  readonly path: string
  /** What was given, shortened; `nothing` when a field is missing. */
  readonly given: string
  /** What is allowed, in words. */
  readonly allowed: string
}

/** A place in a file: field names and list indexes, outermost first. */
export type Path = readonly (string | number)[]

const longestKey = 60

/** Characters that would move a reader's cursor or turn the text round. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu

/** A text with everything unprintable written as its code. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A place as it is written in a problem: `parties[1].name`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    const key = step.slice(0, longestKey)
    if (!/^[A-Za-z][\w-]*$/.test(key)) return `${text}[${printable(JSON.stringify(key))}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** What was given, in a form that is safe to print. */
export function givenText(value: unknown): string {
  return value === undefined ? 'nothing' : printable(show(value))
}

/** A problem as one line: place, what was given, what is allowed. */
export function problemText({ path, given, allowed }: Problem): string {
  return `${path === '' ? '' : `${path}: `}given ${given}, allowed ${allowed}`
}

/** Problems without those at a place that an earlier problem has named. */
export function oncePerPlace(problems: readonly Problem[]): readonly Problem[] {
  const places = new Set<string>()
  return problems.filter(({ path }) => !places.has(path) && places.add(path))
}
