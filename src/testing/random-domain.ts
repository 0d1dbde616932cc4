import { defineDomain } from '../model/domain.js'
import type { Domain, Utility } from '../model/domain.js'
import { additive, evaluate } from '../model/utility.js'
import type { Term } from '../model/utility.js'
import { stream } from '../random.js'

/** The shape of a random bargaining problem for tests. */
export interface RandomDomainOptions {
  /** Numbers of options, by issue. @defaultValue three, three, two and two */
  readonly sizes?: readonly number[]
  /** Number of parties, from 2. @defaultValue 2 */
  readonly parties?: number
  /** Utility of no deal to everybody; packages lie between 0 and 1. @defaultValue 0 */
  readonly reservation?: number
  /** Whether utilities are functions, which tell nothing of their form. @defaultValue false */
  readonly opaque?: boolean
  /** Rules that a package must keep to. @defaultValue none */
  readonly rules?: readonly Term[]
}

/** A random additive utility, 0 at the worst package and 1 at the best, by a label. */
export function randomUtility(seed: number, label: string, sizes: readonly number[]): readonly (readonly number[])[] {
  const random = stream(seed, label)
  const weights = sizes.map(() => 0.1 + random.next())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return sizes.map((size, i) => {
    const raw = Array.from({ length: size }, () => random.next())
    const [low, high] = [Math.min(...raw), Math.max(...raw)]
    return raw.map((value) => ((weights[i]! / total) * (value - low)) / (high - low || 1))
  })
}

/** A bargaining problem whose utilities the seed draws, one party independent of another: `p0`, `p1` and so on. */
export function randomDomain(seed: number, { sizes = [3, 3, 2, 2], parties = 2, reservation = 0, opaque = false, rules = [] }: RandomDomainOptions = {}): Domain {
  return defineDomain({
    name: `random-${seed}`,
    issues: sizes.map((size, i) => ({ name: `issue ${i}`, options: Array.from({ length: size }, (_, option) => String(option)) })),
    parties: Array.from({ length: parties }, (_, p) => {
      const numbers = additive(randomUtility(seed, `domain/${p}`, sizes))
      const utility: Utility = opaque ? (options) => evaluate(numbers, options) : numbers
      return { id: `p${p}`, utility, reservation }
    }),
    rules,
  })
}
