import { toleranceOf } from './exchange.js'
import type { Amounts, Chunks } from './exchange.js'

/** How well it would be to place a person before those placed already, among those who add no temptation. */
type Rule = (cost: number, worth: number) => number

/** Rules that are tried: the one who brings the other side most, the one who brings it most for the cost, the cheapest. */
const rules: readonly Rule[] = [(_, worth) => worth, (cost, worth) => worth / cost, (cost) => -cost]

interface Order {
  readonly steps: readonly (readonly [side: 0 | 1, index: number])[]
  /** The greatest gain from withholding anybody. */
  readonly gain: number
}

/** Who goes one by one, built from the end: each time the best by the rule of those who tempt no more than somebody placed before, or else whoever tempts least. */
function orderBy(amounts: Amounts, rule: Rule): Order {
  const left = amounts.map(({ ids }) => ids.map((_, i) => i))
  const net: [number, number] = [0, 0]
  const steps: [0 | 1, number][] = []
  let most = 0
  while (left[0]!.length + left[1]!.length > 0) {
    let [side, place, gain, score]: [0 | 1, number, number, number] = [0, -1, Infinity, -Infinity]
    for (const candidate of [0, 1] as const) {
      const { costs, worths, penalty, future, trust } = amounts[candidate]
      left[candidate]!.forEach((index, at) => {
        const next = costs[index]! - penalty - trust * (net[candidate] + future)
        const free = next <= most
        const value = free ? rule(costs[index]!, worths[index]!) : 0
        if (gain <= most ? free && value > score : free || next < gain) [side, place, gain, score] = [candidate, at, next, value]
      })
    }
    most = Math.max(most, gain)
    const [index] = left[side]!.splice(place, 1)
    steps.push([side, index!])
    net[side] -= amounts[side].costs[index!]!
    net[side === 0 ? 1 : 0] += amounts[side].worths[index!]!
  }
  return { steps: steps.reverse(), gain: most }
}

/** The least tempting of the orders that the rules give. */
function orderOf(amounts: Amounts): Order['steps'] {
  return rules.map((rule) => orderBy(amounts, rule)).reduce((best, next) => (next.gain < best.gain ? next : best)).steps
}

/** A plan found step by step, and a bound that no plan goes below. */
export interface GreedyPlan {
  readonly chunks: readonly Chunks[]
  /** No plan has a lower greatest gain: whoever gives last has nothing more to get. */
  readonly leastGain: number
}

/**
 * A plan for any number of people: an order found from the end, whose neighbours are then joined, from the end as well, as far as nobody gains more from defecting.
 * Neither the order nor the number of phases is always the best.
 */
export function greedyPlan(amounts: Amounts): GreedyPlan {
  const order = orderOf(amounts)
  const n = order.length
  const holds = ([0, 1] as const).map((side) => {
    const { penalty, future, trust } = amounts[side]
    const hold = new Float64Array(n + 1)
    let net = 0
    for (let place = n; place >= 0; place--) {
      hold[place] = penalty + trust * (net + future)
      if (place === 0) break
      const [giver, index] = order[place - 1]!
      net += giver === side ? -amounts[side].costs[index]! : amounts[giver].worths[index]!
    }
    return hold
  })
  const gainFrom = (start: number, end: number): number => {
    const kept: [number, number] = [0, 0]
    const gives = [false, false]
    for (let place = start; place < end; place++) {
      const [side, index] = order[place]!
      kept[side] += amounts[side].costs[index]!
      gives[side] = true
    }
    return Math.max(...([0, 1] as const).map((side) => (gives[side] ? kept[side] - holds[side]![end]! : -Infinity)))
  }
  let bound = 0
  for (let place = 0; place < n; place++) bound = Math.max(bound, gainFrom(place, place + 1))
  bound += toleranceOf(amounts)
  const chunks: Chunks[] = []
  for (let end = n; end > 0; ) {
    let start = end - 1
    for (let earlier = end - 2; earlier >= 0; earlier--) {
      if (gainFrom(earlier, end) > bound) break
      start = earlier
    }
    const chunk = order.slice(start, end)
    const of = (side: 0 | 1): readonly number[] => chunk.filter(([giver]) => giver === side).map(([, index]) => index).sort((x, y) => x - y)
    chunks.unshift([of(0), of(1)])
    end = start
  }
  const last = amounts.map(({ costs, penalty, future, trust }) => Math.min(...costs) - penalty - trust * future)
  return { chunks, leastGain: Math.min(...last) }
}
