import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { nashAveraging } from '../../../src/analysis/statistics/nash-averaging.js'
import { normalCdf } from '../../../src/analysis/statistics/normal.js'
import { replicator } from '../../../src/analysis/statistics/replicator.js'
import { resampledShares } from '../../../src/analysis/statistics/resampled-shares.js'
import { stream } from '../../../src/random.js'
import { matrixOf } from './draws.js'

const means = fc.integer({ min: 2, max: 4 }).chain((n) => fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))

// A population that goes round, where longer steps end elsewhere (seed -1814784227).
const round = [[0, 0, 2, -3], [0, 2, 2, -2], [-2, -1, 1, 1], [-2, 2, 1, 0]]

prop.prop([means], { numRuns: 20, examples: [[round]] })('without error are those of the means, every time', (payoffs) => {
  const matrix = matrixOf(payoffs)
  const { nash, replicator: population } = resampledShares(matrix, stream(1, 'shares'), { resamples: 2 })
  nashAveraging(matrix).shares.forEach((share, i) => expect(nash[i]).toEqual({ interval: { low: share, high: share }, present: share > 1e-6 ? 1 : 0 }))
  const ends = replicator(matrix).trajectory.at(-1)!.shares
  population.forEach(({ interval: { low, high } }, i) => {
    expect([low, high]).toEqual([ends[i], ends[i]])
  })
})

test('of two that differ, the worse has a share as often as the error turns them round', () => {
  const [difference, error, resamples] = [1, 0.8, 300]
  const names = ['better', 'worse']
  const cell = (mean: number): { readonly n: number; readonly mean: number; readonly variance: number } => ({ n: 100, mean, variance: 100 * error * error })
  const { nash, replicator: population, parameters, strategies } = resampledShares({ strategies: names, opponents: names, cells: [[cell(0), cell(difference)], [cell(0), cell(0)]] }, stream(3, 'shares'), { resamples })
  expect([parameters.resamples, strategies]).toEqual([resamples, names])
  const turned = normalCdf(-difference / (error * Math.SQRT2))
  expect(Math.abs(nash[1]!.present - turned)).toBeLessThan(4 * Math.sqrt((turned * (1 - turned)) / resamples))
  expect(nash[0]!.interval).toEqual({ low: 0, high: 1 })
  expect(population[0]!.present).toBeGreaterThan(population[1]!.present)
})

test('are frozen, repeat themselves with the stream, and refuse what is out of range', () => {
  const noisy = { ...matrixOf([[0, 1], [2, 0]]), cells: [[0, 1], [2, 0]].map((row) => row.map((mean) => ({ n: 4, mean, variance: 2 }))) }
  const one = resampledShares(noisy, stream(1, 'a'), { resamples: 20 })
  expect(resampledShares(noisy, stream(1, 'a'), { resamples: 20 })).toEqual(one)
  expect(resampledShares(noisy, stream(2, 'a'), { resamples: 20 })).not.toEqual(one)
  expect([one, one.nash, one.nash[0], one.nash[0]!.interval, one.parameters].every(Object.isFrozen)).toBe(true)
  expect(() => resampledShares(noisy, stream(1, 'a'), { resamples: 0 })).toThrow(/resamples/)
  expect(() => resampledShares({ ...noisy, opponents: ['x', 'y'] }, stream(1, 'a'))).toThrow(/differ/)
})
