import type { ClassVote, DebriefStep, Fork, Injection, PlanForm } from './things.js'
import type { ClockPage } from './clock.js'
import type { Mate, NewsLine, PackagePage } from './play-page.js'
import type { ApprovalRulePage, SessionPage } from './seat-page.js'
import type { SpoilerAct, SpoilerScore } from './spoiler-page.js'
import type { PlaceKind, Presence, SpoilerMeans, Stage } from './stages.js'

/** One table as the console's grid shows it. */
export interface Tile {
  readonly table: string
  readonly treatment: string
  /** Dotted path of the formal track, `seated` before play. */
  readonly state: string
  readonly step: string
  /** When it came to this state. */
  readonly sinceMs: number
  readonly day: number | null
  readonly deadline: number | null
  readonly lastMove: string
  readonly lastMoveMs: number | null
  /** By how much the last offers of the parties fall short of each other: for each party the worth of its own last offer less that of the other's. Console only. */
  readonly gap: { readonly [party: string]: number } | null
  readonly outcome: 'completed' | 'partiallyCompleted' | 'collapsed' | 'expired' | null
  readonly clock: ClockPage
  readonly mates: readonly Mate[]
  readonly help: boolean
  readonly covered: readonly string[]
  readonly refusals: number
  /** Rank of how stuck it seems: ms since the last move of a person, 0 when over. */
  readonly idleSinceMs: number
}

/** One seat as the console lists it. */
export interface SeatRow {
  readonly seat: string
  readonly code: string
  readonly secret: string
  readonly name: string | null
  readonly language: string
  readonly presence: Presence
  readonly paper: boolean
  readonly excused: boolean
  readonly experienced: boolean
  readonly place: { readonly table: string; readonly kind: PlaceKind; readonly party: string | null; readonly number: number } | null
  readonly quiz: { readonly right: number; readonly wrong: number; readonly of: number }
  readonly planned: boolean
  readonly surveyed: boolean
  readonly help: { readonly sinceMs: number; readonly text: string | null } | null
}

/** What the console is shown. */
export interface ConsolePage {
  readonly door: 'facilitator'
  readonly seq: number
  readonly session: SessionPage
  readonly stages: readonly { readonly stage: Stage; readonly plannedMinutes: number; readonly enteredMs: number | null; readonly leftMs: number | null }[]
  /** True when the talks are about to eat the debrief. */
  readonly protectDebrief: boolean
  readonly seats: readonly SeatRow[]
  readonly tiles: readonly Tile[]
  readonly helpQueue: readonly string[]
  readonly latecomers: 'coDelegate' | 'observer' | 'newTable'
  readonly injections: readonly Injection[]
  /** What can be injected, in words, with what each asks for. */
  readonly library: readonly { readonly kind: Injection['kind']; readonly title: string; readonly text: string; readonly asks: readonly ('party' | 'detainee' | 'days' | 'options' | 'text')[] }[]
  readonly votes: readonly ClassVote[]
  readonly debrief: { readonly steps: readonly DebriefStep[]; readonly step: number; readonly reveal: number; readonly tables: readonly string[]; readonly fork?: Fork }
  readonly namesOnScreen: boolean
  /** The last of what the facilitator and the host did, newest first. */
  readonly audit: readonly { readonly seq: number; readonly tMs: number; readonly actor: string; readonly table: string | null; readonly text: string }[]
  /** Names of strategies that may cover. */
  readonly bots: readonly string[]
  readonly parties: readonly { readonly id: string; readonly title: string }[]
  readonly mediator: { readonly id: string; readonly title: string } | null
  readonly screens: number
  /** Two-level play: where, from what start, and by which rules news moves approval; `null` when it is off. */
  readonly homeFront: { readonly tables: readonly string[]; readonly start: number; readonly threshold: number; readonly rules: readonly ApprovalRulePage[]; /** Chance that a line of talk leaks, by class of channel. */ readonly leaks: readonly { readonly text: string; readonly perLine: number }[] } | null
  /** Somebody outside of the talks who works against them: where, and by which means; `null` when it is off. */
  readonly spoiler: { readonly tables: readonly string[]; readonly budget: number; readonly perDay: number; readonly rules: readonly { readonly means: SpoilerMeans; readonly cost: number; readonly text: string }[] } | null
  /** What chance brings by itself, with its probability on a day of the talks, by version of the case. */
  readonly chances: readonly { readonly treatment: string; readonly news: readonly { readonly text: string; readonly perDay: number }[] }[]
}

/** One table in full, for the console alone. */
export interface ConsoleTable {
  readonly tile: Tile
  readonly standing: PackagePage | null
  /** Worth of each offer to each party. */
  readonly offers: readonly { readonly by: string; readonly round: number; readonly words: string; readonly worth: { readonly [party: string]: number | null } }[]
  readonly news: readonly NewsLine[]
  readonly chat: readonly { readonly seq: number; readonly tMs: number; readonly channel: string; readonly from: string; readonly text: string }[]
  readonly plans: readonly { readonly seat: string; readonly form: PlanForm }[]
  /** Approval of each side at home; none where there is no home front. */
  readonly approval: readonly { readonly party: string; readonly approval: number; readonly last: string }[]
  /** What the spoiler did, what it has left, and its score as things stand; `null` where there is none. */
  readonly spoiler: { readonly player: 'person' | 'bot'; readonly left: number; readonly acts: readonly SpoilerAct[]; readonly score: SpoilerScore } | null
  readonly transcript: string
}
