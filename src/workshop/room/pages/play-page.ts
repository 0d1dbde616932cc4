import { temptation } from '../../../governments/compliance/compliance.js'
import { onTurn } from '../../../model/alternating-offers.js'
import { playerStatus } from '../../../model/ratification.js'
import type { View } from '../../../model/view.js'
import { legalMoves } from '../../../protocol/moves.js'
import { formalState } from '../../../protocol/step.js'
import { viewOf } from '../../../simulation/negotiation.js'
import type { Names } from '../../../report/names.js'
import { clockPage, isRunning } from '../clocks.js'
import type { MoveGroup, TablePage } from '../contract/play-page.js'
import { isHomeVote } from '../home/players.js'
import { homeWaitsFor } from '../home/vote.js'
import { actorOf, isPlayedByPerson } from '../lookup.js'
import { dayWaitsFor, decidesHandover } from '../play/day.js'
import { namesIn, stepWords } from '../play/run.js'
import { isOver } from '../play/send.js'
import type { Room, Run, Seat, Table } from '../state.js'
import { moveGroups } from '../words/moves.js'
import { chatFor } from './chat-page.js'
import { matesAt } from './mates.js'
import { builderOf, changesBetween, packagePage } from './package-page.js'

/** Whom the chart is to show a seat's reader as: a party, the mediator, somebody who watches the table, or the public. */
export function audienceOf(room: Room, seat: Seat): string {
  return actorOf(room, seat) ?? (seat.place?.kind === 'observer' ? 'observer' : 'public')
}

function home(view: View, names: Names): TablePage['home'] {
  const party = view.scenario.parties.find(({ id }) => id === view.audience)
  const votes = view.parties[view.audience]?.votes ?? {}
  return (party?.players ?? []).map((player) => ({
    player: player.id, name: names.player(view.audience, player.id), kind: player.kind, yes: votes[player.id]?.yes ?? 0, no: votes[player.id]?.no ?? 0,
    quorum: player.quorum, members: player.members, status: playerStatus(player, votes),
  }))
}

function release({ package: agreed, detainees }: View, names: Names): TablePage['release'] {
  return (agreed?.phases ?? []).map(({ kind, members }, i) => ({
    phase: i + 1,
    kind,
    now: i === agreed!.phase,
    members: members.map((id) => {
      const member = agreed!.members.find((one) => one.id === id)
      return { id, name: names.person(id), from: names.title(member?.from ?? ''), to: names.title(member?.to ?? ''), state: detainees[id]?.state ?? 'held' }
    }),
  }))
}

function todoOf(view: View, moves: readonly MoveGroup[], names: Names, state: { readonly open: boolean; readonly over: boolean; readonly ended: boolean; readonly speaks: boolean; readonly covered: boolean; readonly alone: boolean; readonly decides: boolean; readonly atHome: boolean; readonly waitsForHome: string | null }): string {
  if (state.over) return 'The talks are over.'
  if (state.covered) return 'A bot plays for your side. You can take the seat back.'
  if (state.atHome) return 'You are at home: follow the news, talk to your delegation, and vote when an agreement is put to you.'
  if (!state.speaks) return 'You watch this table.'
  if (!state.open) return 'The table stands still. Nothing is lost.'
  // Whoever ended the day before the handover was reached is waited for all the same.
  if (state.ended && state.decides) return 'The others wait for you: hand your people over, or keep them.'
  if (state.waitsForHome !== null && !state.ended) return `The agreement is at home now. It waits for a vote: ${state.waitsForHome}.`
  if (state.ended) return 'You have ended your day. The next begins when the others have.'
  const { table } = view
  const turn = table && onTurn(table)
  if (turn && !view.package && turn !== view.audience && view.state.formal.endsWith('packaging')) return `It is for ${names.actor(turn)} to answer or to offer. You can talk meanwhile.`
  const whose = turn === view.audience && !view.package ? 'It is your turn. ' : state.alone ? 'The others wait for you. ' : ''
  const next = moves.filter(({ shelf }) => shelf === 'next').map(({ label }) => label)
  if (next.length > 0) return `${whose}You can: ${next.join('; ')}.`
  return state.alone ? 'The others have ended their day. End yours when you are done.' : 'Nothing has to be done now. End your day, or wait for the others.'
}

function packages(view: View, names: Names): Pick<TablePage, 'standing' | 'previous' | 'changes' | 'agreed' | 'suggestion'> {
  const { table, package: agreed, suggestion } = view
  const width = table?.agenda.issues.length
  const offers = (table?.offers ?? []).filter(({ options }) => options.length === width)
  const last = offers.at(-1)
  const before = offers.at(-2)
  const page = (offer: { readonly by: string; readonly options: readonly number[]; readonly round?: number } | undefined | null) => (table && offer ? packagePage(view, table.agenda, offer, names) : null)
  const stands = table?.standing ?? null
  return {
    standing: agreed ? null : page(stands && { ...stands, ...(last?.options === stands.options ? { round: last.round } : {}) }),
    previous: page(stands ? before : last),
    changes: table && stands && before ? changesBetween(view, table.agenda, before.options, stands.options, names) : [],
    agreed: agreed ? packagePage(view, agreed.agenda, { by: agreed.involved[0] ?? '', options: agreed.options }, names) : null,
    suggestion: suggestion && suggestion.length === width ? page({ by: view.scenario.mediator?.id ?? 'mediator', options: suggestion }) : null,
  }
}

function draftsFor(table: Table, view: View, names: Names): TablePage['drafts'] {
  const agenda = view.table?.agenda
  if (!agenda || view.audience === 'public' || view.audience === 'observer') return []
  const mine = table.drafts.filter(({ to, options }) => options.length === agenda.issues.length && (view.audience === view.scenario.mediator?.id || to.includes(view.audience)))
  return mine.map(({ seq, options, note }) => ({ ...packagePage(view, agenda, { by: view.scenario.mediator?.id ?? '', options }, names), seq, note }))
}

function news(table: Table, audience: string): TablePage['news'] {
  const shown = table.told.filter((told) => (audience === 'public' ? false : !told.private || told.by === audience))
  return shown.slice(-60).map(({ seq, tMs, day, type, text }) => ({ seq, tMs, day, type, text }))
}

function movesFor(room: Room, table: Table, run: Run, seat: Seat, view: View, names: Names): readonly MoveGroup[] {
  const actor = actorOf(room, seat)
  if (actor === null || isOver(run) || !isPlayedByPerson(room, table, actor)) return []
  const sender = actor === table.treatment.scenario.mediator?.id ? 'mediator' : 'party'
  return moveGroups(legalMoves(run.chart, actor, sender).filter((move) => !isHomeVote(table, move)), view, names)
}

/** The table as one seat sees it, or `null` before the talks begin. */
export function tablePage(room: Room, table: Table, seat: Seat): TablePage | null {
  const { run } = table
  if (!run) return null
  const names = namesIn(table.treatment.scenario)
  const audience = audienceOf(room, seat)
  const view = viewOf(run.chart, audience)
  const actor = actorOf(room, seat)
  const over = isOver(run)
  const cover = actor === null ? undefined : table.covered[actor]
  const moves = movesFor(room, table, run, seat, view, names)
  const open = !over && isRunning(table.clock) && actor !== null && !cover
  const endedDay = actor !== null && run.ended.includes(actor)
  const ids = table.treatment.scenario.parties.map(({ id }) => id)
  const unready = dayWaitsFor(room, table)
  const waits = ids.filter((id) => unready.includes(id) || decidesHandover(room, table, id))
  const inHandover = formalState(run.chart).endsWith('handover')
  const state = { open, over, ended: endedDay, speaks: actor !== null, covered: cover !== undefined, alone: waits.length === 1 && waits[0] === actor && run.ended.length > 0, decides: actor !== null && decidesHandover(room, table, actor), atHome: seat.place?.kind === 'home', waitsForHome: actor === null ? null : homeWaitsFor(table, actor)?.name ?? null }
  const sends = moves.flatMap(({ type }) => (type === 'package.offered' || type === 'mediator.suggested' ? [type] : []))
  return {
    table: table.id,
    view,
    step: audience === 'public' ? '' : stepWords(formalState(run.chart)),
    todo: todoOf(view, moves, names, state),
    day: view.day,
    deadline: view.deadline,
    open,
    over,
    moves,
    builder: actor === null ? null : builderOf(view, names, table.treatment.scenario, sends),
    ...packages(view, names),
    drafts: draftsFor(table, view, names),
    home: home(view, names),
    release: release(view, names),
    temptation: inHandover && view.secrets ? temptation(view) : null,
    mates: matesAt(room, table, seat.id),
    waitingFor: waits.map(names.title),
    endedDay,
    clock: clockPage(table.clock),
    chat: chatFor(room, table, seat.id),
    news: news(table, audience),
    covered: cover ? { strategy: cover.strategy, handsBack: cover.handsBack } : null,
  }
}
