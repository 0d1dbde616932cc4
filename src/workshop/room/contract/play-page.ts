import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { Options } from '../../../model/scenario.js'
import type { View } from '../../../model/view.js'
import type { ClockPage } from './clock.js'
import type { Presence } from './stages.js'

/** Where a move belongs on the screen: what usually comes next, or what is rarely wanted. */
export type MoveShelf = 'next' | 'else'

/** One thing that can be done: whole, or a form to fill in. */
export interface MoveChoice {
  /** What sets it apart from the others of its group: a name, a request in words. Empty when it stands alone. */
  readonly label: string
  /** Send this as `play.move`; with `blanks` filled in first. */
  readonly move: ExchangeEvent | { readonly type: string; readonly by: string }
  /** Fields to be filled in: `options` by the offer builder, `threshold` by a share from 0 to 1, `terms` by a pick from a list. */
  readonly blanks: readonly string[]
}

/** All moves of one type. */
export interface MoveGroup {
  readonly type: string
  /** As a person would say it. */
  readonly label: string
  /** One sentence for a novice: what it does. */
  readonly hint: string
  readonly shelf: MoveShelf
  /** Cannot be taken back: ask once more. */
  readonly grave: boolean
  readonly choices: readonly MoveChoice[]
}

/** One issue of the offer builder, from the reader's own side. */
export interface BuilderIssue {
  /** Index in a package's options. */
  readonly index: number
  readonly kind: 'detainee' | 'concession' | 'common'
  readonly id: string
  readonly name: string
  /** Which column: comes to us, goes from us, between others, settled by all. */
  readonly side: 'toUs' | 'fromUs' | 'others' | 'common'
  readonly from: string | null
  readonly to: string | null
  /** Category, health, legal stage; for people only. */
  readonly tags: readonly string[]
  /** Each option with its name and its worth to the reader's own side; `null` for a seat without values. */
  readonly options: readonly { readonly label: string; readonly value: number | null }[]
}

/**
 * What an offer is put together from. The running score is exact and made on the phone, by the library's own arithmetic:
 * `ownWorth(table.view, options)` of `workshop/room/worth.ts`.
 */
export interface OfferBuilder {
  readonly issues: readonly BuilderIssue[]
  /** Own utility of no deal; `null` for a seat without values. */
  readonly noDeal: number | null
  /** Which move to send the options with: `package.offered` or `mediator.suggested`. */
  readonly sends: readonly string[]
  /** Own red lines in words. */
  readonly redLines: readonly string[]
  /** Where to start: the last own offer, or nothing. */
  readonly start: Options
}

/** A package in words and in numbers of the reader's own. */
export interface PackagePage {
  readonly by: string
  readonly byName: string
  readonly options: Options
  readonly words: string
  /** Its worth to the reader's own side, or `null`. `-Infinity` cannot be told in JSON: then `crossesRedLine`. */
  readonly worth: number | null
  readonly crossesRedLine: boolean
  readonly round: number | null
}

/** One difference between two packages. */
export interface PackageChange {
  readonly index: number
  readonly name: string
  readonly before: string
  readonly after: string
  /** What the change is worth to the reader's own side. */
  readonly gain: number | null
}

/** A channel of talk. */
export interface ChatChannel {
  /** `table`, `side:<party>`, `caucus:<party>` with the mediator. */
  readonly channel: string
  readonly label: string
  readonly lines: readonly { readonly seq: number; readonly tMs: number; readonly from: string; readonly own: boolean; readonly text: string }[]
}

/** Something that happened at the table and that the reader may know, in a sentence. */
export interface NewsLine {
  readonly seq: number
  readonly tMs: number
  readonly day: number
  readonly type: string
  readonly text: string
}

/** Somebody at the table. */
export interface Mate {
  /** `person`, `bot`, `covered` by a bot, or nobody there. */
  readonly kind: 'person' | 'bot' | 'covered' | 'empty'
  readonly code: string
  /** Party, mediator and so on, as a title. */
  readonly title: string
  readonly party: string | null
  readonly presence: Presence | null
  readonly you: boolean
  readonly endedDay: boolean
}

/** The table as one seat sees it. */
export interface TablePage {
  readonly table: string
  readonly view: View
  /** Where the talks are, in words. */
  readonly step: string
  /** What is expected of the reader now, in a sentence. */
  readonly todo: string
  readonly day: number
  readonly deadline: number
  /** Whether the reader may act now: the table runs, and it is no bot's turn to cover. */
  readonly open: boolean
  readonly over: boolean
  readonly moves: readonly MoveGroup[]
  readonly builder: OfferBuilder | null
  readonly standing: PackagePage | null
  readonly previous: PackagePage | null
  /** From the previous offer to the standing one. */
  readonly changes: readonly PackageChange[]
  readonly agreed: PackagePage | null
  readonly suggestion: PackagePage | null
  /** Texts that the mediator showed this side before suggesting one. */
  readonly drafts: readonly (PackagePage & { readonly seq: number; readonly note: string | null })[]
  /** By person: kind, how far the case has come, health, and where the person stands, in words. */
  readonly tags: { readonly [person: string]: readonly string[] }
  /** What each of the own players at home has said. */
  readonly home: readonly { readonly player: string; readonly name: string; readonly kind: string; readonly yes: number; readonly no: number; readonly quorum: number; readonly members: number; readonly status: string }[]
  /** The phases of the release and where they are. */
  readonly release: readonly { readonly phase: number; readonly kind: string; readonly now: boolean; readonly members: readonly { readonly id: string; readonly name: string; readonly from: string; readonly to: string; readonly state: string }[] }[]
  /** In a handover: what keeping the own people of this phase would save, in own units; `null` otherwise. */
  readonly temptation: number | null
  readonly mates: readonly Mate[]
  /** Whom the day waits for, as titles. */
  readonly waitingFor: readonly string[]
  readonly endedDay: boolean
  readonly clock: ClockPage
  readonly chat: readonly ChatChannel[]
  readonly news: readonly NewsLine[]
  /** Coverage of the reader's own party by a bot: whether, and whether it is to end. */
  readonly covered: { readonly strategy: string; readonly handsBack: boolean } | null
}
