import { power } from '../../model/power.js'
import { requireNumber } from '../models/checks.js'

/** Gamma(a + 1/2) / Gamma(a): carried up to where the asymptotic series is exact to the last digits. */
function gammaRatio(a: number): number {
  let factor = 1
  let x = a
  for (; x < 20; x += 1) factor *= x / (x + 0.5)
  const y = 1 / x
  const series = 1 + y * (-1 / 8 + y * (1 / 128 + y * (5 / 1024 + y * (-21 / 32768 + y * (-399 / 262144 + y * (869 / 4194304 + y * (39325 / 33554432)))))))
  return factor * Math.sqrt(x) * series
}

/** The continued fraction of the incomplete beta function by the method of Lentz. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const held = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / held(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / held(1 + even * d)
    c = held(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / held(1 + odd * d)
    c = held(1 + odd / c)
    const step = d * c
    result *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return result
}

/**
 * Two-sided p-value of Student's t: how likely a distance of at least |t| from 0 is. Relative error below 1e-10;
 * made of the four operations and square roots, so every engine gives the same bits.
 *
 * Source: Student 1908; as the regularised incomplete beta function, Abramowitz and Stegun 1964, 26.7.1 and 26.5.8.
 * @param t - any number; infinite ones give 0
 * @param freedom - degrees of freedom, above 0; need not be whole
 * @throws UsageError on other degrees of freedom
 */
export function studentTwoSided(t: number, freedom: number): number {
  requireNumber('degrees of freedom', freedom, { above: 0 })
  if (t === 0) return 1
  const square = t * t
  if (square === Infinity) return 0
  const a = freedom / 2
  const x = freedom / (freedom + square)
  const y = square / (freedom + square)
  const front = (power(x, a) * Math.sqrt(y) * gammaRatio(a)) / Math.sqrt(Math.PI)
  return x < (a + 1) / (a + 2.5) ? (front / a) * betaFraction(x, a, 0.5) : 1 - 2 * front * betaFraction(y, 0.5, a)
}

/**
 * How far from 0 Student's t lies with the given probability at most: the factor of a two-sided interval.
 * @param confidence - strictly between 0 and 1
 * @param freedom - degrees of freedom, above 0; need not be whole
 * @throws UsageError on numbers out of range
 */
export function studentFactor(confidence: number, freedom: number): number {
  requireNumber('confidence', confidence, { above: 0, below: 1 })
  const outside = 1 - confidence
  let [low, high] = [0, 1]
  while (studentTwoSided(high, freedom) > outside) [low, high] = [high, high * 2]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (studentTwoSided(middle, freedom) > outside) low = middle
    else high = middle
  }
}
