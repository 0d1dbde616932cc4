import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { eventTypes, specOf } from '../../../src/model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../../src/model/events/catalogue.js'
import { tones } from '../../../src/model/events/fields.js'
import { refusalIds } from '../../../src/protocol/refusals.js'
import { formalState, initialSnapshot } from '../../../src/protocol/step.js'
import { namesOf } from '../../../src/report/names.js'
import { clauseOf, silent } from '../../../src/report/sentences/index.js'
import { scenario, scenarios } from '../../../src/scenarios/index.js'
import { sentencesOf, translatedScenario, translationOf, translations } from '../../../src/scenarios/translations/index.js'
import { scenarioHash } from '../../../src/protocol/transcript.js'
import { resolveScenario } from '../../../src/model/resolve.js'
import { lessonSetup, lessons } from '../../../src/workshop/lessons/index.js'
import { approvalRules } from '../../../src/workshop/room/home/rules.js'
import { roomLanguages, roomTexts, tellings } from '../../../src/workshop/room/words/languages.js'
import { homeStep, usualDebrief } from '../../../src/workshop/room/stages.js'
import { voiceOf } from '../../../src/workshop/room/words/spoken.js'
import { usualIn } from '../../../src/workshop/room/words/usual.js'
import { eventTale } from '../../../src/workshop/room/words/tale.js'
import type { Holding, TranslatedRoom } from '../../../src/workshop/room/words/typed.js'
import type { Told } from '../../../src/workshop/room/state.js'

type Tree = { readonly [key: string]: unknown }

/** All texts of a catalogue with the way to each. */
function texts(tree: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  return typeof tree === 'string' ? [[path, tree]] : Object.entries(tree as Tree).flatMap(([key, part]) => texts(part, `${path}/${key}`))
}

const places = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort()
/** Latin letters outside of isolated names. */
const latin = (text: string): string => text.replaceAll(/\u2068[^\u2069]*\u2069/g, '').replaceAll(/\{\w+\}/g, '').match(/\p{Script=Latin}+/gu)?.join(' ') ?? ''

test('a text without a place of English, and a missing one, do not compile', () => {
  const whole: Holding<'by' | 'person'> = '{by} and {person}'
  // @ts-expect-error the place of the person is missing
  const part: Holding<'by' | 'person'> = '{by}'
  // @ts-expect-error a text is missing
  const none: TranslatedRoom<{ readonly a: 'one {n}'; readonly b: 'two' }> = { a: '{n}' }
  expect([whole, part, none]).toHaveLength(3)
})

describe.each(['fr', 'ar'] as const)('what the room says in %s', (language) => {
  test('has every text of English, with its places', () => {
    const english = new Map(texts(roomTexts.en))
    const own = new Map(texts({ table: roomTexts[language].table, case: roomTexts[language].case, home: roomTexts[language].home }))
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [path, text] of english) expect(places(own.get(path)!), path).toEqual(places(text))
  })

  test('has no empty text, no double space, and every plural of its language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((category) => !(language === 'fr' && category === 'many'))
    const plurals = (tree: unknown): readonly Tree[] => (typeof tree !== 'object' || tree === null ? [] : 'other' in tree ? [tree as Tree] : Object.values(tree).flatMap(plurals))
    for (const [path, text] of texts(tellings[language])) expect(text.trim() !== '' && !text.includes('  '), path).toBe(true)
    expect(plurals(tellings[language]).length).toBeGreaterThan(5)
    for (const plural of plurals(tellings[language])) expect(Object.keys(plural)).toEqual(expect.arrayContaining(categories))
  })

  test('leaves no English standing', () => {
    const english = new Map(texts(roomTexts.en))
    expect(texts(roomTexts[language]).filter(([path, text]) => text.length > 14 && english.get(path) === text)).toEqual([])
    if (language === 'ar') expect(texts(tellings.ar).filter(([, text]) => latin(text) !== '')).toEqual([])
  })

  test('has words for every refusal, rule, kind of card, place of the chart and word of the bundled cases', () => {
    const folder = fileURLToPath(new URL('../../../src/workshop', import.meta.url))
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /^(room|server)\/.*\.ts$/.test(path)).map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
    const own = sources.flatMap((source) => [...source.matchAll(/refuse\('([\w-]+\/[\w-]+)'|id: '([\w-]+\/[\w-]+)', message/g)].map(([, first, second]) => first ?? second!))
    expect(own.length).toBeGreaterThan(60)
    expect([...refusalIds.map(({ id }) => id), ...own].filter((id) => !tellings[language].refusals[id])).toEqual([])
    expect(Object.keys(approvalRules).filter((rule) => !(rule in tellings[language].rules))).toEqual([])
    const words = scenarios.flatMap(({ detainees }) => detainees.flatMap(({ category, legalStage, welfare }) => [category, legalStage, welfare]))
    expect([...words, 'critical', 'tried', 'held', 'releasedOtherwise', 'pending'].filter((word) => !tellings[language].chart.tags[word])).toEqual([])
  })
})

test('what lessons and the usual debrief say is in every language', () => {
  const setups = lessons.map((plan) => lessonSetup(plan, { id: 'x', seed: 1 }))
  const asked = [...usualDebrief, homeStep, ...setups.flatMap(({ debrief }) => debrief)].flatMap(({ title, question, choices }) => [title, question, ...choices])
  const said = [...asked, ...setups.flatMap(({ title, contentNote, injections }) => [title, contentNote, ...injections.flatMap(({ text }) => (text ? [text] : []))])]
  for (const language of ['fr', 'ar'] as const) expect(said.filter((text) => usualIn(text, language) === text)).toEqual([])
})

const resolved = resolveScenario(scenario('escrow'), 3)
const { context } = initialSnapshot(resolved, [])

/** Some event of a type, of a case with a mediator and concessions. */
function sample(type: EventType, tone: (typeof tones)[number] = 'firm'): ExchangeEvent {
  const { by, visibility, fields } = specOf(type)
  const filled: { readonly [kind: string]: unknown } = {
    detainee: resolved.detainees[0]!.id, party: resolved.parties[0]!.id, concession: resolved.concessions[0]!.id, player: resolved.parties[0]!.players[0]!.id, mode: 'escrowed', count: 2, days: 5, share: 0.5,
    options: [1, 0], tone, request: 'r1', terms: { kind: 'count', holder: resolved.parties[0]!.id, count: 3 },
  }
  const payload = Object.entries(fields).filter(([, kind]) => !kind.endsWith('?')).map(([name, kind]) => [name, filled[kind]])
  return { type, by: by === 'party' ? resolved.parties[1]!.id : by === 'mediator' ? resolved.mediator!.id : by, visibility, ...Object.fromEntries(payload) } as ExchangeEvent
}

function told(event: ExchangeEvent): Told {
  return { seq: 1, tMs: 0, day: 0, type: event.type, by: event.by, seat: null, private: false, text: silent.has(event.type) ? '' : clauseOf([event], { names: namesOf(resolved), before: context, after: context }), tale: eventTale(event, context, context) }
}

test.each(eventTypes)('%s gives a sentence in every language, with no English in Arabic', (type) => {
  for (const event of type === 'statement.signalled' ? tones.map((tone) => sample(type, tone)) : [sample(type)]) {
    const [english, french, arabic] = roomLanguages.map((language) => voiceOf(resolved, language).told(told(event)))
    expect(english).toBe(told(event).text)
    expect(french).toMatch(/^\p{L}.*\.$/u)
    expect(french).not.toBe(english)
    expect(`${french}${arabic}`).not.toMatch(/[{}]|undefined/)
    expect(arabic).toMatch(/\p{Script=Arabic}/u)
    expect(latin(arabic!), arabic).toBe('')
  }
})

test('words that somebody wrote are quoted as they are, in every language and inside isolates', () => {
  const event = { ...sample('vetting.blocked'), reason: 'not {by} him' } as ExchangeEvent
  for (const language of roomLanguages) expect(voiceOf(resolved, language).told({ ...told(event), text: clauseOf([event], { names: namesOf(resolved), before: context, after: context }) })).toContain('not {by} him')
  expect(voiceOf(resolved, 'ar').told(told(event))).toContain('\u2068not {by} him\u2069')
})

test('every place of the chart has words in every language', () => {
  for (const language of ['fr', 'ar'] as const) {
    const { steps } = tellings[language].chart
    for (const state of Object.keys(steps)) expect(voiceOf(resolved, language).step(state)).not.toBe(state)
    expect(voiceOf(resolved, language).step(formalState(initialSnapshot(resolved, [])))).toBe(steps['negotiation.exploration'])
  }
})

describe('translations of scenarios', () => {
  test('every bundled case is told in every language', () => {
    const missing = scenarios.flatMap(({ id }) => roomLanguages.filter((language) => language !== 'en').filter((language) => translationOf({ id }, language)?.scenario !== id).map((language) => `${id} ${language}`))
    expect(missing).toEqual([])
  })

  test.each(translations.map((one) => [one.scenario, one.language, one] as const))('%s in %s says what the scenario says, sentence by sentence', (id, language, translation) => {
    const original = scenario(id)
    expect(Object.keys(translation.parties)).toEqual(original.parties.map((party) => party.id))
    expect(Object.keys(translation.detainees)).toEqual(original.detainees.map((person) => person.id))
    expect(Object.keys(translation.concessions)).toEqual(original.concessions.map((concession) => concession.id))
    for (const concession of original.concessions) expect(translation.concessions[concession.id]!.levels).toHaveLength(concession.levels.length)
    expect(translation.mediator !== undefined).toBe(original.mediator !== undefined)
    expect(sentencesOf(translation.brief)).toHaveLength(sentencesOf(original.brief).length)
    for (const party of original.parties) {
      const said = translation.parties[party.id]!
      expect(Object.keys(said.players)).toEqual(party.players.map((player) => player.id))
      expect(sentencesOf(said.brief)).toHaveLength(sentencesOf(party.secrets.brief).length)
    }
    const inLatin = (text: string): readonly string[] => text.match(/\p{Script=Latin}+(?:-\p{Script=Latin}+)*/gu) ?? []
    const known = original.detainees.flatMap(({ name }) => inLatin(name))
    const strange = texts({ ...translation, scenario: '', language: '', also: Object.values(translation.also) }).filter(([, text]) => language === 'ar' && inLatin(text).some((word) => !known.includes(word)))
    expect(strange).toEqual([])
  })

  test.each(translations.map((one) => [one.scenario, one.language] as const))('%s in %s keeps every id and number, and the hash of the scenario', (id, language) => {
    const original = scenario(id)
    const before = scenarioHash(original)
    const own = translatedScenario(original, language)
    expect(scenarioHash(original)).toBe(before)
    const bare = (one: typeof original): string => JSON.stringify(one, (key, value: unknown) => (['title', 'brief', 'name', 'profile', 'levels'].includes(key) ? null : value))
    expect(bare(own)).toBe(bare(original))
    expect(own.detainees.map(({ name }) => name)).toEqual(original.detainees.map(({ name }) => name))
  })

  test('every version of a lesson whose case is translated is translated whole', () => {
    const left = lessons.flatMap(({ treatments }) => treatments.flatMap(({ scenario: version }) => ['fr', 'ar'].filter((language) => translationOf(version, language)).flatMap((language) => {
      const own = translatedScenario(version, language)
      return [[own.brief, version.brief], ...own.parties.map(({ secrets }, i) => [secrets.brief, version.parties[i]!.secrets.brief])].flatMap(([said, english]) => (said === english ? [`${version.id} ${language}`] : []))
    })))
    expect(left).toEqual([])
  })

  test('a sentence that nobody translated leaves its brief in the original, and a scenario without a translation is itself', () => {
    const version = { ...scenario('two-for-two'), brief: 'Something else.' }
    expect(translatedScenario(version, 'fr').brief).toBe('Something else.')
    const other = { ...scenario('hub'), id: 'elsewhere' }
    expect(translatedScenario(other, 'fr')).toBe(other)
  })
})
