import { mistake } from '../../errors.js'
import type { EntryOf, LogEntry } from '../room/contract.js'

/** The first entry of a log. */
export function openingOf(log: readonly LogEntry[]): EntryOf<'session.opened'> {
  const [first] = log
  if (first?.type === 'session.opened') return first
  throw mistake({ given: 'a log that does not begin with session.opened', allowed: 'the whole log of one session', todo: 'read it from the store, or from events.jsonl' })
}

/** A log as lines of JSON, with the time in UTC beside the milliseconds since the session's start. */
export function eventsOf(log: readonly LogEntry[]): string {
  const { payload: { startedAtUtcMs } } = openingOf(log)
  return log.map(({ seq, tMs, table, actor, type, payload, audience, cause }) => `${JSON.stringify({ seq, t_ms: tMs, utc: new Date(startedAtUtcMs + tMs).toISOString(), table, actor, type, payload, audience, cause })}\n`).join('')
}

/**
 * The log of an `events.jsonl`.
 * @throws UsageError when a line is no entry
 */
export function logOf(text: string): readonly LogEntry[] {
  return text.split('\n').filter((line) => line !== '').map((line, i) => {
    try {
      const { t_ms: tMs, utc: _, ...rest } = JSON.parse(line) as { readonly t_ms: number; readonly utc: string }
      return { tMs, ...rest } as unknown as LogEntry
    } catch {
      throw mistake({ given: `line ${i + 1} of events.jsonl is not JSON`, allowed: 'each line is one entry of the log', todo: 'export the session again' })
    }
  })
}

/** JSON Schema of one line of `events.jsonl`. */
export const eventSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'One entry of the log of a workshop',
  type: 'object',
  additionalProperties: false,
  required: ['seq', 't_ms', 'utc', 'table', 'actor', 'type', 'payload', 'audience', 'cause'],
  properties: {
    seq: { type: 'integer', minimum: 0, description: 'Number of the entry, from 0, without gaps.' },
    t_ms: { type: 'integer', minimum: 0, description: 'Milliseconds since the session began, by its own clock; never falls.' },
    utc: { type: 'string', format: 'date-time', description: 'The same as UTC.' },
    table: { type: ['string', 'null'], description: 'The table that it is about.' },
    actor: { type: 'string', description: 'seat:<id>, facilitator, screen, host, bot:<actor> or nature.' },
    type: { type: 'string', pattern: '^[a-z]+\\.[A-Za-z]+$' },
    payload: { type: 'object' },
    audience: { type: 'string', description: 'Who could know of it during the session.' },
    cause: { type: 'string', description: 'The command that led to it.' },
  },
} as const
