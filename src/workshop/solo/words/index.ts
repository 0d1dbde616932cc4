import { phrase } from '../../client/words/plural.js'
import type { Values } from '../../client/words/plural.js'
import { ar } from './ar.js'
import { en } from './en.js'
import type { Words } from './en.js'
import { fr } from './fr.js'

/** Every text of the solo page, by language. */
export const catalogues: { readonly [language: string]: Words } = { en, fr, ar }
/** The languages of the page. */
export const languages = ['en', 'fr', 'ar'] as const

/** The language of the catalogue that serves a wish such as `fr-CA`; English where none does. */
export function languageFor(wanted: string): string {
  const base = wanted.split('-')[0] ?? 'en'
  return base in catalogues ? base : 'en'
}

/** Says a text in one language. */
export interface Say {
  (key: keyof Words, values?: Values): string
  readonly language: string
}

/** A speaker of one language. */
export function speaker(language: string): Say {
  const words = catalogues[language] ?? en
  return Object.assign((key: keyof Words, values?: Values) => phrase(words[key], language, values), { language })
}

/** Points with their sign, as a language writes them; the sign stays in front in every direction of writing. */
export function signed(say: Say, points: number): string {
  return `\u2066${new Intl.NumberFormat(say.language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(points).replace('-', '\u2212')}\u2069`
}

/** A share in [0, 1] as a percentage. */
export function percent(say: Say, share: number): string {
  return new Intl.NumberFormat(say.language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Names one after another. */
export function listed(say: Say, names: readonly string[]): string {
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(names)
}
