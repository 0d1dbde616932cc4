/**
 * What the server, the phones, the console, the screen and the debrief share: log entries, commands, refusals and pages.
 * Everything here is plain JSON. Times are `tMs`: milliseconds since the session's start.
 */
export { facilitatorCommand, hostCommand, screenCommand, seatCommand } from './contract/commands.js'
export type { FacilitatorCommand, HostCommand, ScreenCommand, SeatCommand } from './contract/commands.js'
export { orderSchema } from './contract/order.js'
export type { Decision, Door, Made, Needed, Order, Refusal } from './contract/order.js'
export type { Audience, EntryOf, EntryPayloads, EntryType, LogEntry } from './contract/entries.js'
export { places, spoilerMeans, stages } from './contract/stages.js'
export type { DebriefStepId, Minutes, PlaceKind, Presence, SpoilerMeans, Stage } from './contract/stages.js'
export type { ClockPage, ClockState } from './contract/clock.js'
export type * from './contract/things.js'
export type * from './contract/seat-page.js'
export type * from './contract/spoiler-page.js'
export type * from './contract/play-page.js'
export type * from './contract/console-page.js'
export type * from './contract/screen-page.js'
