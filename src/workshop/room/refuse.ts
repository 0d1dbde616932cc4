import type { Refusal } from './contract/order.js'

/** Thrown inside the room when a command is refused; it never leaves `decide`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/** Refuses the command at hand. */
export function refuse(id: string, message: string): never {
  throw new Refused({ id, message })
}
