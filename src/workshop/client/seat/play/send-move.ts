import type { MoveChoice, MoveGroup, SeatCommand } from '../../../room/contract.js'

type Move = Extract<SeatCommand, { readonly type: 'play.move' }>['move']

/** A move with its blanks filled in, as it goes out. */
export function filledIn(choice: Pick<MoveChoice, 'move'>, fields: { readonly [field: string]: unknown } = {}): Move {
  return { ...choice.move, ...fields } as Move
}

/** The person whom a move is about, if it is about one. */
export function personOf({ move }: MoveChoice): string | null {
  if ('detainee' in move && typeof move.detainee === 'string') return move.detainee
  return 'terms' in move && move.terms?.kind === 'named' ? move.terms.detainee : null
}

/** The player at home whose vote a move is, if it is one. */
export function playerOf({ move }: MoveChoice): string | null {
  return 'player' in move && typeof move.player === 'string' ? move.player : null
}

/** The groups with those of their choices that pass; groups without any are left out. */
export function only(groups: readonly MoveGroup[], passes: (choice: MoveChoice) => boolean): readonly MoveGroup[] {
  return groups.map((group) => ({ ...group, choices: group.choices.filter(passes) })).filter(({ choices }) => choices.length > 0)
}
