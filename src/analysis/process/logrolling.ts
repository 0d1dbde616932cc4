import type { Domain } from '../../model/domain.js'
import type { UtilityFunction } from '../../model/utility.js'
import { pairsOf } from './offer.js'
import type { ProcessOffer } from './offer.js'

/** A step in which a party gives to another on one issue and takes on another. */
export interface LogrollingTrade {
  readonly by: string
  readonly towards: string
  /** Rounds of the two offers. */
  readonly from: number
  readonly to: number
  /** Names of the issues on which it gave. */
  readonly gave: readonly string[]
  /** Names of the issues on which it took. */
  readonly took: readonly string[]
  /** Whether the other party, too, values more what it was given than what was taken from it, for some such pair of issues. */
  readonly mutual: boolean
}

/** Importance of each issue to a party: the range of its utilities over the options, as a share of all ranges. */
function importance({ tables }: UtilityFunction): readonly number[] {
  const ranges = tables.map((table) => {
    const all = Array.from(table).filter(Number.isFinite)
    return all.length === 0 ? 0 : Math.max(...all) - Math.min(...all)
  })
  const whole = ranges.reduce((sum, range) => sum + range, 0)
  return ranges.map((range) => (whole > 0 ? range / whole : 0))
}

/**
 * Logrolling (Froman and Cohen 1970; Pruitt 1981): steps in which a party gives on an issue that matters less to it and takes on one that matters more.
 * It gives on an issue if its own utility there falls and the other's rises, and takes in the reverse case; importance is the range of an issue's utilities
 * as a share of all ranges. Terms over several issues are left out of account.
 * @returns `null` where a utility is a function, which has no issues by themselves
 */
export function logrollingOf(domain: Domain, offers: readonly ProcessOffer[]): readonly LogrollingTrade[] | null {
  const { parties, agenda, labels } = domain
  const utilities = parties.map(({ utility }) => (typeof utility === 'function' ? null : utility))
  if (utilities.some((utility) => utility === null)) return null
  const weights = utilities.map((utility) => importance(utility!))
  const nameOf = (issue: number): string => labels[issue]?.name ?? agenda.issues[issue]!.id
  return Object.freeze(parties.flatMap(({ id: by }, me) => pairsOf(offers, by).flatMap(([first, second]) => {
    const [before, after] = [Array.from(first.options), Array.from(second.options)]
    return parties.flatMap(({ id: towards }, they): readonly LogrollingTrade[] => {
      if (they === me) return []
      const change = (party: number, issue: number): number => utilities[party]!.tables[issue]![after[issue]!]! - utilities[party]!.tables[issue]![before[issue]!]!
      const moved = before.flatMap((option, issue) => (option === after[issue] ? [] : [issue]))
      const gave = moved.filter((issue) => change(me, issue) < 0 && change(they, issue) > 0)
      const took = moved.filter((issue) => change(me, issue) > 0 && change(they, issue) < 0)
      const trades = gave.flatMap((give) => took.flatMap((take) => (weights[me]![give]! < weights[me]![take]! ? [{ give, take }] : [])))
      if (trades.length === 0) return []
      return [Object.freeze({
        by, towards, from: first.round, to: second.round,
        gave: Object.freeze([...new Set(trades.map(({ give }) => give))].map(nameOf)),
        took: Object.freeze([...new Set(trades.map(({ take }) => take))].map(nameOf)),
        mutual: trades.some(({ give, take }) => weights[they]![give]! > weights[they]![take]!),
      })]
    })
  })))
}
