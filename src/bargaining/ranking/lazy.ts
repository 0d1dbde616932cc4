import { evaluate, sizeOf } from '../../model/utility.js'
import type { Package, Term, UtilityFunction } from '../../model/utility.js'
import { bestFirst } from './best-first.js'
import { layeredOf } from './layered.js'
import { largestMeeting, meeting } from './meeting.js'
import { ownFrontiers } from './own-frontier.js'
import type { Ranked, Ranking } from './ranking.js'

/** Number of the best packages that are looked through before the rest is searched: close to the top there are few, and far apart. */
const top = 1024

const empty = (sizes: readonly number[]): Ranking => ({ sizes, range: null, at: () => undefined, atLeast: () => undefined, bestFor: () => undefined, sample: () => undefined })

/** A ranking of a space that is too large to be listed. Every answer is exact for tables and terms, but for `atLeast` beyond 2^24 packages, which is as near as no matter. */
export function lazyRanking(utility: UtilityFunction, rules: readonly Term[], sizes: readonly number[]): Ranking {
  const graph = layeredOf(utility, rules, sizes)
  if (!graph) return empty(sizes)
  const { order, constant, ways, most, least } = graph
  const best = constant + most[0]![0]!
  const rest = bestFirst(graph)
  const found: Ranked[] = []
  const forOther = ownFrontiers(utility, rules, sizes)
  const nearest = meeting(graph)
  const large = sizeOf(sizes) > largestMeeting
  return {
    sizes,
    range: { best, worst: constant + least[0]![0]! },
    at(place) {
      while (found.length <= place) {
        const { value, done } = rest.next()
        if (done) return undefined
        found.push(value)
      }
      return found[place]
    },
    atLeast(floor) {
      if (floor > best) return undefined
      const last = large ? this.at(top - 1) : undefined
      if (last && floor > last.sum) return found.findLast(({ sum }) => sum >= floor)?.options
      // Sums of halves differ from the utility in the last bits.
      const reaches = (options: Package | undefined): boolean => options !== undefined && evaluate(utility, options) >= floor
      const near = nearest(floor)
      if (reaches(near)) return near
      const above = nearest(floor + Math.abs(floor) * 2 ** -40)
      return reaches(above) ? above : this.at(0)?.options
    },
    bestFor: forOther,
    sample(random, floor): Package | undefined {
      const options = order.map(() => 0)
      let sum = constant
      let state = 0
      for (let step = 0; step < order.length; step++) {
        const open = ways[step]![state]!.filter(({ to, added }) => sum + added + most[step + 1]![to]! >= floor)
        const way = random.pick(open)
        if (!way) return undefined
        options[order[step]!] = way.option
        sum += way.added
        state = way.to
      }
      return Object.freeze(options)
    },
  }
}
