import { rankingOf } from '../../src/bargaining/ranking/ranking.js'
import { sessionAt } from '../../src/bargaining/session.js'
import type { Session } from '../../src/bargaining/session.js'
import type { OpenTable } from '../../src/model/alternating-offers.js'
import { sizesOf } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import type { Own } from '../../src/model/government.js'
import { stream } from '../../src/random.js'

/** A seat at a table over a domain. */
export function sessionOf(domain: Domain, table: OpenTable, seat = 0): Session {
  const { id, utility, reservation } = domain.parties[seat]!
  const { rules } = domain
  return sessionAt({ me: id, table, utility, ranking: rankingOf(utility, rules, sizesOf(domain)), rules: () => rules, reservation, scenario: null })
}

/** Notes and a stream of an actor by itself. */
export function ownOf(seed = 1): Own {
  const random = stream(seed, 'own')
  return { random, stream: (label) => stream(seed, label), memory: {} }
}
