import { illustrationLabel } from '../../../report/narrate.js'
import type { SessionPage } from '../contract/seat-page.js'
import type { ClassVote } from '../contract/things.js'
import type { Room, Table } from '../state.js'

/** What everybody may know of the session. */
export function sessionPage({ setup, stage, stageEndsAtMs, ended }: Room): SessionPage {
  const illustration = setup.treatments.some(({ scenario }) => scenario.kind === 'illustration')
  return {
    id: setup.id, title: setup.title, minutes: setup.minutes, language: setup.language, stage, stageEndsAtMs, runSheet: setup.runSheet, contentNote: setup.contentNote, ended,
    illustration, label: illustration ? illustrationLabel : '',
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
