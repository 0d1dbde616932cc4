import { mistake, show } from '../errors.js'

/**
 * A package: one option index per issue, in the issues' order, as a compact value that nobody changes.
 * Lists in files and events are packages too; what a computation keeps is packed in bytes.
 */
export type Package = ArrayLike<number> & Iterable<number>

/** A package in the fewest bytes. */
export function packed(options: ArrayLike<number>): Package {
  for (let i = 0; i < options.length; i++) if (options[i]! > 255) return Uint16Array.from(options)
  return Uint8Array.from(options)
}

/** A canonical key of a package among those of the same issues. */
export function packageKey(options: Package): string {
  return Array.from(options).join('.')
}

/** Whether two packages are the same. */
export function samePackage(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** A number that a package adds up to: every option of every issue scores, and the sum stops at a cap. */
export interface Counter {
  /** Whole numbers by issue and option, 0 or more where there is a cap; an issue that never scores is left out. */
  readonly scores: readonly (readonly number[] | undefined)[]
  readonly cap: number
}

/** A part of a utility, or a rule, that looks at several issues at once, through counts alone. */
export interface Term {
  /** What it says, in a few words. */
  readonly about: string
  readonly counters: readonly Counter[]
  /** Utility that it adds for these counts; `-Infinity` rules the package out. */
  readonly value: (counts: readonly number[]) => number
  /** Greatest utility that it can add. */
  readonly most: number
  /** Whether it only admits or rules out. */
  readonly forbids: boolean
}

/** A party's utility over packages in numbers: a constant, a weight for each option of each issue, and terms over several issues. */
export interface UtilityFunction {
  readonly constant: number
  /** Utility by issue and option. */
  readonly tables: readonly ArrayLike<number>[]
  readonly terms: readonly Term[]
}

/** A utility without terms. */
export function additive(tables: readonly ArrayLike<number>[], constant = 0): UtilityFunction {
  return { constant, tables, terms: [] }
}

/** What a counter comes to for a package. */
export function countOf({ scores, cap }: Counter, options: ArrayLike<number>): number {
  let count = 0
  for (let i = 0; i < scores.length; i++) count += scores[i]?.[options[i]!] ?? 0
  return Math.min(cap, count)
}

/** What a term adds for a package. */
export function termValue({ counters, value }: Term, options: ArrayLike<number>): number {
  return value(counters.map((counter) => countOf(counter, options)))
}

/** Utility of a package. */
export function evaluate({ constant, tables, terms }: UtilityFunction, options: ArrayLike<number>): number {
  let sum = constant
  for (let i = 0; i < tables.length; i++) sum += tables[i]![options[i]!]!
  for (let i = 0; i < terms.length; i++) sum += termValue(terms[i]!, options)
  return sum
}

/** Whether rules admit a package. */
export function admits(rules: readonly Term[], options: ArrayLike<number>): boolean {
  for (let i = 0; i < rules.length; i++) if (termValue(rules[i]!, options) === -Infinity) return false
  return true
}

/** Number of packages of issues with these numbers of options; a float where it is too large for an exact one. */
export function sizeOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1)
}

/** The package of a row-major index, last issue fastest. */
export function packageOf(sizes: readonly number[], index: number): Package {
  const options = sizes.map(() => 0)
  let rest = index
  for (let i = sizes.length - 1; i >= 0; i--) {
    options[i] = rest % sizes[i]!
    rest = (rest - options[i]!) / sizes[i]!
  }
  return packed(options)
}

/** Checks that an option index per issue was given. */
export function checkedPackage(sizes: readonly number[], options: ArrayLike<number>): ArrayLike<number> {
  if (options.length === sizes.length && sizes.every((size, i) => Number.isInteger(options[i]) && options[i]! >= 0 && options[i]! < size)) return options
  throw mistake({
    given: `the package ${show(Array.from(options))}`,
    allowed: `one option index for each of ${sizes.length} issues, below ${sizes.join(', ')}`,
    todo: 'count options from 0, in the order of the issues',
  })
}
