import { caseWords } from './en/case.js'
import { home } from './en/home.js'
import { table } from './en/table.js'
import type { TranslatedRoom } from './typed.js'

/** What the room itself says in English. What events, moves and packages are called in English stands in `report`. */
export const en = { table, case: caseWords, home } as const
export type Section = keyof typeof en

/** The same in another language. */
export type RoomTexts = { readonly [S in Section]: TranslatedRoom<(typeof en)[S]> }
