import type { OwnState } from '../../simulation/own-store.js'
import type { Options, PartyId } from '../../model/scenario.js'
import type { ExchangeSnapshot } from '../../protocol/nodes.js'
import type { TranscriptLine } from '../../protocol/transcript.js'
import type { ClockFacts } from './contract/entries.js'
import type { Fork, Injection, PlanForm, Place, SessionSetup, SurveyForm, Treatment } from './contract/things.js'
import type { Presence, SpoilerMeans, Stage } from './contract/stages.js'
import type { Tale } from './words/tale.js'

/** One person (or a seat played on paper). */
export interface Seat {
  readonly id: string
  /** From 1, in the order in which seats were claimed. */
  readonly number: number
  readonly secret: string
  /** Opaque to the room; the server compares it. */
  readonly tokenHash: string
  readonly language: string
  readonly name: string | null
  readonly readingSize: number
  readonly consent: boolean | null
  readonly experienced: boolean
  readonly excused: boolean
  readonly paper: boolean
  readonly presence: Presence
  readonly help: { readonly sinceMs: number; readonly text: string | null } | null
  readonly place: Place | null
  readonly plan: PlanForm | null
  readonly quiz: { readonly [question: string]: { readonly given: number; readonly right: boolean; readonly tries: number } }
  readonly practice: { readonly offers: readonly Options[]; readonly accepted: boolean }
  /** Trust by pulse and party. */
  readonly pulses: { readonly [pulse: string]: { readonly [about: string]: number } }
  readonly beliefs: { readonly before: { readonly [about: string]: number }; readonly after: { readonly [about: string]: number } }
  readonly survey: SurveyForm | null
  readonly rule: string | null
  readonly tactics: { readonly [tactic: string]: number }
}

/** The chart in play at one table. */
export interface Run {
  readonly chart: ExchangeSnapshot
  readonly lines: readonly TranscriptLine[]
  /** Who plays: `person`, or the name of a strategy; chance and a mediator by their own. */
  readonly cast: { readonly [actor: string]: string }
  readonly own: OwnState
  readonly fired: readonly number[]
  readonly strikes: { readonly [actor: string]: number }
  /** Lines of the log when the last round of a handover began; see `Negotiation`. */
  readonly linesAtTurn: number
  /** Parties that have ended their day. */
  readonly ended: readonly PartyId[]
}

/** Something said at a table. */
export interface Said {
  readonly seq: number
  readonly tMs: number
  readonly channel: string
  /** `seat:<id>` or `facilitator`. */
  readonly from: string
  /** Code and side of the speaker when it was said. */
  readonly label: string
  readonly text: string
}

/** Something that happened at a table, told. */
export interface Told {
  readonly seq: number
  readonly tMs: number
  readonly day: number
  readonly type: string
  readonly by: string
  /** The seat that did it, or `null` for bots, chance and the host. */
  readonly seat: string | null
  /** Only its sender may read it. */
  readonly private: boolean
  /** In English, as exports keep it. */
  readonly text: string
  /** The same without words, to be told in any language. */
  readonly tale: Tale
}

/** A stay in one place of the formal track. */
export interface Stay {
  readonly state: string
  readonly fromMs: number
}

/** A text that a mediator showed. */
export interface Draft {
  readonly seq: number
  readonly options: Options
  readonly to: readonly PartyId[]
  readonly note: string | null
}

/** A proposal after the talks. */
export interface Better {
  readonly by: PartyId
  readonly seat: string
  readonly options: Options
  readonly answers: { readonly [party: PartyId]: boolean }
}

/** Approval of a side at home after something moved it. */
export interface Mood {
  readonly seq: number
  readonly tMs: number
  readonly day: number
  /** Id of the rule; `start` for the first. */
  readonly rule: string
  /** As the rule has it, before the meter's ends cut it off. */
  readonly change: number
  /** In [0, 100]. */
  readonly approval: number
}

/** What the spoiler of a table has to act with, and what it did. */
export interface SpoilerRecord {
  /** What all acts may cost together. */
  readonly budget: number
  readonly acts: readonly {
    readonly seq: number
    readonly tMs: number
    readonly day: number
    readonly means: SpoilerMeans
    /** The side attacked; `null` for all other means. */
    readonly party: PartyId | null
    /** The seat that did it, or `null` for a bot. */
    readonly seat: string | null
  }[]
}

/** One table. */
export interface Table {
  readonly id: string
  readonly number: number
  readonly treatment: Treatment
  readonly seed: number
  readonly run: Run | null
  readonly clock: ClockFacts
  readonly covered: { readonly [party: PartyId]: { readonly strategy: string; readonly handsBack: boolean; readonly asked: 'facilitator' | 'table' } }
  readonly chat: readonly Said[]
  readonly told: readonly Told[]
  readonly stays: readonly Stay[]
  readonly drafts: readonly Draft[]
  readonly better: readonly Better[]
  readonly signed: readonly PartyId[]
  /** Approval at home by side, from the opening on; `null` at a table without home fronts. */
  readonly home: { readonly [party: PartyId]: readonly Mood[] } | null
  /** Votes of people at home on the package at hand, by seat. */
  readonly homeVotes: { readonly [seat: string]: boolean }
  /** The spoiler outside of the talks; `null` at a table without one. */
  readonly spoiler: SpoilerRecord | null
  /** When a person last moved here. */
  readonly lastMoveMs: number
}

/** A message or an injection, and who may read it. */
export interface Notice {
  readonly seq: number
  readonly tMs: number
  readonly kind: 'message' | 'injection'
  readonly seats: readonly string[] | 'all'
  /** As it was sent; an injection in its usual words is told anew in the reader's language. */
  readonly text: string
  /** The injection that it comes from, and the table where it was delivered. */
  readonly inject?: string
  readonly table?: string | null
}

/** The whole state of a session. It never leaves the server; pages are made of it. Immutable. */
export interface Room {
  /** Number of entries folded so far; the next entry's `seq`. */
  readonly seq: number
  readonly tMs: number
  readonly setup: SessionSetup
  readonly ended: boolean
  readonly stage: Stage
  readonly stageEndsAtMs: number | null
  readonly stages: readonly { readonly stage: Stage; readonly enteredMs: number }[]
  readonly seats: { readonly [id: string]: Seat }
  readonly tables: { readonly [id: string]: Table }
  readonly latecomers: 'coDelegate' | 'observer' | 'newTable'
  readonly notices: readonly Notice[]
  readonly press: readonly { readonly seq: number; readonly tMs: number; readonly by: string; readonly table: string | null; readonly text: string }[]
  readonly injections: readonly Injection[]
  readonly pulses: readonly { readonly pulse: string; readonly context: string; readonly tables: readonly string[] }[]
  readonly votes: readonly { readonly vote: string; readonly question: string; readonly choices: readonly string[]; readonly open: boolean; readonly cast: { readonly [seat: string]: number } }[]
  readonly debrief: { readonly step: number; readonly reveal: number; readonly tables: readonly string[]; readonly fork?: Fork }
  readonly namesOnScreen: boolean
  readonly screens: number
  /** Seats that asked for help, the longest waiting first. */
  readonly helpQueue: readonly string[]
  readonly audit: readonly { readonly seq: number; readonly tMs: number; readonly actor: string; readonly table: string | null; readonly text: string }[]
  /** Ids of the last commands of each sender that were carried out. */
  readonly seen: { readonly [sender: string]: readonly string[] }
}
