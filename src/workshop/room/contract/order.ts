import { z } from 'zod'
import { facilitatorCommand, hostCommand, screenCommand, seatCommand } from './commands.js'
import type { FacilitatorCommand, HostCommand, ScreenCommand, SeatCommand } from './commands.js'
import type { LogEntry } from './entries.js'
import type { Room } from '../state.js'

/** Where a command came in: a phone, the console, the projector, or the server itself. */
export type Door = 'seat' | 'facilitator' | 'screen' | 'host'

/** A command with its sender. The server sets `door` and `seat` from the token, never from the frame. */
export type Order =
  | { readonly door: 'seat'; readonly seat: string; readonly command: SeatCommand }
  | { readonly door: 'facilitator'; readonly command: FacilitatorCommand }
  | { readonly door: 'screen'; readonly command: ScreenCommand }
  | { readonly door: 'host'; readonly command: HostCommand }

/** The same as a schema, for orders that come from a file. */
export const orderSchema = z.discriminatedUnion('door', [
  z.strictObject({ door: z.literal('seat'), seat: z.string().max(20), command: seatCommand }),
  z.strictObject({ door: z.literal('facilitator'), command: facilitatorCommand }),
  z.strictObject({ door: z.literal('screen'), command: screenCommand }),
  z.strictObject({ door: z.literal('host'), command: hostCommand }),
])

/** A command that is foreseen and not carried out. It changed nothing. */
export interface Refusal {
  /** Stable id, `subject/reason`; those of the chart keep their own ids. */
  readonly id: string
  /** One sentence for the sender, in the sender's language, without anybody's secrets. */
  readonly message: string
}

/** What an order needs of the server: things that must not be guessed, so that the room cannot make them itself. */
export interface Needed {
  /** How many seat credentials. */
  readonly credentials: number
}

/** What the server made. */
export interface Made {
  /** One per credential needed: a secret of 4 characters, shown to its owner, and the hash of a token, opaque to the room. */
  readonly credentials?: readonly { readonly secret: string; readonly tokenHash: string }[]
}

/** What became of an order. */
export type Decision =
  /** `room` is the old room with all `entries` applied. `again` says that the command had been carried out before; then there are no entries. */
  | { readonly entries: readonly LogEntry[]; readonly room: Room; readonly again: boolean; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly entries?: undefined; readonly room?: undefined; readonly again?: undefined }
