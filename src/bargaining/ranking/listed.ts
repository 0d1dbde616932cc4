import { admissible, utilitiesOf } from '../../analysis/enumerate.js'
import { lastAtLeast, ownFrontiers } from './own-frontier.js'
import type { Utility } from '../../model/domain.js'
import { evaluate, packageOf } from '../../model/utility.js'
import type { Package, Term } from '../../model/utility.js'
import type { Ranked, Ranking } from './ranking.js'

/** Greatest number of packages that a ranking lists. */
export const largestListed = 2 ** 12

/** Packages by their row-major index, with their utilities, best first. */
interface Run {
  readonly places: Int32Array
  readonly sums: Float64Array
}

/** All packages, best first: runs of one issue's options after another are merged, since each run is sorted already. */
function sortedPlaces(tables: readonly ArrayLike<number>[], constant: number): Run {
  let places: Int32Array = Int32Array.of(0)
  let sums: Float64Array = Float64Array.of(constant)
  for (const table of tables) {
    const width = table.length
    const order = Array.from({ length: width }, (_, option) => option)
    let runs: readonly Run[] = order.map((option) => ({ places: places.map((place) => place * width + option), sums: sums.map((sum) => sum + table[option]!) }))
    while (runs.length > 1) {
      const next: Run[] = []
      for (let i = 0; i < runs.length; i += 2) next.push(runs[i + 1] ? mergeRuns(runs[i]!, runs[i + 1]!) : runs[i]!)
      runs = next
    }
    ;({ places, sums } = runs[0]!)
  }
  return { places, sums }
}

function mergeRuns(a: Run, b: Run): Run {
  const size = a.sums.length + b.sums.length
  const places = new Int32Array(size)
  const sums = new Float64Array(size)
  for (let i = 0, j = 0, n = 0; n < size; n++) {
    const first = j >= b.sums.length || (i < a.sums.length && (a.sums[i]! > b.sums[j]! || (a.sums[i] === b.sums[j] && a.places[i]! < b.places[j]!)))
    places[n] = first ? a.places[i]! : b.places[j]!
    sums[n] = first ? a.sums[i++]! : b.sums[j++]!
  }
  return { places, sums }
}

function sortedByValue(values: Float64Array, allowed: Uint8Array): Run {
  const places = Int32Array.from(values.keys()).filter((k) => allowed[k] === 1 && values[k]! > -Infinity).sort((a, b) => values[b]! - values[a]! || a - b)
  return { places, sums: Float64Array.from(places, (place) => values[place]!) }
}

function ranked(utility: Utility, rules: readonly Term[], sizes: readonly number[]): Run {
  if (typeof utility === 'function' || utility.terms.length > 0) return sortedByValue(utilitiesOf(utility, sizes), admissible(rules, sizes))
  const all = sortedPlaces(utility.tables, utility.constant)
  if (rules.length === 0) return all
  const allowed = admissible(rules, sizes)
  const keep = Int32Array.from(all.places.keys()).filter((k) => allowed[all.places[k]!] === 1)
  return { places: Int32Array.from(keep, (k) => all.places[k]!), sums: Float64Array.from(keep, (k) => all.sums[k]!) }
}

/** A ranking that lists every package once, and then answers by binary search. */
export function listedRanking(utility: Utility, rules: readonly Term[], sizes: readonly number[]): Ranking {
  const { places, sums } = ranked(utility, rules, sizes)
  const unpacked: Ranked[] = []
  const at = (place: number): Ranked | undefined => {
    if (!(place >= 0 && place < places.length)) return undefined
    return (unpacked[place] ??= Object.freeze({ options: Object.freeze(Array.from(packageOf(sizes, places[place]!))), sum: sums[place]! }))
  }
  const forOther = typeof utility === 'function' ? null : ownFrontiers(utility, rules, sizes)
  return {
    sizes,
    range: sums.length > 0 ? { best: sums[0]!, worst: sums[sums.length - 1]! } : null,
    at,
    atLeast: (floor) => at(lastAtLeast(sums, floor))?.options,
    bestFor(estimate, floor) {
      if (forOther) return forOther(estimate, floor)
      let best: Package | undefined
      let most = -Infinity
      for (let place = lastAtLeast(sums, floor); place >= 0; place--) {
        const { options } = at(place)!
        const worth = evaluate(estimate, options)
        if (worth >= most) [best, most] = [options, worth]
      }
      return best
    },
    sample(random, floor) {
      const last = lastAtLeast(sums, floor)
      return last < 0 ? undefined : at(random.below(last + 1))?.options
    },
  }
}
