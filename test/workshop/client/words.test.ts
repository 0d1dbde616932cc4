import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { autonym, catalogues, directionOf, languageFor, speaker } from '../../../src/workshop/client/words/index.js'
import { phrase } from '../../../src/workshop/client/words/plural.js'
import type { Plural } from '../../../src/workshop/client/words/plural.js'

const places = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort()
const forms = (text: string | Plural): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text))
const { en, ...others } = catalogues

describe.each(Object.entries(others))('the catalogue %s', (language, words) => {
  test('says everything that English says, with the same places to fill', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en!).sort())
    for (const [key, text] of Object.entries(en!) as [keyof typeof words, string | Plural][]) {
      const wanted = places(forms(text).at(-1)!)
      expect(places(forms(words[key]).at(-1)!), `${language}: ${key}`).toEqual(wanted)
      expect(forms(words[key]).every((form) => form.trim() !== '' && places(form).every((place) => wanted.includes(place))), `${language}: ${key}`).toBe(true)
    }
  })

  test('has a form for every plural category that its language uses', () => {
    const base = language === 'ar-XB' ? 'en' : language
    // French keeps a category for millions, which a classroom does not come to.
    const categories = new Intl.PluralRules(base).resolvedOptions().pluralCategories.filter((category) => !(base === 'fr' && category === 'many'))
    for (const [key, text] of Object.entries(words)) if (typeof text !== 'string') expect(Object.keys(text), key).toEqual(expect.arrayContaining(categories))
  })
})

test('no language leaves English standing', () => {
  for (const language of ['fr', 'ar']) {
    const same = Object.entries(en!).filter(([key, text]) => typeof text === 'string' && text.length > 14 && catalogues[language]![key as keyof typeof en] === text)
    expect(same.map(([key]) => key)).toEqual([])
  }
})

test('plurals and numbers follow the language', () => {
  expect([0, 1, 2, 5, 11, 100].map((n) => speaker('ar')('votes', { n }))).toHaveLength(6)
  expect(speaker('ar')('votes', { n: 2 })).toBe('صوتان')
  expect(speaker('fr')('drafts', { n: 0 })).toMatch(/projet du/)
  expect(speaker('en')('drafts', { n: 0 })).toMatch(/drafts/)
  expect(phrase('{n} of {of}', 'fr', { n: 1.25, of: 1000 })).toMatch(/^1,3 of 1\s000$/u)
  expect(phrase('{who} {n}', 'en', { who: '{n}', n: 2 })).toBe('{n} 2')
})

test('a language falls back to its base, then to English', () => {
  expect(['fr-CA', 'ar', 'de', 'ar-XB'].map(languageFor)).toEqual(['fr', 'ar', 'en', 'ar-XB'])
  expect(['ar', 'ar-XB', 'he', 'fr'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr'])
  expect(autonym('fr')).toMatch(/français/i)
})

test('no part of a page has words of its own', () => {
  const folder = fileURLToPath(new URL('../../../src/workshop/client', import.meta.url))
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
  const spoken = parts.flatMap((path) => [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/(?<!=)>\s*([A-Z][a-z]+(?: [a-z]+)*[.!?]?)\s*<\//g)].map(([, text]) => `${path}: ${text}`))
  expect(spoken).toEqual([])
})
