import { solveLinear } from './linear-system.js'
import type { SolutionSpace } from './linear-system.js'

/** The point of greatest entropy, and how far at most its entropy is from the greatest. */
export interface MaximumEntropy {
  readonly shares: readonly number[]
  readonly gap: number
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/**
 * The point of greatest entropy among the shares of a solution space at which no limit is above 0,
 * by Newton steps on a logarithmic barrier (Fiacco and McCormick 1968). Entropy is strictly concave, so there is one.
 * @param space - whose point has shares above 0 and all limits below 0
 * @param limits - linear functions of the shares
 */
export function maximumEntropy({ point, directions }: SolutionSpace, limits: readonly (readonly number[])[]): MaximumEntropy {
  if (directions.length === 0) return { shares: point, gap: 0 }
  const slopes = limits.map((limit) => directions.map((direction) => dot(limit, direction)))
  let shares = [...point]
  const value = (p: readonly number[], weight: number): number => {
    let sum = 0
    for (const share of p) {
      if (!(share > 0)) return Infinity
      sum += share * Math.log(share)
    }
    for (const limit of limits) {
      const room = -dot(limit, p)
      if (!(room > 0)) return Infinity
      sum -= weight * Math.log(room)
    }
    return sum
  }
  const last = 1e-13
  let weight = limits.length > 0 ? 0.1 : last
  let left = 0
  for (;;) {
    for (let step = 0; step < 60; step++) {
      const rooms = limits.map((limit) => -dot(limit, shares))
      const logs = shares.map((share) => Math.log(share))
      const gradient = directions.map((direction, d) => dot(direction, logs) + direction.reduce((sum, one) => sum + one, 0) + weight * rooms.reduce((sum, room, k) => sum + slopes[k]![d]! / room, 0))
      const hessian = directions.map((one, d) => directions.map((other, e) =>
        one.reduce((sum, x, i) => sum + (x * other[i]!) / shares[i]!, 0) + weight * rooms.reduce((sum, room, k) => sum + (slopes[k]![d]! / room) * (slopes[k]![e]! / room), 0)))
      const move = solveLinear(hessian, gradient.map((slope) => -slope))
      if (move === null) break
      left = -dot(gradient, move)
      if (!(left > 1e-24)) break
      const change = shares.map((_, i) => directions.reduce((sum, direction, d) => sum + direction[i]! * move[d]!, 0))
      const now = value(shares, weight)
      let length = 1
      let next = shares
      for (; length > 1e-12; length /= 2) {
        next = shares.map((share, i) => share + length * change[i]!)
        if (value(next, weight) <= now - 1e-4 * length * left + 1e-16) break
      }
      if (length <= 1e-12) break
      shares = next
    }
    if (weight <= last) break
    weight = Math.max(last, weight * 0.1)
  }
  return { shares, gap: limits.length * weight + Math.max(0, left) }
}
