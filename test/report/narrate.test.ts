import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { linear } from '../../src/governments/index.js'
import { illustrationLabel, narrate } from '../../src/report/narrate.js'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { textOf, usualRun, walkLines } from './runs.js'

describe('bundled scenarios', () => {
  test.each(scenarioNames)('%s is told in names, day by day', (name) => {
    const told = scenario(name)
    const { transcript, outcome } = usualRun(told, 2)
    const chapters = narrate(told, transcript.lines)
    const text = textOf(chapters)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
    const ids = told.kind === 'illustration' ? [] : told.detainees.map(({ id }) => id)
    for (const id of ids) expect(text).not.toMatch(new RegExp(`(?<![\\w-])${id}(?![\\w-])`))
    for (const { paragraphs } of chapters) {
      expect(paragraphs.length).toBeGreaterThan(0)
      expect(paragraphs.map(({ day }) => day)).toEqual(paragraphs.map(({ day }) => day).sort((a, b) => a - b))
    }
    expect(chapters[0]).toMatchObject({ title: 'Soundings', state: 'negotiation.exploration' })
    expect(chapters.at(-1)).toMatchObject({ title: 'How it ends', state: outcome })
  })
})

test('random walks of two to four parties are told without a slip', () => {
  for (let seed = 0; seed < 24; seed++) {
    const small = smallScenario({ parties: 2 + (seed % 3), detainees: 6, late: seed % 4 === 3 })
    const text = textOf(narrate(small, walkLines(small, seed)))
    expect(text, `seed ${seed}`).not.toMatch(/undefined|NaN|\[object|\b[pdc]\d\b|nobody (go|consent|clear)/)
    expect(text).toMatch(/^On day 0 /)
  }
})

test('an illustration begins with its label, and gives nobody a name', () => {
  const illustration = { ...smallScenario(), kind: 'illustration' as const }
  const chapters = narrate(illustration, usualRun(illustration, 2).transcript.lines)
  expect(chapters[0]!.paragraphs[0]).toEqual({ day: 0, text: illustrationLabel })
  expect(textOf(chapters)).not.toContain('Person 0')
  expect(textOf(narrate(smallScenario(), usualRun(smallScenario(), 2).transcript.lines))).not.toContain(illustrationLabel)
})

test('a long bargaining comes down to first, notable and last offers', () => {
  const told = scenario('two-for-two')
  const { transcript } = usualRun(told, 7)
  const offers = transcript.lines.filter((line) => line.kind === 'event' && line.event.type === 'package.offered').length
  const text = textOf(narrate(told, transcript.lines))
  const sentences = text.match(/ offers | moves to| offer of its own/g)?.length ?? 0
  expect(offers).toBeGreaterThan(20)
  expect(sentences).toBeGreaterThan(2)
  expect(sentences).toBeLessThanOrEqual(16)
  expect(text).toMatch(/after \w+ more offers/)
  expect(text).toMatch(/bargain over packages for \w+ rounds\. The Republic of Aster offers the Borealis Federation: Amara Nwoye and Mateus Arruda go home to the Republic of Aster; /)
})

test('where a party moves in every round, its moves are thinned, and the last is kept', () => {
  const told = scenario('one-for-many')
  const { transcript } = negotiate(told, Object.fromEntries(told.parties.map(({ id }) => [id, linear()])), { seed: 2 })
  const chapters = narrate(told, transcript.lines)
  const agreement = textOf(chapters.filter(({ state }) => state === 'negotiation.agreement').slice(0, 1))
  const made = transcript.lines.filter((line) => line.kind === 'event' && line.event.type === 'package.offered')
  expect(made.length).toBeGreaterThan(12)
  expect(agreement.match(/ offers |moves to|offer of its own/g)!.length).toBeLessThanOrEqual(8)
})

describe('decisions in a handover', () => {
  const small = smallScenario({ modes: ['synchronisedRemote'], rules: { deadline: 60 } })
  const { lines } = usualRun(small, 2).transcript
  const decided = lines.findIndex((line) => line.kind === 'event' && line.event.type.startsWith('handover.'))

  test('are told when they take effect, and not before', () => {
    expect(decided).toBeGreaterThan(0)
    const before = textOf(narrate(small, lines.slice(0, decided + 1)))
    expect(before).not.toMatch(/handover takes place|decides/)
    expect(textOf(narrate(small, lines))).toMatch(/the handover takes place: Person \d/i)
  })

  test('of others stay hidden from a party, but not what follows from them', () => {
    const told = narrate(small, lines, { audience: 'p1' })
    expect(textOf(told)).toMatch(/the handover takes place: Person \d/i)
  })
})

test('a private event is told to its sender alone', () => {
  const small = smallScenario()
  const [header] = usualRun(small, 1).transcript.lines
  const lines = [header!, { kind: 'event', n: 1, event: { type: 'talks.opened', by: 'p0', at: 0, visibility: 'private' } }] as const
  expect(textOf(narrate(small, lines, { audience: 'p0' }))).toContain('Party 0')
  expect(narrate(small, lines, { audience: 'p1' })).toEqual([])
})

test('what a party tried in vain is told to itself and to nobody else at the table', () => {
  const small = smallScenario()
  const refusal = { id: 'package/none', message: '', type: 'package.accepted', by: 'p0' }
  const [header] = usualRun(small, 1).transcript.lines
  const lines = [header!, { kind: 'refusal', n: 1, day: 0, refusal }, { kind: 'fault', n: 2, day: 0, fault: { by: 'p0', id: 'actor/late', message: 'p0 gave no answer within 5 ms' } }] as const
  expect(textOf(narrate(small, lines, { audience: 'p0' }))).toBe('On day 0 a move of Party 0 is not taken, because no package is on the table. The government of Party 0 answers too late (gave no answer within 5 ms).')
  expect(narrate(small, lines, { audience: 'p1' })).toEqual([])
})

test('what was told before is not told again', () => {
  const told = scenario('two-for-two')
  const { lines } = usualRun(told, 7).transcript
  const late = narrate(told, lines, { after: lines.length - 10 })
  expect(textOf(late).length).toBeLessThan(1500)
  expect(late[0]!.state).toBe('negotiation.release')
})

test('a suspension, a loss and a breach are told', () => {
  const texts = Array.from({ length: 30 }, (_, seed) => {
    const small = smallScenario({ detainees: 6 })
    return narrate(small, usualRun(small, seed).transcript.lines)
  }).flat()
  const titles = new Set(texts.map(({ title }) => title))
  expect([...titles]).toEqual(expect.arrayContaining(['Proposal', 'List exchange', 'Vetting', 'Agreement', 'Release', 'Suspension', 'Agreement, resumed', 'What is left of the package']))
  expect(textOf(texts)).toMatch(/the talks rest: relations are in crisis/i)
  expect(textOf(texts)).toMatch(/this is left of the package: /i)
})

test('lines of another scenario, and lines without a header, are wrong use', () => {
  const { lines } = usualRun(smallScenario(), 2).transcript
  expect(() => narrate(smallScenario({ parties: 3 }), lines)).toThrow(UsageError)
  expect(() => narrate(smallScenario(), lines.slice(1))).toThrow(/the first line of a transcript/)
})
