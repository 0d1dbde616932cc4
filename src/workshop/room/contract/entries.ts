import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { Refusal as ChartRefusal } from '../../../model/refusal.js'
import type { Outcome } from '../../../model/context.js'
import type { Options } from '../../../model/scenario.js'
import type { Fault } from '../../../protocol/transcript.js'
import type { StreamState } from '../../../random.js'
import type { Json } from '../../../model/government.js'
import type { InjectionDraft, SeatCommand } from './commands.js'
import type { ClockState } from './clock.js'
import type { Fork, PlanForm, Place, SessionSetup, SurveyForm } from './things.js'
import type { Presence, SpoilerMeans, Stage } from './stages.js'

/**
 * Who may know of an entry. `table`, `side:<party>` and `mediator` are about the entry's own table;
 * `host` is for nobody: tokens, names, the notes of bots.
 */
export type Audience = 'public' | 'table' | `side:${string}` | `seat:${string}` | 'mediator' | 'facilitator' | 'host'

/** A table's clock as the log sets it, in ms since the session's start. */
export interface ClockFacts {
  readonly state: ClockState
  readonly endsAtMs: number | null
  /** Times of the warnings still to come, the next first. */
  readonly warnings: readonly number[]
  readonly leftMs: number | null
  /** Whether the timer of the day is on. */
  readonly dayOn: boolean
  readonly dayEndsAtMs: number | null
  readonly dayLeftMs: number | null
}

/** Streams and notes of one bot (or of nature), as far as an answer changed them. */
export interface OwnPatch {
  readonly streams: { readonly [label: string]: StreamState }
  readonly memory: Json
}

/** What each type of entry carries. */
export interface EntryPayloads {
  'session.opened': { readonly setup: SessionSetup; readonly schema: 1; readonly library: string; readonly startedAtUtcMs: number }
  'session.ended': Record<never, never>
  'session.restarted': { readonly awayMs: number }
  'screen.ready': Record<never, never>
  'stage.entered': { readonly stage: Stage; readonly endsAtMs: number | null }
  'stage.extended': { readonly endsAtMs: number }

  'seat.claimed': { readonly seat: string; readonly secret: string; readonly tokenHash: string; readonly language: string; readonly paper: boolean }
  'seat.moved': { readonly seat: string; readonly tokenHash: string }
  /** The only entry with a name in it. */
  'seat.named': { readonly seat: string; readonly name: string }
  'seat.set': { readonly seat: string; readonly language?: string; readonly readingSize?: number; readonly consent?: boolean; readonly experienced?: boolean; readonly excused?: boolean }
  'seat.presence': { readonly seat: string; readonly presence: Presence }
  'seat.placed': { readonly seat: string; readonly place: Place }
  'seat.unplaced': { readonly seat: string }
  'latecomers.set': { readonly rule: 'coDelegate' | 'observer' | 'newTable' }

  /** All tables are taken down, to be built anew. */
  'tables.cleared': Record<never, never>
  'table.built': { readonly treatment: string; readonly seed: number; /** Whether both sides have a home front here. */ readonly homeFront?: boolean; /** Whether somebody outside of the talks works against them. */ readonly spoiler?: boolean }
  /** The chart begins: who plays, `person` for people and the name of a strategy for bots. */
  'table.opened': { readonly cast: { readonly [actor: string]: string } }
  'table.event': { readonly event: ExchangeEvent; readonly seat: string | null; readonly state?: string; readonly scheduled?: number }
  'table.refused': { readonly refusal: ChartRefusal; readonly scheduled?: number }
  'table.fault': { readonly fault: Fault }
  /** A bot (or chance) thought, which changed its streams or notes; what it did, if anything, follows. */
  'table.noted': { readonly actor: string; readonly own: OwnPatch }
  'table.dayEnded': { readonly party: string; readonly ended: boolean }
  /** The day is over; `clock.advanced` follows as an event unless a handover is kept open. */
  'table.dayClosed': { readonly why: 'all' | 'timer' | 'facilitator' }
  'table.ended': { readonly outcome: Outcome | null; readonly digest: string }
  'clock.set': ClockFacts & { readonly why: 'started' | 'warned' | 'frozen' | 'unfrozen' | 'extended' | 'off' | 'on' | 'stopped' | 'day' | 'restarted' }

  'cover.set': { readonly party: string; readonly strategy: string; readonly asked: 'facilitator' | 'table' }
  'cover.wanted': { readonly party: string }
  'cover.lifted': { readonly party: string }

  'quiz.answered': { readonly question: string; readonly answer: number; readonly right: boolean }
  'plan.saved': PlanForm
  'practice.offered': { readonly options: Options }
  'practice.accepted': Record<never, never>
  'chat.said': { readonly channel: string; readonly text: string }
  'press.said': { readonly text: string; readonly by: 'press' | 'facilitator' | 'wire' }
  'draft.shown': { readonly options: Options; readonly to: readonly string[]; readonly note: string | null }
  'pulse.asked': { readonly pulse: string; readonly context: string; readonly tables: readonly string[] }
  'pulse.given': { readonly pulse: string; readonly about: string; readonly value: number }
  'belief.given': { readonly when: 'before' | 'after'; readonly about: string; readonly guess: number }
  'help.raised': { readonly text: string | null }
  'help.lowered': { readonly seat: string }
  'home.voted': { readonly yes: boolean }
  /** A spoiler acted. What it wrote, and what the chart made of it, follow in entries of their own. */
  'spoiler.acted': { readonly means: SpoilerMeans; /** The side attacked; `null` for all other means. */ readonly party: string | null }
  'card.signed': { readonly party: string }
  'survey.given': SurveyForm
  'better.proposed': { readonly options: Options }
  'better.answered': { readonly party: string; readonly accept: boolean; readonly why: string | null }
  'rule.written': { readonly text: string }
  'tactic.ticked': { readonly tactic: string; readonly party: string }

  'message.sent': { readonly text: string; readonly seats: readonly string[] | 'all' }
  'inject.planned': { readonly inject: string; readonly draft: InjectionDraft }
  'inject.undone': { readonly inject: string }
  'inject.delivered': { readonly inject: string; readonly effect: string; readonly cards: readonly { readonly seats: readonly string[]; readonly text: string }[] }
  'vote.opened': { readonly vote: string; readonly question: string; readonly choices: readonly string[] }
  'vote.cast': { readonly vote: string; readonly choice: number }
  'vote.closed': { readonly vote: string }
  'debrief.shown': { readonly step: number; readonly reveal: number; readonly tables: readonly string[]; readonly fork?: Fork }
  'screen.names': { readonly shown: boolean }
  /** The facilitator pressed for somebody. */
  'audit.pressed': { readonly seat: string; readonly command: SeatCommand }
}
export type EntryType = keyof EntryPayloads

/** What every entry carries. */
interface Envelope {
  /** From 0, without gaps. */
  readonly seq: number
  /** Milliseconds since the session's start; never falls. */
  readonly tMs: number
  /** The table that it is about, or `null`. */
  readonly table: string | null
  readonly audience: Audience
  /** `seat:<id>`, `facilitator`, `screen`, `host`, `bot:<actor>` or `nature`. */
  readonly actor: string
  /** Id of the command that led to it, after its door: `seat:s001/4f2a`. */
  readonly cause: string
}

/** An entry of one type. */
export type EntryOf<T extends EntryType> = T extends EntryType ? Envelope & { readonly type: T; readonly payload: EntryPayloads[T] } : never
/** One line of the log; the log is the whole truth of a session. */
export type LogEntry = EntryOf<EntryType>
