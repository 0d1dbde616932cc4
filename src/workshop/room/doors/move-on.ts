import { frozen, isRunning } from '../clocks.js'
import type { Stage } from '../contract/stages.js'
import { tablesIn } from '../lookup.js'
import { startAll } from '../play/open.js'
import { endRun } from '../play/send.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import { plannedMs, stageAfter } from '../stages.js'

function freezeAll(scribe: Scribe): void {
  for (const { id, clock } of tablesIn(scribe.room)) if (isRunning(clock)) scribe.log('clock.set', { ...frozen(clock, scribe.now), why: 'frozen' }, { table: id, audience: 'table' })
}

function stopAll(scribe: Scribe): void {
  for (const { id } of tablesIn(scribe.room)) endRun(scribe, id)
}

/** Closes what is still open of the class's votes on charts, but for one. */
function closeDebriefVotes(scribe: Scribe, but: string | null): void {
  for (const { vote, open } of scribe.room.votes) if (open && vote.startsWith('debrief-') && vote !== but) scribe.log('vote.closed', { vote }, { audience: 'public' })
}

/** The class votes on a step's question before its chart is shown. */
export function openDebriefVote(scribe: Scribe): void {
  const { setup, debrief, votes } = scribe.room
  const step = setup.debrief[debrief.step]
  closeDebriefVotes(scribe, step ? `debrief-${step.id}` : null)
  if (!step || votes.some(({ vote }) => vote === `debrief-${step.id}`)) return
  scribe.log('vote.opened', { vote: `debrief-${step.id}`, question: step.question, choices: step.choices }, { audience: 'public' })
}

const needTables: ReadonlySet<Stage> = new Set<Stage>(['brief', 'quiz', 'planning', 'practice', 'round1', 'pause', 'round2'])
const afterTalks: ReadonlySet<Stage> = new Set<Stage>(['hardStop', 'survey', 'ownTable', 'postSettlement', 'debrief', 'close'])

/** Comes to a stage; what it is about begins. */
export function enterStage(scribe: Scribe, stage: Stage): void {
  if (stage === scribe.room.stage) return
  if (needTables.has(stage) && tablesIn(scribe.room).length === 0) refuse('stage/no-tables', 'Build the tables first.')
  const ms = plannedMs(scribe.room, stage)
  scribe.log('stage.entered', { stage, endsAtMs: ms > 0 ? scribe.now + ms : null }, { audience: 'public' })
  // A prediction is one only before the talks.
  if (stage === 'round1' || stage === 'close') closeDebriefVotes(scribe, null)
  if (stage === 'round1' || stage === 'round2') startAll(scribe, ms > 0 ? ms : null)
  else if (afterTalks.has(stage)) stopAll(scribe)
  else freezeAll(scribe)
  if (stage === 'planning') {
    const [step] = scribe.room.setup.debrief
    // The class predicts before it plays what the first chart will show.
    if (step?.id === 'agreement' && !scribe.room.votes.some(({ vote }) => vote === 'debrief-agreement')) {
      scribe.log('vote.opened', { vote: 'debrief-agreement', question: step.question, choices: step.choices }, { audience: 'public' })
    }
  }
  if (stage === 'debrief') openDebriefVote(scribe)
}

/** Comes to the next stage of the run-sheet. */
export function nextStage(scribe: Scribe): void {
  const next = stageAfter(scribe.room)
  return next ? enterStage(scribe, next) : refuse('stage/last', 'This is the last stage.')
}
