import type { ConsoleWish } from '../connection/contract.js'
import type { ConsolePage, Tile } from '../../room/contract.js'

/** What every part of the console works with. */
export interface Tools {
  readonly page: ConsolePage
  readonly send: (wish: ConsoleWish) => void
  /** Asks the server a question; the answer comes into `told` under the key. */
  readonly ask: (key: string, name: string, body: unknown) => void
  readonly told: { readonly [key: string]: unknown }
}

/** How stuck a table seems at a time, in ms since the last move of a person; 0 when over, more for one that asked for help. */
export function stuckFor({ idleSinceMs, outcome, help }: Pick<Tile, 'idleSinceMs' | 'outcome' | 'help'>, now: number): number {
  if (outcome !== null) return help ? 1 : 0
  return Math.max(0, now - idleSinceMs) + (help ? 3_600_000 : 0)
}

/** Tables, the most stuck first; ties by name. */
export function byStuck(tiles: readonly Tile[], now: number): readonly Tile[] {
  return [...tiles].sort((a, b) => stuckFor(b, now) - stuckFor(a, now) || a.table.localeCompare(b.table))
}

/** Whole minutes between two times. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}
