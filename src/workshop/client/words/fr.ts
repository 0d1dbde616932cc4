import type { Words } from './en.js'
import { common } from './fr/common.js'
import { facilitator } from './fr/facilitator.js'
import { play } from './fr/play.js'
import { seat } from './fr/seat.js'
import { spoiler } from './fr/spoiler.js'

/** Every text of the pages in French. */
export const fr: Words = { ...common, ...seat, ...play, ...facilitator, ...spoiler }
