import { ar } from './ar.js'
import { en } from './en.js'
import type { Words } from './en.js'
import { fr } from './fr.js'
import { phrase } from './plural.js'
import type { Plural, Values } from './plural.js'

/** Every text of the pages, by language; `ar-XB` is English made right to left, for tests. */
export const catalogues: { readonly [language: string]: Words } = { en, fr, ar, 'ar-XB': mirrored(en) }

/** English in brackets and turned around: a text that did not come from the catalogue stays plain and is seen at once. */
function mirrored(words: Words): Words {
  const turn = (text: string): string => `[${text.split(/(\{\w+\})/).map((part) => (part.startsWith('{') ? part : `\u202e${part}\u202c`)).join('')}]`
  const changed = Object.entries(words).map(([key, text]: [string, string | Plural]) => [
    key,
    typeof text === 'string' ? turn(text) : Object.fromEntries(Object.entries(text).map(([category, one]: [string, string]) => [category, turn(one)])),
  ])
  return Object.fromEntries(changed) as Words
}

/** Says a text of the catalogue. */
export type Say = (key: keyof Words, values?: Values) => string

/** The catalogue that serves a language: its own, that of its base, or English. */
export function languageFor(wanted: string): string {
  if (catalogues[wanted]) return wanted
  const base = wanted.split('-')[0] ?? 'en'
  return catalogues[base] ? base : 'en'
}

/** A speaker of one language. */
export function speaker(wanted: string): Say {
  const language = languageFor(wanted)
  const words = catalogues[language] ?? en
  return (key, values) => phrase(words[key], language === 'ar-XB' ? 'en' : language, values)
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'he', 'fa', 'ur'].includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/** A language by its own name. */
export function autonym(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
