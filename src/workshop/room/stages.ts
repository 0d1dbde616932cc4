import type { Minutes, Stage } from './contract/stages.js'
import type { DebriefStep, RunSheetLine } from './contract/things.js'
import type { Room } from './state.js'

/** Minutes of each stage in the session of 75; 60 leaves out the second round, 90 adds a search for something better. */
const standard: readonly RunSheetLine[] = [
  { stage: 'lobby', minutes: 3 },
  { stage: 'seating', minutes: 3 },
  { stage: 'brief', minutes: 4 },
  { stage: 'quiz', minutes: 2 },
  { stage: 'planning', minutes: 5 },
  { stage: 'practice', minutes: 2 },
  { stage: 'round1', minutes: 15 },
  { stage: 'pause', minutes: 2 },
  { stage: 'round2', minutes: 12 },
  { stage: 'hardStop', minutes: 0 },
  { stage: 'survey', minutes: 3 },
  { stage: 'ownTable', minutes: 3 },
  { stage: 'debrief', minutes: 18 },
  { stage: 'close', minutes: 3 },
]

/** The run-sheet of a session. */
export function runSheetOf(minutes: Minutes): readonly RunSheetLine[] {
  if (minutes === 75) return standard
  if (minutes === 60) return standard.filter(({ stage }) => stage !== 'pause' && stage !== 'round2').map((line) => (line.stage === 'debrief' ? { ...line, minutes: 17 } : line))
  return standard.flatMap((line) => {
    if (line.stage === 'debrief') return [{ stage: 'postSettlement' as const, minutes: 6 }, { ...line, minutes: 25 }]
    return [line.stage === 'survey' ? { ...line, minutes: 5 } : line]
  })
}

/** Minutes in which tables play, over all rounds. */
export function playMinutes(sheet: readonly RunSheetLine[]): number {
  return sheet.filter(({ stage }) => stage === 'round1' || stage === 'round2').reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The stage after the one at hand, or `null` at the end of the run-sheet. */
export function stageAfter({ setup, stage }: Room): Stage | null {
  const at = setup.runSheet.findIndex((line) => line.stage === stage)
  return setup.runSheet[at + 1]?.stage ?? null
}

/** Planned length of a stage, in ms; 0 for one that the run-sheet does not have. */
export function plannedMs({ setup }: Room, stage: Stage): number {
  return (setup.runSheet.find((line) => line.stage === stage)?.minutes ?? 0) * 60_000
}

/** Whether a round of play follows the stage at hand. */
export function hasLaterRound({ setup, stage }: Room): boolean {
  const at = setup.runSheet.findIndex((line) => line.stage === stage)
  return setup.runSheet.slice(at + 1).some((line) => line.stage === 'round1' || line.stage === 'round2')
}

/** The chart of approval at home, for sessions with home fronts. */
export const homeStep: DebriefStep = { id: 'home', title: 'Whose hands were tied', question: 'Whose side found it harder to get a yes at home?', choices: ['the first side', 'the second side', 'both alike'], reveals: 2 }

/** The usual debrief: one chart at a time, each after a question. */
export const usualDebrief: readonly DebriefStep[] = [
  { id: 'agreement', title: 'How many tables agreed', question: 'How many tables will agree?', choices: ['none', 'up to a quarter', 'up to half', 'up to three quarters', 'more'], reveals: 2 },
  { id: 'pareto', title: 'What each side got', question: 'Could some tables have done better for both sides?', choices: ['yes, most', 'yes, some', 'no'], reveals: 4 },
  { id: 'valueLeft', title: 'What was left on the table', question: 'Which trade did we miss?', choices: ['a person', 'a term', 'nothing'], reveals: 2 },
  { id: 'concessions', title: 'Who gave when', question: 'Who moved more: whoever offered first, or the other?', choices: ['the first', 'the other', 'both alike'], reveals: 2 },
  { id: 'trust', title: 'Trust over time', question: 'What moved trust the most?', choices: ['words', 'offers', 'events from outside', 'the release'], reveals: 2 },
  { id: 'beliefs', title: 'What we thought of the other side', question: 'Did we think the other side needed a deal more, or less, than it did?', choices: ['more', 'less', 'about right'], reveals: 2 },
  { id: 'chart', title: 'Where talks stall', question: 'In which phase did tables spend most time?', choices: ['proposal', 'lists', 'vetting', 'agreement', 'release'], reveals: 2 },
  { id: 'ladder', title: 'The release', question: 'Was every promise kept?', choices: ['everywhere', 'at most tables', 'at few'], reveals: 2 },
  { id: 'bots', title: 'People and bots on the same case', question: 'Did we do better than the bots?', choices: ['yes', 'no', 'about the same'], reveals: 2 },
  { id: 'whatIf', title: 'What if', question: 'Would one thing changed have changed the outcome?', choices: ['yes', 'no'], reveals: 3 },
]
