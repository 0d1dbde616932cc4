import { payoffMatrix, squareMeans } from '../../analysis/statistics/payoff.js'
import type { PayoffMatrix } from '../../analysis/statistics/payoff.js'
import { mistake } from '../../errors.js'
import { power } from '../../model/power.js'
import { stream } from '../../random.js'

/** Options of {@link moranProcess}. */
export interface MoranOptions {
  /** Governments in the population, 2 or more. @defaultValue 100 */
  readonly population?: number
  /** Generations, each of as many births as there are governments. @defaultValue 200 */
  readonly generations?: number
  /** Chance that a newborn is of any kind, in [0, 1]. @defaultValue 0.01 */
  readonly mutation?: number
  /** How much the payoff counts: 0 is drift; fitness is `e ** (selection * payoff)`. @defaultValue 5 */
  readonly selection?: number
  /** @defaultValue 1 */
  readonly seed?: number
}

/** A population over the generations. Frozen plain data. */
export interface MoranProcess {
  readonly method: 'moran'
  readonly parameters: Required<MoranOptions>
  readonly strategies: readonly string[]
  /** Share of each kind, at the start and after each generation. */
  readonly shares: readonly (readonly number[])[]
  /** Mean share over the second half of the generations. */
  readonly longRun: readonly number[]
}


/**
 * Evolution in a finite population (Moran 1958; payoffs after Nowak and others 2004; fitness after Traulsen and others 2008):
 * at each step somebody is born of a parent drawn by fitness, and takes the place of anybody. Everybody meets everybody.
 * @param matrix - payoffs of each kind against each, as a tournament gives them
 * @throws {@link UsageError} when a number is out of range, or rows and columns differ
 */
export function moranProcess(matrix: PayoffMatrix, { population = 100, generations = 200, mutation = 0.01, selection = 5, seed = 1 }: MoranOptions = {}): MoranProcess {
  if (!Number.isSafeInteger(population) || population < 2 || !Number.isSafeInteger(generations) || generations < 1 || !(mutation >= 0 && mutation <= 1) || !(selection >= 0 && selection < 100)) {
    throw mistake({ given: `population ${population}, generations ${generations}, mutation ${mutation}, selection ${selection}`, allowed: 'two or more, one or more, from 0 to 1, and from 0 to 100', todo: 'leave them out for 100, 200, 0.01 and 5' })
  }
  const { strategies } = payoffMatrix(matrix)
  const payoffs = squareMeans(matrix)
  const kinds = strategies.length
  // Fitness counts only against other fitness, so payoffs may be counted from the lowest.
  const lowest = payoffs.flat().reduce((low, value) => Math.min(low, value), Infinity)
  const random = stream(seed, 'evolution/moran')
  const counts = strategies.map((_, i) => Math.floor(population / kinds) + (i < population % kinds ? 1 : 0))
  /** Draws a kind by weights. */
  const drawn = (weights: readonly number[]): number => {
    let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
    for (let i = 0; i < kinds; i++) {
      left -= weights[i]!
      if (left < 0) return i
    }
    return weights.findLastIndex((weight) => weight > 0)
  }
  const shares = [counts.map((count) => count / population)]
  for (let generation = 0; generation < generations; generation++) {
    for (let birth = 0; birth < population; birth++) {
      const fitness = counts.map((count, i) => {
        if (count === 0) return 0
        const met = counts.reduce((sum, other, j) => sum + (other - (i === j ? 1 : 0)) * payoffs[i]![j]!, 0) / (population - 1)
        return count * power(Math.E, selection * (met - lowest))
      })
      const born = random.chance(mutation) ? random.below(kinds) : drawn(fitness)
      const gone = drawn(counts)
      counts[gone]! -= 1
      counts[born]! += 1
    }
    shares.push(counts.map((count) => count / population))
  }
  const late = shares.slice(Math.floor(shares.length / 2))
  return Object.freeze({
    method: 'moran', parameters: Object.freeze({ population, generations, mutation, selection, seed }), strategies,
    shares: Object.freeze(shares.map((row) => Object.freeze(row))),
    longRun: Object.freeze(strategies.map((_, i) => late.reduce((sum, row) => sum + row[i]!, 0) / late.length)),
  })
}
