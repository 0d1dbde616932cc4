import type { Words } from './en.js'
import { common } from './ar/common.js'
import { facilitator } from './ar/facilitator.js'
import { play } from './ar/play.js'
import { seat } from './ar/seat.js'
import { spoiler } from './ar/spoiler.js'

/** Every text of the pages in Arabic. */
export const ar: Words = { ...common, ...seat, ...play, ...facilitator, ...spoiler }
