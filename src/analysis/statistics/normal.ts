import { power } from '../../model/power.js'
import { requireNumber } from '../models/checks.js'

const rootOfTwoPi = 2.5066282746310002
/** `e ** -0.5`, so that the density needs no engine's own exponential. */
const densityAtOne = 0.6065306597126334

function density(x: number): number {
  return power(densityAtOne, x * x) / rootOfTwoPi
}

/** P(Z > x) for x from 0 on. */
function upperTail(x: number): number {
  if (x > 38) return 0
  if (x < 3) {
    // The series of the area between 0 and x; all its terms have the same sign.
    let [term, sum] = [x, x]
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (x * x) / k
      sum += term
    }
    return 0.5 - density(x) * sum
  }
  // The continued fraction of Mills' ratio, from the far end; at 3 it has settled after 100 steps.
  let below = x
  for (let k = 100; k >= 1; k--) below = x + k / below
  return density(x) / below
}

/**
 * Distribution function of the standard normal: the share below `x`. Relative error below 1e-12 in either tail;
 * made of the four operations and square roots, so every engine gives the same bits.
 *
 * Source: the series and the continued fraction of Laplace, in Abramowitz and Stegun 1964, 26.2.11 and 26.2.14.
 */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x)
}

/**
 * Quantile of the standard normal, the inverse of `normalCdf`.
 * @param p - strictly between 0 and 1
 * @throws UsageError on any other `p`
 */
export function normalQuantile(p: number): number {
  requireNumber('p', p, { above: 0, below: 1 })
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  let [low, high] = [0, 39]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (upperTail(middle) > tail) low = middle
    else high = middle
  }
  return p < 0.5 ? -high : high
}
