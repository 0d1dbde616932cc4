import { formalState } from '../../../protocol/step.js'
import { seatedClock } from '../clocks.js'
import type { EntryOf, LogEntry } from '../contract/entries.js'
import { firstMoods, moodsAfterEvent, moodsAfterInjection } from '../home/approval.js'
import { usualHomeFront } from '../home/players.js'
import { codeOf } from '../lookup.js'
import { openRun, runAfter, toldOf } from '../play/run.js'
import { isOver } from '../play/send.js'
import { tableAfterAct, wireOf } from '../spoiler/fold.js'
import { usualSpoiler } from '../spoiler/rules.js'
import type { Room, Table } from '../state.js'

function opened(room: Room, { table, payload, seq, tMs }: EntryOf<'table.built'>): Room {
  const treatment = room.setup.treatments.find(({ id }) => id === payload.treatment) ?? room.setup.treatments[0]!
  const built: Table = {
    id: table!, number: Object.keys(room.tables).length + 1, treatment, seed: payload.seed, run: null, clock: seatedClock, covered: {}, chat: [], told: [],
    stays: [{ state: 'seated', fromMs: tMs }], drafts: [], better: [], signed: [], home: null, homeVotes: {}, spoiler: null, lastMoveMs: tMs,
  }
  const home = payload.homeFront ? firstMoods(built, (room.setup.homeFront ?? usualHomeFront).start, { seq, tMs }) : null
  const spoiler = payload.spoiler ? { budget: (room.setup.spoiler ?? usualSpoiler).budget, acts: [] } : null
  return { ...room, tables: { ...room.tables, [built.id]: { ...built, home, spoiler } } }
}

function eventTaken(table: Table, entry: EntryOf<'table.event'>): Partial<Table> {
  const run = runAfter(table.run!, entry)
  const { seat } = entry.payload
  const { by } = entry.payload.event
  const state = formalState(run.chart)
  const [was, is] = [table.run!.chart.context.package, run.chart.context.package]
  return {
    ...(table.home && { home: moodsAfterEvent(table.home, table.run!, run, entry) }),
    // Another package, another vote.
    ...((was === null) !== (is === null) && { homeVotes: {} }),
    run: seat ? { ...run, ended: run.ended.filter((party) => party !== by) } : run,
    told: [...table.told, ...toldOf(table.run!, run, entry, table.treatment.scenario)],
    stays: state === formalState(table.run!.chart) ? table.stays : [...table.stays, { state, fromMs: entry.tMs }],
    lastMoveMs: seat ? entry.tMs : table.lastMoveMs,
  }
}

function without<T>(record: { readonly [key: string]: T }, key: string): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

function changes(room: Room, table: Table, entry: LogEntry): Partial<Table> {
  const { run } = table
  switch (entry.type) {
    case 'table.opened': {
      const fresh = openRun(table.treatment.scenario, table.seed, entry.payload.cast)
      return { run: fresh, stays: [...table.stays, { state: formalState(fresh.chart), fromMs: entry.tMs }], lastMoveMs: entry.tMs }
    }
    case 'table.event': return run ? eventTaken(table, entry) : {}
    case 'table.refused':
    case 'table.fault':
    case 'table.noted':
    case 'table.ended': return run ? { run: runAfter(run, entry) } : {}
    case 'table.dayEnded': {
      const { party, ended } = entry.payload
      return run ? { run: { ...run, ended: [...run.ended.filter((other) => other !== party), ...(ended ? [party] : [])] }, lastMoveMs: entry.tMs } : {}
    }
    case 'table.dayClosed': return run ? { run: { ...run, ended: [], linesAtTurn: run.lines.length } } : {}
    case 'clock.set': {
      const { why: _, ...clock } = entry.payload
      return { clock }
    }
    case 'cover.set': return { covered: { ...table.covered, [entry.payload.party]: { strategy: entry.payload.strategy, asked: entry.payload.asked, handsBack: false } } }
    case 'cover.wanted': {
      const cover = table.covered[entry.payload.party]
      return cover ? { covered: { ...table.covered, [entry.payload.party]: { ...cover, handsBack: true } } } : {}
    }
    case 'cover.lifted': return { covered: without(table.covered, entry.payload.party) }
    case 'chat.said': {
      const seat = room.seats[entry.actor.replace(/^seat:/, '')]
      const label = seat ? codeOf(room, seat) : entry.actor
      return { chat: [...table.chat, { seq: entry.seq, tMs: entry.tMs, channel: entry.payload.channel, from: entry.actor, label, text: entry.payload.text }] }
    }
    case 'inject.delivered': {
      const injection = room.injections.find(({ inject }) => inject === entry.payload.inject)
      return table.home && run && !isOver(run) && injection ? { home: moodsAfterInjection(table.home, run.chart, injection, entry) } : {}
    }
    case 'home.voted': return { homeVotes: { ...table.homeVotes, [entry.actor.replace(/^seat:/, '')]: entry.payload.yes } }
    case 'spoiler.acted': return tableAfterAct(table, entry)
    case 'draft.shown': return { drafts: [...table.drafts, { seq: entry.seq, ...entry.payload }] }
    case 'card.signed': return { signed: [...table.signed.filter((party) => party !== entry.payload.party), entry.payload.party] }
    case 'better.proposed': {
      const seat = room.seats[entry.actor.replace(/^seat:/, '')]
      const by = seat?.place?.party
      return by ? { better: [...table.better, { by, seat: seat.id, options: entry.payload.options, answers: { [by]: true } }] } : {}
    }
    case 'better.answered': {
      const last = table.better.at(-1)
      return last ? { better: [...table.better.slice(0, -1), { ...last, answers: { ...last.answers, [entry.payload.party]: entry.payload.accept } }] } : {}
    }
    default: return {}
  }
}

const wires: { readonly [type: string]: true } = { 'leak.occurred': true, 'statement.signalled': true, 'statement.committed': true, 'statement.denied': true, 'statement.announced': true, 'climate.escalated': true, 'climate.eased': true }

/** What an entry does to its table; what is public there also goes over the wires. */
export function foldTable(room: Room, entry: LogEntry): Room {
  if (entry.type === 'tables.cleared') return { ...room, tables: {} }
  if (entry.type === 'table.built') return opened(room, entry)
  const table = entry.table === null ? undefined : room.tables[entry.table]
  if (!table) return room
  const changed = { ...table, ...changes(room, table, entry) }
  const tables = { ...room.tables, [table.id]: changed }
  if (entry.type === 'spoiler.acted') return { ...room, tables, press: [...room.press, ...wireOf(table, entry)] }
  if (entry.type !== 'table.event' || !wires[entry.payload.event.type]) return { ...room, tables }
  const { type } = entry.payload.event
  const line = changed.told.findLast((told) => told.seq === entry.seq && told.type === type)
  return line ? { ...room, tables, press: [...room.press, { seq: entry.seq, tMs: entry.tMs, by: 'wire', table: table.id, text: line.text }] } : { ...room, tables }
}
