import { describe, expect, test } from 'vitest'
import { validateScenario } from '../../src/scenarios/index.js'
import { absent, edited } from './editing.js'

/** A change to `two-for-two`, the place of the one problem that it makes, and a word from what is allowed there. */
type Row = readonly [change: { readonly [path: string]: unknown }, path: string, allowed: RegExp]

const price = { id: 'price', name: 'Price', options: ['low', 'high'] }
const market = { id: 'market', name: 'Market', by: 'aster', to: 'borealis', levels: ['closed', 'open'] }
const draw = (low: unknown, high: unknown): unknown => ({ draw: 'uniform', low, high })
const at = (day: unknown, event: unknown): unknown => [{ when: { day }, event }]
const when = (place: unknown, event: unknown = { type: 'leak.occurred', by: 'nature' }): unknown => [{ when: place, event }]

const form: readonly Row[] = [
  [{ schema: 2 }, 'schema', /^1$/],
  [{ id: 'Two For Two' }, 'id', /lower-case/],
  [{ title: absent }, 'title', /one line/],
  [{ title: 'a\u001B[31m' }, 'title', /control characters/],
  [{ title: 'a\u202Eb' }, 'title', /control characters/],
  [{ title: 'x'.repeat(121) }, 'title', /120 characters/],
  [{ brief: '' }, 'brief', /1 to 4000/],
  [{ brief: 'x'.repeat(4001) }, 'brief', /1 to 4000/],
  [{ kind: 'true' }, 'kind', /fictional or illustration/],
  [{ extra: 1 }, 'extra', /no field but schema, id/],
  [{ 'rules.speed': 1 }, 'rules.speed', /no field but modes/],
  [{ 'parties[0].secrets.preferences.weight': 1 }, 'parties[0].secrets.preferences.weight', /no field but detainees/],
  [{ concessions: {} }, 'concessions', /list of 0 to 50/],
  [{ concessions: [{ ...market, id: 'toString' }] }, 'concessions[0].id', /reserved/],
  [{ 'parties[0].players[0].id': 'nature' }, 'parties[0].players[0].id', /reserved/],
  [{ 'parties[0].players[0].id': '1st' }, 'parties[0].players[0].id', /a letter/],
  [{ 'parties[0].players[0].id': 'crisis' }, 'parties[0].players[0].id', /reserved/],
  [{ 'parties[0].players': [] }, 'parties[0].players', /list of 1 to 6/],
  [{ 'parties[0].players[0].kind': 'king' }, 'parties[0].players[0].kind', /leader, cabinet, court or electorate/],
  [{ 'parties[0].present': 'yes' }, 'parties[0].present', /true or false/],
  [{ 'parties[0].secrets': absent }, 'parties[0].secrets', /an object with the fields brief/],
  [{ 'parties[0].secrets.mandate': [] }, 'parties[0].secrets.mandate', /list of 1 to 4/],
  [{ 'parties[0].secrets.mandate': ['phone'] }, 'parties[0].secrets.mandate[0]', /formal, back/],
  [{ 'parties[1].secrets.preferences.reservation': '0' }, 'parties[1].secrets.preferences.reservation', /a number from/],
  [{ 'parties[1].secrets.preferences.reservation': Infinity }, 'parties[1].secrets.preferences.reservation', /a number from/],
  [{ 'parties[1].secrets.preferences.reservation': Number.NaN }, 'parties[1].secrets.preferences.reservation', /a number from/],
  [{ 'parties[1].secrets.preferences.reservation': 1e7 }, 'parties[1].secrets.preferences.reservation', /to 1000000/],
  [{ 'parties[1].secrets.preferences.reservation': draw('0', 1) }, 'parties[1].secrets.preferences.reservation.low', /a number from/],
  [{ 'parties[1].secrets.preferences.reservation': { draw: 'normal', low: 0, high: 1 } }, 'parties[1].secrets.preferences.reservation.draw', /uniform/],
  [{ 'parties[1].secrets.preferences.discount': 0 }, 'parties[1].secrets.preferences.discount', /above 0, up to 1/],
  [{ 'parties[1].secrets.preferences.patience': 1.1 }, 'parties[1].secrets.preferences.patience', /above 0, up to 1/],
  [{ 'parties[1].secrets.preferences.linkage.tense': -1 }, 'parties[1].secrets.preferences.linkage.tense', /from 0/],
  [{ 'parties[1].secrets.preferences.audienceCost': draw(-1, 1) }, 'parties[1].secrets.preferences.audienceCost.low', /from 0/],
  [{ 'parties[1].secrets.preferences.future': -1 }, 'parties[1].secrets.preferences.future', /from 0/],
  [{ 'parties[1].secrets.preferences.detainees["a b"]': 1 }, 'parties[1].secrets.preferences.detainees["a b"]', /an id/],
  [{ 'parties[0].secrets.temperament.exploration': 'rash' }, 'parties[0].secrets.temperament.exploration', /open, cautious or touchy/],
  [{ 'parties[0].secrets.temperament.bargaining': 'boulware' }, 'parties[0].secrets.temperament.bargaining', /no field but exploration/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'all' } }, 'parties[0].secrets.wants[0].kind', /named, count, category or pickFromList/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'count', holder: 'borealis', count: 1.5 } }, 'parties[0].secrets.wants[0].count', /whole number/],
  [{ 'detainees[0].welfare': 'well' }, 'detainees[0].welfare', /stable, fragile or critical/],
  [{ 'detainees[0].legalStage': absent }, 'detainees[0].legalStage', /detained, charged/],
  [{ 'rules.modes': [] }, 'rules.modes', /list of 1 to 5/],
  [{ 'rules.modes': ['quick'] }, 'rules.modes[0]', /simultaneous/],
  [{ 'rules.phases': 0 }, 'rules.phases', /whole number from 1/],
  [{ 'rules.exposure': 0 }, 'rules.exposure', /above 0, up to 1/],
  [{ 'rules.trust.kept': 0 }, 'rules.trust.kept', /above 0/],
  [{ 'rules.faults': 0 }, 'rules.faults', /whole number from 1/],
  [{ 'nature.leak': 2 }, 'nature.leak', /from 0 to 1/],
  [{ 'nature.extensionDays': 0 }, 'nature.extensionDays', /whole number from 1/],
  [{ schedule: when({ hour: 1 }) }, 'schedule[0].when', /field day or the field state/],
  [{ schedule: when({}) }, 'schedule[0].when', /field day or the field state/],
  [{ schedule: when({ day: -1 }) }, 'schedule[0].when.day', /whole number from 0/],
  [{ schedule: when({ state: 'aging' }) }, 'schedule[0].when.state', /ratification/],
  [{ schedule: when({ state: 'completed' }) }, 'schedule[0].when.state', /ratification/],
  [{ schedule: at(1, { type: 'leak.happened', by: 'nature' }) }, 'schedule[0].event.type', /event catalogue/],
  [{ schedule: at(1, { type: 'clock.advanced', by: 'host' }) }, 'schedule[0].event.type', /not one of the host/],
  [{ schedule: at(1, { type: 'leak.occurred', by: 'aster' }) }, 'schedule[0].event.by', /nature/],
  [{ schedule: at(1, { type: 'leak.occurred', by: 'nature', at: 1 }) }, 'schedule[0].event.at', /no field but type/],
  [{ schedule: at(1, { type: 'deadline.extended', by: 'nature' }) }, 'schedule[0].event.days', /whole number/],
]

const across: readonly Row[] = [
  [{ 'parties[0].players[0].id': 'borealis-president' }, 'parties[1].players[0].id', /nothing else/],
  [{ concessions: [{ ...market, id: 'aster' }] }, 'concessions[0].id', /nothing else/],
  [{ mediator: { id: 'amara', name: 'Office', escrow: false } }, 'detainees[0].id', /nothing else/],
  [{ 'detainees[0].holder': 'aurora', 'parties[1].secrets.offers': [] }, 'detainees[0].holder', /id of a party: aster, borealis/],
  [{ 'detainees[0].destination': 'borealis', 'parties[0].secrets.wants': [], 'parties[1].secrets.preferences.detainees.amara': absent }, 'detainees[0].destination', /other than the holder/],
  [{ concessions: [{ ...market, to: 'aster' }] }, 'concessions[0].to', /other than the giver/],
  [{ concessions: [{ ...market, by: 'nobody-known' }] }, 'concessions[0].by', /id of a party/],
  [{ 'parties[0].players[1].quorum': 6 }, 'parties[0].players[1].quorum', /at most the number of members, 5/],
  [{ 'parties[0].players[0].members': 2 }, 'parties[0].players[0].members', /1 for a leader/],
  [{ 'parties[0].present': false }, 'parties[0].present', /two parties or more/],
  [{ 'parties[0].secrets.mandate': ['back', 'back'] }, 'parties[0].secrets.mandate[1]', /once/],
  [{ 'parties[0].secrets.offers': ['amara'] }, 'parties[0].secrets.offers[0]', /whom the party holds/],
  [{ 'parties[0].secrets.offers': ['anna'] }, 'parties[0].secrets.offers[0]', /id of a person/],
  [{ 'parties[0].secrets.offers': ['sanne', 'sanne'] }, 'parties[0].secrets.offers[1]', /once/],
  [{ 'parties[0].secrets.wants[0].detainee': 'sanne' }, 'parties[0].secrets.wants[0].detainee', /released to aster/],
  [{ 'parties[0].secrets.wants[0].detainee': 'anna' }, 'parties[0].secrets.wants[0].detainee', /id of a person/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'count', holder: 'borealis', count: 3 } }, 'parties[0].secrets.wants[0].count', /at most 2/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'count', holder: 'aster', count: 1 } }, 'parties[0].secrets.wants[0]', /somebody held by aster can meet/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'category', holder: 'borealis', category: 'crews', count: 1 } }, 'parties[0].secrets.wants[0]', /can meet/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'pickFromList', holder: 'borealis', detainees: ['amara'], count: 2 } }, 'parties[0].secrets.wants[0].count', /at most 1/],
  [{ 'parties[0].secrets.wants[0]': { kind: 'pickFromList', holder: 'borealis', detainees: ['amara', 'amara'], count: 1 } }, 'parties[0].secrets.wants[0].detainees[1]', /once/],
  [{ 'parties[0].secrets.preferences.detainees.anna': 1 }, 'parties[0].secrets.preferences.detainees.anna', /id of a person/],
  [{ 'parties[0].secrets.preferences.detainees.amara': -1 }, 'parties[0].secrets.preferences.detainees.amara', /0 or more/],
  [{ 'parties[0].secrets.preferences.detainees.sanne': draw(-1, 1) }, 'parties[0].secrets.preferences.detainees.sanne', /0 or less/],
  [{ 'parties[0].secrets.preferences.detainees.amara': draw(9, 8) }, 'parties[0].secrets.preferences.detainees.amara.high', /not below low, which is 9/],
  [{ 'parties[0].secrets.preferences.linkage.crisis': draw(9, 8) }, 'parties[0].secrets.preferences.linkage.crisis.high', /not below low/],
  [{ 'parties[0].secrets.preferences.concessions.market': [0, 1] }, 'parties[0].secrets.preferences.concessions.market', /id of a concession/],
  [{ concessions: [market], 'parties[0].secrets.preferences.concessions.market': [0, 1, 2] }, 'parties[0].secrets.preferences.concessions.market', /each of the 2 levels/],
  [{ concessions: [market], 'parties[0].secrets.preferences.concessions.market': [1, 2] }, 'parties[0].secrets.preferences.concessions.market[0]', /level 0 is nothing/],
  [{ concessions: [market], 'parties[0].secrets.preferences.concessions.market': [draw(0, 1), 2] }, 'parties[0].secrets.preferences.concessions.market[0]', /level 0 is nothing/],
  [{ issues: [{ id: 'price', name: 'Price', options: { from: 2, to: 1, step: 1 } }] }, 'issues[0].options.to', /not below from/],
  [{ issues: [{ id: 'price', name: 'Price', options: { from: 0, to: 1, step: 0.001 } }] }, 'issues[0].options.step', /at most 1000 options/],
  [{ issues: [{ id: 'price', name: 'Price', options: ['low', 'low'] }] }, 'issues[0].options[1]', /once/],
  [{ issues: [{ id: 'amara', name: 'Price', options: ['low', 'high'] }] }, 'issues[0].id', /nothing else/],
  [{ 'parties[0].secrets.preferences.issues': { price: [1, 2] } }, 'parties[0].secrets.preferences.issues.price', /common issue/],
  [{ issues: [price], 'parties[0].secrets.preferences.issues': { price: [1, 2, 3] } }, 'parties[0].secrets.preferences.issues.price', /each of the 2 options/],
  [{ 'parties[0].secrets.preferences.interactions': [{ kind: 'jointly', of: [{ issue: 'anna' }], utility: 1 }] }, 'parties[0].secrets.preferences.interactions[0].of[0].issue', /person, a concession or a common issue/],
  [{ 'parties[0].secrets.preferences.interactions': [{ kind: 'parity', utility: draw(2, 1) }] }, 'parties[0].secrets.preferences.interactions[0].utility.high', /not below low/],
  [{ issues: [price], 'parties[0].secrets.preferences.redLines': [{ kind: 'never', of: [{ issue: 'price', option: 2 }] }] }, 'parties[0].secrets.preferences.redLines[0].of[0].option', /from 0 to 1/],
  [{ issues: [price], 'parties[0].secrets.preferences.redLines': [{ kind: 'atMost', of: [{ issue: 'price' }], count: 2 }] }, 'parties[0].secrets.preferences.redLines[0].count', /number of choices, 1/],
  [{ issues: [price], 'parties[0].secrets.preferences.redLines': [{ kind: 'onlyWith', of: { issue: 'price' }, with: { issue: 'anna' } }] }, 'parties[0].secrets.preferences.redLines[0].with.issue', /person, a concession/],
  [{ 'rules.near': 60 }, 'rules.near', /less than the deadline, day 60/],
  [{ 'rules.rounds': 61 }, 'rules.rounds', /until the deadline, 60/],
  [{ 'rules.modes': ['simultaneous', 'simultaneous'] }, 'rules.modes[1]', /once/],
  [{ 'rules.modes': ['escrowed'] }, 'rules.modes[0]', /a mediator with escrow: true/],
  [{ 'rules.modes': ['escrowed'], mediator: { id: 'office', name: 'Office', escrow: false } }, 'rules.modes[0]', /a mediator with escrow: true/],
  [{ schedule: at(60, { type: 'leak.occurred', by: 'nature' }) }, 'schedule[0].when.day', /before the deadline/],
  [{ schedule: at(1, { type: 'detainee.died', by: 'nature', detainee: 'anna' }) }, 'schedule[0].event.detainee', /id of a person/],
  [{ schedule: at(1, { type: 'court.injunction', by: 'nature', party: 'amara' }) }, 'schedule[0].event.party', /id of a party/],
  [{ schedule: at(1, { type: 'talks.opened', by: 'amara' }) }, 'schedule[0].event.by', /id of a party/],
  [{ schedule: at(1, { type: 'mediator.offered', by: 'office' }) }, 'schedule[0].event.by', /of which there is none/],
  [{ schedule: at(1, { type: 'obligation.fulfilled', by: 'aster', concession: 'market' }) }, 'schedule[0].event.concession', /of which there is none/],
  [{ schedule: at(1, { type: 'ratification.granted', by: 'aster', player: 'aster' }) }, 'schedule[0].event.player', /player at home/],
  [{ schedule: at(1, { type: 'list.requested', by: 'aster', terms: { kind: 'named', detainee: 'yusuf' } }) }, 'schedule[0].event.terms.detainee', /released to aster/],
]

function problemsOf(value: unknown): readonly { readonly path: string; readonly allowed: string }[] {
  const check = validateScenario(value)
  return check.ok ? [] : check.problems
}

describe.each([['form', form], ['across places', across]] as const)('a mistake of %s', (_, rows) => {
  test.each(rows)('%o is found at %s', (change, path, allowed) => {
    const problems = problemsOf(edited('two-for-two', change))
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(problems[0]?.allowed).toMatch(allowed)
  })
})

describe('an illustration', () => {
  const rows: readonly Row[] = [
    [{ 'detainees[0].name': 'Jane' }, 'detainees[0].name', /the id again/],
    [{ 'detainees[1].profile': 'The well known one.' }, 'detainees[1].profile', /the same for everybody/],
    [{ 'detainees[1].welfare': 'critical' }, 'detainees[1].welfare', /the same for everybody/],
    [{ 'parties[0].secrets.preferences.detainees["US-2"]': 5 }, 'parties[0].secrets.preferences.detainees.US-2', /a draw, with the same bounds/],
    [{ 'parties[0].secrets.preferences.detainees["US-2"]': draw(4, 9) }, 'parties[0].secrets.preferences.detainees.US-2', /a draw, with the same bounds/],
    [{ 'parties[1].secrets.preferences.detainees["US-2"]': absent }, 'parties[1].secrets.preferences.detainees.US-2', /a draw, with the same bounds/],
    [{ 'parties[0].secrets.preferences.interactions': [{ kind: 'jointly', of: [{ issue: 'US-1' }], utility: 2 }] }, 'parties[0].secrets.preferences.interactions[0]', /everybody whom a party holds, or nobody/],
    [{ 'parties[0].secrets.preferences.redLines': [{ kind: 'never', of: [{ issue: 'RU-1' }] }] }, 'parties[0].secrets.preferences.redLines[0]', /everybody whom a party holds, or nobody/],
    [{ 'parties[0].secrets.offers': ['RU-1'] }, 'parties[0].secrets.offers', /everybody whom a party holds, or nobody/],
    [{ 'parties[0].secrets.wants': [{ kind: 'named', detainee: 'US-1' }] }, 'parties[0].secrets.wants', /everybody whom a party holds, or nobody/],
    [{ 'parties[1].secrets.wants': [{ kind: 'pickFromList', holder: 'us', detainees: ['RU-1'], count: 1 }] }, 'parties[1].secrets.wants[0].detainees', /everybody whom a party holds, or nobody/],
  ]
  test.each(rows)('%o ranks or names somebody at %s', (change, path, allowed) => {
    const problems = problemsOf(edited('us-russia-2025', change))
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(problems[0]?.allowed).toMatch(allowed)
  })

  test('has ids that name nobody', () => {
    expect(problemsOf(edited('us-russia-2025', { 'detainees[8].id': 'jane', 'detainees[8].name': 'jane' }))).toContainEqual(
      { path: 'detainees[8].id', given: '"jane"', allowed: expect.stringMatching(/such as US-1/) })
  })

  test('may have numbers for people when it is fiction', () => {
    expect(problemsOf(edited('us-russia-2025', { kind: 'fictional', 'parties[0].secrets.preferences.detainees["US-2"]': 5 }))).toEqual([])
  })
})

test('an agenda may be larger than anybody can list', () => {
  expect(problemsOf(edited('one-for-many', { 'rules.modes': ['phased'], 'rules.phases': 7 }))).toEqual([])
})

test('there may be nobody in custody, if there is something else to bargain over', () => {
  const nobody = { detainees: [], concessions: [], schedule: [], ...Object.fromEntries([0, 1].flatMap((n) => [
    [`parties[${n}].secrets.wants`, []], [`parties[${n}].secrets.offers`, []], [`parties[${n}].secrets.preferences.detainees`, {}], [`parties[${n}].secrets.preferences.concessions`, {}],
  ])) }
  expect(problemsOf(edited('two-for-two', nobody)).map(({ path }) => path)).toEqual(['detainees'])
  expect(problemsOf(edited('two-for-two', { ...nobody, issues: [{ id: 'price', name: 'Price', options: { from: 1, to: 2, step: 0.25 } }] }))).toEqual([])
})

test('people held by one party alone cannot be exchanged', () => {
  const paths = problemsOf(edited('two-for-two', { 'detainees[2].holder': 'borealis', 'detainees[3].holder': 'borealis' })).map(({ path }) => path)
  expect(paths).toContain('detainees')
})

test('a third party may have a stake of either sign in a person whom others exchange', () => {
  expect(problemsOf(edited('hub', { 'parties[2].secrets.preferences.detainees.ingrid': -1 }))).toEqual([])
  expect(problemsOf(edited('hub', { 'parties[2].secrets.preferences.detainees.ingrid': 1 }))).toEqual([])
})

test('all problems are told at once, of form and across places, each place once', () => {
  const changes = {
    title: 7, extra: true, 'parties[0].players[1].quorum': 9, 'parties[1].secrets.preferences.discount': 2, 'parties[1].secrets.offers[0]': 'sanne',
    'detainees[1].destination': 'borealis', 'detainees[3].category': absent, 'rules.near': 99, 'rules.modes[1]': 'escrowed', schedule: at(0, { type: 'nothing', by: 'x' }),
  }
  const paths = problemsOf(edited('two-for-two', changes)).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toEqual(expect.arrayContaining([
    'title', 'extra', 'parties[0].players[1].quorum', 'parties[1].secrets.preferences.discount', 'parties[1].secrets.offers[0]', 'detainees[1].destination',
    'detainees[3].category', 'rules.near', 'rules.modes[1]', 'schedule[0].event.type',
  ]))
})

test('a problem says what was given, or that nothing was', () => {
  const check = validateScenario(edited('two-for-two', { title: absent, 'rules.near': 99 }))
  expect(check.ok ? [] : check.problems).toEqual([
    { path: 'title', given: 'nothing', allowed: 'one line of 1 to 120 characters, without control characters' },
    { path: 'rules.near', given: '99', allowed: 'less than the deadline, day 60' },
  ])
})
