import { toleranceOf } from './exchange.js'
import type { Amounts, Chunks } from './exchange.js'

/** Greatest number of people whose every subset is looked at. */
export const mostInLattice = 16

function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** values.length)
  for (let set = 1; set < sums.length; set++) {
    const top = 31 - Math.clz32(set)
    sums[set] = sums[set ^ (1 << top)]! + values[top]!
  }
  return sums
}

function membersOf(set: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i).filter((i) => set & (1 << i))
}

/** The best plan over the lattice of subsets delivered, and the least greatest gain of any. */
export interface LatticePlan {
  readonly chunks: readonly Chunks[]
  readonly leastGain: number
}

/**
 * Exact search over the subsets delivered by both sides, the first side's people in the low bits.
 *
 * The gain of a phase depends on its chunk and on the set delivered after it, so the least greatest gain is a bottleneck shortest path.
 * Single steps suffice for it: to split a phase, the second side's people first and one by one, lowers no gain, since amounts are not negative and trust is at most 1.
 * Then the fewest phases within that gain (within 0 if it is less), and among those the least greatest gain, over all pairs of a set and a superset.
 */
export function latticePlan(amounts: Amounts): LatticePlan {
  const [a, b] = amounts
  const [countA, countB] = [a.ids.length, b.ids.length]
  const [costA, worthA, costB, worthB] = [sumsOf(a.costs), sumsOf(a.worths), sumsOf(b.costs), sumsOf(b.worths)]
  const lowA = 2 ** countA - 1
  const full = 2 ** (countA + countB) - 1
  const holdA = new Float64Array(full + 1)
  const holdB = new Float64Array(full + 1)
  for (let done = 0; done <= full; done++) {
    const rest = full ^ done
    holdA[done] = a.penalty + a.trust * (worthB[rest >> countA]! - costA[rest & lowA]! + a.future)
    holdB[done] = b.penalty + b.trust * (worthA[rest & lowA]! - costB[rest >> countA]! + b.future)
  }
  const least = new Float64Array(full + 1).fill(Infinity)
  least[full] = -Infinity
  for (let done = full - 1; done >= 0; done--) {
    for (let rest = full ^ done; rest > 0; rest &= rest - 1) {
      const one = rest & -rest
      const after = done | one
      const gain = one <= lowA ? costA[one]! - holdA[after]! : costB[one >> countA]! - holdB[after]!
      least[done] = Math.min(least[done]!, Math.max(gain, least[after]!))
    }
  }
  const leastGain = least[0]!
  const bound = Math.max(0, leastGain) + toleranceOf(amounts)
  const phases = new Uint8Array(full + 1)
  const most = new Float64Array(full + 1).fill(-Infinity)
  const next = new Int32Array(full + 1)
  for (let done = full - 1; done >= 0; done--) {
    const rest = full ^ done
    let [bestPhases, bestGain, best] = [255, Infinity, 0]
    if (least[done]! <= bound) {
      for (let chunk = rest; chunk > 0; chunk = (chunk - 1) & rest) {
        const after = done | chunk
        const count = phases[after]! + 1
        if (count > bestPhases) continue
        const [partA, partB] = [chunk & lowA, chunk >> countA]
        const gainA = partA ? costA[partA]! - holdA[after]! : -Infinity
        const gainB = partB ? costB[partB]! - holdB[after]! : -Infinity
        const gain = gainA > gainB ? gainA : gainB
        if (gain > bound) continue
        const greatest = gain > most[after]! ? gain : most[after]!
        if (count < bestPhases || greatest < bestGain) [bestPhases, bestGain, best] = [count, greatest, after]
      }
    }
    phases[done] = Math.min(bestPhases, 254)
    most[done] = bestGain
    next[done] = best
  }
  const chunks: Chunks[] = []
  for (let done = 0; done !== full; done = next[done]!) {
    const chunk = next[done]! ^ done
    chunks.push([membersOf(chunk & lowA, countA), membersOf(chunk >> countA, countB)])
  }
  return { chunks, leastGain }
}
