import { describe, expect, test } from 'vitest'
import { offer, openTable } from '../../src/model/alternating-offers.js'
import { firstContext } from '../../src/model/context.js'
import type { AgreedPackage, ExchangeContext, Obligation, PartyLedger } from '../../src/model/context.js'
import { custodyStates, custodyTable } from '../../src/model/custody.js'
import type { CustodyOperation, CustodyRecord, CustodyState } from '../../src/model/custody.js'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import type { Agenda } from '../../src/model/package.js'
import { checkTable } from '../../src/protocol/checks/index.js'
import type { CheckName } from '../../src/protocol/checks/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

// d0 and d3 are p0's and would go to p1, d1 and d4 p1's to p2, d2 and d5 p2's to p0; p2 is not at the table.
const scenario = smallScenario({ parties: 3, detainees: 6, late: true, rules: { near: 3, pause: 4, listRounds: 3, exposure: 0.6 } })
const start = firstContext(scenario)

type Patch = Partial<ExchangeContext>
const party = (records: { readonly [id: string]: Partial<PartyLedger> }): Patch =>
  ({ parties: Object.fromEntries(Object.entries(start.parties).map(([id, ledger]) => [id, { ...ledger, ...records[id] }])) })
const person = (records: { readonly [id: string]: Partial<CustodyRecord> }): Patch =>
  ({ detainees: Object.fromEntries(Object.entries(start.detainees).map(([id, record]) => [id, { ...record, ...records[id] }])) })
const rules = (changes: Partial<typeof scenario.rules>): Patch => ({ scenario: { ...scenario, rules: { ...scenario.rules, ...changes } } })

function ask(name: CheckName, patch: Patch = {}, event: object = {}): boolean {
  return checkTable[name]({ ...start, ...patch }, { type: 'talks.opened', by: 'p0', ...event } as unknown as ExchangeEvent)
}

/** What a check comes to for each sender. */
function senders(name: CheckName, patch: Patch = {}, event: object = {}): string {
  return ['p0', 'p1', 'p2', 'p9'].filter((by) => ask(name, patch, { ...event, by })).join(' ')
}

/** The persons of whom a check holds. */
function persons(name: CheckName, patch: Patch = {}, by = 'p0'): string {
  return ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd9'].filter((detainee) => ask(name, patch, { by, detainee })).join(' ')
}

/** The values of a field of d0's record for which a check holds. */
function values<F extends keyof CustodyRecord>(name: CheckName, field: F, all: readonly CustodyRecord[F][], by = 'p0'): readonly CustodyRecord[F][] {
  return all.filter((value) => ask(name, person({ d0: { [field]: value } }), { by, detainee: 'd0' }))
}

describe('who is at the table', () => {
  test('senders, holders and receivers', () => {
    expect([senders('wellFormed'), senders('atTable'), senders('notAtTable')]).toEqual(['p0 p1 p2', 'p0 p1', 'p2 p9'])
    expect([senders('isHolder', {}, { detainee: 'd0' }), senders('isReceiver', {}, { detainee: 'd0' }), senders('isHolderOrReceiver', {}, { detainee: 'd0' })]).toEqual(['p0', 'p1', 'p0 p1'])
    expect([senders('isHolder', {}, { detainee: 'd9' }), senders('isReceiver', {}, { detainee: 'd9' }), senders('isHolderOrReceiver', {}, { detainee: 'd9' })]).toEqual(['', '', ''])
    expect([persons('holderIsParty'), persons('receiverIsParty')]).toEqual(['d0 d1 d3 d4', 'd0 d2 d3 d5'])
  })
  test('mandates: formal where no channel is named', () => {
    const channels = [undefined, 'formal', 'back', 'mediator', 'public']
    const may = (by: string, patch: Patch = {}): unknown => channels.filter((channel) => ask('offerIsAuthoritative', patch, { by, channel }))
    expect([may('p0'), may('p1'), may('p9')]).toEqual([[undefined, 'formal', 'back'], [undefined, 'formal'], []])
    const parties = scenario.parties.map((each) => ({ ...each, secrets: { ...each.secrets, mandate: ['mediator' as const] } }))
    expect(may('p0', { scenario: { ...scenario, parties } })).toEqual(['mediator'])
    expect(channels.filter((channel) => ask('notByBackChannel', {}, { channel }))).toEqual([undefined, 'formal', 'mediator', 'public'])
  })
  test('stances, and how many are left', () => {
    const stances = party({ p0: { stance: 'receptive' }, p1: { stance: 'reluctant' } })
    expect([senders('notYetReceptive', stances), senders('notYetReluctant', stances)]).toEqual(['p1 p2 p9', 'p0 p2 p9'])
    const all = (p0: PartyLedger['stance'], p1: PartyLedger['stance']): boolean => ask('allReceptive', party({ p0: { stance: p0 }, p1: { stance: p1 } }))
    expect([all('receptive', 'receptive'), all('receptive', 'reluctant'), all('unexplored', 'receptive')]).toEqual([true, false, false])
    const here = (...present: readonly boolean[]): boolean => ask('tooFewParties', party({ p0: { present: present[0]! }, p1: { present: present[1]! }, p2: { present: present[2]! } }))
    expect([here(true, true, false), here(true, true, true), here(true, false, true), here(false, true, false), here(false, false, true), here(false, false, false)]).toEqual([false, false, false, true, true, true])
  })
  test('suspension', () => {
    const patch = { causes: ['crisis', 'p1'] }
    expect([senders('notSuspendedBySender', patch), senders('suspendedBySender', patch)]).toEqual(['p0 p2 p9', 'p1'])
    expect([ask('suspensionPending', patch), ask('suspensionPending'), ask('suspensionCausesCleared', patch), ask('suspensionCausesCleared')]).toEqual([true, false, false, true])
  })
  test('statements', () => {
    const said = party({ p0: { lastTone: 'firm', threshold: 0.4 }, p1: { lastTone: 'announced' } })
    expect([senders('saysSomethingNew', said, { tone: 'firm' }), senders('saysSomethingNew', said, { tone: 'goodwill' }), senders('notYetAnnounced', said)]).toEqual(['p1 p2 p9', 'p0 p1 p2 p9', 'p0 p2 p9'])
    expect([0, 0.4, 0.41].map((threshold) => senders('commitmentRises', said, { threshold }))).toEqual(['', 'p1 p2 p9', 'p0 p1 p2 p9'])
  })
  test('mediation', () => {
    const mediator = (accepted: readonly string[], suggestion: readonly number[] | null = null): Patch => ({ mediator: { accepted, suggestion } })
    expect(senders('mediatorUnanswered', mediator(['p0']))).toBe('p1 p2 p9')
    expect([senders('mediatorAcceptedByAll', mediator([])), senders('mediatorAcceptedByAll', mediator(['p1'])), senders('mediatorAcceptedByAll', mediator(['p0', 'p1'])), senders('mediatorAcceptedByAll', mediator(['p2']))]).toEqual(['', 'p0 p1', 'p0 p1 p2 p9', ''].map((who, i) => (i === 1 ? 'p0' : who)))
    const fresh = (old: readonly number[] | null, options: readonly number[]): boolean => ask('suggestionIsNew', mediator([], old), { options })
    expect([fresh([1, 0], [1, 0]), fresh([1, 0], [0, 1]), fresh([10], [1, 0]), fresh(null, [1, 0]), fresh(null, [])]).toEqual([false, true, true, true, true])
  })
})

const proposal = { by: 'p0', accepted: ['p0'], mode: 'phased', phases: 2 } as const

describe('proposals and lists', () => {
  test('a proposal stands, and whose it is', () => {
    expect([ask('noStandingProposal'), ask('noStandingProposal', { proposal }), ask('proposalStands'), ask('proposalStands', { proposal })]).toEqual([true, false, false, true])
    expect([senders('notAssentedToProposal', { proposal }), senders('proposalIsOwn', { proposal }), senders('proposalIsOthers', { proposal })]).toEqual(['p1 p2 p9', 'p0', 'p1 p2 p9'])
    expect([senders('notAssentedToProposal'), senders('proposalIsOwn'), senders('proposalIsOthers')]).toEqual(['', '', 'p0 p1 p2 p9'])
    expect([ask('proposalCarried'), ask('proposalCarried', { proposal }), ask('proposalCarried', { proposal: { ...proposal, accepted: ['p0', 'p1'] } })]).toEqual([false, false, true])
    const allowed = (mode: string, phases: number, modes = rules({ modes: ['phased', 'escrowed'], phases: 3 })): boolean => ask('modeIsAllowed', modes, { mode, phases })
    expect([allowed('phased', 3), allowed('phased', 4), allowed('phased', 1), allowed('escrowed', 1), allowed('escrowed', 2), allowed('sequential', 1)]).toEqual([true, false, true, true, false, false])
  })
  test('a request is for people who would come to the sender, are held by somebody present, and still to be had', () => {
    const named = (detainee: string, by: string, patch: Patch = {}): boolean => ask('requestIsInOrder', patch, { by, terms: { kind: 'named', detainee } })
    const p2Here = party({ p2: { present: true } })
    expect([named('d0', 'p1'), named('d0', 'p0'), named('d2', 'p0'), named('d2', 'p0', p2Here), named('d1', 'p0')]).toEqual([true, false, false, true, false])
    expect(custodyStates.filter((state) => named('d0', 'p1', person({ d0: { state } })))).toEqual(['held', 'requested', 'nominated', 'cleared', 'blocked'])
    expect(named('d0', 'p1', { detainees: {} })).toBe(false)
    const own = { scenario: { ...scenario, detainees: scenario.detainees.map((each) => ({ ...each, destination: each.holder })) } }
    expect(named('d0', 'p0', own)).toBe(false)
    const one = person({ d3: { state: 'deceased' } })
    const of = (terms: object, patch: Patch = {}): boolean => ask('requestIsInOrder', patch, { by: 'p1', terms })
    expect([1, 2, 3].map((count) => of({ kind: 'count', holder: 'p0', count }))).toEqual([true, true, false])
    expect([1, 2].map((count) => of({ kind: 'count', holder: 'p0', count }, one))).toEqual([true, false])
    expect([of({ kind: 'pickFromList', holder: 'p0', detainees: ['d0', 'd3'], count: 1 }), of({ kind: 'pickFromList', holder: 'p0', detainees: ['d0', 'd3'], count: 1 }, one), of({ kind: 'pickFromList', holder: 'p0', detainees: ['d0', 'd1'], count: 1 })]).toEqual([true, false, false])
    expect([of({ kind: 'category', holder: 'p0', category: 'civilian', count: 1 }), of({ kind: 'category', holder: 'p0', category: 'civilian', count: 2 })]).toEqual([true, false])
  })
  test('requests: new, own and open, demanded', () => {
    const terms = { kind: 'pickFromList', holder: 'p0', detainees: ['d0', 'd3'], count: 1 } as const
    const requests = (status: 'open' | 'met'): Patch => ({ requests: [{ id: 'r1', by: 'p1', terms, status }, { id: 'r2', by: 'p0', terms: { kind: 'named', detainee: 'd2' }, status: 'withdrawn' }] })
    expect([senders('requestIsNew', requests('open'), { terms }), senders('requestIsNew', requests('met'), { terms }), senders('requestIsNew', requests('open'), { terms: { ...terms, count: 2 } }), senders('requestIsNew', requests('open'), { terms: { kind: 'named', detainee: 'd2' } })])
      .toEqual(['p0 p2 p9', 'p0 p1 p2 p9', 'p0 p1 p2 p9', 'p0 p1 p2 p9'])
    expect(['r1', 'r2', 'r3'].map((request) => senders('requestIsOwnAndOpen', requests('open'), { request }))).toEqual(['p1', '', ''])
    expect(senders('requestIsOwnAndOpen', requests('met'), { request: 'r1' })).toBe('')
    expect([persons('isDemanded', requests('open')), persons('isDemanded', requests('met'))]).toEqual(['d0 d3', ''])
    expect([persons('demandIsNew', requests('open')), persons('demandIsNew', { ...requests('met'), ...person({ d1: { state: 'cleared' } }) })]).toEqual(['d1 d2 d4 d5', 'd0 d2 d3 d4 d5'])
  })
  test('lists: closed, overlapping, opened too often', () => {
    const closed = (p0: boolean, p1: boolean): Patch => party({ p0: { submitted: p0 }, p1: { submitted: p1 } })
    expect([senders('listNotSubmitted', closed(true, false)), ask('listsSubmitted', closed(true, true)), ask('listsSubmitted', closed(true, false))]).toEqual(['p1 p2', true, false])
    const states = (d0: CustodyState, d1: CustodyState, d3: CustodyState = 'held'): Patch => person({ d0: { state: d0 }, d1: { state: d1 }, d3: { state: d3 } })
    const both = (name: CheckName): readonly boolean[] => [states('nominated', 'cleared'), states('cleared', 'cleared'), states('nominated', 'held', 'cleared'), states('cleared', 'packaged')].map((patch) => ask(name, { ...patch, ...closed(true, true) }))
    expect([both('listsOverlap'), both('listsMeet'), both('twoSidesCleared'), both('allNominatedResolved'), both('vettingComplete')]).toEqual([
      [true, true, false, false], [true, true, false, false], [false, true, false, false], [false, true, false, true], [false, true, false, false],
    ])
    expect(ask('listsMeet', { ...states('nominated', 'cleared'), ...closed(true, false) })).toBe(false)
    expect([2, 3, 4].map((listRounds) => ask('listRoundsSpent', { listRounds }))).toEqual([false, true, true])
  })
})

describe('persons', () => {
  const operations: { readonly [N in CheckName]?: CustodyOperation } = {
    mayBeNominated: 'nominate', mayBeCleared: 'clear', mayBeBlocked: 'block', mayBeUnblocked: 'unblock', mayBeStaged: 'stage', mayBeConfirmed: 'confirm', mayBeDisputed: 'dispute', mayBeResolved: 'resolve',
    mayBeArrested: 'arrest', mayDie: 'die', mayBeReleasedOtherwise: 'releaseOtherwise',
  }
  test.each(Object.entries(operations) as [CheckName, CustodyOperation][])('%s where the custody table has an edge', (name, operation) => {
    expect(values(name, 'state', custodyStates)).toEqual(custodyStates.filter((state) => operation in custodyTable[state]))
    expect(ask(name, {}, { detainee: 'd9' })).toBe(false)
  })
  test('consent, identity, proof of life, instruments, blocks', () => {
    const consents = ['unasked', 'asked', 'given', 'refused', 'waived'] as const
    expect(values('isInPlay', 'state', custodyStates)).toEqual(['nominated', 'cleared', 'packaged', 'staged'])
    expect((['consentObtained', 'consentUnasked', 'consentAwaited', 'consentRefusable'] as const).map((name) => values(name, 'consent', consents).join(' '))).toEqual(['given waived', 'unasked', 'asked', 'asked given'])
    expect([ask('consentWaivable'), ask('consentWaivable', rules({ consent: 'required' }))]).toEqual([true, false])
    expect(values('identityUnverified', 'identityVerified', [true, false])).toEqual([false])
    const proofs = ['none', 'asked', 'given'] as const
    expect([values('proofUnasked', 'proofOfLife', proofs), values('proofAwaited', 'proofOfLife', proofs)]).toEqual([['none'], ['asked']])
    const instruments = ['none', 'requested', 'issued', 'revoked'] as const
    expect((['instrumentMissing', 'instrumentUnrequested', 'instrumentInHand'] as const).map((name) => values(name, 'instrument', instruments).join(' '))).toEqual(['none requested revoked', 'none revoked', 'issued'])
    expect([values('blockIsOwn', 'blockedBy', ['p0', 'p1', 'person', null]), values('blockIsOwn', 'blockedBy', ['p0', 'p1', 'person', null], 'p1')]).toEqual([['p0'], ['p1']])
  })
  test('nobody in the ledger has any of it', () => {
    const about = ['isInPlay', 'consentObtained', 'consentUnasked', 'consentAwaited', 'consentRefusable', 'identityUnverified', 'proofUnasked', 'proofAwaited', 'instrumentUnrequested', 'instrumentInHand', 'blockIsOwn', 'isPendingMember', 'isDueInPhase'] as const
    expect(about.filter((name) => ask(name, {}, { detainee: 'd9' }))).toEqual([])
    expect(ask('instrumentMissing', {}, { detainee: 'd9' })).toBe(true)
  })
})

const agenda: Agenda = { issues: [...scenario.detainees.map(({ id, holder, destination }) => ({ kind: 'detainee' as const, id, size: 2, from: holder, to: destination })), { kind: 'concession', id: 'c0', size: 3, from: 'p0', to: 'p1' }] }
const everybody = Object.fromEntries(scenario.detainees.map(({ id }) => [id, { state: 'packaged', consent: 'given', instrument: 'issued' } as const]))
const agreed: AgreedPackage = {
  agenda, options: [1, 1, 1, 0, 0, 0, 0], mode: 'phased', involved: ['p0', 'p1', 'p2'], signed: true, escrow: 'open', phase: 0,
  members: [{ id: 'd0', from: 'p0', to: 'p1', phase: 1 }, { id: 'd1', from: 'p1', to: 'p2', phase: 2 }, { id: 'd2', from: 'p2', to: 'p0', phase: 2 }],
  phases: [{ kind: 'each', members: ['d0'] }, { kind: 'each', members: ['d1', 'd2'] }],
}
const all = (fields: Partial<PartyLedger>): { readonly [id: string]: Partial<PartyLedger> } => ({ p0: { present: true, ...fields }, p1: { present: true, ...fields }, p2: { present: true, ...fields } })
const bound = (over: Partial<AgreedPackage> = {}, records: { readonly [id: string]: Partial<CustodyRecord> } = {}): Patch =>
  ({ package: { ...agreed, ...over }, ...person(Object.fromEntries(Object.entries(everybody).map(([id, record]) => [id, { ...record, ...records[id] }]))) })

describe('bargaining', () => {
  const table = (standing: readonly number[] | null, by = 'p0'): ExchangeContext['table'] => {
    const made = openTable(agenda, ['p0', 'p1', 'p2'], 2)
    if (standing) offer(made, by, standing)
    return made
  }
  test('turns, offers and rounds', () => {
    expect([senders('isOnTurn'), senders('isOnTurn', { table: table(null) }), senders('isOnTurn', { table: table([1, 1, 1, 0, 0, 0, 0]) })]).toEqual(['', 'p0', 'p1'])
    expect([ask('nothingStands'), ask('nothingStands', { table: table(null) }), ask('nothingStands', { table: table([1, 1, 1, 0, 0, 0, 0]) })]).toEqual([false, true, false])
    expect([ask('offerStands'), ask('offerStands', { table: table(null) }), ask('offerStands', { table: table([1, 1, 1, 0, 0, 0, 0]) })]).toEqual([false, false, true])
    const standing = table([1, 1, 1, 0, 0, 0, 0])!
    const done = { ...standing, assented: ['p0', 'p1', 'p2'] }
    expect([ask('packageAgreed'), ask('packageAgreed', { table: standing }), ask('packageAgreed', { table: done })]).toEqual([false, false, true])
    expect([ask('roundsSpent'), ask('roundsSpent', { table: { ...standing, round: 1 } }), ask('roundsSpent', { table: { ...standing, round: 2 } }), ask('roundsSpent', { table: { ...done, round: 2 } })]).toEqual([false, false, true, false])
  })
  test('a package is valid, within the bound, and worth it', () => {
    const cleared = person(Object.fromEntries(scenario.detainees.map(({ id }) => [id, { state: 'cleared', consent: 'waived' } as const])))
    const open = { table: table(null), ...cleared }
    const valid = (patch: Patch, options: readonly number[]): boolean => ask('packageValid', patch, { options })
    expect([valid(open, [1, 1, 0, 0, 0, 0, 0]), valid(open, [1, 0, 0, 1, 0, 0, 0]), valid({ table: table(null) }, [1, 1, 0, 0, 0, 0, 0]), valid(cleared, [1, 1, 0, 0, 0, 0, 0])]).toEqual([true, false, false, false])
    const within = (options: readonly number[], patch: Patch = {}): boolean => ask('exposureWithinBound', { ...open, framework: { mode: 'sequential', phases: 1 }, ...patch }, { options })
    const two: Agenda = { issues: ['d0', 'd3'].map((id) => ({ kind: 'detainee' as const, id, size: 2, from: 'p0', to: 'p1' })).concat([{ kind: 'detainee', id: 'd1', size: 2, from: 'p1', to: 'p2' }, { kind: 'detainee', id: 'd2', size: 2, from: 'p2', to: 'p0' }]) }
    const ring = { table: openTable(two, ['p0', 'p1', 'p2'], 2) }
    expect([within([1, 1, 1, 1], { ...ring, ...rules({ exposure: 0.4 }) }), within([1, 1, 1, 1], { ...ring, ...rules({ exposure: 1 }) }), within([1, 1, 1, 1], { ...ring, ...rules({ exposure: 0.4 }), framework: { mode: 'phased', phases: 1 } }), within([1, 1, 1, 1], { ...ring, framework: null }), within([1], { table: null })]).toEqual([false, true, true, true, true])
    expect([within([1, 0, 0, 0], ring), within([1, 0, 0, 0], { ...ring, ...rules({ exposure: 0 }) }), within([1, 1, 1, 1], { ...ring, ...rules({ exposure: 0.5 }) })]).toEqual([true, true, true])
  })
  test('assent below the reservation value is refused to software, to everybody or to nobody', () => {
    // To p0: d2 is worth 12, d0 -4, d3 -7, the relationship 1, c0 at most -5.
    const [good, bad] = [[1, 1, 1, 0, 0, 0, 0], [1, 1, 0, 1, 0, 0, 2]]
    const offered = (options: readonly number[], rationality: 'software' | 'enforced' | 'recorded', human: boolean, by = 'p0'): boolean =>
      ask('individuallyRational', { table: table(null), ...rules({ rationality }), ...party({ p0: { human } }) }, { type: 'package.offered', by, options })
    for (const rationality of ['software', 'enforced', 'recorded'] as const) {
      for (const human of [true, false]) expect([rationality, human, offered(good, rationality, human), offered(bad, rationality, human)]).toEqual([rationality, human, true, rationality === 'recorded' || (rationality === 'software' && human)])
    }
    expect([offered(bad, 'enforced', false, 'p9'), offered(bad, 'software', false, 'p9')]).toEqual([true, true])
    expect(ask('individuallyRational', {}, { type: 'package.offered', options: good })).toBe(false)
    const accepted = (standing: readonly number[] | null): boolean => ask('individuallyRational', { table: table(standing, 'p1') }, { type: 'package.accepted' })
    expect([accepted(good), accepted(bad), accepted(null), ask('individuallyRational', {}, { type: 'package.accepted' })]).toEqual([true, false, false, false])
    const exact = scenario.parties.map((each) => ({ ...each, secrets: { ...each.secrets, preferences: { ...each.secrets.preferences, reservation: 12 - 4 + 1 } } }))
    expect(ask('individuallyRational', { table: table(null), scenario: { ...scenario, parties: exact } }, { type: 'package.offered', options: [1, 0, 1, 0, 0, 0, 0] })).toBe(true)
    const rest = (patch: Patch): boolean => ask('remainderRational', patch)
    expect([rest(bound()), rest(bound({}, { d2: { state: 'deceased' } })), rest({})]).toEqual([true, false, false])
  })
  test('who is concerned, votes, instruments and courts', () => {
    const { involved: _, ...others } = agreed
    expect([senders('isInvolved'), senders('isInvolved', { package: { ...others, involved: ['p1', 'p2'] } })]).toEqual(['', 'p1 p2'])
    expect([senders('playerIsOwn', {}, { player: 'p0-cabinet' }), senders('playerIsOwn', {}, { player: 'p1-leader' })]).toEqual(['p0', 'p1'])
    const voted = party({ p0: { votes: { 'p0-leader': { yes: 1, no: 0 }, 'p0-cabinet': { yes: 1, no: 1 } } }, p1: { votes: { 'p1-leader': { yes: 0, no: 1 } } }, p2: { votes: {} } })
    expect(['p0-leader', 'p0-cabinet', 'p1-leader', 'p2-leader'].map((player) => senders('playerMayVote', voted, { player }))).toEqual(['', 'p0', '', 'p2'])
    expect(ask('playerMayVote', { parties: {} }, { player: 'p0-leader' })).toBe(true)
    const votes = (p0: number, p0Against: number, p1: number, p1Against: number): Patch => ({ ...bound({ involved: ['p0', 'p1'] }), ...party({ p0: { votes: { 'p0-leader': { yes: 1, no: 0 }, 'p0-cabinet': { yes: p0, no: p0Against } } }, p1: { votes: { 'p1-leader': { yes: p1, no: p1Against } } } }) })
    const both = (patch: Patch): readonly boolean[] => [ask('ratifiedByAllInvolved', patch), ask('ratificationFailed', patch)]
    expect([both({}), both(votes(2, 0, 1, 0)), both(votes(2, 0, 0, 0)), both(votes(1, 2, 1, 0)), both(votes(2, 0, 0, 1))]).toEqual([[false, false], [true, false], [false, false], [false, true], [false, true]])
    expect([ask('instrumentsIssued'), ask('instrumentsIssued', bound()), ask('instrumentsIssued', bound({}, { d2: { instrument: 'revoked' } })), ask('instrumentsIssued', bound({}, { d4: { instrument: 'none' } })), ask('instrumentsIssued', { ...bound(), detainees: {} })]).toEqual([false, true, false, true, false])
    const injunctions = ['p1']
    expect([ask('noActiveInjunction'), ask('noActiveInjunction', { injunctions })]).toEqual([true, false])
    expect(['p0', 'p1'].map((each) => [ask('injunctionIsNew', { injunctions }, { party: each }), ask('injunctionInForce', { injunctions }, { party: each })])).toEqual([[true, false], [false, true]])
    expect([persons('isPendingMember', bound()), persons('isPendingMember', bound({}, { d1: { state: 'confirmed' } })), persons('isPendingMember')]).toEqual(['d0 d1 d2', 'd0 d2', ''])
  })
  test('signatures, and whether the package stands', () => {
    const signed = (p0: boolean, p1: boolean): Patch => ({ ...bound({ involved: ['p0', 'p1'] }), ...party({ p0: { signed: p0 }, p1: { signed: p1 } }) })
    expect([senders('notYetSigned', signed(true, false)), ask('signedByAll', signed(true, false)), ask('signedByAll', signed(true, true)), ask('signedByAll'), ask('signedByAll', { ...signed(true, true), parties: {} })]).toEqual(['p1 p2', false, true, false, false])
    expect([ask('agreementIsSigned'), ask('agreementIsSigned', bound()), ask('agreementIsSigned', bound({ signed: false }))]).toEqual([false, true, false])
    const stands = (records: { readonly [id: string]: Partial<CustodyRecord> } = {}, ledgers = all({})): boolean => ask('agreedPackageStands', { ...bound({}, records), ...party(ledgers) })
    expect([ask('agreedPackageStands'), stands(), stands({ d4: { state: 'held' } }), stands({ d1: { state: 'confirmed' } })]).toEqual([false, true, true, true])
    expect(custodyStates.filter((state) => stands({ d0: { state } }))).toEqual(['packaged', 'transferred', 'confirmed', 'disputed'])
    for (const id of ['p0', 'p1', 'p2']) expect(stands({}, { ...all({}), [id]: { present: false } })).toBe(false)
    const one = { members: agreed.members.slice(0, 1), involved: ['p0', 'p1'] }
    for (const [id, left] of [['p0', false], ['p1', false], ['p2', true]] as const) expect(ask('agreedPackageStands', { ...bound(one), ...party({ ...all({}), [id]: { present: false } }) })).toBe(left)
  })
})

describe('the release', () => {
  const second = (records: { readonly [id: string]: Partial<CustodyRecord> } = {}): Patch => bound({ phase: 1 }, { d0: { state: 'confirmed' }, ...records })
  test('the package, and the phase at hand, can be delivered, are staged, verified, confirmed', () => {
    const lost = { state: 'blocked' } as const
    expect([ask('packageIntact', bound()), ask('packageIntact', bound({}, { d2: lost })), ask('packageIntact', bound({}, { d4: lost })), ask('packageIntact', bound({}, { d2: { state: 'confirmed', instrument: 'none' } }))]).toEqual([true, false, true, true])
    expect([ask('phaseLost', bound()), ask('phaseLost', bound({}, { d2: lost })), ask('phaseLost', second({ d2: lost })), ask('phaseLost', second())]).toEqual([false, false, true, false])
    const staged = { state: 'staged', identityVerified: true } as const
    for (const name of ['phaseStaged', 'phaseVerified'] as const) {
      expect([ask(name, bound()), ask(name, bound({}, { d0: staged })), ask(name, second({ d1: staged })), ask(name, second({ d1: staged, d2: staged })), ask(name, second({ d1: staged, d2: { state: 'transferred' } })), ask(name)]).toEqual([false, true, false, true, true, true])
    }
    expect(ask('phaseVerified', bound({}, { d0: { state: 'staged', identityVerified: false } }))).toBe(false)
    expect(custodyStates.filter((state) => !ask('phaseConfirmed', bound({}, { d0: { state } })))).toEqual(['transferred', 'disputed'])
    expect([ask('phaseConfirmed', second({ d1: { state: 'confirmed' }, d2: { state: 'disputed' } })), ask('phaseConfirmed', bound({}, { d1: { state: 'transferred' } })), ask('phaseConfirmed', { ...bound(), detainees: {} })]).toEqual([false, true, true])
    expect([ask('morePhases'), ask('morePhases', bound()), ask('morePhases', second())]).toEqual([false, true, false])
    expect([persons('isDueInPhase', bound()), persons('isDueInPhase', second()), persons('isDueInPhase', second({ d1: lost })), persons('isDueInPhase', second({ d2: { state: 'transferred' } }))]).toEqual(['d0', 'd1 d2', 'd2', 'd1'])
  })
  test('who hands over, and who has decided', () => {
    expect([senders('isGiver', bound()), senders('isGiver', second()), senders('isGiver', second({ d1: { state: 'transferred' } })), senders('isGiver')]).toEqual(['p0', 'p1 p2', 'p2', ''])
    const decided = party({ p0: { handover: 'performed' }, p1: { handover: 'withheld' } })
    expect(senders('handoverUndecided', decided)).toBe('p2')
    const escrow = { phases: [{ kind: 'escrow' as const, members: ['d0', 'd1'] }] }
    expect([ask('phaseIsEscrowed', bound(escrow)), ask('phaseIsEscrowed', bound()), ask('phaseIsEscrowed'), ask('phaseIsDirect', bound(escrow)), ask('phaseIsDirect', bound()), ask('phaseIsDirect')]).toEqual([true, false, false, false, true, true])
    const states = (p0: PartyLedger['handover'], p1: PartyLedger['handover'], over: Partial<AgreedPackage> = escrow): Patch => ({ ...bound(over), ...party({ p0: { handover: p0 }, p1: { handover: p1 }, p2: { handover: 'withheld' } }) })
    expect([ask('everybodyDeposited', states('deposited', 'deposited')), ask('everybodyDeposited', states('deposited', 'undecided')), ask('everybodyDeposited', states('withheld', 'deposited'))]).toEqual([true, false, false])
    expect([ask('somebodyWithheld', states('deposited', 'withheld')), ask('somebodyWithheld', states('deposited', 'undecided'))]).toEqual([true, false])
    const each = { phases: [{ kind: 'each' as const, members: ['d0', 'd1'] }] }
    expect([ask('handoverDecided', states('performed', 'withheld', each)), ask('handoverDecided', states('performed', 'undecided', each)), ask('handoverDecided', states('undecided', 'undecided', each))]).toEqual([true, false, false])
    expect((['open', 'released', 'returned'] as const).map((decision) => ask('handoverDecided', states('deposited', 'deposited', { ...escrow, escrow: decision })))).toEqual([false, true, true])
    expect([ask('everybodyDeposited', { ...states('deposited', 'deposited'), parties: {} }), ask('somebodyWithheld', { ...states('deposited', 'withheld'), parties: {} }), ask('handoverDecided', { ...states('undecided', 'undecided', each), parties: {} })]).toEqual([false, false, true])
  })
  test('obligations and breaches', () => {
    const due = (over: Partial<Obligation>): Patch => ({ obligations: [{ concession: 'c1', by: 'p1', to: 'p0', level: 1, status: 'due' }, { concession: 'c0', by: 'p0', to: 'p1', level: 1, status: 'due', ...over }] })
    expect([senders('obligationIsDue', due({}), { concession: 'c0' }), senders('obligationIsDue', due({ status: 'fulfilled' }), { concession: 'c0' }), senders('obligationIsDue', due({ status: 'defaulted' }), { concession: 'c0' }), senders('obligationIsDue', due({}), { concession: 'c1' })]).toEqual(['p0', '', '', 'p1'])
    const breach = party({ p1: { inBreach: true } })
    expect([senders('isInBreach', breach), senders('isNotInBreach', breach), ask('breachIsOpen', breach), ask('breachIsOpen'), ask('breachIsHealed', breach), ask('breachIsHealed')]).toEqual(['p1', 'p0 p2', true, false, false, true])
  })
  test('reaffirmation, and what is left', () => {
    const yes = { reaffirmed: true }
    const reaffirmed = (ledgers: { readonly [id: string]: Partial<PartyLedger> }, over: Partial<AgreedPackage> = {}): boolean => ask('reaffirmedByAll', { ...bound(over), ...party(ledgers) })
    expect([reaffirmed({ p0: yes, p1: yes }), reaffirmed({ p0: yes }), reaffirmed({ p0: yes, p1: yes, p2: { present: true } }), reaffirmed({ p0: yes }, { involved: ['p0'] }), ask('reaffirmedByAll'), ask('reaffirmedByAll', { ...bound(), parties: {} })]).toEqual([true, false, false, true, false, true])
    expect(senders('notYetReaffirmed', party({ p0: yes }))).toBe('p1 p2')
    const gone = { d0: { state: 'blocked' }, d1: { state: 'confirmed' }, d2: { instrument: 'revoked' } } as const
    expect([ask('nobodyLeftToDeliver', bound()), ask('nobodyLeftToDeliver', bound({}, gone)), ask('nobodyLeftToDeliver', bound({}, { ...gone, d2: {} })), ask('nobodyLeftToDeliver')]).toEqual([false, true, false, true])
    const together = (ledgers: { readonly [id: string]: Partial<PartyLedger> }, records = {}): boolean => ask('reaffirmedWithNobodyLeft', { ...bound({}, records), ...party(ledgers) })
    expect([together({ p0: yes, p1: yes }, gone), together({ p0: yes, p1: yes }), together({ p0: yes }, gone)]).toEqual([true, false, false])
  })
  test('how it ends', () => {
    expect(custodyStates.filter((state) => !ask('nobodyDelivered', person({ d3: { state } })))).toEqual(['transferred', 'confirmed', 'disputed'])
    const done = { d0: { state: 'confirmed' }, d1: { state: 'confirmed' }, d2: { state: 'confirmed' } } as const
    expect([ask('allConfirmed', bound({}, done)), ask('allConfirmed', bound({ signed: false }, done)), ask('allConfirmed', bound({ members: [] }, done)), ask('allConfirmed', bound({}, { ...done, d1: { state: 'disputed' } })), ask('allConfirmed'), ask('allConfirmed', { ...bound(), detainees: {} })])
      .toEqual([true, false, false, false, false, false])
    const arrived = second({ d1: { state: 'confirmed' }, d2: { state: 'confirmed' } })
    const waiting = second({ d1: { state: 'transferred' } })
    const breach = party({ p1: { inBreach: true } })
    expect([ask('phaseEndsInBreach', { ...arrived, ...breach }), ask('phaseEndsInBreach', arrived), ask('phaseEndsInBreach', { ...waiting, ...breach })]).toEqual([true, false, false])
    expect([ask('phaseEndsAll', arrived), ask('phaseEndsAll', waiting), ask('phaseEndsAll', bound({}, { d0: { state: 'confirmed' } }))]).toEqual([true, false, false])
    expect([ask('phaseEndsLate', { ...arrived, day: 30 }), ask('phaseEndsLate', { ...arrived, day: 29 }), ask('phaseEndsLate', { ...waiting, day: 30 })]).toEqual([true, false, false])
  })
})

test('the clock: the deadline is day 30, from three days before it is near, and the clock stops for four days at most', () => {
  const days = (name: CheckName): readonly number[] => Array.from({ length: 33 }, (_, day) => day).filter((day) => ask(name, { day }))
  expect([days('deadlinePassed'), days('deadlineComes'), days('deadlineNears')]).toEqual([[30, 31, 32], [29, 30, 31, 32], [26, 27, 28, 29, 30, 31, 32]])
  const paused = (name: CheckName, causes: readonly string[]): readonly number[] => [0, 1, 2, 3, 4, 5].filter((pausedDays) => ask(name, { pausedDays, causes }))
  expect([paused('pauseAllowed', ['p0']), paused('pauseAllowed', []), paused('pauseSpent', ['p0']), paused('pauseSpent', [])]).toEqual([[0, 1, 2, 3], [], [3, 4, 5], [0, 1, 2, 3, 4, 5]])
  expect([ask('processOver'), ask('processOver', { outcome: 'collapsed' })]).toEqual([false, true])
})
