import type { AnyCommand, Parcel } from './contract.js'

/** Commands that wait for an answer, in the order in which they were made. */
export type Outbox = readonly Parcel[]

/** Puts a command in the box; the same id twice is one command. */
export function posted(outbox: Outbox, command: AnyCommand, status: Parcel['status']): Outbox {
  return outbox.some((parcel) => parcel.command.id === command.id) ? withStatus(outbox, command.id, status) : [...outbox, { command, status }]
}

/** Says anew where one command is. */
export function withStatus(outbox: Outbox, id: string, status: Parcel['status']): Outbox {
  return outbox.map((parcel) => (parcel.command.id === id ? { ...parcel, status } : parcel))
}

/** Says anew where every command is. */
export function allWithStatus(outbox: Outbox, status: Parcel['status']): Outbox {
  return outbox.map((parcel) => ({ ...parcel, status }))
}

/** Takes an answered command out of the box. */
export function without(outbox: Outbox, id: string): Outbox {
  return outbox.filter((parcel) => parcel.command.id !== id)
}

/** Where unanswered commands outlive a reload. */
export interface Keep {
  read(): string | null
  write(text: string): void
}

/** What a token's box held before a reload; nothing if it is another's or cannot be read. */
export function kept(keep: Keep, token: string | null): Outbox {
  try {
    const found = JSON.parse(keep.read() ?? 'null') as { token?: unknown; commands?: unknown } | null
    if (!token || found?.token !== token || !Array.isArray(found.commands)) return []
    return (found.commands as AnyCommand[]).filter((command) => typeof command?.id === 'string' && typeof command.type === 'string').map((command) => ({ command, status: 'waiting' }))
  } catch {
    return []
  }
}

/** Writes the box down. */
export function keepOutbox(keep: Keep, token: string | null, outbox: Outbox): void {
  keep.write(JSON.stringify({ token, commands: outbox.map(({ command }) => command) }))
}
