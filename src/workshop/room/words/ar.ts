import type { RoomTexts } from './en.js'
import { caseWords } from './ar/case.js'
import { illustration, injections, rules, steps, tags } from './ar/chart.js'
import { home } from './ar/home.js'
import { moves } from './ar/moves.js'
import { refusals } from './ar/refusals.js'
import { table } from './ar/table.js'
import { usual } from './ar/usual.js'
import { parts, told, turns } from './ar/told.js'
import type { Telling } from './told-places.js'

/** Everything that the room says, in Arabic. */
export const ar: RoomTexts & Telling = { table, case: caseWords, home, moves, told, parts, turns, chart: { steps, tags }, rules, refusals, injections, illustration, usual }
