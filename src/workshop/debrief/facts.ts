import { offersOf } from '../../analysis/process/offer.js'
import { isDelivered } from '../../model/custody.js'
import { domainOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import type { PartyId } from '../../model/scenario.js'
import { trustLevel } from '../../model/trust.js'
import type { Package } from '../../model/utility.js'
import { bargainingOfRun } from '../../report/bargaining-of-run.js'
import { runPath } from '../../report/diagram/run-path.js'
import { trace } from '../../report/trace.js'
import type { Step } from '../../report/trace.js'
import { actualUtility } from '../../simulation/result.js'
import type { LogEntry } from '../room/contract.js'
import { letterOf, seatsAt, tablesIn } from '../room/lookup.js'
import { outcomeAt } from '../room/pages/session-page.js'
import type { Room, Seat, Table } from '../room/state.js'
import { winSetsOf } from './win-set.js'
import type { WinSet } from './win-set.js'

/** One offer with what it was worth to everybody. */
export interface OfferFacts {
  readonly tMs: number
  readonly by: PartyId
  readonly round: number
  readonly options: Package
  /** In the domain's order of parties. */
  readonly utilities: readonly number[]
}

/** Something that stands out on a table's way. */
export interface Pin {
  readonly tMs: number
  readonly kind: 'offer' | 'deal' | 'leak' | 'injection' | 'released' | 'breach' | 'remedy' | 'refusal' | 'suspension' | 'end'
  readonly text: string
}

/** What everybody believed of another side's no-deal value. */
export interface BeliefFacts {
  readonly seat: string
  readonly by: PartyId | null
  readonly about: PartyId
  readonly before: number | null
  readonly after: number | null
  readonly truth: number
}

/** One phase of a release: who was to cross, and what became of it. */
export interface RungFacts {
  readonly phase: number
  readonly kind: string
  readonly members: readonly { readonly id: string; readonly from: PartyId; readonly to: PartyId; readonly crossed: boolean; readonly confirmed: boolean }[]
  /** Parties that kept their people. */
  readonly keptBack: readonly PartyId[]
}

/** Whom somebody spoke for: a party's delegation or home, the mediator, or nobody at the table. */
export type Speaker = { readonly kind: 'delegate' | 'home'; readonly party: PartyId } | { readonly kind: 'mediator' } | { readonly kind: 'other' }

/** What one table came to. Made of the log alone. */
export interface TableFacts {
  readonly id: string
  readonly number: number
  readonly treatment: string
  readonly parties: readonly { readonly id: PartyId; readonly name: string; readonly letter: string; readonly noDeal: number; readonly actual: number }[]
  readonly outcome: 'completed' | 'partiallyCompleted' | 'collapsed' | 'expired' | 'unfinished'
  /** What was bargained over: the table's own agenda, or the whole case when it never came to bargaining. */
  readonly domain: Domain
  /** What could have been bargained over, had everybody been on the lists and cleared. */
  readonly whole: Domain
  readonly bargained: boolean
  readonly offers: readonly OfferFacts[]
  readonly rounds: number
  readonly deal: Package | null
  /** Utilities of the deal as signed, in the domain's order; `null` without one. */
  readonly dealUtilities: readonly number[] | null
  readonly stays: readonly { readonly state: string; readonly fromMs: number; readonly toMs: number }[]
  /** How often each arrow of the chart's formal track was taken, by the ids of its ends. */
  readonly arrows: { readonly [ends: string]: number }
  /** What happened in the open, one thing after the other, and where the talks stood then. */
  readonly journey: readonly { readonly tMs: number; readonly day: number; readonly state: string; readonly text: string }[]
  readonly pins: readonly Pin[]
  /** Trust by deeds: each time it changed, everybody's in everybody, in [0, 1]. */
  readonly trust: readonly { readonly tMs: number; readonly levels: { readonly [observer: PartyId]: { readonly [subject: PartyId]: number } } }[]
  /** Trust as people said, in [0, 1]. */
  readonly pulses: readonly { readonly tMs: number; readonly context: string; readonly by: PartyId; readonly about: PartyId; readonly value: number }[]
  readonly beliefs: readonly BeliefFacts[]
  /** Votes at home, in order. */
  readonly votes: readonly { readonly tMs: number; readonly party: PartyId; readonly player: string; readonly yes: number; readonly no: number; readonly quorum: number }[]
  /** Approval at home, each time something moved it, and where the member in the middle says yes; `null` at a table without home fronts. */
  readonly approval: { readonly threshold: number; readonly moods: readonly { readonly tMs: number; readonly seq: number; readonly day: number; readonly party: PartyId; readonly rule: string; readonly change: number; readonly approval: number }[] } | null
  /** What each home would have said yes to, as play began and when it was asked; none at a table without home fronts. */
  readonly winSets: readonly WinSet[]
  readonly ladder: readonly RungFacts[]
  /** Who spoke, for whom, in which channel, how often. */
  readonly talk: readonly { readonly from: string; readonly by: Speaker; readonly channel: string; readonly count: number }[]
  readonly surveys: readonly { readonly seat: string; readonly party: PartyId | null; readonly outcome: number; readonly self: number; readonly process: number; readonly relationship: number }[]
  readonly people: number
  /** Parties played by bots from the start, and parties that a bot covered for a while. */
  readonly bots: readonly PartyId[]
  readonly covered: readonly PartyId[]
  readonly startMs: number
  readonly endMs: number
}

/** What the whole class came to. */
export interface ClassFacts {
  readonly title: string
  readonly seats: number
  readonly tables: readonly TableFacts[]
  /** Votes of the class by their id. */
  readonly votes: { readonly [vote: string]: { readonly question: string; readonly choices: readonly string[]; readonly counts: readonly number[] } }
  readonly treatments: readonly { readonly id: string; readonly label: string }[]
}

const lineTypes: ReadonlySet<string> = new Set(['table.event', 'table.refused', 'table.fault', 'table.ended'])

const pinned: readonly (readonly [RegExp, Pin['kind'], string])[] = [
  [/^package\.offered$/, 'offer', 'an offer'], [/^agreement\.signed$/, 'deal', 'signed'], [/^leak\.occurred$/, 'leak', 'a leak'],
  [/^handover\.performed$|^escrow\.released$/, 'released', 'people released'], [/^handover\.withheld$|^phase\.aborted$/, 'breach', 'people kept back'],
  [/^breach\.remedied$/, 'remedy', 'made good'], [/^package\.rejected$|^proposal\.rejected$/, 'refusal', 'an offer refused'], [/^talks\.suspended$/, 'suspension', 'talks suspended'],
]

interface Timed extends Step {
  readonly tMs: number
}

function pinsOf(steps: readonly Timed[], entries: readonly LogEntry[]): readonly Pin[] {
  const fromChart = steps.flatMap(({ line, tMs }): Pin[] => {
    if (line.kind === 'end') return [{ tMs, kind: 'end', text: 'the end' }]
    if (line.kind !== 'event') return []
    const found = pinned.find(([pattern]) => pattern.test(line.event.type))
    return found ? [{ tMs, kind: found[1], text: found[2] }] : []
  })
  const injected = entries.flatMap((entry): Pin[] => (entry.type === 'inject.delivered' ? [{ tMs: entry.tMs, kind: 'injection', text: entry.payload.effect }] : []))
  return [...fromChart, ...injected].sort((a, b) => a.tMs - b.tMs)
}

function trustOf(steps: readonly Timed[]): TableFacts['trust'] {
  return steps.flatMap(({ tMs, before, after }, i) => (i > 0 && before.context.trust === after.context.trust ? [] : [{
    tMs,
    levels: Object.fromEntries(Object.entries(after.context.trust).map(([observer, beliefs]) => [observer, Object.fromEntries(Object.entries(beliefs).map(([subject, belief]) => [subject, trustLevel(belief)]))])),
  }]))
}

function ladderOf(steps: readonly Timed[]): readonly RungFacts[] {
  const agreed = steps.findLast(({ after }) => after.context.package?.signed)?.after.context
  if (!agreed?.package) return []
  const { package: { phases, members }, detainees } = agreed
  const kept = steps.flatMap(({ line, before }) => (line.kind === 'event' && (line.event.type === 'handover.withheld' || line.event.type === 'phase.aborted') ? [{ by: line.event.by, phase: before.context.package?.phase ?? 0 }] : []))
  return phases.map(({ kind, members: ids }, phase) => ({
    phase: phase + 1,
    kind,
    members: members.filter(({ id }) => ids.includes(id)).map(({ id, from, to }) => ({ id, from, to, crossed: isDelivered(detainees[id]!), confirmed: detainees[id]!.state === 'confirmed' })),
    keptBack: [...new Set(kept.filter((each) => each.phase === phase).map(({ by }) => by))],
  }))
}

function votesOf(steps: readonly Timed[], { treatment: { scenario } }: Table): TableFacts['votes'] {
  return steps.flatMap(({ line, tMs, after }) => {
    if (line.kind !== 'event' || (line.event.type !== 'ratification.granted' && line.event.type !== 'ratification.refused')) return []
    const { by, player } = line.event
    const tally = after.context.parties[by]?.votes[player]
    const quorum = scenario.parties.find(({ id }) => id === by)?.players.find(({ id }) => id === player)?.quorum ?? 0
    return tally ? [{ tMs, party: by, player, yes: tally.yes, no: tally.no, quorum }] : []
  })
}

function approvalOf({ setup }: Room, { home }: Table): TableFacts['approval'] {
  return home && { threshold: setup.homeFront?.threshold ?? 50, moods: Object.entries(home).flatMap(([party, moods]) => moods.map((mood) => ({ party, ...mood }))).sort((a, b) => a.seq - b.seq) }
}

function beliefsOf(seats: readonly Seat[], { treatment: { scenario } }: Table): readonly BeliefFacts[] {
  return seats.flatMap(({ id, place, beliefs, plan }) => {
    const abouts = [...new Set([...Object.keys(beliefs.before), ...Object.keys(beliefs.after)])]
    return abouts.flatMap((about) => {
      const truth = scenario.parties.find((party) => party.id === about)?.secrets.preferences.reservation
      return truth === undefined ? [] : [{ seat: id, by: place?.party ?? null, about, before: beliefs.before[about] ?? plan?.guess ?? null, after: beliefs.after[about] ?? null, truth }]
    })
  })
}

function speakerOf(room: Room, actor: string): Speaker {
  const place = room.seats[actor.replace(/^seat:/, '')]?.place
  if ((place?.kind === 'delegate' || place?.kind === 'home') && place.party) return { kind: place.kind, party: place.party }
  return place?.kind === 'mediator' ? { kind: 'mediator' } : { kind: 'other' }
}

function talkOf(room: Room, { chat }: Table): TableFacts['talk'] {
  const counts = new Map<string, { readonly from: string; readonly by: Speaker; readonly channel: string; count: number }>()
  for (const { label, from, channel } of chat) {
    const key = JSON.stringify([label, channel])
    const found = counts.get(key) ?? { from: label, by: speakerOf(room, from), channel, count: 0 }
    found.count += 1
    counts.set(key, found)
  }
  return [...counts.values()]
}

function factsOf(room: Room, table: Table, entries: readonly LogEntry[]): TableFacts {
  const { run, treatment: { scenario, id: treatment } } = table
  const lines = run?.lines ?? []
  const told = entries.filter(({ type }) => lineTypes.has(type))
  const traced = run ? trace(scenario, lines) : null
  const steps: readonly Timed[] = (traced?.steps ?? []).map((step, i) => ({ ...step, tMs: told[i]?.tMs ?? room.tMs }))
  const bargaining = traced && bargainingOfRun(traced)
  const whole = domainOf(scenario)
  const domain = bargaining?.domain ?? whole
  const offered = steps.filter(({ line }) => line.kind === 'event' && line.event.type === 'package.offered')
  const offers = bargaining ? offersOf(domain, bargaining.offers) : []
  const late = offered.slice(offered.length - offers.length)
  const context = run?.chart.context
  const seats = seatsAt(room, table.id)
  const startMs = entries.find(({ type }) => type === 'table.opened')?.tMs ?? room.tMs
  const endMs = entries.find(({ type }) => type === 'table.ended')?.tMs ?? room.tMs
  const cast = run?.cast ?? {}
  return {
    id: table.id,
    number: table.number,
    treatment,
    parties: scenario.parties.map(({ id, name, secrets: { preferences: { reservation } } }) => ({ id, name, letter: letterOf(table.treatment, id), noDeal: reservation, actual: context ? actualUtility(context, id) : reservation })),
    outcome: outcomeAt(table) ?? 'unfinished',
    domain,
    whole,
    bargained: bargaining !== null,
    offers: offers.map((offer, i) => ({ ...offer, tMs: late[i]?.tMs ?? startMs })),
    rounds: bargaining?.rounds ?? scenario.rules.rounds,
    deal: bargaining?.deal ?? null,
    dealUtilities: bargaining?.deal ? (offersOf(domain, [{ by: domain.parties[0]!.id, options: [...bargaining.deal] }])[0]?.utilities ?? null) : null,
    stays: table.stays.map(({ state, fromMs }, i) => ({ state, fromMs, toMs: table.stays[i + 1]?.fromMs ?? endMs })),
    arrows: traced ? Object.fromEntries(Object.entries(runPath(traced).arrows).filter(([ends]) => ends.startsWith('formal'))) : {},
    journey: table.told.filter((line) => !line.private).map(({ tMs, day, text }) => ({ tMs, day, state: table.stays.findLast(({ fromMs }) => fromMs <= tMs)?.state ?? '', text })),
    pins: pinsOf(steps, entries),
    trust: trustOf(steps),
    pulses: entries.flatMap((entry) => {
      if (entry.type !== 'pulse.given') return []
      const seat = room.seats[entry.actor.replace('seat:', '')]
      const { pulse, about, value } = entry.payload
      return seat?.place?.party ? [{ tMs: entry.tMs, context: room.pulses.find((each) => each.pulse === pulse)?.context ?? '', by: seat.place.party, about, value: value / 10 }] : []
    }),
    beliefs: beliefsOf(seats, table),
    votes: votesOf(steps, table),
    approval: approvalOf(room, table),
    winSets: winSetsOf(room, table, traced, told.map(({ seq }) => seq)),
    ladder: ladderOf(steps),
    talk: talkOf(room, table),
    surveys: seats.flatMap(({ id, place, survey }) => (survey ? [{ seat: id, party: place?.kind === 'delegate' ? place.party : null, outcome: survey.outcome, self: survey.self, process: survey.process, relationship: survey.relationship }] : [])),
    people: seats.length,
    bots: scenario.parties.map(({ id }) => id).filter((id) => cast[id] !== undefined && cast[id] !== 'person'),
    covered: [...new Set(entries.flatMap((entry) => (entry.type === 'cover.set' ? [entry.payload.party] : [])))],
    startMs,
    endMs,
  }
}

/**
 * What a class did, from its log alone.
 * @param room - the room that the log folds to
 */
export function classFacts(room: Room, log: readonly LogEntry[]): ClassFacts {
  const byTable = new Map<string, LogEntry[]>()
  for (const entry of log) {
    const seat = entry.actor.startsWith('seat:') ? room.seats[entry.actor.slice(5)] : undefined
    const table = entry.table ?? (entry.type === 'pulse.given' ? (seat?.place?.table ?? null) : null)
    if (table !== null) byTable.set(table, [...(byTable.get(table) ?? []), entry])
  }
  return {
    title: room.setup.title,
    seats: Object.keys(room.seats).length,
    tables: tablesIn(room).map((table) => factsOf(room, table, byTable.get(table.id) ?? [])),
    votes: Object.fromEntries(room.votes.map(({ vote, question, choices, cast }) => [vote, { question, choices, counts: choices.map((_, i) => Object.values(cast).filter((choice) => choice === i).length) }])),
    treatments: room.setup.treatments.map(({ id, label }) => ({ id, label })),
  }
}
