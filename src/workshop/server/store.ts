import type { Client, Row } from '@libsql/client'
import type { LogEntry } from '../room/contract.js'

/** What is kept of a session beside its log. */
export interface SessionFacts {
  readonly id: string
  /** Room code, for people to type. */
  readonly code: string
  readonly title: string
  readonly startedAtUtcMs: number
  /** Secret tokens of the console and the projector, for as long as the session lasts. */
  readonly consoleToken: string
  readonly screenToken: string
}

/** The logs of all sessions in one file. What was appended is on disk when the promise is fulfilled. */
export interface Store {
  readonly file: string
  begin(facts: SessionFacts): Promise<void>
  append(session: string, entries: readonly LogEntry[]): Promise<void>
  /** Sessions that are kept, the last begun first. */
  sessions(): Promise<readonly (SessionFacts & { readonly entries: number; readonly ended: boolean })[]>
  entries(session: string): Promise<readonly LogEntry[]>
  /** Forgets a session for good, or everything when none is named. */
  wipe(session?: string): Promise<void>
  close(): void
}

const schema = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA secure_delete = ON',
  'CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, facts TEXT NOT NULL)',
  'CREATE TABLE IF NOT EXISTS entries (session TEXT NOT NULL, seq INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (session, seq)) WITHOUT ROWID',
]

function factsOf(row: Row): SessionFacts {
  return JSON.parse(String(row.facts)) as SessionFacts
}

/** Opens the event store of workshops: one SQLite file. */
export async function openStore(file: string): Promise<Store> {
  const { createClient } = await import('@libsql/client')
  const client: Client = createClient({ url: `file:${file}` })
  for (const statement of schema) await client.execute(statement)
  return {
    file,
    async begin(facts) {
      await client.execute({ sql: 'INSERT INTO sessions (id, facts) VALUES (?, ?)', args: [facts.id, JSON.stringify(facts)] })
    },
    async append(session, entries) {
      if (entries.length === 0) return
      await client.batch(entries.map((entry) => ({ sql: 'INSERT INTO entries (session, seq, entry) VALUES (?, ?, ?)', args: [session, entry.seq, JSON.stringify(entry)] })), 'write')
    },
    async sessions() {
      const { rows } = await client.execute(
        `SELECT s.facts AS facts, (SELECT COUNT(*) FROM entries e WHERE e.session = s.id) AS entries,
          EXISTS (SELECT 1 FROM entries e WHERE e.session = s.id AND json_extract(e.entry, '$.type') = 'session.ended') AS ended FROM sessions s`)
      return rows.map((row) => ({ ...factsOf(row), entries: Number(row.entries), ended: Number(row.ended) === 1 })).sort((a, b) => b.startedAtUtcMs - a.startedAtUtcMs)
    },
    async entries(session) {
      const { rows } = await client.execute({ sql: 'SELECT entry FROM entries WHERE session = ? ORDER BY seq', args: [session] })
      return rows.map(({ entry }) => JSON.parse(String(entry)) as LogEntry)
    },
    async wipe(session) {
      const where = session === undefined ? '' : ' WHERE session = ?'
      const args = session === undefined ? [] : [session]
      await client.batch([{ sql: `DELETE FROM entries${where}`, args }, { sql: `DELETE FROM sessions${where.replace('session', 'id')}`, args }], 'write')
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    close: () => client.close(),
  }
}
