import { extended, frozen, isRunning, switched, unfrozen } from '../clocks.js'
import type { FacilitatorCommand } from '../contract/commands.js'
import type { ClockFacts, EntryPayloads } from '../contract/entries.js'
import type { Made } from '../contract/order.js'
import { numberFor, seatsAt, tablesIn } from '../lookup.js'
import { isForTable } from '../injections/reach.js'
import { deliver } from '../injections/deliver.js'
import { closeDay } from '../play/day.js'
import { endRun, isOver } from '../play/send.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import type { Table } from '../state.js'
import { addTable, buildTables } from '../tables/build.js'
import { claimSeat } from './host.js'
import { cover, uncover } from './play.js'
import { hasReached, seatCommands } from './seat.js'
import { enterStage, nextStage, openDebriefVote } from './move-on.js'

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { readonly type: T }>

function tablesFor(scribe: Scribe, table: string): readonly Table[] {
  if (table === 'all') return tablesIn(scribe.room)
  const found = scribe.room.tables[table]
  return found ? [found] : refuse('table/unknown', 'There is no such table.')
}

function setClocks(scribe: Scribe, table: string, why: EntryPayloads['clock.set']['why'], change: (clock: ClockFacts) => ClockFacts): void {
  for (const { id, clock, run } of tablesFor(scribe, table)) {
    const next = change(clock)
    if (run && !isOver(run) && next !== clock) scribe.log('clock.set', { ...next, why }, { table: id, audience: 'table' })
  }
}

function placeSeat(scribe: Scribe, { seat, table, kind, party }: Of<'seat.place'>): void {
  const found = scribe.room.tables[table]
  if (!found || !scribe.room.seats[seat]) return refuse('seat/unknown', 'There is no such seat or table.')
  const { parties, mediator } = found.treatment.scenario
  if (kind === 'delegate' && !parties.some(({ id }) => id === party)) refuse('party/unknown', 'There is no such party.')
  if (kind === 'mediator' && !mediator) refuse('seat/no-mediator', 'This case has no mediator.')
  if (kind === 'home' && (!found.home || !parties.some(({ id }) => id === party))) refuse('seat/no-home-front', 'There is no such home front at this table.')
  if (kind === 'spoiler' && !found.spoiler) refuse('seat/no-spoiler', 'There is no spoiler at this table.')
  const side = kind === 'delegate' || kind === 'home' ? party! : null
  scribe.log('seat.placed', { seat, place: { table, kind, party: side, number: numberFor(scribe.room, table, kind, side, seat) } }, { table, audience: 'table' })
}

function sendMessage(scribe: Scribe, { to, text }: Of<'message.send'>): void {
  const seats = to === 'all' ? 'all' as const : 'seats' in to ? to.seats : to.tables.flatMap((table) => seatsAt(scribe.room, table).map(({ id }) => id))
  scribe.log('message.sent', { text, seats }, { audience: to === 'all' ? 'public' : 'facilitator' })
}

function planInjection(scribe: Scribe, { id: _id, type: _type, ...draft }: Of<'inject.plan'>): void {
  const inject = `i${scribe.room.seq}`
  if (draft.kind === 'own' && !draft.text) refuse('inject/no-text', 'A text of your own needs words.')
  scribe.log('inject.planned', { inject, draft }, { audience: 'facilitator' })
  if (draft.when === 'now') deliver(scribe, inject)
}

function askPulse(scribe: Scribe, { to, context }: Of<'pulse.ask'>): void {
  const tables = tablesIn(scribe.room).map(({ id }) => id).filter((table) => isForTable(scribe.room, { scope: to }, table))
  if (tables.length === 0) refuse('table/unknown', 'There is no such table.')
  scribe.log('pulse.asked', { pulse: `p${scribe.room.seq}`, context: context ?? '', tables }, { audience: 'public' })
}

function pressFor(scribe: Scribe, { seat, command }: Of<'press.for'>): void {
  if (!scribe.room.seats[seat]) refuse('seat/unknown', 'There is no such seat.')
  scribe.log('audit.pressed', { seat, command }, { table: scribe.seat(seat).place?.table ?? null, audience: `seat:${seat}` })
  scribe.as(`seat:${seat}`, () => seatCommands(scribe, seat, command))
}

function setDebrief(scribe: Scribe, change: Partial<EntryPayloads['debrief.shown']>): void {
  const { debrief, setup } = scribe.room
  const next = { ...debrief, ...change }
  const step = setup.debrief[next.step]
  if (!step) refuse('debrief/no-such-step', 'The debrief has no such step.')
  scribe.log('debrief.shown', { ...next, reveal: Math.min(next.reveal, step!.reveals) }, { audience: 'public' })
}

function setFork(scribe: Scribe, { fork }: Of<'debrief.fork'>): void {
  const { setup, stage, tables } = scribe.room
  if (!hasReached(stage, 'debrief')) refuse('fork/not-yet', 'A fork of a game is for the debrief.')
  const table = tables[fork.table]
  if (!table?.run) return refuse('table/unknown', 'No such table has played.')
  if (fork.change.kind === 'mediator' && table.treatment.scenario.mediator) refuse('fork/no-change', 'This case has a mediator already.')
  const step = setup.debrief.findIndex(({ id }) => id === 'whatIf')
  setDebrief(scribe, { fork, ...(step >= 0 ? { step, reveal: 0, tables: [] } : {}) })
  if (step >= 0) openDebriefVote(scribe)
}

/** Carries out what the console sent. */
export function facilitate(scribe: Scribe, command: FacilitatorCommand, made: Made): void {
  const { now, room } = scribe
  switch (command.type) {
    case 'stage.go': return enterStage(scribe, command.stage)
    case 'stage.next': return nextStage(scribe)
    case 'stage.extend': return room.stageEndsAtMs === null ? refuse('stage/no-timer', 'This stage has no timer.')
      : scribe.log('stage.extended', { endsAtMs: Math.max(now, room.stageEndsAtMs + command.ms) }, { audience: 'public' })
    case 'tables.build': return tablesIn(room).some(({ run }) => run) ? refuse('tables/playing', 'Tables play already; seat people one by one.') : buildTables(scribe, command)
    case 'seat.place': return placeSeat(scribe, command)
    case 'seat.unplace': return room.seats[command.seat]?.place ? scribe.log('seat.unplaced', { seat: command.seat }, { table: room.seats[command.seat]!.place!.table, audience: 'table' }) : refuse('seat/unknown', 'There is no such seat at a table.')
    case 'seat.add': return claimSeat(scribe, { language: undefined, name: command.name, paper: true }, made)
    case 'seat.excuse':
      if (!room.seats[command.seat]) refuse('seat/unknown', 'There is no such seat.')
      scribe.log('seat.set', { seat: command.seat, excused: true }, { audience: 'facilitator' })
      return room.seats[command.seat]!.place ? scribe.log('seat.unplaced', { seat: command.seat }, { table: room.seats[command.seat]!.place!.table, audience: 'table' }) : undefined
    case 'seat.note': return room.seats[command.seat] ? scribe.log('seat.set', { seat: command.seat, experienced: command.experienced }, { audience: 'facilitator' }) : refuse('seat/unknown', 'There is no such seat.')
    case 'table.add': return void addTable(scribe)
    case 'latecomers.set': return scribe.log('latecomers.set', { rule: command.rule }, { audience: 'facilitator' })
    case 'clock.freeze': return setClocks(scribe, command.table, 'frozen', (clock) => frozen(clock, now))
    case 'clock.unfreeze': return setClocks(scribe, command.table, 'unfrozen', (clock) => unfrozen(clock, now))
    case 'clock.extend': return setClocks(scribe, command.table, 'extended', (clock) => extended(clock, command.ms, now))
    case 'clock.off': return setClocks(scribe, command.table, 'off', (clock) => switched(clock, command.timer, null, now))
    case 'clock.on': return setClocks(scribe, command.table, 'on', (clock) => switched(clock, command.timer, command.ms, now))
    case 'day.end':
      for (const { id, clock } of tablesFor(scribe, command.table)) if (isRunning(clock)) closeDay(scribe, id, 'facilitator')
      return
    case 'message.send': return sendMessage(scribe, command)
    case 'inject.plan': return planInjection(scribe, command)
    case 'inject.undo': return room.injections.some(({ inject, status }) => inject === command.inject && status === 'planned') ? scribe.log('inject.undone', { inject: command.inject }, { audience: 'facilitator' }) : refuse('inject/not-planned', 'It was delivered, or was never planned.')
    case 'cover.set': return tablesFor(scribe, command.table).forEach((table) => cover(scribe, table, command.party, command.strategy, 'facilitator'))
    case 'cover.lift': return tablesFor(scribe, command.table).forEach((table) => uncover(scribe, table, command.party))
    case 'help.done': return room.seats[command.seat]?.help ? scribe.log('help.lowered', { seat: command.seat }, { audience: `seat:${command.seat}` }) : refuse('help/none', 'That seat asks for no help.')
    case 'press.for': return pressFor(scribe, command)
    case 'pulse.ask': return askPulse(scribe, command)
    case 'vote.open': return scribe.log('vote.opened', { vote: command.vote, question: command.question, choices: command.choices }, { audience: 'public' })
    case 'vote.close': return room.votes.some(({ vote, open }) => vote === command.vote && open) ? scribe.log('vote.closed', { vote: command.vote }, { audience: 'public' }) : refuse('vote/closed', 'There is no such open vote.')
    case 'hardStop':
      for (const { id } of tablesFor(scribe, command.table)) endRun(scribe, id)
      return
    case 'debrief.go': {
      setDebrief(scribe, { step: command.step, reveal: 0, tables: [] })
      return openDebriefVote(scribe)
    }
    case 'debrief.reveal': return setDebrief(scribe, { reveal: command.reveal })
    case 'debrief.tables': return setDebrief(scribe, { tables: command.tables.filter((table) => room.tables[table]) })
    case 'debrief.fork': return setFork(scribe, command)
    case 'screen.names': return scribe.log('screen.names', { shown: command.shown }, { audience: 'facilitator' })
    case 'session.end': return scribe.log('session.ended', {}, { audience: 'public' })
  }
}
