import { apply } from './apply.js'
import type { Audience, EntryPayloads, EntryType, LogEntry } from './contract/entries.js'
import type { Room, Seat, Table } from './state.js'

/** What an entry says beside its payload. */
export interface Note {
  readonly table?: string | null
  readonly audience: Audience
  /** @defaultValue the sender of the command */
  readonly actor?: string
}

/** Writes the entries of one command, and keeps the room as it is after the last of them. */
export class Scribe {
  readonly entries: LogEntry[] = []

  constructor(
    public room: Room,
    readonly now: number,
    public actor: string,
    readonly cause: string,
  ) {}

  log<T extends EntryType>(type: T, payload: EntryPayloads[T], { table = null, audience, actor = this.actor }: Note): void {
    const entry = { seq: this.room.seq, tMs: Math.max(this.now, this.room.tMs), table, audience, actor, cause: this.cause, type, payload } as unknown as LogEntry
    this.room = apply(this.room, entry)
    this.entries.push(entry)
  }

  /** Writes what follows as somebody else's doing: the facilitator presses for a seat. */
  as(actor: string, write: () => void): void {
    const own = this.actor
    this.actor = actor
    write()
    this.actor = own
  }

  table(id: string): Table {
    return this.room.tables[id]!
  }

  seat(id: string): Seat {
    return this.room.seats[id]!
  }
}
