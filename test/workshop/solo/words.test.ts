import { expect, test } from 'vitest'
import { en } from '../../../src/workshop/solo/words/en.js'
import { catalogues, languageFor, languages, signed, speaker } from '../../../src/workshop/solo/words/index.js'

function places(text: unknown): readonly string[] {
  return [...new Set([...JSON.stringify(text).matchAll(/\{\w+\}/g)].map(([place]) => place))].sort()
}

test('every language says every text, with the same places, and hardly any in English', () => {
  for (const language of languages) {
    const words = catalogues[language]!
    expect(Object.keys(words)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(en)) {
      expect([language, key, ...places(words[key as keyof typeof words])]).toEqual([language, key, ...places(text)])
    }
    const same = Object.entries(words).filter(([key, text]) => JSON.stringify(text) === JSON.stringify(en[key as keyof typeof en]))
    // Names of people stay in Latin letters in French, and so does the sign for nothing.
    if (language !== 'en') expect(same.filter(([key]) => !/^(home|away)\d|^none$|^points$/.test(key)).map(([key]) => key)).toEqual([])
  }
})

test('the plurals of a language are whole', () => {
  for (const language of languages) {
    const say = speaker(language)
    for (const n of [0, 1, 2, 3, 11, 100]) expect(say('came', { n })).not.toBe('')
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    expect(needed.filter((category) => !(category in catalogues[language]!.came))).toEqual([])
  }
})

test('a wish for a language finds its base, or English', () => {
  expect(['fr-CA', 'ar', 'de', 'en-GB'].map(languageFor)).toEqual(['fr', 'ar', 'en', 'en'])
})

test('points have a sign that stays in front', () => {
  expect([5, -4, 0].map((points) => signed(speaker('en'), points).slice(1, -1))).toEqual(['+5', '\u22124', '0'])
})
