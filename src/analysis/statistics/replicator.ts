import { mistake } from '../../errors.js'
import { requireNumber, requireWhole } from '../models/checks.js'
import { squareMeans } from './payoff.js'
import type { PayoffMatrix } from './payoff.js'

/** How a population of strategies is moved on. */
export interface ReplicatorOptions {
  /** Share of each strategy at the start, 0 or more, summing to 1 but for rounding; equal ones if not given. */
  readonly start?: readonly number[]
  /** `continuous` for the differential equation, `discrete` for generations; `continuous` if not given. */
  readonly time?: 'continuous' | 'discrete'
  /** Steps, a whole number from 0; 10000 if not given. */
  readonly steps?: number
  /** Every how many steps the shares are kept, beside the first and last; 100 if not given. */
  readonly every?: number
  /** Length of a step of continuous time, above 0. One over ten of the range of payoffs if not given. */
  readonly step?: number
  /** Fitness in discrete time is this and the payoff, and must be above 0. The higher it is, the slower they move. If not given, the least fitness comes to the range of payoffs. */
  readonly background?: number
  /** A strategy survives with a share above this; 1e-6 if not given. */
  readonly threshold?: number
}

/** The shares at one time. */
export interface Population {
  /** Steps so far. */
  readonly step: number
  readonly time: number
  readonly shares: readonly number[]
}

/** How a population of strategies changes when those that do better than average grow. */
export interface Replicator {
  readonly method: 'replicator-rk4' | 'replicator-discrete'
  readonly parameters: { readonly steps: number; readonly every: number; readonly threshold: number; readonly step: number | null; readonly background: number | null }
  readonly strategies: readonly string[]
  /** From the start to the end. */
  readonly trajectory: readonly Population[]
  /** Names of those with a share above the threshold at the end, in the order of the matrix. */
  readonly survivors: readonly string[]
  /** The greatest change of a share at the end, in a unit of time; near 0 where the population has come to rest. */
  readonly speed: number
}

/** Takes rounding below 0 out of shares and makes them sum to 1, in place. */
function normalise<T extends number[] | Float64Array>(shares: T): T {
  let sum = 0
  for (let i = 0; i < shares.length; i++) sum += shares[i] = Math.max(0, shares[i]!)
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum
  return shares
}

function startOf(count: number, start: readonly number[] | undefined): readonly number[] {
  if (start === undefined) return Array.from({ length: count }, () => 1 / count)
  if (start.length !== count) throw mistake({ given: `there are ${start.length} shares`, allowed: `there are ${count} strategies`, todo: 'give every strategy a share' })
  start.forEach((share, i) => requireNumber(`share ${i}`, share, { from: 0 }))
  requireNumber('sum of the shares', start.reduce((sum, share) => sum + share, 0), { from: 1 - 1e-9, to: 1 + 1e-9 })
  return normalise([...start])
}

/**
 * Replicator dynamics (Taylor and Jonker 1978): a share grows in proportion to itself and to how far its payoff against the population is above the average.
 * Continuous time by the classical Runge-Kutta method of fourth order with fixed steps; discrete time after Maynard Smith 1982, appendix D.
 * A strategy that starts without a share never gets one. The same matrix and options give the same bits on every engine.
 *
 * @param matrix - strategies and opponents the same, in the same order
 * @throws UsageError as `payoffMatrix`, on options out of range, and on a background that leaves somebody without fitness
 */
export function replicator(matrix: PayoffMatrix, options: ReplicatorOptions = {}): Replicator {
  const { time = 'continuous', steps = 10_000, every = 100, threshold = 1e-6 } = options
  const payoffs = squareMeans(matrix)
  const all = payoffs.flat()
  const lowest = all.reduce((low, value) => Math.min(low, value), Infinity)
  const range = all.reduce((high, value) => Math.max(high, value), -Infinity) - lowest
  const unit = range > 0 ? range : 1
  const { step = 0.1 / unit, background = unit - lowest } = options
  requireWhole('steps', steps, { from: 0 })
  requireWhole('every', every, { from: 1 })
  requireNumber('step', step, { above: 0 })
  requireNumber('threshold', threshold, { from: 0, below: 1 })
  if (time === 'discrete') requireNumber('background', background, { above: -lowest })

  const count = payoffs.length
  const table = Float64Array.from(all)
  const vectors = (): Float64Array => new Float64Array(count)
  const x = Float64Array.from(startOf(count, options.start))
  const [fitness, at, k1, k2, k3, k4] = [vectors(), vectors(), vectors(), vectors(), vectors(), vectors()]
  /** The payoff of each strategy against the population, and the mean of them. */
  const meet = (population: Float64Array): number => {
    let average = 0
    for (let i = 0; i < count; i++) {
      let sum = 0
      for (let j = 0; j < count; j++) sum += table[i * count + j]! * population[j]!
      fitness[i] = sum
      average += sum * population[i]!
    }
    return average
  }
  const flow = (population: Float64Array, into: Float64Array): void => {
    const average = meet(population)
    for (let i = 0; i < count; i++) into[i] = population[i]! * (fitness[i]! - average)
  }
  const moved = (by: number, along: Float64Array): Float64Array => {
    for (let i = 0; i < count; i++) at[i] = x[i]! + by * along[i]!
    return at
  }
  const runge = (): void => {
    flow(x, k1)
    flow(moved(step / 2, k1), k2)
    flow(moved(step / 2, k2), k3)
    flow(moved(step, k3), k4)
    for (let i = 0; i < count; i++) x[i]! += (step / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!)
    normalise(x)
  }
  const generation = (): void => {
    meet(x)
    for (let i = 0; i < count; i++) x[i]! *= background + fitness[i]!
    normalise(x)
  }
  const continuous = time === 'continuous'
  const length = continuous ? step : 1
  const trajectory: Population[] = []
  const keep = (n: number): void => { trajectory.push(Object.freeze({ step: n, time: n * length, shares: Object.freeze([...x]) })) }
  keep(0)
  for (let n = 1; n <= steps; n++) {
    if (continuous) runge()
    else generation()
    if (n % every === 0 || n === steps) keep(n)
  }
  const shares = [...x]
  if (continuous) flow(x, k1)
  else generation()
  const change = continuous ? k1 : x.map((share, i) => share - shares[i]!)
  return Object.freeze({
    method: continuous ? 'replicator-rk4' : 'replicator-discrete',
    parameters: Object.freeze({ steps, every, threshold, step: continuous ? step : null, background: continuous ? null : background }),
    strategies: Object.freeze([...matrix.strategies]), trajectory: Object.freeze(trajectory),
    survivors: Object.freeze(matrix.strategies.filter((_, i) => shares[i]! > threshold)),
    speed: change.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  })
}
