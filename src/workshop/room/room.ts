/**
 * The room of a workshop: what a command leads to, and what an entry of the log makes of the room.
 * No clock, no chance of its own, no input or output.
 */
export { apply, roomFrom } from './apply.js'
export { decide, needed, openSession } from './decide.js'
export { nextDueMs, seatByCode, codeOf } from './lookup.js'
export { seatPage } from './pages/seat-page.js'
export { consolePage, consoleTable } from './pages/console-page.js'
export { screenPage } from './pages/screen-page.js'
export { previewInjection } from './injections/preview.js'
export { touchedBy } from './touched.js'
export type { Touched } from './touched.js'
export { usualSetup } from './setup.js'
export type { Room } from './state.js'
