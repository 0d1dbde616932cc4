import { mistake } from '../errors.js'
import type { Utility } from '../model/domain.js'
import { packageOf, sizeOf } from '../model/utility.js'
import type { Counter, Term } from '../model/utility.js'

/** Greatest number of packages that are listed one by one. */
export const largestListing = 2 ** 22

function counts({ scores, cap }: Counter, sizes: readonly number[]): Int32Array {
  let found = new Int32Array(1)
  sizes.forEach((size, i) => {
    const row = scores[i]
    const next = new Int32Array(found.length * size)
    for (let k = 0, n = 0; k < found.length; k++) for (let o = 0; o < size; o++) next[n++] = found[k]! + (row?.[o] ?? 0)
    found = next
  })
  if (cap < Infinity) for (let k = 0; k < found.length; k++) if (found[k]! > cap) found[k] = cap
  return found
}

/** Adds what a term is worth to the utility of every package. */
function addTerm({ counters, value }: Term, sizes: readonly number[], utilities: Float64Array): void {
  const columns = counters.map((counter) => counts(counter, sizes))
  const known = new Map<string, number>()
  const row = counters.map(() => 0)
  for (let k = 0; k < utilities.length; k++) {
    columns.forEach((column, c) => {
      row[c] = column[k]!
    })
    const key = row.length === 1 ? String(row[0]) : row.join()
    let worth = known.get(key)
    if (worth === undefined) known.set(key, (worth = value(row)))
    utilities[k]! += worth
  }
}

/**
 * Number of packages of a space that can be listed.
 * @throws UsageError when it is too large for that
 */
export function checkSize(sizes: readonly number[]): number {
  const size = sizeOf(sizes)
  if (size <= largestListing) return size
  throw mistake({
    given: `a space of ${size} packages`,
    allowed: `at most ${largestListing} are listed one by one`,
    todo: 'give utilities as tables and terms, which need no list, or settle fewer issues',
  })
}

/** Utility of every package, in row-major order, last issue fastest. */
export function utilitiesOf(utility: Utility, sizes: readonly number[]): Float64Array {
  const size = checkSize(sizes)
  if (typeof utility === 'function') return Float64Array.from({ length: size }, (_, index) => utility(packageOf(sizes, index)))
  let sums = Float64Array.of(utility.constant)
  for (const table of utility.tables) {
    const next = new Float64Array(sums.length * table.length)
    for (let k = 0, n = 0; k < sums.length; k++) for (let o = 0; o < table.length; o++) next[n++] = sums[k]! + table[o]!
    sums = next
  }
  for (const term of utility.terms) addTerm(term, sizes, sums)
  return sums
}

/** Whether rules admit each package, in row-major order: 1 or 0. */
export function admissible(rules: readonly Term[], sizes: readonly number[]): Uint8Array {
  const sums = new Float64Array(checkSize(sizes))
  for (const rule of rules) addTerm(rule, sizes, sums)
  return Uint8Array.from(sums, (sum) => (sum === -Infinity ? 0 : 1))
}
