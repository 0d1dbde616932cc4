import { mistake, oneOf, show } from '../../errors.js'
import type { Minutes, SessionSetup } from '../room/contract.js'
import { usualSetup } from '../room/setup.js'
import { anchoring } from './anchoring.js'
import { commitment } from './commitment.js'
import { deadlines } from './deadlines.js'
import { disclosure } from './disclosure.js'
import type { Lesson, TreatmentPattern } from './lesson.js'
import { logrolling } from './logrolling.js'
import { noDealAndZone } from './no-deal-and-zone.js'
import patterns from './patterns.json' with { type: 'json' }
import { sequencing } from './sequencing.js'
import { twoLevelGames } from './two-level-games.js'

export type { Lesson, LessonTreatment, TreatmentPattern } from './lesson.js'

/** Every lesson plan, in the order in which they build on each other. */
export const lessons: readonly Lesson[] = [noDealAndZone, anchoring, logrolling, disclosure, commitment, twoLevelGames, deadlines, sequencing]

/**
 * A lesson plan by its id, in whatever case it is typed.
 * @throws UsageError when there is none
 */
export function lesson(id: string): Lesson {
  const found = lessons.find((each) => each.id.toLowerCase() === id.toLowerCase())
  if (found) return found
  throw mistake({ given: `${show(id)} was given as a lesson`, allowed: `the lessons are ${oneOf(lessons.map((each) => each.id))}`, todo: 'use one of these ids' })
}

/** What runs of bots over a lesson's treatments came to, as recorded with the library; each with its number of runs and seed. */
export function expectedPatterns({ id }: Pick<Lesson, 'id'>): readonly TreatmentPattern[] {
  return (patterns as { readonly [lesson: string]: { readonly patterns: readonly TreatmentPattern[] } })[id]?.patterns ?? []
}

/** A session of a lesson: its treatments in turn over the tables, its injections, its debrief. */
export function lessonSetup(plan: Lesson, { id, seed, minutes = plan.minutes, language }: { readonly id: string; readonly seed: number; readonly minutes?: Minutes; readonly language?: string }): SessionSetup {
  const { treatments, injections, debrief, title, homeFront, spoiler } = plan
  return usualSetup({
    id, seed, minutes, title, injections, debrief, lesson: plan.id,
    ...(language !== undefined && { language }),
    ...(homeFront && { homeFront }),
    ...(spoiler && { spoiler }),
    scenario: treatments[0]!.scenario,
    treatments: treatments.map(({ id: treatment, label, scenario }) => ({ id: treatment, label, scenario })),
  })
}
