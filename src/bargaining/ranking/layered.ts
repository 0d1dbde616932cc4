import { checkStates, countingOf } from '../../analysis/frontier/counting.js'
import type { Term, UtilityFunction } from '../../model/utility.js'

/** A way from one state of the counters to another: an option of the step's issue. */
export interface Way {
  readonly option: number
  /** State of the next step. */
  readonly to: number
  readonly added: number
}

/**
 * A space as a graph of steps: one issue after another, a state for each count that the terms force.
 * Every way through it is a package that may be signed, and its length is the package's utility.
 */
export interface Layered {
  readonly order: readonly number[]
  /** Utility before any issue. */
  readonly constant: number
  /** Ways out of each state of each step. */
  readonly ways: readonly (readonly (readonly Way[])[])[]
  /** Utility of the best and the worst way on from each state; one step more than there are issues. */
  readonly most: readonly Float64Array[]
  readonly least: readonly Float64Array[]
}

/** The graph of a space, or `null` if no package may be signed. */
export function layeredOf({ constant, tables, terms }: UtilityFunction, rules: readonly Term[], sizes: readonly number[]): Layered | null {
  const counting = countingOf(sizes.length, 1, [...rules.map((term) => ({ term, party: -1 })), ...terms.map((term) => ({ term, party: 0 }))])
  if (!counting.idle) return null
  let states: (readonly number[])[] = [counting.start]
  const ways = counting.order.map((issue, step) => {
    const places = new Map<string, number>()
    const next: (readonly number[])[] = []
    const out = states.map((counts) => {
      const mine: Way[] = []
      for (let option = 0; option < sizes[issue]!; option++) {
        const settled = counting.settle(step, counts, option)
        if (!settled) continue
        const key = settled.counts.join()
        let to = places.get(key)
        if (to === undefined) {
          to = next.length
          places.set(key, to)
          next.push(settled.counts)
        }
        mine.push({ option, to, added: tables[issue]![option]! + settled.added[0]! })
      }
      return mine
    })
    checkStates(next.length)
    states = next
    return out
  })
  const most: Float64Array[] = [new Float64Array(states.length)]
  const least: Float64Array[] = [new Float64Array(states.length)]
  for (let step = ways.length - 1; step >= 0; step--) {
    const [after, under] = [most[0]!, least[0]!]
    most.unshift(Float64Array.from(ways[step]!, (mine) => mine.reduce((best, { to, added }) => Math.max(best, added + after[to]!), -Infinity)))
    least.unshift(Float64Array.from(ways[step]!, (mine) => mine.reduce((worst, { to, added }) => (after[to] === -Infinity ? worst : Math.min(worst, added + under[to]!)), Infinity)))
  }
  const total = constant + counting.idle[0]!
  return most[0]![0] === -Infinity ? null : { order: counting.order, constant: total, ways, most, least }
}
