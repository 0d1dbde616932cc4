import type { SessionPage } from '../contract/seat-page.js'
import type { ClassVote } from '../contract/things.js'
import type { Room, Table } from '../state.js'
import { voiceOf } from '../words/spoken.js'
import { usualIn } from '../words/usual.js'

/** A lesson's title, or that of the bare case. */
function usualTitle({ title, treatments }: Room['setup'], language: string): string {
  const { scenario } = treatments[0]!
  return title === scenario.title ? voiceOf(scenario, language).scenario.title : usualIn(title, language)
}

/** What everybody may know of the session, told in the session's language unless the reader has another. */
export function sessionPage({ setup, stage, stageEndsAtMs, ended }: Room, language: string = setup.language): SessionPage {
  const illustration = setup.treatments.some(({ scenario }) => scenario.kind === 'illustration')
  return {
    id: setup.id, title: usualTitle(setup, language), minutes: setup.minutes, language: setup.language, stage, stageEndsAtMs, runSheet: setup.runSheet, contentNote: usualIn(setup.contentNote, language), ended,
    illustration, label: illustration ? voiceOf(setup.treatments[0]!.scenario, language).illustration : '',
  }
}

/** A vote with its counts. */
export function countedVote({ vote, question, choices, open, cast }: Room['votes'][number]): ClassVote {
  return { vote, question, choices, open, counts: choices.map((_, i) => Object.values(cast).filter((choice) => choice === i).length) }
}

/** How a table ended; `expired` when it was stopped before the chart came to an end, `null` while it goes on. */
export function outcomeAt({ run }: Table): 'completed' | 'partiallyCompleted' | 'collapsed' | 'expired' | null {
  const last = run?.lines.at(-1)
  return last?.kind === 'end' ? (last.outcome ?? 'expired') : null
}
