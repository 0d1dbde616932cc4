import { packed } from '../../model/utility.js'
import type { Package, Term, UtilityFunction } from '../../model/utility.js'
import { checkStates, countingOf } from './counting.js'
import { filterExtensions, gridded } from './filter.js'
import { emptyFront } from './front.js'
import type { Extension, Front } from './front.js'
import { mergeExtensions, thinned } from './merge.js'

/** What settling issue by issue came to. */
export interface Layers {
  /** The points that nobody beats, each with a way to its package. */
  readonly front: Front
  readonly packageAt: (point: number) => Package
  /** Greatest number of counters that the terms kept open at once; 0 without terms. */
  readonly width: number
  /** By how much, at most, a package that was left out may beat one that is listed, for any party; 0 when exact. */
  readonly bound: number
}

/** The points of one issue's step, of every state of the counters, one after another. */
interface Layer {
  readonly parent: Int32Array
  readonly option: Uint16Array
}

interface State {
  readonly counts: readonly number[]
  readonly extensions: Extension[]
}

function layerOf(fronts: readonly Front[]): Layer {
  const size = fronts.reduce((sum, front) => sum + front.size, 0)
  const layer = { parent: new Int32Array(size), option: new Uint16Array(size) }
  let base = 0
  for (const { parent, option, size: width } of fronts) {
    layer.parent.set(parent, base)
    layer.option.set(option, base)
    base += width
  }
  return layer
}

/**
 * Settles one issue after another and keeps what no other beats with the same counts: the extensions of sorted fronts are merged,
 * so that the work grows with the frontier and not with the space (Nemhauser and Ullmann 1969, for knapsacks).
 * @param most - points of a step beyond which it is thinned out, with a bound
 */
export function settleAll(utilities: readonly UtilityFunction[], rules: readonly Term[], sizes: readonly number[], most: number): Layers | null {
  const parties = utilities.length
  const counting = countingOf(sizes.length, parties, [
    ...rules.map((term) => ({ term, party: -1 })),
    ...utilities.flatMap(({ terms }, party) => terms.map((term) => ({ term, party }))),
  ])
  if (!counting.idle) return null
  const join = parties === 2 ? mergeExtensions : filterExtensions
  const coarsen = parties === 2 ? thinned : gridded
  let states = new Map<string, { readonly counts: readonly number[]; readonly front: Front }>([
    ['', { counts: counting.start, front: emptyFront(utilities.map(({ constant }, party) => constant + counting.idle![party]!)) }],
  ])
  const layers: Layer[] = []
  let bound = 0
  counting.order.forEach((issue, step) => {
    const next = new Map<string, State>()
    let base = 0
    for (const { counts, front } of states.values()) {
      for (let option = 0; option < sizes[issue]!; option++) {
        const settled = counting.settle(step, counts, option)
        const added = settled && utilities.map(({ tables }, party) => tables[issue]![option]! + settled.added[party]!)
        if (!settled || added!.some((utility) => utility === -Infinity)) continue
        const key = settled.counts.join()
        const state = next.get(key) ?? { counts: settled.counts, extensions: [] }
        next.set(key, state)
        state.extensions.push({ front, base, added: added!, option })
      }
      base += front.size
    }
    checkStates(next.size)
    states = new Map([...next].map(([key, { counts, extensions }]) => [key, { counts, front: join(extensions) }]))
    const total = [...states.values()].reduce((sum, { front }) => sum + front.size, 0)
    if (total > most) {
      const all = [...states.values()].map(({ front }) => front)
      const range = Math.max(...utilities.map((_, party) => rangeOf(all, party)))
      const stepWidth = (range * states.size * 2) / most
      bound += stepWidth
      states = new Map([...states].map(([key, { counts, front }]) => [key, { counts, front: coarsen(front, stepWidth) }]))
    }
    layers.push(layerOf([...states.values()].map(({ front }) => front)))
  })
  const [last] = states.values()
  if (!last) return null
  return { front: last.front, packageAt: (point) => wayTo(point, layers, counting.order, sizes.length), width: counting.width, bound }
}

function rangeOf(fronts: readonly Front[], party: number): number {
  let [low, high] = [Infinity, -Infinity]
  for (const { utilities } of fronts) {
    for (const utility of utilities[party]!) {
      if (utility < low) low = utility
      if (utility > high) high = utility
    }
  }
  return high - low
}

function wayTo(point: number, layers: readonly Layer[], order: readonly number[], issues: number): Package {
  const options = new Uint16Array(issues)
  let at = point
  for (let step = layers.length - 1; step >= 0; step--) {
    options[order[step]!] = layers[step]!.option[at]!
    at = layers[step]!.parent[at]!
  }
  return packed(options)
}
