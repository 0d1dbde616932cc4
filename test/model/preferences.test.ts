import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Agenda } from '../../src/model/package.js'
import { bestConceivable, circumstancesOf, dealUtility, dealWorth, optionUtility, packageSum, packageUtility, utilityOf } from '../../src/model/preferences.js'
import type { Interaction, Preferences, RedLine } from '../../src/model/scenario.js'
import { packageOf, sizeOf, termValue } from '../../src/model/utility.js'

const preferences: Preferences<number> = {
  detainees: { x: 8, y: -4, w: 6 }, concessions: { z: [0, 3, 5] }, issues: { date: [1, -2] }, reservation: 0, relationship: 2, linkage: { tense: 1, crisis: 5 },
  discount: 0.5, patience: 0.5, audienceCost: 3, future: 0, dailyCost: 0.25,
}
const agenda: Agenda = { issues: [
  { kind: 'detainee', id: 'x', size: 3, from: 'b', to: 'a' }, { kind: 'detainee', id: 'y', size: 3, from: 'a', to: 'b' }, { kind: 'concession', id: 'z', size: 3, from: 'b', to: 'a' },
  { kind: 'common', id: 'date', size: 2, parties: ['a', 'b'] }, { kind: 'detainee', id: 'w', size: 3, from: 'b', to: 'a' },
] }
const sizes = agenda.issues.map(({ size }) => size)
const packages = Array.from({ length: sizeOf(sizes) }, (_, index) => packageOf(sizes, index))

test('an option by itself: a person halves with each phase at a patience of a half, a level and an option count as listed, the rest nothing', () => {
  expect(agenda.issues.map((issue) => Array.from({ length: issue.size }, (_, option) => optionUtility(preferences, issue, option)))).toEqual([[0, 8, 4], [0, -4, -2], [0, 3, 5], [1, -2], [0, 6, 3]])
  const { issues: _, ...without } = preferences
  const strangers: Agenda['issues'] = [{ kind: 'detainee', id: 'q', size: 2, from: 'b', to: 'a' }, { kind: 'concession', id: 'q', size: 2, from: 'b', to: 'a' }, { kind: 'common', id: 'q', size: 2, parties: [] }]
  for (const issue of strangers) expect([0, 1].map((option) => optionUtility(preferences, issue, option))).toEqual([0, 0])
  expect([optionUtility(without, agenda.issues[3]!, 1), optionUtility(preferences, agenda.issues[2]!, 7), optionUtility(preferences, agenda.issues[3]!, 7)]).toEqual([0, 0, 0])
})

test('a deal as such is worth the relationship less what the climate costs', () => {
  expect((['calm', 'tense', 'crisis'] as const).map((climate) => dealUtility(preferences, climate))).toEqual([2, 1, -3])
})

test('circumstances are read from whoever has a day, a climate and commitments', () => {
  const view = { day: 3, climate: 'tense', parties: { a: { threshold: 0.4 } }, more: 1 } as const
  expect([circumstancesOf(view, 'a'), circumstancesOf(view, 'b')]).toEqual([{ party: 'a', day: 3, climate: 'tense', threshold: 0.4 }, { party: 'b', day: 3, climate: 'tense', threshold: 0 }])
})

test('the utility of a package is worked out once for each party and agenda', () => {
  expect(utilityOf(preferences, agenda, 'a')).toBe(utilityOf(preferences, agenda, 'a'))
  expect(utilityOf({ ...preferences }, agenda, 'a')).not.toBe(utilityOf(preferences, agenda, 'a'))
  expect(utilityOf(preferences, { ...agenda }, 'a')).not.toBe(utilityOf(preferences, agenda, 'a'))
  expect([packageSum(preferences, agenda, [1, 2, 2, 1, 0], 'a'), packageSum(preferences, agenda, [0, 0, 0, 0, 0], 'a')]).toEqual([9, 1])
})

test('the best conceivable package takes the best of every issue, and is the best there is', () => {
  expect([bestConceivable(preferences, agenda, { party: 'a', climate: 'calm' }), bestConceivable(preferences, agenda, { party: 'a', climate: 'crisis' })]).toEqual([22, 17])
  expect(bestConceivable(preferences, agenda, { party: 'a', climate: 'calm' })).toBe(2 + Math.max(...packages.map((options) => packageSum(preferences, agenda, options, 'a'))))
})

test('what a deal is worth: a gain discounted by day, a loss not, each day\'s cost, and the price of a broken vow', () => {
  const worth = (sum: number, day: number, climate: 'calm' | 'crisis' = 'calm', threshold = 0): number => dealWorth(preferences, agenda, sum, { party: 'a', day, climate, threshold })
  expect([worth(6, 0), worth(6, 1), worth(6, 2), worth(-6, 2), worth(-2, 2), worth(1, 2, 'crisis')]).toEqual([8, 3.75, 1.5, -4.5, -0.5, -2.5])
  // Committed to half of 22: 11 in all, of which 2 are the relationship.
  expect([worth(9, 0, 'calm', 0.5), worth(8.9, 0, 'calm', 0.5), worth(8.9, 0, 'calm', 0), worth(-50, 0, 'calm', 0)]).toEqual([11, 10.9 - 3, 10.9, -48])
  const { dailyCost: _, ...free } = preferences
  expect(dealWorth(free, agenda, 6, { party: 'a', day: 2, climate: 'calm', threshold: 0 })).toBe(2)
  expect(packageUtility(preferences, agenda, [1, 2, 2, 1, 0], { party: 'a', day: 1, climate: 'tense', threshold: 0.9 })).toBe(10 / 2 - 0.25 - 3)
})

const choice = fc.record({ issue: fc.constantFrom('x', 'y', 'z', 'date', 'w', 'gone'), option: fc.constantFrom(undefined, undefined, 0, 1, 2) })
const of = fc.uniqueArray(choice, { minLength: 1, maxLength: 3, selector: ({ issue }) => issue })
const utility = fc.integer({ min: -5, max: 5 })
const interactions: fc.Arbitrary<Interaction<number>> = fc.oneof(
  fc.record({ kind: fc.constant('jointly' as const), of, utility }), fc.record({ kind: fc.constant('split' as const), of, utility }),
  fc.record({ kind: fc.constant('parity' as const), utility }), fc.record({ kind: fc.constant('precedent' as const), utility, growth: fc.constantFrom(0.5, 1, 2, 3) }),
)
const redLines: fc.Arbitrary<RedLine> = fc.oneof(
  fc.record({ kind: fc.constant('never' as const), of }), fc.record({ kind: fc.constantFrom('atLeast' as const, 'atMost' as const), of, count: fc.nat(3) }), fc.record({ kind: fc.constant('onlyWith' as const), of: choice, with: choice }),
)

/** What the words of an interaction say, read from the package itself. */
function said(interaction: Interaction<number>, options: ArrayLike<number>, party: string): number {
  const takes = ({ issue, option }: { readonly issue: string; readonly option?: number | undefined }): boolean => {
    const at = agenda.issues.findIndex(({ id }) => id === issue)
    return at >= 0 && (option === undefined ? options[at] !== 0 : options[at] === option)
  }
  const released = agenda.issues.filter((issue, i) => issue.kind === 'detainee' && options[i] !== 0)
  const [home, away] = [released.filter(({ to }) => to === party).length, released.filter(({ from }) => from === party).length]
  switch (interaction.kind) {
    case 'jointly': return interaction.of.every(takes) ? interaction.utility : 0
    case 'split': return interaction.of.some(takes) && !interaction.of.every(takes) ? interaction.utility : 0
    case 'parity': return interaction.utility * Math.abs(home - away)
    case 'precedent': return Array.from({ length: away }, (_, n) => interaction.utility * interaction.growth ** n).reduce((sum, part) => sum + part, 0)
  }
}

test('an interaction adds what its words say, and never more than the most it promises, which some package comes to', () => {
  fc.assert(fc.property(interactions, fc.constantFrom('a', 'b', 'c'), (interaction, party) => {
    const [term] = utilityOf({ ...preferences, interactions: [interaction] }, { ...agenda }, party).terms
    const found = packages.map((options) => [termValue(term!, options), said(interaction, options, party)] as const)
    for (const [value, wanted] of found) expect(value).toBeCloseTo(wanted, 9)
    expect(term!.most).toBeGreaterThanOrEqual(Math.max(...found.map(([value]) => value)) - 1e-9)
    const possible = 'of' in interaction ? interaction.of.every(({ issue, option }) => issue !== 'gone' && option !== 2) && interaction.of.length > 1 : true
    if (possible) expect(term!.most).toBeCloseTo(Math.max(0, ...found.map(([value]) => value)), 9)
    expect(term!.forbids).toBe(false)
  }), { numRuns: 300 })
})

test('a red line rules out what its words say, and nothing else', () => {
  fc.assert(fc.property(redLines, (line) => {
    const [term] = utilityOf({ ...preferences, redLines: [line] }, { ...agenda }, 'a').terms
    for (const options of packages) {
      const count = (list: Parameters<typeof taking>[0]): number => taking(list, options)
      const crossed =
        line.kind === 'never' ? count(line.of) === line.of.length : line.kind === 'atLeast' ? count(line.of) < line.count : line.kind === 'atMost' ? count(line.of) > line.count : count([line.of]) === 1 && count([line.with]) === 0
      if (termValue(term!, options) !== (crossed ? -Infinity : 0)) expect([line, Array.from(options)]).toBeNull()
    }
    expect([term!.most, term!.forbids]).toEqual([0, true])
  }), { numRuns: 300 })
})

function taking(choices: readonly { readonly issue: string; readonly option?: number | undefined }[], options: ArrayLike<number>): number {
  return choices.filter(({ issue, option }) => agenda.issues.some(({ id }, at) => id === issue && (option === undefined ? options[at] !== 0 : options[at] === option))).length
}

test('what interactions may add at most counts in the best conceivable, and what they may cost does not', () => {
  const best = (extra: readonly Interaction<number>[]): number => bestConceivable({ ...preferences, interactions: extra }, agenda, { party: 'a', climate: 'calm' })
  expect([best([]), best([{ kind: 'parity', utility: 2 }]), best([{ kind: 'parity', utility: -2 }]), best([{ kind: 'precedent', utility: 3, growth: 1 }]), best([{ kind: 'precedent', utility: -3, growth: 1 }])]).toEqual([22, 26, 22, 25, 22])
})
