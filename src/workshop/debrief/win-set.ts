import { domainOf } from '../../model/domain.js'
import { bestConceivable, circumstancesOf, dealUtility, packageSum } from '../../model/preferences.js'
import type { Circumstances } from '../../model/preferences.js'
import type { Agenda } from '../../model/package.js'
import type { PartyId, Preferences } from '../../model/scenario.js'
import type { Trace } from '../../report/trace.js'
import { agreementRules, movedBy } from '../room/home/approval.js'
import { homePlayers, yesAt } from '../room/home/players.js'
import type { Mood, Room, Table } from '../room/state.js'

/**
 * The win-set of a side at one moment: the packages that its home would say yes to if they were put to it then (Putnam 1988).
 * Home's yes rises with a package's worth to the side, so that the set is everything from one worth on.
 */
export interface WinSet {
  readonly party: PartyId
  /** As play began; when a package was put to home, just before it was; when play ended, at a table that put none to this home. */
  readonly when: 'opening' | 'putHome' | 'end'
  /** The entry of the log that put the package there; the last of the table for the others. */
  readonly seq: number
  readonly day: number
  /** Approval before the package moved it. */
  readonly approval: number
  /** The least worth that home says yes to, in points above no deal as the charts count them; `-Infinity` if it takes anything, `null` if it takes nothing. */
  readonly least: number | null
  /** What was put to home is worth, in the same points; `null` where nothing was. */
  readonly put: number | null
}

interface Moment {
  readonly preferences: Preferences<number>
  readonly agenda: Agenda
  readonly circumstances: Circumstances
  readonly approval: number
}

/** Approval after a package was put to home, whose issues sum to `sum`. */
function approvalAfter({ preferences, agenda, circumstances, approval }: Moment, sum: number): number {
  return agreementRules(preferences, agenda, sum, circumstances).reduce((held, [, points]) => movedBy(held, points), approval)
}

/** The least sum of a package's issues that passes, up to the best conceivable; what passes once, passes from there on. */
function leastSum(passes: (sum: number) => boolean, most: number): number | null {
  if (passes(-Infinity)) return -Infinity
  if (!passes(most)) return null
  let width = 1
  while (passes(most - width)) width *= 2
  let [no, yes] = [most - width, most]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (no + yes) / 2
    if (passes(middle)) yes = middle
    else no = middle
  }
  return yes
}

/** What a sum of a package's issues is worth as the charts count: above no deal, on the first day in calm relations. */
function shownWorth(preferences: Preferences<number>, sum: number): number {
  return sum + dealUtility(preferences, 'calm') - preferences.reservation
}

/**
 * The win-sets of a table with home fronts: of each side as play began, each time that a package was put to its home, and at the end where none was.
 * They follow from the published rules of approval and from the members of the home's players, who say yes one by one as approval rises: all of these players must come to their quorum.
 *
 * A package that a home said yes to lies in its win-set of that moment, and one that it refused does not, where home votes by approval alone and nothing moved approval
 * between putting and voting. It may be otherwise where people sit at home, who vote as they like, or after a leak or an announcement in between.
 * Courts have no part in it: they look at the law. At a table without home fronts delegates or bots vote, by no published rule; it has no win-sets.
 * @param seqs - the entry of the log of each step of the trace
 */
export function winSetsOf({ setup }: Room, { home, treatment: { scenario } }: Table, traced: Trace | null, seqs: readonly number[]): readonly WinSet[] {
  if (!home || !traced) return []
  const threshold = setup.homeFront?.threshold ?? 50
  const { start, steps } = traced
  return scenario.parties.flatMap(({ id: party, secrets: { preferences } }): readonly WinSet[] => {
    const moods = home[party]
    if (!moods) return []
    const players = homePlayers(scenario, party)
    const winSet = (when: WinSet['when'], { seq, day }: Pick<Mood, 'seq' | 'day'>, moment: Moment, put: number | null): WinSet => {
      const most = bestConceivable(preferences, moment.agenda, moment.circumstances) - dealUtility(preferences, moment.circumstances.climate)
      const least = leastSum((sum) => players.every((player) => yesAt(player, { approval: approvalAfter(moment, sum), threshold }) >= player.quorum), most)
      return { party, when, seq, day, approval: moment.approval, least: least === null ? null : shownWorth(preferences, least), put }
    }
    const whole = domainOf(traced.scenario).agenda
    const puts = steps.flatMap(({ after: { context } }, i): readonly WinSet[] => {
      const at = moods.findIndex(({ seq, rule }) => seq === seqs[i] && rule === 'agreement')
      const agreed = context.package
      if (at < 1 || !agreed) return []
      const moment = { preferences, agenda: agreed.agenda, circumstances: circumstancesOf(context, party), approval: moods[at - 1]!.approval }
      return [winSet('putHome', moods[at]!, moment, shownWorth(preferences, packageSum(preferences, agreed.agenda, agreed.options, party)))]
    })
    const last = steps.at(-1)
    return [
      winSet('opening', moods[0]!, { preferences, agenda: whole, circumstances: circumstancesOf(start.context, party), approval: moods[0]!.approval }, null),
      ...puts,
      ...(puts.length === 0 && last ? [winSet('end', { seq: seqs.at(-1) ?? 0, day: last.after.context.day }, { preferences, agenda: last.after.context.table?.agenda ?? whole, circumstances: circumstancesOf(last.after.context, party), approval: moods.at(-1)!.approval }, null)] : []),
    ]
  })
}
