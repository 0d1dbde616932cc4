import type { catalogue, EventType } from '../../../model/events/catalogue.js'
import type { Tone } from '../../../model/events/fields.js'
import type { ReleaseMode } from '../../../model/scenario.js'
import type { ApprovalRuleId } from '../home/rules.js'
import type { Holding } from './typed.js'

/** Types that a party or a mediator sends. */
export type Acting = { [T in EventType]: (typeof catalogue)[T]['by'] extends 'party' | 'mediator' ? T : never }[EventType]

/** Places beside the sender and the person. */
interface MorePlaces {
  readonly 'proposal.tabled': 'mode'
  readonly 'list.requested': 'what'
  readonly 'list.withdrawn': 'what'
  readonly 'mediator.suggested': 'package'
  readonly 'package.offered': 'package'
  readonly 'statement.committed': 'share'
  readonly 'ratification.granted': 'player'
  readonly 'ratification.refused': 'player'
  readonly 'court.injunction': 'party'
  readonly 'court.lifted': 'party'
  readonly 'obligation.fulfilled': 'what'
  readonly 'deadline.extended': 'n' | 'day'
}

type Own<T extends EventType> =
  | ((typeof catalogue)[T]['by'] extends 'party' | 'mediator' ? 'by' : never)
  | ('detainee' extends keyof (typeof catalogue)[T]['fields'] ? 'person' : never)
  | (T extends keyof MorePlaces ? MorePlaces[T] : never)

/** A text by its number in the place `n`. */
interface Counted<P extends string> { readonly zero?: string; readonly one?: string; readonly two?: string; readonly few?: string; readonly many?: string; readonly other: Holding<P> & string }

/** One sentence for every type of event; where one type is told in several ways, one for each. */
export type ToldTexts = {
  readonly [T in Exclude<EventType, 'statement.signalled' | 'climate.escalated' | 'climate.eased' | 'deadline.extended'>]: Holding<Own<T>> & string
} & {
  readonly 'statement.signalled': { readonly [T in Tone]: Holding<'by'> & string }
  readonly 'climate.escalated': { readonly tense: string; readonly crisis: string }
  readonly 'climate.eased': { readonly calm: string; readonly tense: string }
  readonly 'deadline.extended': Counted<'day'>
}

/** What a language says of moves: what one presses, and what it does. */
export interface MoveTexts {
  /** What one presses. */
  readonly labels: { readonly [T in Acting]: string }
  /** What it does, with its sender. */
  readonly hints: { readonly [T in Acting]: Holding<'by'> & string }
  readonly tones: { readonly [T in Tone]: string }
  readonly backChannel: string
  readonly formally: string
}

/** The parts that sentences are put together from. */
export interface PartTexts {
  readonly modes: { readonly [M in Exclude<ReleaseMode, 'phased'>]: string }
  readonly phased: Counted<'n'>
  /** People who go home to a party, told as a fact of a package. */
  readonly goHome: Counted<'people' | 'to'>
  readonly goHomeIn: Counted<'people' | 'to' | 'phase'>
  /** People who have come home. */
  readonly haveCome: Counted<'people' | 'to'>
  readonly nobodyGoes: string
  readonly concession: Holding<'name' | 'level'> & string
  readonly concessionLong: Holding<'name' | 'level'> & string
  readonly requestCount: Counted<'holder'>
  readonly requestCategory: Holding<'n' | 'category' | 'holder'> & string
  readonly requestPick: Holding<'n' | 'people'> & string
  readonly aRequest: string
  readonly aPackage: string
  /** Between the parts of a package. */
  readonly semicolon: string
  /** The reason or the words that somebody gave, after a sentence. */
  readonly because: Holding<'text'> & string
  readonly quoted: Holding<'text'> & string
  readonly inBackChannel: string
  readonly throughMediator: string
  readonly nobody: string
}

/** What is told beside the events themselves. */
export interface TurnTexts {
  readonly broke: Counted<'who'>
  readonly stage: Holding<'step'> & string
  readonly rest: Holding<'causes'> & string
  readonly causeCrisis: string
  readonly causeInjunction: string
  readonly causeParty: Holding<'who'> & string
  readonly inBreach: Counted<'who'>
  readonly plan: Holding<'mode'> & string
  readonly planOrder: Holding<'mode' | 'first' | 'next'> & string
  readonly andThen: Holding<'before' | 'after'> & string
  readonly left: Holding<'package'> & string
  readonly completed: Holding<'homes'> & string
  readonly partiallyCompleted: Holding<'homes'> & string
  readonly notHome: Counted<'people'>
  readonly collapsed: string
  readonly owed: Holding<'who' | 'what'> & string
}

/** Words of the chart as people read them: where the talks are, where a person stands, of what kind. */
export interface ChartTexts {
  readonly steps: { readonly [state: string]: string }
  readonly tags: { readonly [word: string]: string }
}

/** Everything that is told in a language beside {@link RoomTexts}; in English `report` tells it. */
export interface Telling {
  readonly moves: MoveTexts
  readonly told: ToldTexts
  readonly parts: PartTexts
  readonly turns: TurnTexts
  readonly chart: ChartTexts
  /** What moves approval at home, as it is published; `start` stands for the beginning. */
  readonly rules: { readonly [R in ApprovalRuleId | 'start' | 'fromTo']: string }
  /** Refusals by id. */
  readonly refusals: { readonly [id: string]: string }
  /** What is thrown in, in its usual words, by kind. */
  readonly injections: { readonly [kind: string]: string }
  /** Set at the head of whatever is shown of an illustration. */
  readonly illustration: string
  /** What lessons and the usual debrief say, by its English words. */
  readonly usual: { readonly [english: string]: string }
}
