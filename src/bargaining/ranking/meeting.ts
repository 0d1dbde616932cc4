import type { Layered } from './layered.js'

/** Greatest number of ways that are listed from one end. */
const halfSize = 2 ** 12
/** Greatest number of packages up to which a meeting is exact. */
export const largestMeeting = 2 ** 24

/** Ways through some steps, sorted by what they add. */
interface Half {
  readonly sums: Float64Array
  /** The options along each, by mixed radix. */
  readonly codes: Float64Array
}

interface Growing {
  readonly sum: number
  readonly code: number
  readonly state: number
}

function sorted(ways: readonly Growing[]): Half {
  const order = ways.toSorted((a, b) => a.sum - b.sum || a.code - b.code)
  return { sums: Float64Array.from(order, ({ sum }) => sum), codes: Float64Array.from(order, ({ code }) => code) }
}

function walk({ ways, most }: Layered, widths: readonly number[], from: number, until: number, state: number): readonly Growing[] {
  let all: Growing[] = [{ sum: 0, code: 0, state }]
  for (let step = from; step < until; step++) {
    const width = widths[step]!
    all = all.flatMap((way) =>
      ways[step]![way.state]!.flatMap(({ option, to, added }) =>
        most[step + 1]![to] === -Infinity ? [] : [{ sum: way.sum + added, code: way.code * width + option, state: to }]))
  }
  return all
}

/** The first step of a run of steps before `until` with no more than so many ways through. */
function reach(widths: readonly number[], until: number, most: number): number {
  let from = until
  for (let size = 1; from > 0; from--) {
    size *= widths[from - 1]!
    if (size > most) break
  }
  return from
}

/**
 * Finds the package that is worth least among those worth `floor` or more, by meeting in the middle (Horowitz and Sahni 1974):
 * the ways through the last issues are listed from both ends. Exact up to 2^24 packages; in larger spaces the issues before are settled so
 * that the floor lies amid what the rest can add, and the answer is the least of the packages that begin in this way.
 */
export function meeting(graph: Layered): (floor: number) => readonly number[] | undefined {
  const { order, constant, ways, most, least } = graph
  const widths = ways.map((states) => 1 + Math.max(0, ...states.flatMap((mine) => mine.map(({ option }) => option))))
  const all = widths.reduce((product, width) => product * width, 1)
  const middle = reach(widths, order.length, Math.min(halfSize, Math.ceil(Math.sqrt(all))))
  const start = reach(widths, middle, halfSize)
  const firsts = new Map<number, readonly { readonly state: number; readonly half: Half }[]>()
  const seconds = new Map<number, Half>()

  const firstFrom = (state: number): readonly { readonly state: number; readonly half: Half }[] => {
    let known = firsts.get(state)
    if (!known) {
      const found = walk(graph, widths, start, middle, state)
      const ends = [...new Set(found.map((way) => way.state))]
      known = ends.map((end) => ({ state: end, half: sorted(found.filter((way) => way.state === end)) }))
      firsts.set(state, known)
    }
    return known
  }
  const secondFrom = (state: number): Half => {
    const known = seconds.get(state) ?? sorted(walk(graph, widths, middle, order.length, state))
    seconds.set(state, known)
    return known
  }

  const unpack = (options: number[], from: number, until: number, code: number): void => {
    let rest = code
    for (let step = until - 1; step >= from; step--) {
      const width = widths[step]!
      options[order[step]!] = rest % width
      rest = Math.floor(rest / width)
    }
  }

  return (floor) => {
    const options = order.map(() => 0)
    let sum = constant
    let state = 0
    for (let step = 0; step < start; step++) {
      let chosen = null
      let nearest = Infinity
      for (const way of ways[step]![state]!) {
        const [low, high] = [sum + way.added + least[step + 1]![way.to]!, sum + way.added + most[step + 1]![way.to]!]
        const distance = high < floor || high === -Infinity ? Infinity : Math.abs((low + high) / 2 - floor)
        if (distance < nearest) [chosen, nearest] = [way, distance]
      }
      if (!chosen) return undefined
      options[order[step]!] = chosen.option
      sum += chosen.added
      state = chosen.to
    }
    let [best, bestFirstCode, bestSecondCode] = [Infinity, 0, 0]
    for (const { state: between, half: a } of firstFrom(state)) {
      const b = secondFrom(between)
      const wanted = floor - sum
      for (let i = 0, j = b.sums.length - 1; i < a.sums.length; i++) {
        while (j > 0 && a.sums[i]! + b.sums[j - 1]! >= wanted) j--
        const reached = a.sums[i]! + b.sums[j]!
        if (reached >= wanted && reached < best) [best, bestFirstCode, bestSecondCode] = [reached, a.codes[i]!, b.codes[j]!]
      }
    }
    if (best === Infinity) return undefined
    unpack(options, start, middle, bestFirstCode)
    unpack(options, middle, order.length, bestSecondCode)
    return Object.freeze(options)
  }
}
