import type { ConcessionId, DetaineeId, Options, PartyId, PlayerId, ReleaseMode } from '../scenario.js'

/** Where a message travels. A proposal binds only in a channel that its sender is mandated to use. */
export type Channel = 'formal' | 'back' | 'mediator' | 'public'
/** Who may see an event. `nature` is chance: everyone at the table sees its effect. */
export type Visibility = 'private' | 'shared' | 'public' | 'nature'
/** Who sends an event. `host` is whoever runs the exchange and keeps its time. */
export type Sender = 'party' | 'mediator' | 'nature' | 'host'

export const channels = ['formal', 'back', 'mediator', 'public'] as const satisfies readonly Channel[]
export const tones = ['receptive', 'nonCommittal', 'nothingImminent', 'firm', 'goodwill'] as const
/** The colour of a public statement; cheap talk, which moves nobody's trust. */
export type Tone = (typeof tones)[number]

/** What a requester asks of a holder. */
export type RequestTerms =
  | { readonly kind: 'named'; readonly detainee: DetaineeId }
  | { readonly kind: 'count'; readonly holder: PartyId; readonly count: number }
  | { readonly kind: 'category'; readonly holder: PartyId; readonly category: string; readonly count: number }
  | { readonly kind: 'pickFromList'; readonly holder: PartyId; readonly detainees: readonly DetaineeId[]; readonly count: number }

/** The type of each kind of field that an event may carry. */
export interface FieldTypes {
  readonly party: PartyId
  readonly detainee: DetaineeId
  readonly concession: ConcessionId
  readonly player: PlayerId
  readonly mode: ReleaseMode
  readonly count: number
  readonly days: number
  readonly share: number
  readonly options: Options
  readonly tone: Tone
  readonly text: string
  readonly request: string
  readonly terms: RequestTerms
}
export type FieldKind = keyof FieldTypes

/** One row of the event catalogue. */
export interface EventSpec {
  readonly by: Sender
  readonly visibility: Visibility
  /** What the event means, as a clause after its sender's name. */
  readonly description: string
  /** Payload: name to kind; a trailing `?` makes a field optional. */
  readonly fields: { readonly [name: string]: FieldKind | `${FieldKind}?` }
}
