import type { EntryOf, EntryType, LogEntry } from '../room/contract.js'

/** Whose words may be given away. */
export interface WithholdOptions {
  /** Words of people who consented, or nobody's. */
  readonly texts: 'consented' | 'none'
}

/** A text left out, with the number of its characters, so that lengths can still be counted. */
export interface Withheld {
  readonly text: ''
  readonly length: number
}

/** Number of characters, as people count them: code points. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Length of the text of an entry, whether it was left out or not. */
export function textLength(payload: { readonly text: string } & Partial<Pick<Withheld, 'length'>>): number {
  return payload.length ?? lengthOf(payload.text)
}

function withText<T extends { readonly text: string }>(payload: T): T & Withheld {
  return { ...payload, text: '', length: textLength(payload) }
}

/** Seats whose last word on consent was yes. */
function consenting(log: readonly LogEntry[]): ReadonlySet<string> {
  const said = new Map<string, boolean>()
  for (const entry of log) if (entry.type === 'seat.set' && entry.payload.consent !== undefined) said.set(entry.payload.seat, entry.payload.consent)
  return new Set([...said].flatMap(([seat, consent]) => (consent ? [seat] : [])))
}

/** Injections addressed to single seats: their words may name somebody. */
function personal(log: readonly LogEntry[]): ReadonlySet<string> {
  return new Set(log.flatMap((entry) => (entry.type === 'inject.planned' && typeof entry.payload.draft.scope === 'object' && 'seats' in entry.payload.draft.scope ? [entry.payload.inject] : [])))
}

type Change = { readonly [T in EntryType]?: (entry: EntryOf<T>, mayTell: boolean, personal: ReadonlySet<string>) => EntryOf<T>['payload'] }

const changes: Change = {
  'seat.claimed': ({ payload }) => ({ ...payload, secret: '', tokenHash: '' }),
  'seat.moved': ({ payload }) => ({ ...payload, tokenHash: '' }),
  'seat.named': ({ payload }) => ({ ...payload, name: '' }),
  'table.noted': ({ payload }) => ({ ...payload, own: { streams: {}, memory: null } }),
  'help.raised': () => ({ text: null }),
  'plan.saved': ({ payload }) => ({ ...payload, firstOffer: null, note: null }),
  'audit.pressed': ({ payload: { seat, command: { id, type } } }) => ({ seat, command: { id, type } as never }),
  'message.sent': ({ payload }) => (payload.seats === 'all' ? payload : withText(payload)),
  'inject.planned': ({ payload }, _, secret) => (secret.has(payload.inject) ? { ...payload, draft: { ...payload.draft, text: '' } } : payload),
  'inject.delivered': ({ payload }, _, secret) => (secret.has(payload.inject) ? { ...payload, cards: payload.cards.map(withText) } : payload),
  'chat.said': ({ payload }, mayTell) => (mayTell ? payload : withText(payload)),
  'press.said': ({ payload }, mayTell) => (mayTell || payload.by !== 'press' ? payload : withText(payload)),
  'rule.written': ({ payload }, mayTell) => (mayTell ? payload : withText(payload)),
  'survey.given': ({ payload }, mayTell) => (mayTell ? payload : { ...payload, turningPoint: null }),
  'better.answered': ({ payload }, mayTell) => (mayTell ? payload : { ...payload, why: null }),
  'draft.shown': ({ payload }, mayTell) => (mayTell ? payload : { ...payload, note: null }),
}

/**
 * The log as it may be given away. Every entry stays, so that it still folds to the same room but for what is left out:
 * - secrets and token hashes of seats, and names;
 * - the streams and notes of bots;
 * - what people wrote to ask for help, the words of their plans, and commands that the facilitator pressed for them;
 * - words of the facilitator to single seats, by message or by injection;
 * - messages, press lines, rules, turning points, reasons and notes of people who did not consent, or of everybody.
 *
 * Left-out messages keep their length and channel. The case with all its values stays: every number of the data set is reckoned from it.
 */
export function withhold(log: readonly LogEntry[], { texts }: WithholdOptions): readonly LogEntry[] {
  const [consent, secret] = [consenting(log), personal(log)]
  return log.map((entry) => {
    const change = changes[entry.type] as ((entry: LogEntry, mayTell: boolean, personal: ReadonlySet<string>) => LogEntry['payload']) | undefined
    if (!change) return entry
    const mayTell = texts === 'consented' && consent.has(entry.actor.replace(/^seat:/, ''))
    return { ...entry, payload: change(entry, mayTell, secret) } as LogEntry
  })
}
