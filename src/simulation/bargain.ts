import { rankingOf } from '../bargaining/ranking/ranking.js'
import type { Ranking } from '../bargaining/ranking/ranking.js'
import { sessionAt } from '../bargaining/session.js'
import type { Session } from '../bargaining/session.js'
import { proposal, takes } from '../bargaining/strategy.js'
import type { Strategy } from '../bargaining/strategy.js'
import { mistake, show } from '../errors.js'
import { accept, agreedOptions, offer, onTurn, openTable, passTurn, reject } from '../model/alternating-offers.js'
import type { BargainingTable } from '../model/alternating-offers.js'
import { sizesOf, valueOf } from '../model/domain.js'
import type { Domain, DomainParty } from '../model/domain.js'
import type { Own } from '../model/government.js'
import type { PartyId } from '../model/scenario.js'
import type { Package } from '../model/utility.js'
import { OwnStore } from './own-store.js'
import type { OwnState } from './own-store.js'

/** How to bargain. */
export interface BargainOptions {
  /** Rounds of one turn each, 1 or more. */
  readonly rounds: number
  /** Whole number that fixes every draw. @defaultValue 1 */
  readonly seed?: number
}

/** One offer of a bargaining. */
export interface BargainOffer {
  readonly by: PartyId
  /** From 0. */
  readonly round: number
  readonly options: Package
  /** By party, in the domain's order. */
  readonly utilities: readonly number[]
}

/** What a bargaining came to. Frozen. */
export interface BargainResult {
  readonly domain: string
  readonly parties: readonly PartyId[]
  /** The package agreed on, or `null`. */
  readonly agreement: Package | null
  /** By party, in the domain's order; those of no deal without an agreement. */
  readonly utilities: readonly number[]
  /** Round in which the package was agreed on, from 0; `rounds` if they were used up. */
  readonly round: number
  readonly offers: readonly BargainOffer[]
}

/** A bargaining in the middle, as plain JSON: with the same domain, strategies and options it goes on from here to the same end. */
export interface BargainState {
  /** Round in which the standing offer was agreed on; `null` while it was not. */
  readonly agreedIn: number | null
  readonly table: Pick<BargainingTable, 'round' | 'turn' | 'standing' | 'assented' | 'offers'>
  readonly own: OwnState
}

/** A bargaining that goes on turn by turn. */
export interface Bargaining {
  /** One turn of one party: it accepts, or it rejects and offers. False once the bargaining is over. */
  step(): boolean
  state(): BargainState
  /** What it has come to so far. */
  result(): BargainResult
}

const rankings = new WeakMap<DomainParty, Ranking>()

function rankingOfParty(domain: Domain, party: DomainParty): Ranking {
  const known = rankings.get(party) ?? rankingOf(party.utility, domain.rules, sizesOf(domain))
  rankings.set(party, known)
  return known
}

/**
 * Opens a bargaining over a domain, or goes on with a stored one.
 * @param strategies - one for each party of the domain, by id
 * @param before - where to go on; from the start when absent
 * @throws UsageError when a party has no strategy, or the rounds are not a whole number from 1
 */
export function openBargaining(domain: Domain, strategies: { readonly [party: PartyId]: Strategy }, { rounds, seed = 1 }: BargainOptions, before?: BargainState): Bargaining {
  const ids = domain.parties.map(({ id }) => id)
  const missing = ids.filter((id) => !strategies[id])
  if (missing.length > 0) throw mistake({ given: `no strategy for ${missing.join(', ')}`, allowed: `one for each of ${ids.join(', ')}`, todo: 'pass { party: strategy() } with the ids of the domain' })
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw mistake({ given: `rounds: ${show(rounds)}`, allowed: 'a whole number from 1', todo: 'say how many turns each party has' })
  const table = openTable(domain.agenda, ids, rounds)
  if (before) Object.assign(table, structuredClone(before.table))
  const store = new OwnStore(seed, before?.own)
  const rules = (): Domain['rules'] => domain.rules
  // In the order of the turns, which nobody leaves.
  const seats = domain.parties.map((party): { readonly session: Session; readonly own: Own; readonly strategy: Strategy } => ({
    session: sessionAt({ me: party.id, table, utility: party.utility, ranking: rankingOfParty(domain, party), rules, reservation: party.reservation, scenario: null }),
    own: store.of(party.id),
    strategy: strategies[party.id]!,
  }))
  let agreedIn = before?.agreedIn ?? null
  let agreement: Package | null = agreedIn === null ? null : agreedOptions(table)
  return {
    step() {
      if (agreement !== null || table.round >= rounds) return false
      const id = onTurn(table)!
      const { strategy, session, own } = seats[table.turn]!
      if (table.standing && takes(strategy, session, own)) {
        const now = table.round
        accept(table, id)
        agreement = agreedOptions(table)
        if (agreement) agreedIn = now
        return true
      }
      if (table.standing) reject(table)
      const options = proposal(strategy, session, own)
      if (options) offer(table, id, Array.isArray(options) ? options as readonly number[] : Array.from(options))
      else passTurn(table)
      return true
    },
    state: () => ({
      agreedIn,
      table: structuredClone({ round: table.round, turn: table.turn, standing: table.standing, assented: table.assented, offers: table.offers }),
      own: store.state(),
    }),
    result() {
      const settled = agreement
      return Object.freeze({
        domain: domain.name,
        parties: ids,
        agreement: settled,
        utilities: domain.parties.map(({ utility, reservation }) => (settled ? valueOf(utility, settled) : reservation)),
        round: agreedIn ?? table.round,
        offers: table.offers.map(({ by, round, options }) => ({ by, round, options, utilities: domain.parties.map(({ utility }) => valueOf(utility, options)) })),
      })
    },
  }
}

/**
 * Bargains over a domain and nothing else: the same table, the same turns and the same strategies as in the phase of agreement of a whole negotiation.
 * @param strategies - one for each party of the domain, by id
 * @throws UsageError when a party has no strategy, or the rounds are not a whole number from 1
 */
export function bargain(domain: Domain, strategies: { readonly [party: PartyId]: Strategy }, options: BargainOptions): BargainResult {
  const running = openBargaining(domain, strategies, options)
  while (running.step());
  return running.result()
}
