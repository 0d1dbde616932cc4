import { mistake } from '../../../errors.js'
import type { Scenario } from '../../../model/scenario.js'
import { transcriptOf } from '../../../protocol/transcript.js'
import { formalState } from '../../../protocol/step.js'
import { viewOf } from '../../../simulation/negotiation.js'
import { clockPage } from '../clocks.js'
import type { ConsolePage, ConsoleTable, SeatRow, Tile } from '../contract/console-page.js'
import { library } from '../injections/library.js'
import type { HomeFront } from '../contract/things.js'
import { leakWords } from '../home/leaks.js'
import { spoilerMeans } from '../contract/stages.js'
import { isSpoilerPerson } from '../spoiler/act.js'
import { budgetLeft } from '../spoiler/means.js'
import { actsPerDay, spoilerRules } from '../spoiler/rules.js'
import { spoilerScore } from '../spoiler/score.js'
import { codeOf, seatsAt, seatsIn, sideOf, tablesIn } from '../lookup.js'
import { botNames } from '../play/players.js'
import { quizOf } from '../quiz.js'
import type { Room, Seat, Table } from '../state.js'
import { approvalRulesIn } from '../words/rules.js'
import { voiceOf } from '../words/spoken.js'
import { questionIn, stepIn } from '../words/usual.js'
import { ownWorth } from '../worth.js'
import { matesAt } from './mates.js'
import { packagePage } from './package-page.js'
import { countedVote, outcomeAt, sessionPage } from './session-page.js'
import { spoilerActs } from './spoiler-page.js'

function finite(worth: number | null): number | null {
  return worth !== null && Number.isFinite(worth) ? worth : null
}

/** For each party: what its own last offer is worth to it more than the best of the others' last offers. */
function gapAt({ run, treatment }: Table): Tile['gap'] {
  const bargaining = run?.chart.context.table
  if (!run || !bargaining) return null
  const last = new Map(bargaining.offers.map((offer) => [offer.by, offer.options]))
  if (last.size < 2) return null
  return Object.fromEntries(treatment.scenario.parties.flatMap(({ id }) => {
    const own = last.get(id)
    const view = viewOf(run.chart, id)
    const theirs = [...last].filter(([by]) => by !== id).map(([, options]) => ownWorth(view, options) ?? -Infinity)
    const gap = own ? (ownWorth(view, own) ?? 0) - Math.max(...theirs) : null
    return gap !== null && Number.isFinite(gap) ? [[id, gap]] : []
  }))
}

function tileOf(room: Room, table: Table): Tile {
  const { run, told, stays, clock, covered, lastMoveMs } = table
  const voice = voiceOf(table.treatment.scenario, room.setup.language)
  const state = run ? formalState(run.chart) : 'seated'
  const last = told.findLast(({ type }) => type !== 'state')
  const outcome = outcomeAt(table)
  return {
    table: table.id, treatment: table.treatment.label, state, step: voice.step(state), sinceMs: stays.at(-1)!.fromMs,
    day: run?.chart.context.day ?? null, deadline: run?.chart.context.deadline ?? null, lastMove: last ? voice.told(last) : '', lastMoveMs: last?.tMs ?? null,
    gap: gapAt(table), outcome, clock: clockPage(clock), mates: matesAt(room, table, null), help: seatsAt(room, table.id).some(({ help }) => help !== null),
    covered: Object.keys(covered), refusals: run?.lines.filter(({ kind }) => kind === 'refusal').length ?? 0, idleSinceMs: outcome ? 0 : lastMoveMs,
  }
}

function seatRow(room: Room, seat: Seat): SeatRow {
  const table = seat.place && room.tables[seat.place.table]
  const answers = Object.values(seat.quiz)
  return {
    seat: seat.id, code: codeOf(room, seat), secret: seat.secret, name: seat.name, language: seat.language, presence: seat.presence, paper: seat.paper, excused: seat.excused, experienced: seat.experienced, place: seat.place,
    quiz: { right: answers.filter(({ right }) => right).length, wrong: answers.filter(({ right }) => !right).length, of: table ? quizOf(table.treatment.scenario, sideOf(seat)).length : 0 },
    planned: seat.plan !== null, surveyed: seat.survey !== null, help: seat.help,
  }
}

/** Whether what is left of the session is less than the debrief and the close are meant to take. */
function eatsDebrief({ setup, stages, tMs, stage }: Room): boolean {
  const at = setup.runSheet.findIndex((line) => line.stage === stage)
  const debrief = setup.runSheet.findIndex((line) => line.stage === 'debrief')
  if (at < 0 || at >= debrief) return false
  const planned = setup.runSheet.slice(0, at + 1).reduce((sum, { minutes }) => sum + minutes * 60_000, 0)
  return tMs - (stages[0]?.enteredMs ?? 0) > planned
}

const chanceWords = {
  leak: 'A leak to the press, while there is something secret to leak', escalation: 'Relations get worse', easing: 'Relations get better again', injunction: 'A court stops the exchange, once an agreement is at home',
  death: 'A person dies in custody, for each person', releasedOtherwise: 'A person is released by other means, for each person', extension: 'The deadline is put off',
} as const

function chancesIn(nature: Scenario<number>['nature']): ConsolePage['chances'][number]['news'] {
  return (Object.keys(chanceWords) as (keyof typeof chanceWords)[]).filter((key) => nature[key] > 0).map((key) => ({ text: chanceWords[key], perDay: nature[key] }))
}

function leaksOf({ leaks = {} }: HomeFront): NonNullable<ConsolePage['homeFront']>['leaks'] {
  return (Object.keys(leakWords) as (keyof typeof leakWords)[]).map((channel) => ({ text: leakWords[channel], perLine: leaks[channel] ?? 0 }))
}

/** What the console is shown. */
export function consolePage(room: Room): ConsolePage {
  const { setup } = room
  const { scenario } = setup.treatments[0]!
  const voice = voiceOf(scenario, setup.language)
  const { names } = voice
  return {
    door: 'facilitator',
    seq: room.seq,
    session: sessionPage(room),
    stages: setup.runSheet.map(({ stage, minutes }) => {
      const at = room.stages.findLastIndex((entered) => entered.stage === stage)
      return { stage, plannedMinutes: minutes, enteredMs: room.stages[at]?.enteredMs ?? null, leftMs: at < 0 ? null : (room.stages[at + 1]?.enteredMs ?? null) }
    }),
    protectDebrief: eatsDebrief(room),
    seats: seatsIn(room).map((seat) => seatRow(room, seat)),
    tiles: tablesIn(room).map((table) => tileOf(room, table)),
    helpQueue: room.helpQueue,
    latecomers: room.latecomers,
    injections: room.injections,
    library,
    votes: room.votes.map((vote) => questionIn(countedVote(vote), setup.language)),
    debrief: { steps: setup.debrief.map((step) => stepIn(step, setup.language)), ...room.debrief },
    namesOnScreen: room.namesOnScreen,
    audit: room.audit,
    bots: botNames,
    parties: scenario.parties.map(({ id }) => ({ id, title: names.title(id) })),
    mediator: scenario.mediator ? { id: scenario.mediator.id, title: names.title(scenario.mediator.id) } : null,
    screens: room.screens,
    homeFront: setup.homeFront ? { tables: tablesIn(room).filter(({ home }) => home).map(({ id }) => id), start: setup.homeFront.start, threshold: setup.homeFront.threshold, rules: approvalRulesIn(voice), leaks: leaksOf(setup.homeFront) } : null,
    spoiler: setup.spoiler ? { tables: tablesIn(room).filter(({ spoiler }) => spoiler).map(({ id }) => id), budget: setup.spoiler.budget, perDay: actsPerDay, rules: spoilerMeans.map((means) => ({ means, ...spoilerRules[means] })) } : null,
    chances: setup.treatments.map(({ label, scenario: { nature } }) => ({ treatment: label, news: chancesIn(nature) })),
  }
}

/**
 * One table in full, for the console alone.
 * @throws UsageError when there is no such table
 */
export function consoleTable(room: Room, tableId: string): ConsoleTable {
  const table = room.tables[tableId]
  if (!table) throw mistake({ given: `table ${tableId} was asked for`, allowed: 'a page is made for a table of the room', todo: 'look the table up first' })
  const { run, told, chat, treatment } = table
  const voice = voiceOf(treatment.scenario, room.setup.language)
  const bargaining = run?.chart.context.table
  const parties = treatment.scenario.parties.map(({ id }) => id)
  return {
    tile: tileOf(room, table),
    standing: run && bargaining?.standing ? packagePage(viewOf(run.chart, 'facilitator'), bargaining.agenda, bargaining.standing, voice) : null,
    offers: run && bargaining ? bargaining.offers.map(({ by, round, options }) => ({
      by, round, words: voice.package(bargaining.agenda, options), worth: Object.fromEntries(parties.map((id) => [id, finite(ownWorth(viewOf(run.chart, id), options))])),
    })) : [],
    news: told.map((line) => ({ seq: line.seq, tMs: line.tMs, day: line.day, type: line.type, text: voice.told(line) })),
    chat: chat.map(({ seq, tMs, channel, label, text }) => ({ seq, tMs, channel, from: label, text })),
    plans: seatsAt(room, tableId).flatMap(({ id, plan }) => (plan ? [{ seat: id, form: plan }] : [])),
    approval: Object.entries(table.home ?? {}).map(([party, moods]) => ({ party, approval: moods.at(-1)!.approval, last: voice.rule(moods.at(-1)!.rule) })),
    spoiler: table.spoiler ? { player: isSpoilerPerson(room, tableId) ? 'person' : 'bot', left: budgetLeft(table.spoiler), acts: spoilerActs(table, room.setup.language), score: spoilerScore(table) } : null,
    transcript: run ? transcriptOf(run.lines).toString() : '',
  }
}
