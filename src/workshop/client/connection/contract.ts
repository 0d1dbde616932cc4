import type { ConsolePage, FacilitatorCommand, ScreenCommand, ScreenPage, SeatCommand, SeatPage } from '../../room/contract.js'

/** Which of the three doors a page came in by. */
export type ClientDoor = 'seat' | 'console' | 'screen'
/** What the server sends to any of the doors. */
export type AnyPage = SeatPage | ConsolePage | ScreenPage
/** What a page sends, with the id that it made. */
export type AnyCommand = SeatCommand | FacilitatorCommand | ScreenCommand

type Without<C> = C extends unknown ? Omit<C, 'id'> : never
/** A command of a phone before it has an id. */
export type SeatWish = Without<SeatCommand>
/** A command of the console before it has an id. */
export type ConsoleWish = Without<FacilitatorCommand>
/** A command of the projector before it has an id. */
export type ScreenWish = Without<ScreenCommand>

/** What the server answers a command with. */
export type Answer = { readonly ok: string; readonly refusal?: undefined } | { readonly refusal: { readonly id: string; readonly message: string }; readonly ok?: undefined }

/** A chart of the debrief at one of its reveals. `svg` is a whole picture; the table says the same. */
export interface ChartPicture {
  readonly step: string
  readonly reveal: number
  readonly svg: string
  readonly title: string
  readonly finding: string
  readonly alt: string
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] }
}

/** A command that has not been acknowledged: on its way, waiting for a connection, or without an answer for too long. */
export interface Parcel {
  readonly command: AnyCommand
  readonly status: 'sending' | 'waiting' | 'late'
}

/** A command that was refused, until its sender has read why. */
export interface Refused {
  readonly id: string
  readonly type: string
  readonly message: string
}

/** The last page and when it came, on this device's own clock. */
export interface Received {
  readonly page: AnyPage
  /** The session's time when the server sent it. */
  readonly nowMs: number
  /** This device's time when it came. */
  readonly atMs: number
}

/** What a wire is asked to carry. */
export type WireOrder =
  | { readonly type: 'carry'; readonly command: AnyCommand }
  | { readonly type: 'ask'; readonly key: string; readonly name: string; readonly body: unknown }

/** What a wire reports. */
export type WireReport =
  | { readonly type: 'wire.up' }
  | { readonly type: 'wire.down' }
  /** The server does not know the token. */
  | { readonly type: 'wire.shut' }
  | { readonly type: 'wire.page'; readonly received: Received }
  | { readonly type: 'wire.chart'; readonly chart: ChartPicture }
  | { readonly type: 'wire.answer'; readonly id: string; readonly answer: Answer }
  | { readonly type: 'wire.silence'; readonly id: string }
  | { readonly type: 'wire.told'; readonly key: string; readonly value: unknown }
  | { readonly type: 'wire.moved' }
  | { readonly type: 'wire.gone' }
