import type { Scenario } from '../../model/scenario.js'
import type { DebriefStep, HomeFront, Minutes, SessionSetup, Spoiler } from '../room/contract.js'

/** One version of a lesson's case: it differs from the others in one parameter, and in the words that tell it. */
export interface LessonTreatment {
  readonly id: string
  readonly label: string
  /** Value of the contrasted parameter, in words. */
  readonly value: string
  readonly scenario: Scenario<number>
}

/** A lesson plan: one contrast, a case to play, a debrief to talk over. */
export interface Lesson {
  readonly id: string
  readonly title: string
  /** Length that it is cut for. */
  readonly minutes: Minutes
  readonly headCount: { readonly least: number; readonly most: number; readonly best: string }
  readonly objectives: readonly string[]
  /** Id of the bundled scenario that the case is derived from. */
  readonly base: string
  /** The one parameter that the treatments differ in. */
  readonly contrast: string
  readonly treatments: readonly LessonTreatment[]
  readonly injections: SessionSetup['injections']
  /** Two-level play, if the lesson is about it. */
  readonly homeFront?: HomeFront
  /** Somebody outside of the talks who works against them, if the lesson is about that. */
  readonly spoiler?: Spoiler
  /** Charts of the debrief in their order, each behind its question to the class. */
  readonly debrief: readonly DebriefStep[]
  readonly misreadings: readonly string[]
  readonly takeAways: readonly string[]
  readonly reading: readonly string[]
}

/** What runs of bots over one treatment came to. About the model, not about people. */
export interface TreatmentPattern {
  readonly treatment: string
  /** Strategies in the order of the parties. */
  readonly bots: readonly string[]
  readonly runs: number
  /** Seed of the first run; the next ones count on from it. */
  readonly seed: number
  /** Runs in which an agreement was signed. */
  readonly deals: number
  /** Their share, with the 95 % score interval (Wilson 1927). */
  readonly share: { readonly estimate: number; readonly low: number; readonly high: number }
  /** Runs in which the release was carried out as signed. */
  readonly completed: number
  /** Mean utility above no deal, by party, over all runs. */
  readonly surplus: { readonly [party: string]: number }
  /** Mean number of offers in a run. */
  readonly offers: number
  /** Mean length in days. */
  readonly days: number
}
