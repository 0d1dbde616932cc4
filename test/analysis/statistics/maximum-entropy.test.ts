import { fc, test as prop } from '@fast-check/vitest'
import { expect } from 'vitest'
import { maximumEntropy } from '../../../src/analysis/statistics/maximum-entropy.js'

const entropyOf = (shares: readonly number[]): number => -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0)
/** All shares of three, which have two dimensions. */
const directions = [[1, -1, 0], [1, 1, -2]]

/** The greatest entropy on the stretch between two points, by a search that halves what is left. */
function most(from: readonly number[], to: readonly number[]): number {
  const at = (t: number): number => entropyOf(from.map((share, i) => share + t * (to[i]! - share)))
  let [low, high] = [0, 1]
  for (let n = 0; n < 200; n++) {
    const [a, b] = [low + (high - low) * 0.4, low + (high - low) * 0.6]
    if (at(a) < at(b)) low = a
    else high = b
  }
  return at((low + high) / 2)
}

// Where the limit is against equal shares the best point lies on its edge, which runs from one side of the triangle to another.
prop.prop([fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.nat(2)])('of three shares under a limit that binds is that of its edge', (one, other, less, turn) => {
  const against = Math.min(less, one + other - 1)
  const turned = <T>(list: readonly T[]): readonly T[] => list.map((_, i) => list[(i + turn) % 3]!)
  const limit = turned([one, other, -against])
  const point = turned([0.5 * against, 0.5 * against, 2 * Math.max(one, other)])
  const sum = point.reduce((a, b) => a + b, 0)
  const { shares, gap } = maximumEntropy({ point: point.map((value) => value / sum), directions }, [limit])
  const ends = [turned([against / (one + against), 0, one / (one + against)]), turned([0, against / (other + against), other / (other + against)])] as const
  expect(gap).toBeLessThan(1e-9)
  expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
  expect(limit.reduce((total, value, i) => total + value * shares[i]!, 0)).toBeLessThanOrEqual(0)
  expect(entropyOf(shares)).toBeCloseTo(most(...ends), 8)
})

prop.prop([fc.integer({ min: 1, max: 20 }), fc.nat(2)])('is that of equal shares where no limit binds', (weight, turn) => {
  const limit = [1, weight, -weight - 3].map((_, i, list) => list[(i + turn) % 3]!)
  const { shares } = maximumEntropy({ point: [0.3, 0.3, 0.4].map((_, i, list) => list[(i + turn) % 3]!), directions }, [limit])
  for (const share of shares) expect(share).toBeCloseTo(1 / 3, 6)
})
