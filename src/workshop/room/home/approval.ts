import { isDelivered } from '../../../model/custody.js'
import type { ExchangeContext } from '../../../model/context.js'
import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { Agenda } from '../../../model/package.js'
import { bestConceivable, circumstancesOf, dealWorth, packageSum } from '../../../model/preferences.js'
import type { Circumstances } from '../../../model/preferences.js'
import type { PartyId, Preferences } from '../../../model/scenario.js'
import type { EntryOf } from '../contract/entries.js'
import type { InjectionDraft } from '../contract/commands.js'
import { fragileIn } from '../lookup.js'
import type { Mood, Run, Table } from '../state.js'
import { pointsOf } from './rules.js'
import type { ApprovalRuleId } from './rules.js'

type Move = readonly [party: PartyId, rule: ApprovalRuleId, points: number]
type Moods = NonNullable<Table['home']>

function clamped(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Worth of a package above no deal, as a share of the best conceivable; in [-1, 1]. */
function shareOf(preferences: Preferences<number>, agenda: Agenda, sum: number, circumstances: Circumstances): number {
  const surplus = dealWorth(preferences, agenda, sum, circumstances) - preferences.reservation
  const most = bestConceivable(preferences, agenda, circumstances) - preferences.reservation
  return most > 0 ? clamped(surplus / most, -1, 1) : surplus < 0 ? -1 : 0
}

/**
 * What a package does to approval when it is put to home, by the published rules: the agreement itself, and a public commitment that it keeps or breaks,
 * which is what the audience cost is about too.
 * @param sum - what its issues sum to for the side
 */
export function agreementRules(preferences: Preferences<number>, agenda: Agenda, sum: number, circumstances: Circumstances): readonly (readonly [rule: ApprovalRuleId, points: number])[] {
  const agreement = ['agreement', Math.round(30 * Math.max(-0.5, shareOf(preferences, agenda, sum, circumstances)) - 10)] as const
  if (circumstances.threshold <= 0) return [agreement]
  const keeps = dealWorth({ ...preferences, audienceCost: 0 }, agenda, sum, circumstances) >= circumstances.threshold * bestConceivable(preferences, agenda, circumstances)
  const vow = keeps ? 'vowKept' : 'vowBroken'
  return [agreement, [vow, pointsOf(vow)]]
}

/** Approval after it was moved; the meter ends at 0 and 100. */
export function movedBy(approval: number, points: number): number {
  return clamped(approval + points, 0, 100)
}

function preferencesOf({ scenario }: ExchangeContext, party: PartyId): Preferences<number> {
  return scenario.parties.find(({ id }) => id === party)!.secrets.preferences
}

function leaked(context: ExchangeContext, party: PartyId): readonly Move[] {
  const { table, package: agreed } = context
  const last = table?.offers.findLast(({ by, options }) => by === party && options.length === table.agenda.issues.length)
  const offer: readonly Move[] = last && !agreed ? [[party, 'leakedOffer', Math.round(12 * Math.max(0, shareOf(preferencesOf(context, party), table!.agenda, packageSum(preferencesOf(context, party), table!.agenda, last.options, party), circumstancesOf(context, party))) - 6)]] : []
  return [[party, 'leak', pointsOf('leak')], ...offer]
}

/** What an agreement does at home on the day on which it is put there. */
function putHome(context: ExchangeContext): readonly Move[] {
  const agreed = context.package!
  return agreed.involved.flatMap((party): readonly Move[] => {
    const preferences = preferencesOf(context, party)
    const sum = packageSum(preferences, agreed.agenda, agreed.options, party)
    return agreementRules(preferences, agreed.agenda, sum, circumstancesOf(context, party)).map(([rule, points]): Move => [party, rule, points])
  })
}

/** What follows from people who crossed, and from people who were kept. */
function crossings(was: ExchangeContext, is: ExchangeContext): readonly Move[] {
  const home = is.scenario.detainees.filter(({ id }) => isDelivered(is.detainees[id]!) && !isDelivered(was.detainees[id]!))
  const broke = is.scenario.parties.filter(({ id }) => is.parties[id]!.inBreach && !was.parties[id]!.inBreach).map(({ id }) => id)
  const victims = broke.length === 0 ? [] : (is.package ?? was.package)?.involved.filter((id) => !broke.includes(id)) ?? []
  return [
    ...home.flatMap(({ destination, holder }): readonly Move[] => [[destination, 'homecoming', pointsOf('homecoming')], [holder, 'letGo', pointsOf('letGo')]]),
    ...broke.map((id): Move => [id, 'ownBreach', pointsOf('ownBreach')]),
    ...victims.map((id): Move => [id, 'cheated', pointsOf('cheated')]),
  ]
}

const said: { readonly [type: string]: 'vow' | 'denial' | 'announcement' } = { 'statement.committed': 'vow', 'statement.denied': 'denial', 'statement.announced': 'announcement' }
const toAll: { readonly [type: string]: 'crisis' | 'easing' } = { 'climate.escalated': 'crisis', 'climate.eased': 'easing' }

function movesOf(event: ExchangeEvent, was: ExchangeContext, is: ExchangeContext): readonly Move[] {
  const parties = is.scenario.parties.map(({ id }) => id)
  const own = said[event.type]
  const all = toAll[event.type]
  const waited = is.day !== was.day && is.day % 3 === 0 && is.package?.signed !== true && !is.scenario.detainees.some(({ id }) => isDelivered(is.detainees[id]!))
  return [
    ...(own ? [[event.by, own, pointsOf(own)] as const] : []),
    ...(all ? parties.map((id) => [id, all, pointsOf(all)] as const) : []),
    ...(event.type === 'leak.occurred' ? parties.flatMap((id) => leaked(is, id)) : []),
    ...(event.type === 'detainee.died' ? is.scenario.detainees.filter(({ id }) => id === event.detainee).map(({ destination }) => [destination, 'death', pointsOf('death')] as const) : []),
    ...(is.package && !was.package ? putHome(is) : []),
    ...crossings(was, is),
    ...(waited ? parties.map((id) => [id, 'waiting', pointsOf('waiting')] as const) : []),
  ]
}

function moved(moods: Moods, moves: readonly Move[], at: Pick<Mood, 'seq' | 'tMs' | 'day'>): Moods {
  return moves.reduce<Moods>((held, [party, rule, change]) => {
    const before = held[party]
    return before ? { ...held, [party]: [...before, { ...at, rule, change, approval: movedBy(before.at(-1)!.approval, change) }] } : held
  }, moods)
}

/** Approval of every side as play begins. */
export function firstMoods({ treatment: { scenario } }: Table, start: number, { seq, tMs }: Pick<Mood, 'seq' | 'tMs'>): Moods {
  return Object.fromEntries(scenario.parties.map(({ id }) => [id, [{ seq, tMs, day: 0, rule: 'start', change: 0, approval: clamped(start, 0, 100) }]]))
}

/** Approval at home after an event of the chart. */
export function moodsAfterEvent(moods: Moods, before: Run, after: Run, { seq, tMs, payload: { event } }: EntryOf<'table.event'>): Moods {
  return moved(moods, movesOf(event, before.chart.context, after.chart.context), { seq, tMs, day: before.chart.context.day })
}

/** Approval at home after an attack on one side from outside of the talks. */
export function moodsAfterAttack(moods: Moods, party: PartyId, at: Pick<Mood, 'seq' | 'tMs' | 'day'>): Moods {
  return moved(moods, [[party, 'attack', pointsOf('attack')]], at)
}

/** Approval at home after something was thrown in that is no event of the chart. What is one moves it as such. */
export function moodsAfterInjection(moods: Moods, { context }: Run['chart'], { kind, party, detainee }: Pick<InjectionDraft, 'kind' | 'party' | 'detainee'>, at: Pick<Mood, 'seq' | 'tMs'>): Moods {
  const { parties, detainees } = context.scenario
  const fragile = detainees.find(({ id }) => id === detainee) ?? fragileIn(context.scenario)
  const moves: readonly Move[] = kind === 'poll'
    ? parties.filter(({ id }) => party === undefined || id === party).map(({ id }) => [id, 'poll', pointsOf('poll')])
    : kind === 'health' && fragile ? [[fragile.destination, 'health', pointsOf('health')]] : []
  return moved(moods, moves, { ...at, day: context.day })
}
