import type { RandomStream } from '../../random.js'
import { requireWhole } from '../models/checks.js'
import { frozenDesign } from './design.js'
import type { Design } from './design.js'
import { directionNumbers, maxDimensions } from './direction-numbers.js'

/** What can be chosen about a Sobol' sequence. */
export interface SobolSequenceOptions {
  /** Number of the first point, so that shards can each make their own; 0 if not given. */
  readonly skip?: number
  /** Shifts all points digitally by one draw for each dimension. Shards that start the same stream anew get the same shift. */
  readonly shift?: RandomStream
}

/** What a stretch of a Sobol' sequence was made with. */
export interface SobolSequenceParameters {
  readonly points: number
  readonly dimensions: number
  readonly skip: number
  readonly shifted: boolean
}

/** A stretch of a Sobol' sequence. */
export type SobolSequence = Design<'sobol', SobolSequenceParameters>

/**
 * Points of the Sobol' sequence (Sobol' 1967) in the order of the Gray code (Antonov and Saleev 1979).
 *
 * Every block of 2^k points that starts at a multiple of 2^k has exactly one point in each of the 2^k equal slices of every dimension.
 * The first point is the origin and belongs to the sequence; leaving it out would spoil that (Owen 2020). Take 2^k points where the number is free.
 * A digital shift (Cranley and Patterson 1976 in base 2) keeps all of this and makes the mean over points an unbiased estimate.
 *
 * @param points - how many, a whole number from 0
 * @param dimensions - a whole number from 1 to 64
 * @throws UsageError on other numbers, or beyond 2^32 points
 */
export function sobolSequence(points: number, dimensions: number, { skip = 0, shift }: SobolSequenceOptions = {}): SobolSequence {
  requireWhole('points', points, { from: 0 })
  requireWhole('dimensions', dimensions, { from: 1, to: maxDimensions })
  requireWhole('skip', skip, { from: 0 })
  requireWhole('number of the last point', skip + points, { to: 2 ** 32 })
  const numbers = directionNumbers(dimensions)
  const start = (skip ^ Math.floor(skip / 2)) >>> 0
  const state = numbers.map((v) => {
    let x = shift === undefined ? 0 : Math.floor(shift.next() * 2 ** 32)
    for (let bit = 0; bit < 32; bit++) if ((start >>> bit) & 1) x ^= v[bit]!
    return x >>> 0
  })
  const rows: number[][] = []
  for (let i = skip; i < skip + points; i++) {
    rows.push(state.map((x) => x / 2 ** 32))
    // The code of the next number differs in the bit of its lowest 0.
    const bit = Math.clz32(1) - Math.clz32(~i & (i + 1))
    if (bit < 32) numbers.forEach((v, d) => { state[d] = (state[d]! ^ v[bit]!) >>> 0 })
  }
  return frozenDesign('sobol', { points, dimensions, skip, shifted: shift !== undefined }, rows)
}
