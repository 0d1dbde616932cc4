import { temptation } from '../../../governments/compliance/compliance.js'
import { onTurn } from '../../../model/alternating-offers.js'
import { playerStatus } from '../../../model/ratification.js'
import type { View } from '../../../model/view.js'
import { legalMoves } from '../../../protocol/moves.js'
import { formalState } from '../../../protocol/step.js'
import { viewOf } from '../../../simulation/negotiation.js'
import { clockPage, isRunning } from '../clocks.js'
import type { MoveGroup, TablePage } from '../contract/play-page.js'
import { isHomeVote } from '../home/players.js'
import { homeWaitsFor } from '../home/vote.js'
import { actorOf, isPlayedByPerson } from '../lookup.js'
import { dayWaitsFor, decidesHandover } from '../play/day.js'
import { isOver } from '../play/send.js'
import type { Room, Run, Seat, Table } from '../state.js'
import { moveGroups } from '../words/moves.js'
import { voiceOf } from '../words/spoken.js'
import type { Voice } from '../words/voice.js'
import { chatFor } from './chat-page.js'
import { matesAt } from './mates.js'
import { builderOf, changesBetween, packagePage } from './package-page.js'

/** Whom the chart is to show a seat's reader as: a party, the mediator, somebody who watches the table, or the public. */
export function audienceOf(room: Room, seat: Seat): string {
  return actorOf(room, seat) ?? (seat.place?.kind === 'observer' ? 'observer' : 'public')
}

function home(view: View, { names, tag }: Voice): TablePage['home'] {
  const party = view.scenario.parties.find(({ id }) => id === view.audience)
  const votes = view.parties[view.audience]?.votes ?? {}
  return (party?.players ?? []).map((player) => ({
    player: player.id, name: names.player(view.audience, player.id), kind: player.kind, yes: votes[player.id]?.yes ?? 0, no: votes[player.id]?.no ?? 0,
    quorum: player.quorum, members: player.members, status: tag(playerStatus(player, votes)),
  }))
}

function release({ package: agreed, detainees }: View, { names, tag }: Voice): TablePage['release'] {
  return (agreed?.phases ?? []).map(({ kind, members }, i) => ({
    phase: i + 1,
    kind,
    now: i === agreed!.phase,
    members: members.map((id) => {
      const member = agreed!.members.find((one) => one.id === id)
      return { id, name: names.person(id), from: names.title(member?.from ?? ''), to: names.title(member?.to ?? ''), state: tag(detainees[id]?.state ?? 'held') }
    }),
  }))
}

function todoOf(view: View, moves: readonly MoveGroup[], voice: Voice, state: { readonly open: boolean; readonly over: boolean; readonly ended: boolean; readonly speaks: boolean; readonly covered: boolean; readonly alone: boolean; readonly decides: boolean; readonly atHome: boolean; readonly waitsForHome: string | null }): string {
  if (state.over) return voice.table('over')
  if (state.covered) return voice.table('covered')
  if (state.atHome) return voice.table('atHome')
  if (!state.speaks) return voice.table('watch')
  if (!state.open) return voice.table('frozen')
  // Whoever ended the day before the handover was reached is waited for all the same.
  if (state.ended && state.decides) return voice.table('decideFirst')
  if (state.waitsForHome !== null && !state.ended) return voice.table('waitsForHome', { who: voice.name(state.waitsForHome) })
  if (state.ended) return voice.table('dayEnded')
  const { table } = view
  const turn = table && onTurn(table)
  if (turn && !view.package && turn !== view.audience && view.state.formal.endsWith('packaging')) return voice.table('theirTurn', { who: voice.actor(turn) })
  const whose = turn === view.audience && !view.package ? `${voice.table('yourTurn')} ` : state.alone ? `${voice.table('othersWait')} ` : ''
  const next = moves.filter(({ shelf }) => shelf === 'next').map(({ label }) => label)
  if (next.length > 0) return `${whose}${voice.table('youCan', { moves: next.join(voice.table('between')) })}`
  return state.alone ? voice.table('othersEnded') : voice.table('nothingToDo')
}

function packages(view: View, voice: Voice): Pick<TablePage, 'standing' | 'previous' | 'changes' | 'agreed' | 'suggestion'> {
  const { table, package: agreed, suggestion } = view
  const width = table?.agenda.issues.length
  const offers = (table?.offers ?? []).filter(({ options }) => options.length === width)
  const last = offers.at(-1)
  const before = offers.at(-2)
  const page = (offer: { readonly by: string; readonly options: readonly number[]; readonly round?: number } | undefined | null) => (table && offer ? packagePage(view, table.agenda, offer, voice) : null)
  const stands = table?.standing ?? null
  return {
    standing: agreed ? null : page(stands && { ...stands, ...(last?.options === stands.options ? { round: last.round } : {}) }),
    previous: page(stands ? before : last),
    changes: table && stands && before ? changesBetween(view, table.agenda, before.options, stands.options, voice) : [],
    agreed: agreed ? packagePage(view, agreed.agenda, { by: agreed.involved[0] ?? '', options: agreed.options }, voice) : null,
    suggestion: suggestion && suggestion.length === width ? page({ by: view.scenario.mediator?.id ?? 'mediator', options: suggestion }) : null,
  }
}

function draftsFor(table: Table, view: View, voice: Voice): TablePage['drafts'] {
  const agenda = view.table?.agenda
  if (!agenda || view.audience === 'public' || view.audience === 'observer') return []
  const mine = table.drafts.filter(({ to, options }) => options.length === agenda.issues.length && (view.audience === view.scenario.mediator?.id || to.includes(view.audience)))
  return mine.map(({ seq, options, note }) => ({ ...packagePage(view, agenda, { by: view.scenario.mediator?.id ?? '', options }, voice), seq, note }))
}

function news(table: Table, audience: string, voice: Voice): TablePage['news'] {
  const shown = table.told.filter((told) => (audience === 'public' ? false : !told.private || told.by === audience))
  return shown.slice(-60).map((told) => ({ seq: told.seq, tMs: told.tMs, day: told.day, type: told.type, text: voice.told(told) }))
}

function movesFor(room: Room, table: Table, run: Run, seat: Seat, view: View, voice: Voice): readonly MoveGroup[] {
  const actor = actorOf(room, seat)
  if (actor === null || isOver(run) || !isPlayedByPerson(room, table, actor)) return []
  const sender = actor === table.treatment.scenario.mediator?.id ? 'mediator' : 'party'
  return moveGroups(legalMoves(run.chart, actor, sender).filter((move) => !isHomeVote(table, move)), view, voice)
}

/** The view with the scenario's names in the reader's language; ids and numbers as they are. */
function inLanguage(view: View, { names, scenario }: Voice): View {
  const { parties, detainees, concessions, issues, mediator } = view.scenario
  const own = <T extends { readonly id: string }>(shown: readonly T[], said: readonly T[]): readonly T[] => shown.map((one) => said.find(({ id }) => id === one.id) ?? one)
  return {
    ...view,
    scenario: {
      ...view.scenario,
      parties: parties.map((party) => ({ ...party, name: names.title(party.id), players: own(party.players, scenario.parties.find(({ id }) => id === party.id)?.players ?? []) })),
      detainees: own(detainees, scenario.detainees),
      concessions: own(concessions, scenario.concessions),
      ...(issues && { issues: own(issues, scenario.issues ?? []) }),
      ...(mediator && { mediator: { ...mediator, name: names.title(mediator.id) } }),
    },
  }
}

function waitingPlayer(table: Table, actor: string, { names }: Voice): string | null {
  const player = homeWaitsFor(table, actor)
  return player ? names.player(actor, player.id) : null
}

/** The table as one seat sees it, or `null` before the talks begin. */
export function tablePage(room: Room, table: Table, seat: Seat): TablePage | null {
  const { run } = table
  if (!run) return null
  const voice = voiceOf(table.treatment.scenario, seat.language)
  const { names } = voice
  const audience = audienceOf(room, seat)
  const view = inLanguage(viewOf(run.chart, audience), voice)
  const actor = actorOf(room, seat)
  const over = isOver(run)
  const cover = actor === null ? undefined : table.covered[actor]
  const moves = movesFor(room, table, run, seat, view, voice)
  const open = !over && isRunning(table.clock) && actor !== null && !cover
  const endedDay = actor !== null && run.ended.includes(actor)
  const ids = table.treatment.scenario.parties.map(({ id }) => id)
  const unready = dayWaitsFor(room, table)
  const waits = ids.filter((id) => unready.includes(id) || decidesHandover(room, table, id))
  const inHandover = formalState(run.chart).endsWith('handover')
  const state = { open, over, ended: endedDay, speaks: actor !== null, covered: cover !== undefined, alone: waits.length === 1 && waits[0] === actor && run.ended.length > 0, decides: actor !== null && decidesHandover(room, table, actor), atHome: seat.place?.kind === 'home', waitsForHome: actor === null ? null : waitingPlayer(table, actor, voice) }
  const sends = moves.flatMap(({ type }) => (type === 'package.offered' || type === 'mediator.suggested' ? [type] : []))
  return {
    table: table.id,
    view,
    step: audience === 'public' ? '' : voice.step(formalState(run.chart)),
    todo: todoOf(view, moves, voice, state),
    day: view.day,
    deadline: view.deadline,
    open,
    over,
    moves,
    builder: actor === null ? null : builderOf(view, voice, sends),
    ...packages(view, voice),
    drafts: draftsFor(table, view, voice),
    tags: Object.fromEntries(view.scenario.detainees.map(({ id, category, legalStage, welfare }) => [id, [category, legalStage, welfare, view.detainees[id]?.state].flatMap((word) => (word ? [voice.tag(word)] : []))])),
    home: home(view, voice),
    release: release(view, voice),
    temptation: inHandover && view.secrets ? temptation(view) : null,
    mates: matesAt(room, table, seat.id),
    waitingFor: waits.map(names.title),
    endedDay,
    clock: clockPage(table.clock),
    chat: chatFor(room, table, seat.id),
    news: news(table, audience, voice),
    covered: cover ? { strategy: cover.strategy, handsBack: cover.handsBack } : null,
  }
}
