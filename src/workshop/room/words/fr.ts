import type { RoomTexts } from './en.js'
import { caseWords } from './fr/case.js'
import { illustration, injections, rules, steps, tags } from './fr/chart.js'
import { home } from './fr/home.js'
import { moves } from './fr/moves.js'
import { refusals } from './fr/refusals.js'
import { table } from './fr/table.js'
import { usual } from './fr/usual.js'
import { parts, told, turns } from './fr/told.js'
import type { Telling } from './told-places.js'

/** Everything that the room says, in French. */
export const fr: RoomTexts & Telling = { table, case: caseWords, home, moves, told, parts, turns, chart: { steps, tags }, rules, refusals, injections, illustration, usual }
