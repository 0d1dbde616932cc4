import { freeze } from 'immer'
import { describe, expect, test } from 'vitest'
import { offer, openTable } from '../../src/model/alternating-offers.js'
import { firstContext } from '../../src/model/context.js'
import type { AgreedPackage, ExchangeContext, Obligation, PartyLedger } from '../../src/model/context.js'
import type { CustodyRecord } from '../../src/model/custody.js'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { agendaOf } from '../../src/model/package.js'
import type { Agenda } from '../../src/model/package.js'
import type { Request } from '../../src/model/requests.js'
import { recipeTable } from '../../src/protocol/recipes/index.js'
import { assignRecipe } from '../../src/protocol/recipes/recipe.js'
import type { RecipeName } from '../../src/protocol/recipes/index.js'
import type { Draft } from '../../src/protocol/recipes/recipe.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

// d0 and d3 are p0's and would go to p1, d1 and d4 p1's to p2, d2 and d5 p2's to p0.
const scenario = smallScenario({ parties: 3, detainees: 6, rules: { exposure: 0.6 } })
const first = firstContext(scenario)

type Patch = Partial<ExchangeContext>
const ledgers = (records: { readonly [id: string]: Partial<PartyLedger> }): Patch => ({ parties: Object.fromEntries(Object.entries(first.parties).map(([id, ledger]) => [id, { ...ledger, ...records[id] }])) })
const people = (records: { readonly [id: string]: Partial<CustodyRecord> }): Patch => ({ detainees: Object.fromEntries(Object.entries(first.detainees).map(([id, record]) => [id, { ...record, ...records[id] }])) })
const every = (record: Partial<CustodyRecord>, records: { readonly [id: string]: Partial<CustodyRecord> } = {}): Patch => people(Object.fromEntries(scenario.detainees.map(({ id }) => [id, { ...record, ...records[id] }])))

interface Assignment {
  (args: { readonly context: ExchangeContext; readonly event: ExchangeEvent }): ExchangeContext
  readonly recipe: unknown
  readonly after: (context: ExchangeContext, event: ExchangeEvent) => ExchangeContext
}

/** Which parts of a context are the same object as before: its fields, the records of parties and persons, and the lists of the table. */
function shared(before: ExchangeContext, after: ExchangeContext): readonly string[] {
  const same = (path: string, a: object, b: object): readonly string[] =>
    Object.keys(b).flatMap((key) => (a[key as never] === b[key as never] ? [`${path}${key}`] : []))
  return [...same('', before, after), ...same('parties.', before.parties, after.parties), ...same('detainees.', before.detainees, after.detainees), ...same('table.', before.table ?? {}, after.table ?? {})]
}

function isFrozenThroughout(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout))
}

/** What a recipe changes, field by field; the same in the chart's assignment as in the table's and as in place. */
function change(name: RecipeName, patch: Patch = {}, event: object = {}): Patch {
  const context = freeze({ ...first, ...patch }, true)
  const before = JSON.stringify(context)
  const whole = { type: 'talks.opened', by: 'p0', ...event } as unknown as ExchangeEvent
  const { assignment } = assignRecipe(recipeTable[name]) as unknown as { readonly assignment: Assignment }
  expect(assignment.recipe).toBe(recipeTable[name])
  const after = assignment({ context, event: whole })
  const own = { ...structuredClone({ ...context, scenario: null }), scenario: context.scenario } as unknown as Draft
  recipeTable[name](own, whole)
  expect(own).toEqual(after)
  const copied = assignment.after(context, whole)
  expect(copied).toEqual(after)
  expect(copied === context).toBe(after === context)
  expect(shared(context, copied)).toEqual(expect.arrayContaining([...shared(context, after)]))
  expect([isFrozenThroughout(copied), JSON.stringify(context) === before]).toEqual([true, true])
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== context[key as keyof ExchangeContext]))
}

/** What a recipe changes in the parties' records. */
function parties(changed: Patch, patch: Patch = {}): { readonly [id: string]: Partial<PartyLedger> } {
  const before = patch.parties ?? first.parties
  return Object.fromEntries(Object.entries(changed.parties ?? {}).flatMap(([id, ledger]) => {
    const fields = Object.entries(ledger).filter(([field, value]) => value !== before[id]![field as keyof PartyLedger])
    return fields.length > 0 ? [[id, Object.fromEntries(fields)]] : []
  }))
}

/** What a recipe changes in the persons' records. */
function persons(changed: Patch, patch: Patch = {}): { readonly [id: string]: Partial<CustodyRecord> } {
  const before = patch.detainees ?? first.detainees
  return Object.fromEntries(Object.entries(changed.detainees ?? {}).flatMap(([id, record]) => {
    const fields = Object.entries(record).filter(([field, value]) => value !== before[id]![field as keyof CustodyRecord])
    return fields.length > 0 ? [[id, Object.fromEntries(fields)]] : []
  }))
}

const trusted = (changed: Patch, subject: string): string => Object.values(changed.trust ?? {}).flatMap((beliefs) => (beliefs[subject] ? [`${beliefs[subject].kept}:${beliefs[subject].broken}`] : [])).join(' ')
const keys = (changed: Patch): string => Object.keys(changed).sort().join(' ')

describe('talks', () => {
  test('stances, suspensions, statements', () => {
    const one = (name: RecipeName, patch: Patch = {}, event: object = {}): unknown => [keys(change(name, patch, event)), parties(change(name, patch, event), patch)]
    expect([one('openTalks'), one('declineTalks')]).toEqual([['parties', { p0: { stance: 'receptive' } }], ['parties', { p0: { stance: 'reluctant' } }]])
    expect([one('recordStatement', {}, { tone: 'firm' }), one('recordDenial'), one('recordAnnouncement')]).toEqual([['parties', { p0: { lastTone: 'firm' } }], ['parties', { p0: { lastTone: 'denied' } }], ['parties', { p0: { lastTone: 'announced' } }]])
    const committed = ledgers({ p0: { threshold: 0.5 } })
    expect([0.4, 0.6].map((threshold) => one('recordCommitment', committed, { threshold }))).toEqual([['parties', { p0: { lastTone: 'committed' } }], ['parties', { p0: { lastTone: 'committed', threshold: 0.6 } }]])
    expect([change('suspendTalks', { causes: ['crisis', 'p1'] }), change('suspendTalks', { causes: ['p1'] }), change('suspendTalks', { causes: ['p0'] })]).toEqual([{ causes: ['crisis', 'p0', 'p1'] }, { causes: ['p0', 'p1'] }, {}])
    expect(change('resumeTalks', { causes: ['crisis', 'p0'] })).toEqual({ causes: ['crisis'] })
  })
  test('mediation, climate, proposals', () => {
    const mediator = { accepted: ['p1'], suggestion: [1, 0] }
    expect([change('acceptMediator', { mediator }), change('dismissMediator', { mediator }), change('recordSuggestion', { mediator }, { options: [0, 1] })])
      .toEqual([{ mediator: { accepted: ['p1', 'p0'], suggestion: [1, 0] } }, { mediator: { accepted: [], suggestion: null } }, { mediator: { accepted: ['p1'], suggestion: [0, 1] } }])
    const calm = { scenario: { ...scenario, rules: { ...scenario.rules, suspendOnCrisis: false } } }
    expect([change('enterCrisis'), change('enterCrisis', calm), change('becomeTense', { causes: ['crisis', 'p0'] }), change('becomeCalm', { climate: 'tense', causes: ['p0'] })])
      .toEqual([{ climate: 'crisis', causes: ['crisis'] }, { climate: 'crisis' }, { climate: 'tense', causes: ['p0'] }, { climate: 'calm' }])
    const proposal = { by: 'p1', accepted: ['p1'], mode: 'phased', phases: 2 } as const
    expect([change('tableProposal', {}, { mode: 'phased', phases: 3 }), change('acceptProposal', { proposal }), change('acceptProposal'), change('dropProposal', { proposal }), change('adoptFramework', { proposal }), change('adoptFramework')])
      .toEqual([{ proposal: { by: 'p0', mode: 'phased', phases: 3, accepted: ['p0'] } }, { proposal: { ...proposal, accepted: ['p1', 'p0'] } }, {}, { proposal: null }, { proposal: null, framework: { mode: 'phased', phases: 2 } }, {}])
  })
  test('joining and leaving', () => {
    const away = ledgers({ p0: { present: false, submitted: true, stance: 'reluctant' } })
    expect(parties(change('joinTable', away), away)).toEqual({ p0: { present: true, stance: 'receptive', submitted: false } })
    const requests: readonly Request[] = [{ id: 'r1', by: 'p0', terms: { kind: 'named', detainee: 'd2' }, status: 'open' }, { id: 'r2', by: 'p2', terms: { kind: 'named', detainee: 'd1' }, status: 'open' }]
    const patch: Patch = {
      ...ledgers({ p0: { submitted: true } }), ...every({ state: 'blocked', blockedBy: 'p1' }), requests, causes: ['crisis', 'p0'], proposal: { by: 'p1', accepted: ['p1', 'p0'], mode: 'phased', phases: 2 },
      mediator: { accepted: ['p0', 'p1'], suggestion: [1] }, table: openTable({ issues: [] }, ['p0', 'p1', 'p2'], 3), package: { signed: false } as never,
    }
    const left = change('leave', patch)
    expect(parties(left, patch)).toEqual({ p0: { present: false, submitted: false } })
    const free = { state: 'held', blockedBy: null }
    // Those whom p0 holds, and those who would come to it.
    expect(persons(left, patch)).toEqual({ d0: free, d2: free, d3: free, d5: free })
    expect([left.requests?.map(({ status }) => status), left.causes, left.proposal?.accepted, left.mediator, left.table?.order, left.trust]).toEqual([['moot', 'open'], ['crisis'], ['p1'], { accepted: ['p1'], suggestion: null }, ['p1', 'p2'], undefined])
    expect(change('leave', { ...patch, proposal: { by: 'p0', accepted: ['p1'], mode: 'phased', phases: 1 } }).proposal).toBeNull()
    expect(trusted(change('leave', { package: { signed: true } as never }), 'p0')).toBe('1:2 1:2')
    expect([trusted(change('walkOut', { package: { signed: true } as never }), 'p0'), change('walkOut', { package: { signed: false } as never }), change('walkOut')]).toEqual(['1:2 1:2', {}, {}])
  })
})

describe('lists and vetting', () => {
  const named = (detainee: string, id: string, by = 'p0', status: Request['status'] = 'open'): Request => ({ id, by, terms: { kind: 'named', detainee }, status })
  test('requests made, demanded late, and withdrawn', () => {
    const terms = { kind: 'pickFromList', holder: 'p2', detainees: ['d2', 'd5'], count: 1 } as const
    const made = change('request', { requests: [named('d0', 'r1', 'p1')] }, { terms })
    expect([keys(made), made.requests?.[1], persons(made)]).toEqual(['detainees requests', { id: 'r2', by: 'p0', terms, status: 'open' }, { d2: { state: 'requested' }, d5: { state: 'requested' } }])
    const picked = made.requests?.[1]?.terms as typeof terms
    expect(picked.detainees).not.toBe(terms.detainees)
    expect([keys(change('request', {}, { terms: { kind: 'count', holder: 'p2', count: 2 } })), change('request', {}, { terms: { kind: 'count', holder: 'p2', count: 2 } }).requests]).toEqual(['requests', [{ id: 'r1', by: 'p0', terms: { kind: 'count', holder: 'p2', count: 2 }, status: 'open' }]])
    const demanded = change('demandAddon', {}, { detainee: 'd5' })
    expect([demanded.requests, persons(demanded)]).toEqual([[named('d5', 'r1')], { d5: { state: 'requested' } }])
    const patch = { ...every({ state: 'requested' }), requests: [named('d2', 'r1'), { ...named('d2', 'r2'), terms }, named('d5', 'r3', 'p1', 'moot')] }
    const back = change('withdrawRequest', patch, { request: 'r2' })
    expect([back.requests?.map(({ status }) => status), persons(back, patch)]).toEqual([['open', 'withdrawn', 'moot'], { d5: { state: 'held' } }])
    expect(persons(change('withdrawRequest', patch, { request: 'r1' }), patch)).toEqual({})
    expect(change('withdrawRequest', patch, { request: 'r9' }).requests?.map(({ status }) => status)).toEqual(['open', 'open', 'moot'])
  })
  test('lists closed and opened again', () => {
    expect(parties(change('submitList'))).toEqual({ p0: { submitted: true } })
    const closed: Patch = { ...ledgers({ p0: { submitted: true }, p1: { submitted: true } }), listRounds: 1, table: openTable({ issues: [] }, [], 1) }
    const opened = change('reopenLists', closed)
    expect([parties(opened, closed), opened.listRounds, opened.table]).toEqual([{ p0: { submitted: false }, p1: { submitted: false } }, 2, null])
  })
  test('what is said of one person is noted, and moves them if the custody table has the way', () => {
    const from = (state: CustodyRecord['state']): Patch => every({ state, blockedBy: state === 'blocked' ? 'p1' : null })
    const table: readonly (readonly [name: RecipeName, state: CustodyRecord['state'], change: Partial<CustodyRecord>])[] = [
      ['nominate', 'held', { state: 'nominated' }], ['clear', 'nominated', { state: 'cleared' }], ['block', 'cleared', { state: 'blocked', blockedBy: 'p0' }], ['unblock', 'blocked', { state: 'nominated', blockedBy: null }],
      ['askConsent', 'nominated', { consent: 'asked' }], ['recordConsent', 'nominated', { consent: 'given' }], ['waiveConsent', 'nominated', { consent: 'waived' }], ['recordRefusal', 'packaged', { consent: 'refused', state: 'blocked', blockedBy: 'person' }],
      ['verifyIdentity', 'cleared', { identityVerified: true }], ['doubtIdentity', 'cleared', { state: 'blocked', blockedBy: 'p0' }], ['askProof', 'cleared', { proofOfLife: 'asked' }], ['giveProof', 'cleared', { proofOfLife: 'given' }],
      ['recordDeath', 'held', { state: 'deceased', custodian: 'nobody' }], ['recordReleaseOtherwise', 'held', { state: 'releasedOtherwise', custodian: 'nobody' }], ['recordArrest', 'atLiberty', { state: 'held' }],
      ['requestInstrument', 'packaged', { instrument: 'requested' }], ['issueInstrument', 'packaged', { instrument: 'issued' }], ['revokeInstrument', 'packaged', { instrument: 'revoked' }],
      ['stage', 'packaged', { state: 'staged' }], ['confirmReceipt', 'transferred', { state: 'confirmed' }], ['disputeReceipt', 'transferred', { state: 'disputed' }], ['resolveDispute', 'disputed', { state: 'confirmed' }],
    ]
    for (const [name, state, wanted] of table) {
      expect([name, persons(change(name, from(state), { detainee: 'd0' }), from(state))]).toEqual([name, { d0: wanted }])
      expect([name, change(name, from(state), { detainee: 'd9' }).detainees]).toEqual([name, undefined])
      // From an end nobody moves any more; what is beside the chain is noted all the same.
      const { state: to, ...facts } = wanted
      const end = every({ state: 'confirmed' })
      expect([name, persons(change(name, end, { detainee: 'd0' }), end).d0 ?? {}]).toEqual([name, name === 'recordRefusal' ? { consent: 'refused' } : to ? {} : facts])
    }
    expect(change('stage', { detainees: { stranger: { ...first.detainees.d0!, state: 'packaged' } } }, { detainee: 'stranger' })).toEqual({})
    expect(persons(change('doubtIdentity', every({ state: 'cleared', identityVerified: true }), { detainee: 'd0' }), every({ state: 'cleared', identityVerified: true })).d0).toEqual({ state: 'blocked', blockedBy: 'p0', identityVerified: false })
  })
  test('whoever is lost takes along the standing offer that releases them, and the requests for them', () => {
    const agenda: Agenda = { issues: ['d0', 'd1'].map((id) => ({ kind: 'detainee', id, size: 2, from: 'p0', to: 'p1' })) }
    const table = openTable(agenda, ['p0', 'p1'], 3)
    offer(table, 'p0', [1, 0])
    for (const name of ['block', 'recordRefusal', 'doubtIdentity', 'recordDeath', 'recordReleaseOtherwise'] as const) {
      const patch = { ...every({ state: 'cleared' }), table, requests: [named('d0', 'r1', 'p1'), named('d1', 'r2', 'p2')] }
      const [lost, other, none] = [change(name, patch, { detainee: 'd0' }), change(name, patch, { detainee: 'd1' }), change(name, { ...patch, table: null }, { detainee: 'd0' })]
      expect([name, lost.table?.standing, lost.table?.assented, other.table, none.table]).toEqual([name, null, [], undefined, undefined])
      const gone = name === 'recordDeath' || name === 'recordReleaseOtherwise'
      expect([name, lost.requests?.map(({ status }) => status)]).toEqual([name, gone ? ['moot', 'open'] : undefined])
    }
    for (const name of ['confirmReceipt', 'resolveDispute'] as const) {
      const patch = { ...every({ state: name === 'confirmReceipt' ? 'transferred' : 'disputed' }), requests: [named('d0', 'r1', 'p1')] }
      expect([name, change(name, patch, { detainee: 'd0' }).requests?.map(({ status }) => status)]).toEqual([name, ['met']])
    }
  })
  test('courts', () => {
    const signed = (yes: boolean): Patch => ({ injunctions: ['p2'], package: { signed: yes } as never })
    expect([change('enjoin', signed(false), { party: 'p1' }), change('enjoin', signed(true), { party: 'p1' }), change('enjoin', {}, { party: 'p1' })]).toEqual([{ injunctions: ['p1', 'p2'] }, { injunctions: ['p1', 'p2'], causes: ['injunction'] }, { injunctions: ['p1'] }])
    const both = { injunctions: ['p1', 'p2'], causes: ['injunction', 'p0'] }
    expect([change('liftInjunction', both, { party: 'p1' }), change('liftInjunction', { ...both, injunctions: ['p1'] }, { party: 'p1' })]).toEqual([{ injunctions: ['p2'] }, { injunctions: [], causes: ['p0'] }])
  })
  test('bargaining opens among those present who have something to settle', () => {
    const patch: Patch = { ...every({ state: 'held' }, { d0: { state: 'cleared' } }), framework: { mode: 'phased', phases: 3 }, mediator: { accepted: ['p0'], suggestion: [1] } }
    const opened = change('openBargaining', patch)
    const agenda = agendaOf(scenario, patch.detainees!, patch.framework!, () => true)
    expect(opened).toEqual({ table: openTable(agenda, ['p0', 'p1'], 12), mediator: { accepted: ['p0'], suggestion: null } })
    expect(change('openBargaining', { ...patch, ...every({ state: 'held' }, { d0: { state: 'cleared' }, d1: { state: 'cleared' } }) }).table?.order).toEqual(['p0', 'p1', 'p2'])
    expect(change('openBargaining', { ...patch, ...ledgers({ p1: { present: false } }) }).table?.order).toEqual(['p0'])
    expect(change('openBargaining', { ...patch, framework: null })).toEqual({})
  })
})

const agenda: Agenda = { issues: [...scenario.detainees.map(({ id, holder, destination }) => ({ kind: 'detainee' as const, id, size: 3, from: holder, to: destination })), { kind: 'concession', id: 'c0', size: 3, from: 'p0', to: 'p1' }] }
const options = [1, 2, 2, 0, 0, 0, 2]
const members = [{ id: 'd0', from: 'p0', to: 'p1', phase: 1 }, { id: 'd1', from: 'p1', to: 'p2', phase: 2 }, { id: 'd2', from: 'p2', to: 'p0', phase: 2 }]
const agreed: AgreedPackage = { agenda, options, mode: 'phased', involved: ['p0', 'p1', 'p2'], members, phases: [{ kind: 'each', members: ['d0'] }, { kind: 'each', members: ['d1', 'd2'] }], phase: 0, signed: true, escrow: 'open' }
const due: readonly Obligation[] = [{ concession: 'c0', by: 'p0', to: 'p1', level: 2, status: 'due' }, { concession: 'c1', by: 'p1', to: 'p0', level: 1, status: 'due' }, { concession: 'c0', by: 'p2', to: 'p1', level: 1, status: 'fulfilled' }]

describe('agreement', () => {
  const standing = openTable(agenda, ['p0', 'p1', 'p2'], 3)
  offer(standing, 'p0', options)
  test('offers are made, accepted and rejected at the table, if there is one', () => {
    const open = { table: openTable(agenda, ['p0', 'p1', 'p2'], 3) }
    expect(change('offerPackage', open, { options })).toEqual({ table: standing })
    const { table } = change('acceptPackage', { table: standing }, { by: 'p1' })
    expect([table?.assented, table?.turn, change('rejectPackage', { table: standing }).table]).toEqual([['p0', 'p1'], 2, { ...standing, standing: null, assented: [] }])
    expect([change('offerPackage', {}, { options }), change('acceptPackage'), change('rejectPackage')]).toEqual([{}, {}, {}])
  })
  test('an accepted package is taken home, and dropped again', () => {
    const patch: Patch = { ...every({ state: 'cleared' }), ...ledgers({ p0: { signed: true, votes: {} }, p1: { votes: {} } }), table: { ...standing, assented: ['p0', 'p1', 'p2'] }, framework: { mode: 'phased', phases: 2 } }
    const home = change('takeHome', patch)
    expect(home.package).toEqual({ ...agreed, phases: [], signed: false })
    expect(persons(home, patch)).toEqual({ d0: { state: 'packaged' }, d1: { state: 'packaged' }, d2: { state: 'packaged' } })
    const none = { yes: 0, no: 0 }
    expect([home.parties?.p0, home.parties?.p1?.votes]).toEqual([{ ...first.parties.p0, votes: { 'p0-leader': none, 'p0-cabinet': none }, signed: false }, { 'p1-leader': none }])
    expect([change('takeHome', { ...patch, framework: null }), change('takeHome', { ...patch, table: standing }), change('takeHome', { ...patch, table: null })]).toEqual([{}, {}, {}])
    const bound: Patch = { ...every({ state: 'packaged' }), ...ledgers({ p0: { signed: true } }), package: { ...agreed, signed: false }, table: standing }
    const dropped = change('dropPackage', bound)
    expect([dropped.package, persons(dropped, bound), parties(dropped, bound), dropped.table?.standing]).toEqual([null, { d0: { state: 'cleared' }, d1: { state: 'cleared' }, d2: { state: 'cleared' } }, { p0: { signed: false } }, null])
    expect(change('dropPackage')).toEqual({})
  })
  test('votes, signatures', () => {
    const votes = (name: RecipeName, by: string, player: string): unknown => change(name, {}, { by, player }).parties?.[by]?.votes[player]
    expect([votes('grantRatification', 'p0', 'p0-cabinet'), votes('refuseRatification', 'p0', 'p0-cabinet'), votes('grantRatification', 'p1', 'p0-cabinet'), votes('grantRatification', 'p9', 'p0-cabinet')]).toEqual([{ yes: 1, no: 0 }, { yes: 0, no: 1 }, undefined, undefined])
    expect(change('grantRatification', { parties: {} }, { player: 'p0-leader' })).toEqual({})
    expect(parties(change('sign'))).toEqual({ p0: { signed: true } })
  })
})

describe('release', () => {
  const decided = (p0: PartyLedger['handover'], p1: PartyLedger['handover'], p2: PartyLedger['handover'] = 'undecided'): Patch => ledgers({ p0: { handover: p0 }, p1: { handover: p1 }, p2: { handover: p2 } })
  test('signed by all: the phases are planned, concessions fall due, and nobody has decided', () => {
    const patch: Patch = { package: { ...agreed, signed: false, phases: [], escrow: 'returned' }, ...decided('performed', 'withheld') }
    const begun = change('beginRelease', patch)
    expect(begun.package).toEqual(agreed)
    expect([begun.obligations, parties(begun, patch)]).toEqual([[due[0]], { p0: { handover: 'undecided' }, p1: { handover: 'undecided' } }])
    expect(change('beginRelease', { package: { ...agreed, mode: 'sequential', phases: [] } }).package?.phases).toEqual([{ kind: 'together', members: ['d0', 'd1', 'd2'] }])
    expect(change('beginRelease')).toEqual({})
  })
  test('the next phase, and the same again', () => {
    const patch: Patch = { package: { ...agreed, escrow: 'released' }, ...decided('performed', 'deposited') }
    const [next, again] = [change('nextPhase', patch), change('retryPhase', patch)]
    expect([next.package, again.package, parties(next, patch), parties(again, patch)]).toEqual([{ ...agreed, phase: 1 }, agreed, { p0: { handover: 'undecided' }, p1: { handover: 'undecided' } }, { p0: { handover: 'undecided' }, p1: { handover: 'undecided' } }])
    expect([change('nextPhase'), change('retryPhase')]).toEqual([{}, {}])
  })
  test('decisions, deposits, and what the agent decides', () => {
    expect([parties(change('perform')), parties(change('withhold'))]).toEqual([{ p0: { handover: 'performed' } }, { p0: { handover: 'withheld' } }])
    const patch: Patch = { ...every({ state: 'staged' }), package: { ...agreed, phases: [{ kind: 'escrow', members: ['d0', 'd1', 'd2'] }] } }
    const deposited = change('deposit', patch)
    expect([persons(deposited, patch), parties(deposited, patch)]).toEqual([{ d0: { custodian: 'escrow' } }, { p0: { handover: 'deposited' } }])
    expect([change('releaseEscrow', patch).package?.escrow, change('returnEscrow', patch).package?.escrow, change('releaseEscrow'), change('returnEscrow')]).toEqual(['released', 'returned', {}, {}])
  })
  test('the day of a handover ends', () => {
    const close = (kind: 'each' | 'escrow', ...how: readonly PartyLedger['handover'][]): unknown => {
      const patch: Patch = { ...every({ state: 'staged' }), package: { ...agreed, phases: [{ kind, members: ['d0', 'd1'] }] }, ...decided(how[0]!, how[1]!) }
      const closed = change('closeWindow', patch)
      return [parties(closed, patch), closed.package?.escrow]
    }
    expect([close('each', 'performed', 'undecided'), close('each', 'undecided', 'withheld')]).toEqual([[{ p1: { handover: 'withheld' } }, undefined], [{ p0: { handover: 'withheld' } }, undefined]])
    expect([close('escrow', 'deposited', 'deposited'), close('escrow', 'deposited', 'undecided'), close('escrow', 'withheld', 'deposited')]).toEqual([[{}, 'released'], [{ p1: { handover: 'withheld' } }, 'returned'], [{}, 'returned']])
    expect(change('closeWindow')).toEqual({})
  })
  test('decisions take effect together: who crosses, who is returned, who is in breach, and what is thought of whom', () => {
    const over = (kind: 'each' | 'together' | 'escrow', p0: PartyLedger['handover'], p1: PartyLedger['handover'], escrow: AgreedPackage['escrow'] = 'open'): unknown => {
      const patch: Patch = { ...every({ state: 'staged', custodian: kind === 'escrow' ? 'escrow' : 'p9' }), package: { ...agreed, phases: [{ kind, members: ['d0', 'd1'] }], escrow }, ...decided(p0, p1) }
      const done = change('handOver', patch)
      const where = Object.entries(persons(done, patch)).map(([id, { state, custodian }]) => `${id} ${state ?? 'stays'} ${custodian}`)
      return [where.join(', '), Object.entries(parties(done, patch)).map(([id, { inBreach }]) => `${id} ${inBreach}`).join(', '), trusted(done, 'p0'), trusted(done, 'p1')]
    }
    const [kept, broken] = ['2:1 2:1', '1:2 1:2']
    expect(over('each', 'performed', 'withheld')).toEqual(['d0 transferred p1', 'p1 true', kept, broken])
    expect(over('each', 'withheld', 'performed')).toEqual(['d1 transferred p2', 'p0 true', broken, kept])
    expect(over('each', 'performed', 'performed')).toEqual(['d0 transferred p1, d1 transferred p2', '', kept, kept])
    expect(over('each', 'undecided', 'undecided')).toEqual(['', 'p0 true, p1 true', broken, broken])
    expect(over('together', 'performed', 'withheld')).toEqual(['', 'p1 true', kept, broken])
    expect(over('together', 'performed', 'performed')).toEqual(['d0 transferred p1, d1 transferred p2', '', kept, kept])
    expect(over('escrow', 'deposited', 'deposited', 'released')).toEqual(['d0 transferred p1, d1 transferred p2', '', kept, kept])
    expect(over('escrow', 'deposited', 'deposited', 'returned')).toEqual(['d0 stays p0, d1 stays p1', '', kept, kept])
    expect(over('escrow', 'deposited', 'withheld', 'returned')).toEqual(['d0 stays p0', 'p1 true', kept, broken])
    expect(keys(change('handOver'))).toBe('')
  })
  test('calling off, making good, paying', () => {
    const patch: Patch = { ...every({ state: 'staged' }), package: { ...agreed, phase: 1 } }
    const off = change('abortPhase', patch)
    expect([persons(off, patch), parties(off, patch), trusted(off, 'p0')]).toEqual([{ d1: { state: 'packaged' }, d2: { state: 'packaged' } }, { p0: { inBreach: true } }, '1:2 1:2'])
    const breach = ledgers({ p0: { inBreach: true } })
    expect(parties(change('remedyBreach', breach), breach)).toEqual({ p0: { inBreach: false } })
    const owed: readonly Obligation[] = [...due.slice(0, 2), { ...due[0]!, by: 'p2' }, { ...due[0]!, concession: 'c2' }]
    const paid = change('fulfilObligation', { obligations: owed }, { concession: 'c0' })
    expect([paid.obligations?.map(({ status }) => status), trusted(paid, 'p0'), trusted(paid, 'p1')]).toEqual([['fulfilled', 'due', 'due', 'due'], '2:1 2:1', '1:1 1:1'])
  })
  test('what is left is reaffirmed, and planned anew for those still to cross', () => {
    const asked = ledgers({ p0: { reaffirmed: true }, p1: { reaffirmed: true } })
    expect([parties(change('askReaffirmation', asked), asked), parties(change('reaffirm'))]).toEqual([{ p0: { reaffirmed: false }, p1: { reaffirmed: false } }, { p0: { reaffirmed: true } }])
    const fine = { consent: 'given', instrument: 'issued' } as const
    const lost: Patch = { ...every({ state: 'packaged', ...fine }, { d0: { state: 'confirmed' }, d2: { state: 'staged', instrument: 'revoked' } }), ...decided('performed', 'undecided'), package: { ...agreed, phase: 1, escrow: 'returned' } }
    const reduced = change('reducePackage', lost)
    expect(reduced.package).toEqual({ ...agreed, options: [1, 2, 0, 0, 0, 0, 2], involved: ['p0', 'p1', 'p2'], members: members.slice(0, 2), phases: [{ kind: 'each', members: ['d1'] }], phase: 0 })
    expect([persons(reduced, lost), parties(reduced, lost)]).toEqual([{ d2: { state: 'cleared' } }, { p0: { handover: 'undecided' } }])
    expect(change('reducePackage')).toEqual({})
    const two: AgreedPackage = { ...agreed, agenda: { issues: agenda.issues.slice(0, 2) }, options: [1, 1], members: members.slice(0, 2) }
    const one = change('reducePackage', { ...every({ state: 'packaged', ...fine }, { d1: { state: 'deceased' } }), package: two })
    expect([one.package?.involved, one.package?.options, one.package?.phases]).toEqual([['p0', 'p1'], [1, 0], [{ kind: 'each', members: ['d0'] }]])
    const table = openTable(agenda, ['p0', 'p1', 'p2'], 3)
    offer(table, 'p0', options)
    const given: Patch = { ...every({ state: 'staged' }, { d1: { state: 'packaged' } }), ...ledgers({ p1: { signed: true } }), package: agreed, obligations: due, table }
    const opened = change('reopenPackage', given)
    const cleared = { state: 'cleared' }
    expect([opened.package, opened.obligations, persons(opened, given), parties(opened, given), opened.table?.standing]).toEqual([null, [], { d0: cleared, d1: cleared, d2: cleared }, { p1: { signed: false } }, null])
    expect(keys(change('reopenPackage'))).toBe('obligations')
  })
  test('the end: what is still owed is in default, unless nothing came of it', () => {
    const ended = (state: CustodyRecord['state'], owed = due): unknown => {
      const closed = change('close', { ...every({ state }), package: agreed, obligations: owed })
      return [closed.outcome, closed.obligations?.map(({ status }) => status), trusted(closed, 'p0'), trusted(closed, 'p1'), trusted(closed, 'p2')]
    }
    expect([ended('confirmed'), ended('disputed'), ended('held')]).toEqual([
      ['completed', ['defaulted', 'defaulted', 'fulfilled'], '1:2 1:2', '1:2 1:2', '1:1 1:1'], ['partiallyCompleted', ['defaulted', 'defaulted', 'fulfilled'], '1:2 1:2', '1:2 1:2', '1:1 1:1'], ['collapsed', undefined, '', '', ''],
    ])
  })
})

test('days', () => {
  const patch = { day: 3, deadline: 9, pausedDays: 1 }
  expect([change('advanceDay', patch), change('advancePausedDay', patch), change('extendDeadline', patch, { days: 5 })]).toEqual([{ day: 4 }, { day: 4, deadline: 10, pausedDays: 2 }, { deadline: 14 }])
})
