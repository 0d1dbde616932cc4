import type { ClassVote, DebriefStep, PlanForm, RunSheetLine, SurveyForm } from './things.js'
import type { BuilderIssue, PackagePage, TablePage } from './play-page.js'
import type { SpoilerPage } from './spoiler-page.js'
import type { PlaceKind, Presence, Stage } from './stages.js'

/** What everybody knows of the session. */
export interface SessionPage {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly language: string
  readonly stage: Stage
  /** When the facilitator means to move on, in ms since the start. */
  readonly stageEndsAtMs: number | null
  readonly runSheet: readonly RunSheetLine[]
  readonly contentNote: string
  readonly ended: boolean
  /** True of a case drawn from reported facts: it is labelled wherever it is shown. */
  readonly illustration: boolean
  /** The label of an illustration, or empty. */
  readonly label: string
}

/** What each thing is worth to the reader's own side. */
export interface ScoreSheet {
  readonly party: string
  readonly partyName: string
  readonly lines: readonly { readonly kind: 'person' | 'concession' | 'common' | 'deal' | 'noDeal'; readonly id: string; readonly label: string; readonly value: number }[]
  readonly redLines: readonly string[]
  /** Parts that depend on several things at once, in words. */
  readonly notes: readonly string[]
  /** Who must say yes at home. */
  readonly ratifiers: readonly string[]
}

/** One question of the check of comprehension. Which answer is right is told only after it was given. */
export interface QuizQuestion {
  readonly question: string
  readonly text: string
  readonly choices: readonly string[]
  readonly given: number | null
  readonly right: boolean | null
  /** After a miss: what to read again. */
  readonly reread: string | null
}

/** The practice trade with a bot, which ends by itself. */
export interface PracticePage {
  readonly text: string
  readonly issues: readonly BuilderIssue[]
  readonly noDeal: number
  readonly rounds: readonly { readonly options: readonly number[]; readonly own: number; readonly answer: 'accepted' | 'countered' | 'ended' }[]
  readonly counter: { readonly options: readonly number[]; readonly own: number } | null
  readonly over: boolean
  readonly endsAtMs: number | null
}

/** Something said to the reader: by the facilitator, or by an injection. */
export interface Card {
  readonly seq: number
  readonly tMs: number
  readonly kind: 'message' | 'injection'
  readonly text: string
}

/** What the reader's own table came to, for the reader alone. */
export interface OwnTablePage {
  readonly outcome: 'completed' | 'partiallyCompleted' | 'collapsed' | 'expired'
  readonly words: string
  readonly deal: PackagePage | null
  /** Own result, own no-deal value, own target. */
  readonly own: { readonly actual: number; readonly noDeal: number; readonly target: number | null } | null
  /** Worth to the own side of each offer at the table, in order. */
  readonly curve: readonly { readonly round: number; readonly byUs: boolean; readonly worth: number | null }[]
  /** Three remarks on how it went. */
  readonly notes: readonly string[]
}

/** What moved approval at home, in words. */
export interface MoodLine {
  readonly seq: number
  readonly day: number
  readonly text: string
  readonly change: number
  readonly approval: number
}

/** A rule by which news moves approval at home. */
export interface ApprovalRulePage {
  readonly id: string
  readonly text: string
  /** In points, as `-6` or `-10 to +20`. */
  readonly points: string
}

/** The home front of the reader's own side; nobody of another side is shown it. */
export interface HomeFrontPage {
  readonly side: string
  /** In [0, 100]. */
  readonly approval: number
  /** Approval from which the member in the middle says yes. */
  readonly threshold: number
  /** What moved it, the newest first. */
  readonly lines: readonly MoodLine[]
  readonly rules: readonly ApprovalRulePage[]
  /** Who votes at home: how many members, how many yes votes it takes, and how many would vote yes at this approval if nobody sat there. */
  readonly players: readonly { readonly player: string; readonly name: string; readonly members: number; readonly quorum: number; readonly wouldSayYes: number; readonly people: boolean }[]
  /** The reader's own chair at home; `null` for delegates. */
  readonly chair: {
    readonly role: string
    /** The player whose vote people in such chairs decide. */
    readonly player: string
    /** The package that waits for the vote, in words; `null` while there is none. */
    readonly package: string | null
    readonly vote: boolean | null
    readonly open: boolean
  } | null
}

/** What one phone is shown. */
export interface SeatPage {
  readonly door: 'seat'
  /** Number of the last entry that it stands on; grows. */
  readonly seq: number
  readonly session: SessionPage
  readonly you: {
    readonly seat: string
    /** `T07-B`, or `P17` before tables are built. */
    readonly code: string
    readonly secret: string
    readonly name: string | null
    readonly language: string
    readonly readingSize: number
    readonly consent: boolean | null
    readonly presence: Presence
    readonly help: boolean
    readonly place: { readonly table: string; readonly kind: PlaceKind; readonly party: string | null; readonly title: string; readonly coDelegate: boolean } | null
  }
  readonly brief: { readonly public: string; readonly confidential: string | null; readonly people: readonly { readonly id: string; readonly name: string; readonly holder: string; readonly destination: string; readonly tags: readonly string[]; readonly profile: string }[] } | null
  readonly score: ScoreSheet | null
  readonly quiz: readonly QuizQuestion[] | null
  /** The form and what is in it; `null` while it is not asked for. */
  readonly plan: { readonly form: PlanForm; readonly about: readonly { readonly party: string; readonly title: string }[]; readonly open: boolean } | null
  readonly practice: PracticePage | null
  readonly table: TablePage | null
  /** The home front of the own side, at tables that have one; `null` for everybody else. */
  readonly homeFront: HomeFrontPage | null
  /** Somebody outside of the talks who works against them; `null` at tables that have none. */
  readonly spoiler: SpoilerPage | null
  readonly cards: readonly Card[]
  readonly press: readonly { readonly seq: number; readonly tMs: number; readonly table: string | null; readonly text: string }[]
  /** Pulses asked and not yet given: trust in each of `about`, from 0 to 10. */
  readonly pulses: readonly { readonly pulse: string; readonly context: string; readonly about: readonly { readonly party: string; readonly title: string }[] }[]
  /** Beliefs to give: guess of a party's no-deal value. */
  readonly beliefs: readonly { readonly when: 'before' | 'after'; readonly about: string; readonly title: string; readonly guess: number | null }[]
  readonly votes: readonly (Omit<ClassVote, 'counts'> & { readonly own: number | null; readonly counts: readonly number[] | null })[]
  readonly card: { readonly deal: boolean; readonly words: string; readonly signed: boolean } | null
  readonly survey: { readonly form: SurveyForm | null; readonly open: boolean } | null
  readonly ownTable: OwnTablePage | null
  /** After the talks, values being open: is there something better for all? */
  readonly better: {
    readonly proposals: readonly { readonly options: readonly number[]; readonly words: string; readonly worth: { readonly [party: string]: number }; readonly own: boolean; readonly answers: { readonly [party: string]: boolean } }[]
    readonly issues: readonly BuilderIssue[]
    readonly deal: readonly number[]
  } | null
  readonly debrief: { readonly step: DebriefStep; readonly number: number; readonly of: number; readonly reveal: number } | null
  /** The rule that the reader will use, once written. */
  readonly rule: string | null
  readonly tactics: { readonly [tactic: string]: number } | null
}
