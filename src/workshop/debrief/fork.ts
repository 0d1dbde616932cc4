import { strategies } from '../../governments/index.js'
import type { ExchangeEvent } from '../../model/events/catalogue.js'
import { stamped } from '../../model/events/check.js'
import { resolveScenario } from '../../model/resolve.js'
import type { Scenario } from '../../model/scenario.js'
import { exchangeMachine } from '../../protocol/machine.js'
import type { Engine } from '../../protocol/engine.js'
import { formalState } from '../../protocol/step.js'
import { newTableEngine } from '../../protocol/table/engine.js'
import { peopleIn, scenarioHash } from '../../protocol/transcript.js'
import type { HeaderLine, TranscriptLine } from '../../protocol/transcript.js'
import type { NegotiationState } from '../../simulation/negotiation.js'
import { resumeNegotiation, step } from '../../simulation/negotiate.js'
import type { Fork, ForkChange, LogEntry } from '../room/contract.js'
import type { Room } from '../room/room.js'
import { botFamilies } from './bots.js'
import { pathOf } from './path.js'
import type { PathFacts } from './path.js'

/** How many times a fork is played on. */
export const forkCount = 30

/** A run of strategies from the fork. */
export interface ForkRun extends PathFacts {
  readonly seed: number
  /** Names of the strategies, in the order of the parties. */
  readonly names: readonly string[]
}

/** A table's own game, and how it goes on with one thing changed. A function of the log and the fork alone. */
export interface ForkFacts {
  readonly table: string
  /** What was changed, in words. */
  readonly change: string
  /** Why nothing could be changed, or `null`. */
  readonly nothing: string | null
  readonly parties: readonly string[]
  readonly original: PathFacts
  /** Day of the talks from which strategies play. */
  readonly day: number
  readonly runs: readonly ForkRun[]
  /** The same strategies with the same seeds from the same point, nothing changed: what the swap of players does by itself. None for a fork that changes nothing. */
  readonly control: readonly ForkRun[]
}

/** A change in words. */
export function changeWords(change: ForkChange): string {
  switch (change.kind) {
    case 'unchanged': return 'nothing changed but the players'
    case 'noLeak': return 'no leak'
    case 'release': return { simultaneous: 'people cross all at once', synchronisedRemote: 'people cross at several places at once', phased: 'people cross in phases', sequential: 'people cross one by one', escrowed: 'people cross through an agent' }[change.mode]
    case 'mediator': return 'somebody mediates'
    case 'deadline': return `${change.days} days more`
    case 'accept': return `the others accept offer ${change.offer}`
  }
}

/** The case with one thing changed. */
export function changedScenario(scenario: Scenario<number>, change: ForkChange): Scenario<number> {
  const { rules, nature } = scenario
  switch (change.kind) {
    case 'noLeak': return { ...scenario, nature: { ...nature, leak: 0 }, schedule: scenario.schedule.map((planned) => (planned.event.type === 'leak.occurred' ? { ...planned, when: { day: 1e9 } } : planned)) }
    case 'release': return { ...scenario, rules: { ...rules, modes: [change.mode], phases: change.mode === 'phased' ? Math.max(2, rules.phases) : rules.phases } }
    case 'mediator': return { ...scenario, mediator: { id: 'mediator', name: 'A mediator', escrow: true } }
    case 'deadline': return { ...scenario, rules: { ...rules, deadline: rules.deadline + change.days } }
    case 'unchanged':
    case 'accept': return scenario
  }
}

/** Number of events that stand before the change, or why there is none. */
function eventsBefore({ rules }: Scenario, change: ForkChange, events: readonly ExchangeEvent[]): number | string {
  const first = (type: ExchangeEvent['type']): number => events.findIndex((event) => event.type === type)
  const offers = events.flatMap((event, i) => (event.type === 'package.offered' ? [i] : []))
  switch (change.kind) {
    case 'noLeak': return first('leak.occurred') < 0 ? 'nothing leaked at this table' : first('leak.occurred')
    case 'release': return first('proposal.tabled') < 0 ? 'this table came to no proposal' : first('proposal.tabled')
    case 'unchanged':
    case 'mediator': return offers[0] ?? 'this table came to no offers'
    case 'deadline': {
      const pressed = events.findIndex((event) => (event.at ?? 0) >= rules.deadline - rules.near)
      return pressed >= 0 ? pressed : (offers.at(-1) ?? 'this table came to no offers')
    }
    case 'accept': {
      const offer = offers[change.offer - 1]
      return offer === undefined ? `this table made ${offers.length} offers` : offer + 1
    }
  }
}

interface Start {
  readonly scenario: Scenario<number>
  readonly state: Omit<NegotiationState, 'seed'>
  readonly day: number
}

/** Sends an event and writes its line; one that the changed case does not take is left out. */
function sendTo(engine: Engine, lines: TranscriptLine[], event: ExchangeEvent): boolean {
  const before = formalState(engine.snapshot())
  if (engine.take(event).refusal) return false
  const after = formalState(engine.snapshot())
  lines.push({ kind: 'event', n: lines.length, event, ...(after === before ? {} : { state: after }) })
  return true
}

/** The changed case, played to the change as the table played it; as a control, the case as it was, played to the same point. */
function startOf(room: Room, log: readonly LogEntry[], { table: id, change }: Fork, isControl: boolean): Start | string {
  const table = room.tables[id]
  const header = table?.run?.lines[0]
  if (!table?.run || header?.kind !== 'header') return 'this table has not played'
  const scenario = isControl ? table.treatment.scenario : changedScenario(table.treatment.scenario, change)
  const played = log.flatMap((entry) => (entry.table === id && entry.type === 'table.event' ? [entry] : []))
  const before = eventsBefore(table.treatment.scenario, change, played.map(({ payload }) => payload.event))
  if (typeof before === 'string') return before
  const engine = newTableEngine(resolveScenario(scenario, header.seed), peopleIn(header))
  const lines: TranscriptLine[] = [{ ...header, scenarioHash: scenarioHash(scenario) } satisfies HeaderLine]
  const taken = played.slice(0, before)
  for (const { payload: { event } } of taken) sendTo(engine, lines, event)
  if (change.kind === 'accept' && !isControl) {
    const by = taken.at(-1)!.payload.event.by
    const { day } = engine.snapshot().context
    const others = scenario.parties.filter((party) => party.id !== by)
    const said = others.filter((party) => sendTo(engine, lines, stamped({ type: 'package.accepted', by: party.id }, day)))
    if (said.length === 0) return 'nobody could have accepted that offer'
  }
  const seen = log.filter((entry) => entry.table === id && entry.seq <= (taken.at(-1)?.seq ?? -1))
  const fired = seen.flatMap((entry) => ((entry.type === 'table.event' || entry.type === 'table.refused') && entry.payload.scheduled !== undefined ? [entry.payload.scheduled] : []))
  return {
    scenario,
    day: engine.snapshot().context.day,
    state: { snapshot: JSON.parse(JSON.stringify(exchangeMachine.getPersistedSnapshot(engine.snapshot()))), turn: 0, moved: {}, started: true, linesAtTurn: lines.length, fired, strikes: {}, own: { streams: {}, memory: {} }, lines },
  }
}

/**
 * A fork of a table's game, one run at a time, so that a server can do it beside its work: first the game as it was played and no run, then
 * with one run more each time, and one of the control. Strategies of the catalogue play every side under its own mandate, chance and a mediator as usual.
 * @param log - all entries of the session
 * @param runs - how many runs; families take turns
 */
export function* forkOf(room: Room, log: readonly LogEntry[], fork: Fork, runs: number = forkCount): Generator<ForkFacts> {
  const table = room.tables[fork.table]
  const scenario = table?.treatment.scenario ?? room.setup.treatments[0]!.scenario
  const start = startOf(room, log, fork, false)
  const control = fork.change.kind === 'unchanged' ? null : startOf(room, log, fork, true)
  let facts: ForkFacts = {
    table: fork.table,
    change: changeWords(fork.change),
    nothing: typeof start === 'string' ? start : null,
    parties: scenario.parties.map(({ name }) => name),
    original: table?.run ? pathOf(scenario, table.run.lines) : { outcome: 'expired', result: [], signed: false, offers: [], trust: [], lastDay: 0 },
    day: typeof start === 'string' ? 0 : start.day,
    runs: [],
    control: [],
  }
  yield facts
  if (typeof start === 'string') return
  const known = strategies.filter(({ facts: { name } }) => botFamilies.includes(name))
  for (let n = 0; n < runs; n++) {
    const chosen = scenario.parties.map((_, i) => known[(n + i * (1 + Math.floor(n / known.length))) % known.length]!)
    const seed = room.setup.seed + n
    const playedOn = (from: Start): ForkRun => {
      const run = resumeNegotiation(from.scenario, Object.fromEntries(scenario.parties.map(({ id }, i) => [id, chosen[i]!])), { ...from.state, seed })
      while (step(run));
      return { ...pathOf(from.scenario, run.lines), seed, names: chosen.map(({ facts: { name } }) => name) }
    }
    facts = { ...facts, runs: [...facts.runs, playedOn(start)], control: control && typeof control !== 'string' ? [...facts.control, playedOn(control)] : [] }
    yield facts
  }
}

/** A fork played on to its end. */
export function wholeFork(room: Room, log: readonly LogEntry[], fork: Fork, runs: number = forkCount): ForkFacts {
  return [...forkOf(room, log, fork, runs)].at(-1)!
}
