import { carriedInto, firstStanding, nextStanding } from '../../../experiments/series/carry.js'
import type { Standing } from '../../../experiments/series/carry.js'
import { stream } from '../../../random.js'
import { swapCase } from './case.js'
import { exchange, governmentOf, playExchange } from './exchange.js'
import type { Ask, Choice, Exchange } from './exchange.js'
import { intentOf } from './policies.js'
import type { Past, PolicyId } from './policies.js'

/** Exchanges one after another between the same two governments. */
export interface SeriesSetup {
  readonly opponent: PolicyId
  readonly exchanges: number
  /** Chance that an order to hand over comes a day late, for each side and exchange, in [0, 1]. */
  readonly noise: number
  /** What later cooperation is worth to both, in points; 0 or more. */
  readonly future: number
  readonly seed: number
}

/** A series as far as the reader has played it. */
export interface PlayedSeries {
  readonly exchanges: readonly Exchange[]
  /** What the reader is asked next; `null` when the series is over. */
  readonly ask: Ask | null
  /** Answers given in the exchange at hand. */
  readonly answered: readonly Choice[]
}

/** Trust fades a little between exchanges; arrests and prices are left alone, so that only promises count. */
const carry = { memory: 0.8, arrests: 0, prices: 0, fading: 0.5 } as const

/** Whose orders come late in each exchange: drawn from the seed alone, so that every policy meets the same luck. */
export function luck(seed: number, exchanges: number, noise: number): readonly { readonly ours: boolean; readonly theirs: boolean }[] {
  const [own, other] = [stream(seed, 'ours/late'), stream(seed, 'theirs/late')]
  return Array.from({ length: exchanges }, () => ({ ours: own.chance(noise), theirs: other.chance(noise) }))
}

function pastOf(held: readonly Exchange[], side: 'ours' | 'theirs'): Past {
  const other = side === 'ours' ? 'theirs' : 'ours'
  return held.map(({ acts }) => ({ own: acts[side], other: acts[other] }))
}

/** Plays a series with the reader's answers as far as they go. A pure function: the same answers give the same series. */
export function playSeries({ opponent, exchanges, noise, future, seed }: SeriesSetup, choices: readonly Choice[]): PlayedSeries {
  const base = swapCase(future)
  const late = luck(seed, exchanges, noise)
  const held: Exchange[] = []
  let standing = firstStanding(base)
  let rest = choices
  for (let n = 0; n < exchanges; n++) {
    const theirs = governmentOf(intentOf(opponent, pastOf(held, 'theirs')), late[n]!.theirs)
    const played = playExchange(carriedInto(base, standing), theirs, rest, { seed, late: late[n]!.ours })
    if (played.ask !== null) return { exchanges: held, ask: played.ask, answered: rest.slice(0, played.used) }
    rest = rest.slice(played.used)
    held.push(played.exchange)
    standing = nextStanding(base, standing, played.exchange.course, carry)
  }
  return { exchanges: held, ask: null, answered: [] }
}

/** What one exchange came to, and what the next begins with. */
interface Link { readonly exchange: Exchange; readonly standing: Standing }

/**
 * Exchanges that have been run. Nothing in an exchange but the orders that come late is left to chance,
 * so that two with the same governments, trust and delays are one and the same run.
 */
const known = new Map<string, Link>()

/** Runs a series between two policies. */
export function runSeries(policy: PolicyId, { opponent, exchanges, noise, future, seed }: SeriesSetup): readonly Exchange[] {
  const base = swapCase(future)
  const held: Exchange[] = []
  let standing = firstStanding(base)
  for (const late of luck(seed, exchanges, noise)) {
    const [own, other] = [intentOf(policy, pastOf(held, 'ours')), intentOf(opponent, pastOf(held, 'theirs'))]
    const key = JSON.stringify([own, other, late.ours, late.theirs, future, standing.trust])
    let link = known.get(key)
    if (!link) {
      const made = exchange(carriedInto(base, standing), governmentOf(own, late.ours), governmentOf(other, late.theirs), 1)
      link = { exchange: made, standing: nextStanding(base, standing, made.course, carry) }
      known.set(key, link)
    }
    held.push(link.exchange)
    standing = link.standing
  }
  return held
}
