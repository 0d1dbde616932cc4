import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import stableStringify from 'safe-stable-stringify'
import type { Outcome } from '../model/context.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { GovernmentFacts } from '../model/government.js'
import type { Refusal } from '../model/refusal.js'
import type { Scenario } from '../model/scenario.js'
import type { ExchangeSnapshot } from './nodes.js'

/** Version of the transcript's own format. */
export const transcriptSchema = 1

/** The first line of a transcript: all that a run starts from. */
export interface HeaderLine {
  readonly kind: 'header'
  readonly schema: typeof transcriptSchema
  readonly library: string
  readonly scenario: string
  /** SHA-256 of the scenario as canonical JSON. */
  readonly scenarioHash: string
  readonly seed: number
  readonly governments: { readonly [actor: string]: GovernmentFacts }
}

/** The parties that people played. */
export function peopleIn({ governments }: HeaderLine): readonly string[] {
  return Object.entries(governments ?? {}).filter(([, facts]) => facts?.human === true).map(([id]) => id)
}

/** An event that the chart took; `state` is the place in the formal track if it changed. */
export interface EventLine {
  readonly kind: 'event'
  readonly n: number
  readonly event: ExchangeEvent
  readonly state?: string
}

/** An event that the chart did not take. */
export interface RefusalLine {
  readonly kind: 'refusal'
  readonly n: number
  readonly day: number
  readonly refusal: Refusal
}

/** An actor that threw, kept silent or came late. */
export interface FaultLine {
  readonly kind: 'fault'
  readonly n: number
  readonly day: number
  readonly fault: Fault
}

/** The last line: how it ended, and the SHA-256 of the final state. */
export interface EndLine {
  readonly kind: 'end'
  readonly n: number
  readonly day: number
  readonly outcome: Outcome | null
  readonly digest: string
}

export type TranscriptLine = HeaderLine | EventLine | RefusalLine | FaultLine | EndLine

/** What an actor did instead of answering. */
export interface Fault {
  readonly by: string
  /** Stable id. */
  readonly id: 'actor/threw' | 'actor/silent' | 'actor/late'
  readonly message: string
}

/**
 * Lines as they are written: one JSON object each, in the order of the types above, ending in `sum`,
 * which is made of the line and the sum before it, so that a change anywhere is found on its own line.
 */
export function writeLines(lines: readonly TranscriptLine[]): readonly string[] {
  let sum = ''
  return lines.map((line) => {
    sum = bytesToHex(sha256(utf8ToBytes(sum + JSON.stringify(line)))).slice(0, 16)
    return JSON.stringify({ ...line, sum })
  })
}

/** A whole run as JSON Lines. */
export interface Transcript {
  readonly lines: readonly TranscriptLine[]
  /** JSON Lines, with a line feed after every line. */
  toString(): string
}

/** A transcript of lines. */
export function transcriptOf(lines: readonly TranscriptLine[]): Transcript {
  return { lines, toString: () => writeLines(lines).map((line) => `${line}\n`).join('') }
}

/** SHA-256 of a value as canonical JSON, in hexadecimal. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(stableStringify(value) ?? 'undefined')))
}

const hashes = new WeakMap<Scenario, string>()

/** The hash that a transcript gives of its scenario, quantities not drawn. */
export function scenarioHash(scenario: Scenario): string {
  const known = hashes.get(scenario) ?? digestOf(scenario)
  hashes.set(scenario, known)
  return known
}

/** The hash of a state: where every region is, and the whole ledger without the scenario, which has a hash of its own. */
export function snapshotDigest(snapshot: ExchangeSnapshot): string {
  const { scenario: _, ...ledger } = snapshot.context
  return digestOf({ value: snapshot.value, ledger })
}
