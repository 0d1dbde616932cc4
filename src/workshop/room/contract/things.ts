import type { ReleaseMode, Scenario } from '../../../model/scenario.js'
import type { InjectionDraft } from './commands.js'
import type { DebriefStepId, Minutes, PlaceKind, Stage } from './stages.js'

/** One line of the run-sheet. */
export interface RunSheetLine {
  readonly stage: Stage
  readonly minutes: number
}

/** One step of the debrief: a chart behind a class vote, uncovered in `reveals` clicks. */
export interface DebriefStep {
  readonly id: DebriefStepId
  readonly title: string
  /** Asked before the chart is shown. */
  readonly question: string
  readonly choices: readonly string[]
  /** Clicks from the bare axes to the whole chart, 1 or more. */
  readonly reveals: number
}

/** One version of the case; without a treatment split there is one. Tables get them in turn. */
export interface Treatment {
  readonly id: string
  readonly label: string
  /** Every quantity drawn, so that all tables of a treatment play for the same values. */
  readonly scenario: Scenario<number>
}

/** Class of a channel of talk: the whole table, within a delegation, with the mediator alone, with the own home front. */
export type TalkClass = 'table' | 'side' | 'caucus' | 'home'

/**
 * Two-level play (Putnam 1988): each side has a home front, whose approval of its side moves by published rules, and which votes at ratification.
 * Where no person sits, members vote by the approval alone.
 */
export interface HomeFront {
  /** At which tables: all, or every other round of the versions of the case, so that each version is played with and without. */
  readonly tables: 'all' | 'half'
  /** Approval at the beginning, in [0, 100]. */
  readonly start: number
  /** Approval from which the member in the middle votes yes, in [0, 100]. */
  readonly threshold: number
  /** Whether people are seated at home when tables are built, after co-delegates. */
  readonly seats: boolean
  /** Probability that one line of talk leaks to the press, by class of channel, in [0, 1]; a class that is not named never leaks. */
  readonly leaks?: { readonly [channel in TalkClass]?: number }
}

/**
 * A spoiler: somebody outside of the talks whose aim is that no exchange is carried out (Stedman 1997), such as an armed group,
 * a hard-line faction or a rival. Where no person sits, a bot acts. It sees what the public sees, and its means are published and limited.
 */
export interface Spoiler {
  /** At which tables: all, or every other round of the versions of the case, so that each version is played with and without. */
  readonly tables: 'all' | 'half'
  /** Whether a person is seated there when tables are built, after those at home. */
  readonly seats: boolean
  /** What all its acts may cost together, a whole number. */
  readonly budget: number
}

/** All that a session starts from; the first entry of its log. */
export interface SessionSetup {
  readonly id: string
  readonly title: string
  /** Id of the lesson plan, or `null` for a bare scenario. */
  readonly lesson: string | null
  readonly minutes: Minutes
  readonly language: string
  readonly seed: number
  readonly treatments: readonly Treatment[]
  readonly runSheet: readonly RunSheetLine[]
  readonly debrief: readonly DebriefStep[]
  /** Milliseconds that a day of the talks lasts at most; `null` for no limit. */
  readonly dayMs: number | null
  /** Whether chance strikes every table alike. Either way no table is dealt a chance under which nobody of one side would consent to go. */
  readonly chance: 'same' | 'perTable'
  /** Names of the strategies of bots, given to parties in turn. */
  readonly bots: readonly string[]
  /** Injections that the lesson plans, minute or state given. */
  readonly injections: readonly InjectionDraft[]
  /** Two-level play; absent when votes at home are the delegates' own affair. */
  readonly homeFront?: HomeFront
  /** Somebody outside of the talks who works against them; absent when there is none. */
  readonly spoiler?: Spoiler
  /** A warning that the topic may be hard for some. */
  readonly contentNote: string
}

/** Where somebody sits. */
export interface Place {
  readonly table: string
  readonly kind: PlaceKind
  /** The party of a delegate or of a seat at home; `null` for everybody else. */
  readonly party: string | null
  /** 1 for the first of this kind at the table, 2 and more for co-delegates and further observers. */
  readonly number: number
}

/** A person's plan; private to the seat and shown in the debrief. */
export interface PlanForm {
  readonly target: number | null
  readonly reservation: number | null
  readonly firstOffer: string | null
  /** Guess of the other side's no-deal value. */
  readonly guess: number | null
  readonly note: string | null
}

/** A person's closing survey; ratings from 1 to 7. */
export interface SurveyForm {
  readonly outcome: number
  readonly self: number
  readonly process: number
  readonly relationship: number
  readonly turningPoint: string | null
}

/** An injection as planned. */
export interface Injection extends InjectionDraft {
  readonly inject: string
  readonly status: 'planned' | 'delivered' | 'undone'
  /** Tables at which it was delivered. */
  readonly tables: readonly string[]
}

/** What an injection will do, before it does. */
export interface InjectionPreview {
  readonly tables: readonly string[]
  /** Who will read what. */
  readonly seen: readonly { readonly seats: readonly string[]; readonly who: string; readonly text: string }[]
  /** What it does to the chart, in words, or why it does nothing there. */
  readonly effect: string
}

/** The one thing that is changed in a what-if fork of a table's game. */
export type ForkChange =
  /** Nothing: play goes on from just before the first package was offered. */
  | { readonly kind: 'unchanged' }
  /** No leak: play goes on from just before the first one. */
  | { readonly kind: 'noLeak' }
  /** People cross in another way: play goes on from just before the first proposal. */
  | { readonly kind: 'release'; readonly mode: ReleaseMode }
  /** Somebody helps: play goes on from just before the first package was offered. */
  | { readonly kind: 'mediator' }
  /** The talks may last longer: play goes on from when the clock began to press. */
  | { readonly kind: 'deadline'; readonly days: number }
  /** The others said yes to an offer, counted from 1: play goes on from there. */
  | { readonly kind: 'accept'; readonly offer: number }

/** A what-if fork: a table's own game with one thing changed. */
export interface Fork {
  readonly table: string
  readonly change: ForkChange
}

/** A question to the class. */
export interface ClassVote {
  readonly vote: string
  readonly question: string
  readonly choices: readonly string[]
  readonly open: boolean
  readonly counts: readonly number[]
}
