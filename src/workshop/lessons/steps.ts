import type { DebriefStep, DebriefStepId } from '../room/contract.js'
import { homeStep, usualDebrief } from '../room/stages.js'

const others: readonly DebriefStep[] = [
  { id: 'dance', title: 'Who moved when', question: 'Which offer changed the course of the talks?', choices: ['the first', 'one in the middle', 'the last'], reveals: 2 },
  homeStep,
  { id: 'grid', title: 'All tables', question: 'Did tables spend their time alike?', choices: ['yes', 'no'], reveals: 1 },
  { id: 'relationship', title: 'Would you deal with them again?', question: 'Did those who got most like the others most?', choices: ['yes', 'no', 'no connection'], reveals: 2 },
]

/** Charts in an order, with the question of the lesson where it has one of its own. */
export function steps(...wanted: readonly (DebriefStepId | (Pick<DebriefStep, 'id' | 'question' | 'choices'>))[]): readonly DebriefStep[] {
  const known = [...usualDebrief, ...others]
  return wanted.flatMap((want) => {
    const own = typeof want === 'string' ? null : want
    const step = known.find(({ id }) => id === (own?.id ?? want))
    return step ? [{ ...step, ...own }] : []
  })
}
