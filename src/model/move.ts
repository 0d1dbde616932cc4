import type { EventOf, EventType, ExchangeEvent } from './events/catalogue.js'

/** Do nothing now. */
export interface Pass {
  readonly type: 'pass'
}

/** A move with something left to fill in, because there are too many ways to list. */
export interface Form {
  readonly type: EventType
  readonly by: string
  /** Names of the fields to fill in. */
  readonly blanks: readonly string[]
}

/** What an actor may answer: an event, whole, or a pass. */
export type Move = Pass | ExchangeEvent

/** What an actor is offered: passes, whole events, and forms to fill in. */
export type LegalMove = Pass | ExchangeEvent | Form

export const pass: Pass = { type: 'pass' }

/** Whether a move has something left to fill in. */
export function isForm(move: LegalMove): move is Form {
  return 'blanks' in move
}

/** The whole moves of one type. */
export function movesOf<T extends EventType>(moves: readonly LegalMove[], type: T): readonly EventOf<T>[] {
  return moves.filter((move): move is EventOf<T> & ExchangeEvent => move.type === type && !isForm(move))
}

/** The first whole move of one type, if it may be made. */
export function moveOf<T extends EventType>(moves: readonly LegalMove[], type: T): EventOf<T> | undefined {
  return movesOf(moves, type)[0]
}

/** Whether a move of this type may be made, whole or by filling in a form. */
export function allows(moves: readonly LegalMove[], type: EventType): boolean {
  return moves.some((move) => move.type === type)
}
