import { ar } from './ar.js'
import { en } from './en.js'
import type { RoomTexts } from './en.js'
import { fr } from './fr.js'
import type { Telling } from './told-places.js'

/** The languages that the room speaks. */
export const roomLanguages = ['en', 'fr', 'ar'] as const
export type RoomLanguage = (typeof roomLanguages)[number]

/** The language of the room that serves a wish such as `fr-CA`; English where none does, and for English made right to left. */
export function roomLanguage(wanted: string): RoomLanguage {
  const base = wanted.split('-')[0]
  return wanted === 'ar-XB' ? 'en' : (roomLanguages.find((language) => language === base) ?? 'en')
}

/** What the room itself says, by language. */
export const roomTexts: { readonly [L in RoomLanguage]: RoomTexts } = { en, fr, ar }

/** What is told of moves, events and packages, by language; in English `report` tells it. */
export const tellings: { readonly [L in Exclude<RoomLanguage, 'en'>]: RoomTexts & Telling } = { fr, ar }
