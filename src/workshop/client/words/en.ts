import type { Plural } from './plural.js'
import { common } from './en/common.js'
import { facilitator } from './en/facilitator.js'
import { play } from './en/play.js'
import { seat } from './en/seat.js'
import { spoiler } from './en/spoiler.js'

/** Every text of the pages in English, the language that the others are made from. */
export const en = { ...common, ...seat, ...play, ...facilitator, ...spoiler }

/** The same texts in any language: a key that is missing does not compile, and what has plurals has them everywhere. */
export type Translated<W> = { readonly [K in keyof W]: W[K] extends string ? string : Plural }
/** A whole catalogue. */
export type Words = Translated<typeof en>
