import { mistake, show } from '../../errors.js'
import type { Outcome } from '../../model/context.js'
import type { Scenario } from '../../model/scenario.js'
import { trustLevel } from '../../model/trust.js'
import { castOf } from '../../simulation/many/government-spec.js'
import type { Governments } from '../../simulation/many/government-spec.js'
import { checkRuns } from '../../simulation/many/simulate.js'
import { negotiateAsync } from '../../simulation/negotiate.js'
import { deepFreeze } from '../../simulation/result.js'
import { carriedInto, firstStanding, nextStanding, usualCarryOver } from './carry.js'
import type { CarryOver, Standing } from './carry.js'

/** One exchange of a series. */
export interface SeriesExchange {
  /** Number from 1. */
  readonly exchange: number
  readonly seed: number
  readonly outcome: Outcome
  readonly days: number
  /** Number of people released. */
  readonly released: number
  /** Utility above no deal, by party, in its own units. */
  readonly surplus: { readonly [party: string]: number }
  /** Trust of each party in each other afterwards, in [0, 1]. */
  readonly trust: { readonly [observer: string]: { readonly [subject: string]: number } }
  /** What it began with; `level` is the trust that its prior comes to. */
  readonly standing: Standing & { readonly level: number }
}

/** Exchanges one after another between the same governments. Frozen plain data. */
export interface SeriesResult {
  readonly scenario: string
  readonly illustration: boolean
  readonly seed: number
  readonly carry: CarryOver
  readonly exchanges: readonly SeriesExchange[]
  /** Sum of the surplus, by party. */
  readonly surplus: { readonly [party: string]: number }
  readonly released: number
}

/** Options of {@link series}. */
export interface SeriesOptions {
  /** Exchanges, 1 or more. @defaultValue 10 */
  readonly exchanges?: number
  /** Seed of the first exchange; the next ones count on from it. @defaultValue 1 */
  readonly seed?: number
  /** How one exchange bears on the next. @defaultValue {@link usualCarryOver} */
  readonly carry?: Partial<CarryOver>
  /** Stops the work: the promise rejects with the signal's reason. @defaultValue none */
  readonly signal?: AbortSignal | undefined
  /** Called after every exchange. @defaultValue none */
  readonly onExchange?: (done: number) => void
}

function carryOf(given: Partial<CarryOver>): CarryOver {
  const carry = { ...usualCarryOver, ...given }
  for (const [name, value] of Object.entries(carry)) {
    const most = name === 'memory' || name === 'fading' ? 1 : Infinity
    if (!(value >= 0 && value <= most)) throw mistake({ given: `carry.${name}: ${show(value)}`, allowed: most === 1 ? 'a number from 0 to 1' : 'a number from 0', todo: `leave it out for ${usualCarryOver[name as keyof CarryOver]}` })
  }
  return carry
}

/**
 * Holds exchanges one after another between the same governments: trust, reputation and precedent carry over.
 * What a release leads to, arrests and prices, is a stated model and says nothing of any real case (repeated games: Axelrod 1984; precedent as a lure: Brandt and Sandler 2009).
 * @param governments - as for `simulate`; those that are functions begin every exchange anew
 * @throws {@link UsageError} when a number is out of range or a party has no government
 */
export async function series(scenario: Scenario, governments: Governments, { exchanges = 10, seed = 1, carry: given = {}, signal, onExchange }: SeriesOptions = {}): Promise<SeriesResult> {
  checkRuns({ runs: exchanges, seed })
  const carry = carryOf(given)
  const held: SeriesExchange[] = []
  let standing = firstStanding(scenario)
  for (let n = 0; n < exchanges; n++) {
    signal?.throwIfAborted()
    const now = carriedInto(scenario, standing)
    const result = await negotiateAsync(now, await castOf(now, governments), { seed: seed + n })
    held.push({
      exchange: n + 1, seed: seed + n, outcome: result.outcome, days: result.days, released: result.released.length,
      surplus: Object.fromEntries(Object.entries(result.utilities).map(([party, { surplus }]) => [party, surplus])),
      trust: Object.fromEntries(Object.entries(result.trust).map(([observer, row]) => [observer, Object.fromEntries(Object.entries(row).map(([subject, { after }]) => [subject, after]))])),
      standing: { ...standing, level: trustLevel(standing.trust) },
    })
    standing = nextStanding(scenario, standing, result, carry)
    onExchange?.(n + 1)
  }
  return deepFreeze({
    scenario: scenario.id, illustration: scenario.kind === 'illustration', seed, carry, exchanges: held,
    surplus: Object.fromEntries(scenario.parties.map(({ id }) => [id, held.reduce((sum, { surplus }) => sum + (surplus[id] ?? 0), 0)])),
    released: held.reduce((sum, { released }) => sum + released, 0),
  })
}
