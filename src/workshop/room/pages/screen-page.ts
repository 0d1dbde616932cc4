import { chapterState } from '../../../report/chapters.js'
import { clockPage, isRunning } from '../clocks.js'
import type { ScreenPage, Strip } from '../contract/screen-page.js'
import { hasReached } from '../doors/seat.js'
import { codeOf, seatsIn, tablesIn } from '../lookup.js'
import type { Room, Table } from '../state.js'
import { pressText } from '../words/news.js'
import { voiceOf } from '../words/spoken.js'
import { questionIn, stepIn, usualIn } from '../words/usual.js'
import { countedVote, outcomeAt, sessionPage } from './session-page.js'

/** The stays of a table at the grain of phases. */
function stripOf(table: Table, hasTreatments: boolean): Strip {
  const coarse = table.stays.map(({ state, fromMs }) => ({ phase: chapterState(state).replace('negotiation.', ''), fromMs }))
  const kept = coarse.filter(({ phase }, i) => phase !== coarse[i - 1]?.phase)
  const outcome = outcomeAt(table)
  return {
    table: table.id,
    treatment: hasTreatments ? table.treatment.label : null,
    stays: kept.map((stay, i) => ({ ...stay, toMs: kept[i + 1]?.fromMs ?? null })),
    outcome,
    frozen: table.clock.state === 'frozen',
  }
}

/** How long a message to all stays on the wall, in ms. */
const bannerMs = 120_000

/** What the projector is shown. It is public: nobody's numbers, texts, plans or chat, and no names unless the facilitator shows them. */
export function screenPage(room: Room): ScreenPage {
  const { setup, stage, debrief } = room
  const seats = seatsIn(room)
  const tables = tablesIn(room)
  const step = setup.debrief[debrief.step]
  const notice = room.notices.findLast(({ seats: to, kind }) => to === 'all' && kind === 'message')
  const running = tables.filter(({ clock }) => isRunning(clock)).sort((a, b) => (b.clock.endsAtMs ?? Infinity) - (a.clock.endsAtMs ?? Infinity))[0]
  return {
    door: 'screen',
    seq: room.seq,
    session: sessionPage(room),
    counts: {
      here: seats.filter(({ presence }) => presence !== 'gone').length,
      seated: seats.filter(({ place }) => place !== null).length,
      tables: tables.length,
      planned: seats.filter(({ plan }) => plan !== null).length,
      surveyed: seats.filter(({ survey }) => survey !== null).length,
    },
    brief: voiceOf(setup.treatments[0]!.scenario, setup.language).scenario.brief,
    clock: running ? clockPage(running.clock) : null,
    strips: tables.map((table) => stripOf(table, setup.treatments.length > 1 && hasReached(stage, 'debrief'))),
    press: room.press.slice(-30).map((line) => ({ seq: line.seq, tMs: line.tMs, table: line.table, text: pressText(room, line, setup.language) })),
    banner: notice?.text ?? null,
    bannerEndsAtMs: notice ? notice.tMs + bannerMs : null,
    votes: room.votes.map((vote) => {
      const shown = questionIn(countedVote(vote), setup.language)
      return vote.open ? { ...shown, counts: vote.choices.map(() => 0) } : shown
    }),
    debrief: stage === 'debrief' && step
      ? { steps: setup.debrief.map(({ id, title }) => ({ id, title: usualIn(title, setup.language) })), step: stepIn(step, setup.language), number: debrief.step + 1, reveal: debrief.reveal, tables: debrief.tables } : null,
    names: room.namesOnScreen ? seats.flatMap((seat) => (seat.name ? [{ code: codeOf(room, seat), name: seat.name }] : [])) : [],
    rules: stage === 'close' ? seats.flatMap(({ rule }) => (rule ? [rule] : [])) : [],
  }
}
