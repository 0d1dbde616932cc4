import { expect, test } from 'vitest'
import type { ExchangeContext } from '../../src/model/context.js'
import { custodyStates, custodyTable } from '../../src/model/custody.js'
import type { CustodyRecord, CustodyState } from '../../src/model/custody.js'
import { eventTypes } from '../../src/model/events/catalogue.js'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { releaseModes } from '../../src/model/scenario.js'
import type { ReleaseMode } from '../../src/model/scenario.js'
import { cheapInvariants, invariants, violationOf } from '../../src/protocol/invariants/index.js'
import { withOtherSecrets } from '../../src/protocol/invariants/information.js'
import type { Step } from '../../src/protocol/invariants/invariant.js'
import { cooperativeEvent } from '../../src/protocol/invariants/cooperate.js'
import type { ExchangeSnapshot } from '../../src/protocol/nodes.js'
import { formalState, initialSnapshot, take } from '../../src/protocol/step.js'
import { tableEngine } from '../../src/protocol/table/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

// An invariant that nothing breaks could be one that asks nothing: here each is broken on purpose, in a step that was lawful.

function walk(mode: ReleaseMode): readonly Step[] {
  const engine = tableEngine(initialSnapshot(smallScenario({ modes: [mode], rules: { rationality: 'recorded', exposure: 0.5 } })))
  const steps: Step[] = []
  for (let event = cooperativeEvent(engine.snapshot()); event; event = engine.snapshot().status === 'active' ? cooperativeEvent(engine.snapshot()) : undefined) {
    const before = engine.snapshot()
    steps.push({ before, event, after: engine.take(event).snapshot })
  }
  return steps
}

const walks = new Map<ReleaseMode, readonly Step[]>()

/** The walk of a mode, made when a test first asks for it. */
function walkOf(mode: ReleaseMode): readonly Step[] {
  const made = walks.get(mode) ?? walk(mode)
  walks.set(mode, made)
  return made
}

function stepOf(type: string, mode: ReleaseMode = 'simultaneous', nth = 0): Step {
  return walkOf(mode).filter(({ event }) => event.type === type)[nth]!
}

type Changes = Partial<ExchangeContext>

function changed(snapshot: ExchangeSnapshot, context: Changes, over: object = {}): ExchangeSnapshot {
  return Object.assign(Object.create(Object.getPrototypeOf(snapshot) as object), snapshot, { context: { ...snapshot.context, ...context } }, over) as ExchangeSnapshot
}

function people(snapshot: ExchangeSnapshot, records: { readonly [id: string]: Partial<CustodyRecord> }): Changes {
  return { detainees: { ...snapshot.context.detainees, ...Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { ...snapshot.context.detainees[id]!, ...record }])) } }
}

function says(name: string, step: Step, trail: readonly Step[] = []): string | null {
  return invariants.find((each) => each.name === name)!.violation(step, trail)
}

const at = (place: string): object => ({ value: { backChannel: 'closed', publicTrack: 'silent', climate: 'calm', clock: 'running', mediation: 'none', formal: place.split('.').reduceRight<unknown>((inner, key) => (inner === undefined ? key : { [key]: inner }), undefined) } })
const quietStep = (): Step => stepOf('identity.verified')
const signedStep = (): Step => stepOf('handover.performed')

test('whole walks of every mode break nothing, and the first violation among several is told', () => {
  const quiet = quietStep()
  for (const steps of releaseModes.map(walkOf)) steps.forEach((step, n) => expect(violationOf(step, steps.slice(0, n), cheapInvariants)).toBeNull())
  const { detainees } = people(quiet.after, { d0: { state: 'deceased' } })
  const broken = { ...quiet, after: changed(quiet.after, { detainees: detainees!, outcome: 'completed' }) }
  expect([violationOf(broken, [])?.invariant.name, violationOf(broken, [], invariants.slice(10))?.invariant.name]).toEqual(['oneState', 'oneOutcome'])
  expect(cheapInvariants.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 21, 22, 25, 26])
})

test('1: one state and one custodian that fits it', () => {
  const quiet = quietStep()
  const { d3: _, ...fewer } = quiet.after.context.detainees
  expect(says('oneState', { ...quiet, after: changed(quiet.after, { detainees: fewer }) })).toBe('the persons in the ledger are not those of the scenario')
  for (const state of [...custodyStates, 'elsewhere'] as readonly (CustodyState | 'elsewhere')[]) {
    for (const custodian of ['p0', 'p1', 'escrow', 'nobody']) {
      const fits = ['deceased', 'releasedOtherwise', 'atLiberty'].includes(state) ? 'nobody' : ['transferred', 'disputed', 'confirmed'].includes(state) ? 'p1' : state === 'staged' ? 'p0 escrow' : state === 'elsewhere' ? '' : 'p0'
      const wanted = fits.split(' ').includes(custodian) ? null : `d0 is ${state} with ${custodian}`
      expect(says('oneState', { ...quiet, after: changed(quiet.after, people(quiet.after, { d0: { state: state as CustodyState, custodian } })) })).toBe(wanted)
    }
  }
})

test('2 and 3: custody moves along its edges, and not from an end', () => {
  const quiet = quietStep()
  for (const from of custodyStates) {
    for (const to of custodyStates) {
      const step = { ...quiet, before: changed(quiet.before, people(quiet.before, { d1: { state: from } })), after: changed(quiet.after, people(quiet.after, { d1: { state: to } })) }
      const edge = from === to || (Object.values(custodyTable[from]) as readonly string[]).includes(to) || (from === 'staged' && to === 'cleared')
      expect(says('onlyEdges', step)).toBe(edge ? null : `d1 went from ${from} to ${to}`)
      const end = ['confirmed', 'deceased', 'releasedOtherwise'].includes(from) && from !== to
      expect(says('terminalAbsorbs', step)).toBe(end ? `d1 left ${from}` : null)
    }
  }
})

test('4: nobody changes hands but at a handover, by an arrest, by death or by other means', () => {
  const quiet = quietStep()
  for (const type of eventTypes) {
    for (const place of ['negotiation.release.handover', 'negotiation.vetting']) {
      const step = { before: changed(quiet.before, {}, at(place)), event: { type, by: 'p0' } as ExchangeEvent, after: changed(quiet.after, people(quiet.after, { d1: { custodian: 'escrow' } })) }
      const lawful = /^(handover\.|escrow\.|detainee\.|custody\.arrested$)/.test(type) || (type === 'clock.advanced' && place.endsWith('handover'))
      expect(says('custodianMovesAtHandover', step)).toBe(lawful ? null : `d1 changed hands on ${type}`)
    }
  }
})

test('5: nobody is cleared without consent, or transferred who may not be', () => {
  const quiet = quietStep()
  const consents = ['unasked', 'asked', 'given', 'refused', 'waived'] as const
  const fine = { consent: 'given', identityVerified: true, instrument: 'issued', blockedBy: null } as const
  const move = (from: Partial<CustodyRecord>, to: Partial<CustodyRecord>): string | null =>
    says('lawfulTransfer', { ...quiet, before: changed(quiet.before, people(quiet.before, { d0: { ...fine, ...from } })), after: changed(quiet.after, people(quiet.after, { d0: { ...fine, ...to } })) })
  for (const consent of consents) {
    const agreed = consent === 'given' || consent === 'waived'
    expect(move({ state: 'nominated' }, { state: 'cleared', consent })).toBe(agreed ? null : 'd0 was cleared without consent')
    expect(move({ state: 'nominated' }, { state: 'blocked', consent })).toBeNull()
    expect(move({ state: 'packaged' }, { state: 'cleared', consent })).toBeNull()
    expect(move({ state: 'staged', consent }, { state: 'transferred' }) === null).toBe(agreed)
  }
  for (const wrong of [{ identityVerified: false }, { instrument: 'revoked' }, { blockedBy: 'p0' }, { state: 'packaged' }] as const) {
    expect(move({ state: 'staged', ...wrong }, { state: 'transferred' })).toMatch(/^d0 was transferred as \{"state":"(staged|packaged)",/)
    expect(move({ ...wrong, state: 'transferred' }, { state: 'confirmed' })).toBeNull()
    expect(move({ ...wrong, state: 'staged' }, { state: 'packaged' })).toBeNull()
  }
})

test('6: whoever is confirmed has gone the whole way, in order', () => {
  const quiet = quietStep()
  const step = { ...quiet, before: changed(quiet.before, people(quiet.before, { d0: { state: 'transferred' } })), after: changed(quiet.after, people(quiet.after, { d0: { state: 'confirmed' } })) }
  const trail = (...states: readonly CustodyState[]): readonly Step[] => states.map((state) => ({ ...quiet, after: changed(quiet.after, people(quiet.after, { d0: { state } })) }))
  const way = ['nominated', 'cleared', 'packaged', 'staged'] as const
  expect([says('wholeWay', step, trail(...way)), says('wholeWay', step, trail('held', 'nominated', 'blocked', 'nominated', 'cleared', 'packaged', 'staged', 'transferred'))]).toEqual([null, null])
  for (const left of way) expect(says('wholeWay', step, trail(...way.filter((state) => state !== left)))).toBe(`d0 was confirmed without having been ${left} in its place`)
  expect(says('wholeWay', step, trail('cleared', 'nominated', 'packaged', 'staged'))).toBe('d0 was confirmed without having been cleared in its place')
  expect([says('wholeWay', { ...step, before: step.after }), says('wholeWay', quiet)]).toEqual([null, null])
})

test('7: whoever is packaged or staged is in the package, once', () => {
  const signed = signedStep()
  const agreed = signed.before.context.package!
  const members = [...agreed.members, agreed.members[0]!]
  expect(says('onePackage', { ...signed, after: changed(signed.before, { package: { ...agreed, members } }) })).toBe('a person is in the package twice')
  for (const state of custodyStates) {
    const lost = { ...people(signed.before, { d0: { state } }), package: { ...agreed, members: agreed.members.filter(({ id }) => id !== 'd0') } }
    expect(says('onePackage', { ...signed, after: changed(signed.before, lost) })).toBe(state === 'packaged' || state === 'staged' ? `d0 is ${state} without a package` : null)
  }
  expect(says('onePackage', { ...signed, after: changed(signed.before, { package: null }) })).toBe('d0 is staged without a package')
})

test('8: a release is signed, ratified, with instruments, and against no court', () => {
  const step = stepOf('agreement.signed', 'simultaneous', 1)
  const { after } = step
  const withAfter = (context: Changes, over: object = {}): string | null => says('lawfulRelease', { ...step, after: changed(after, context, over) })
  expect([formalState(after), withAfter({})]).toEqual(['negotiation.release.staging', null])
  expect(withAfter({ injunctions: ['p0', 'p1'] })).toBe('a release against the courts of p0,p1')
  expect(withAfter({ injunctions: ['p1'] }, at('negotiation.agreement.ratification'))).toBe('a ratification against the courts of p1')
  expect([withAfter({ injunctions: ['p1'] }, at('negotiation.agreement.enjoined')), withAfter({}, at('negotiation.agreement.ratification'))]).toEqual([null, null])
  expect(withAfter(people(after, { d2: { instrument: 'revoked' } }))).toBe('d2 was signed away without an instrument')
  expect(says('lawfulRelease', { ...step, before: after, after: changed(after, people(after, { d2: { instrument: 'revoked' } })) })).toBeNull()
  expect([withAfter({ package: { ...after.context.package!, signed: false } }), withAfter({ package: null }), withAfter({ package: null }, at('negotiation.vetting'))]).toEqual(['a release without a signed package', 'a release without a signed package', null])
  const { p1 } = after.context.parties
  expect(withAfter({ parties: { ...after.context.parties, p1: { ...p1!, votes: {} } } })).toBe('a release that p1 has not ratified')
})

test('9: a signed package changes by reaffirmation, or is given up before anybody crossed', () => {
  const signed = signedStep()
  const agreed = signed.before.context.package!
  const { before } = signed
  const reduced = { ...agreed, options: [1, 1, 0, 0, 0] }
  const parties = (p0: object, p1: object): Changes => ({ parties: { p0: { ...before.context.parties.p0!, ...p0 }, p1: { ...before.context.parties.p1!, ...p1 } } })
  const of = (type: string, after: Changes, from: Changes = {}): string | null => says('packageFixed', { before: changed(before, from), event: { type, by: 'p0' } as ExchangeEvent, after: changed(before, after) })
  expect([of('talks.ended', {}), of('talks.ended', { package: reduced }), of('talks.ended', { package: reduced }, { package: { ...agreed, signed: false } }), of('talks.ended', { package: null }, { package: null })]).toEqual([null, 'the signed package changed on talks.ended', null, null])
  expect([of('package.repudiated', { package: null }), of('package.rejected', { package: null }), of('package.repudiated', { package: null }, people(before, { d1: { state: 'confirmed' } }))])
    .toEqual([null, 'the signed package vanished on package.rejected', 'the signed package vanished on package.repudiated'])
  const yes = { reaffirmed: true }
  const [joint, absent, one] = [parties(yes, yes), parties(yes, { present: false }), parties(yes, {})].map((change) => of('package.reaffirmed', { package: reduced, ...change }))
  expect([joint, absent, one, of('package.rejected', { package: reduced, ...parties(yes, yes) })]).toEqual([null, null, 'the signed package changed on package.reaffirmed', 'the signed package changed on package.rejected'])
})

test('10: in a phase together all cross or none', () => {
  const quiet = quietStep()
  const handed = (mode: ReleaseMode, ids: readonly string[]): string | null => {
    const { before, event } = stepOf(mode === 'escrowed' ? 'escrow.released' : 'handover.performed', mode)
    return says('allOrNone', { before, event, after: changed(before, people(before, Object.fromEntries(ids.map((id) => [id, { state: 'transferred' as const }])))) })
  }
  for (const mode of ['simultaneous', 'escrowed'] as const) {
    expect([handed(mode, []), handed(mode, ['d0', 'd1', 'd2', 'd3']), handed(mode, ['d0']), handed(mode, ['d0', 'd1', 'd3'])]).toEqual([null, null, '1 of 4 crossed', '3 of 4 crossed'])
  }
  expect(handed('synchronisedRemote', ['d0'])).toBeNull()
  expect(says('allOrNone', quiet)).toBeNull()
})

test('11: one by one nobody is exposed beyond the bound, nor further beyond it', () => {
  const { before, event } = stepOf('handover.performed', 'sequential')
  const crossing = (was: readonly string[], is: readonly string[], over: Changes = {}): string | null => {
    const crossed = (ids: readonly string[]): Changes => people(before, Object.fromEntries(ids.map((id) => [id, { state: 'transferred' as const }])))
    return says('exposureBounded', { before: changed(before, { ...crossed(was), ...over }), event, after: changed(before, { ...crossed(is), ...over }) })
  }
  // d0 and d2 are p0's, d1 and d3 p1's; the bound is a half.
  expect([crossing([], ['d0']), crossing(['d0'], ['d0', 'd1']), crossing(['d0'], ['d0', 'd2']), crossing([], ['d1', 'd3']), crossing([], ['d0', 'd1', 'd2', 'd3'])]).toEqual([null, null, 'exposure 1 is beyond 0.5', 'exposure 1 is beyond 0.5', null])
  expect([crossing(['d0', 'd2'], ['d0', 'd2']), crossing(['d0', 'd2'], ['d0', 'd2', 'd1'])]).toEqual([null, null])
  const sequential = before.context.package!
  expect([crossing([], ['d0', 'd2'], { package: { ...sequential, signed: false } }), crossing([], ['d0', 'd2'], { package: { ...sequential, mode: 'phased' } }), crossing([], ['d0', 'd2'], { package: null })]).toEqual([null, null, null])
})

test('12: a phase called off restores everybody, nobody is left with the agent, and nobody comes back', () => {
  const { before, event } = signedStep()
  const crossed = changed(before, people(before, { d1: { state: 'confirmed' } }))
  expect([says('abortRestores', { before: crossed, event, after: crossed }), says('abortRestores', { before: crossed, event, after: before })]).toEqual([null, 'd1 came back'])
  for (const state of ['transferred', 'disputed', 'confirmed'] as const) expect(says('abortRestores', { before: changed(before, people(before, { d1: { state } })), event, after: before })).toBe('d1 came back')
  const stranded = people(before, { d2: { custodian: 'escrow' } })
  expect([says('abortRestores', { before, event, after: changed(before, stranded) }), says('abortRestores', { before, event, after: changed(before, stranded, at('breach')) })]).toEqual([null, 'd2 was left with the agent'])
  const aborted = { type: 'phase.aborted', by: 'p0' } as const
  const back = (d0: Partial<CustodyRecord>): string | null => says('abortRestores', { before, event: aborted, after: changed(before, people(before, { ...Object.fromEntries(['d1', 'd2', 'd3'].map((id) => [id, { state: 'packaged' as const }])), d0 })) })
  expect(says('abortRestores', { before, event: aborted, after: changed(before, {}, at('breach')) })).toBe('d0 was not restored')
  expect([back({ state: 'packaged' }), back({ state: 'staged' }), back({ state: 'packaged', custodian: 'p1' })]).toEqual([null, 'd0 was not restored', 'd0 was not restored'])
})

test('13: talks resume where they were, a handover is not suspended, and causes are a sorted set', () => {
  const signed = signedStep()
  const step = (from: string, to: string, causes: readonly string[], over: object = {}, context: Changes = {}): string | null =>
    says('exactResume', { before: changed(signed.before, {}, at(from)), event: signed.event, after: changed(signed.before, { causes, ...context }, { ...at(to), ...over }) })
  const vetting = 'negotiation.vetting'
  expect([step(vetting, vetting, ['crisis', 'p0']), step(vetting, vetting, ['p0', 'crisis']), step(vetting, vetting, ['p0', 'p0'])]).toEqual([null, 'the causes are p0,crisis', 'the causes are p0,p0'])
  const remembers = (id: string): object => ({ historyValue: { 'exchange.formal.negotiation.resume': [{ id: 'exchange.formal.negotiation' }, { id }] } })
  expect([step(vetting, 'suspended', ['p0'], remembers('exchange.formal.negotiation.vetting')), step(vetting, 'suspended', ['p0'], remembers('exchange.formal.negotiation.proposal'))])
    .toEqual([null, 'talks suspended in negotiation.vetting remember exchange.formal.negotiation,exchange.formal.negotiation.proposal'])
  const handover = 'negotiation.release.handover'
  expect(step(handover, 'suspended', ['p0'], remembers('x'))).toBe('a handover was suspended')
  // Nobody is left to hand over, so nothing was under way.
  const crossed = changed(signed.before, people(signed.before, Object.fromEntries(['d0', 'd1', 'd2', 'd3'].map((id) => [id, { state: 'transferred' as const }]))), at(handover))
  expect(says('exactResume', { before: crossed, event: signed.event, after: changed(crossed, { causes: ['p0'] }, at('suspended')) })).toBeNull()
  expect([step(handover, 'suspended', ['p0'], remembers('x'), { trust: {} }), step(handover, 'breach', ['p0'], remembers('x')), step('breach', 'suspended', ['p0'], remembers('x')), step(vetting, 'breach', [], remembers('x'))]).toEqual([null, null, null, null])
})

test('14 and 17: there is an outcome at the end, the right one, and then all is done', () => {
  const last = walkOf('simultaneous').at(-1)!
  const of = (states: readonly CustodyState[], outcome: ExchangeContext['outcome'], place: string, over: Changes = {}): string | null =>
    says('oneOutcome', { ...last, after: changed(last.after, { ...people(last.after, Object.fromEntries(states.map((state, i) => [`d${i}`, { state }]))), outcome, ...over }, at(place)) })
  const done: readonly CustodyState[] = ['confirmed', 'confirmed', 'confirmed', 'confirmed']
  expect([of(done, 'completed', 'completed'), of(done, 'completed', 'collapsed'), of(done, 'collapsed', 'collapsed')]).toEqual([null, 'the outcome is completed, and should be completed', 'the outcome is collapsed, and should be completed'])
  // The wrong outcome in the place of the right one.
  expect([of(done, 'collapsed', 'completed'), of(['held', 'held', 'held', 'held'], 'completed', 'collapsed')]).toEqual(['the outcome is collapsed, and should be completed', 'the outcome is completed, and should be collapsed'])
  const some: readonly CustodyState[] = ['confirmed', 'disputed', 'held', 'transferred']
  expect([of(some, 'partiallyCompleted', 'partiallyCompleted'), of(some, 'completed', 'completed')]).toEqual([null, 'the outcome is completed, and should be partiallyCompleted'])
  expect([of(['held', 'held', 'held', 'held'], 'collapsed', 'collapsed'), of(['held', 'held', 'held', 'held'], 'completed', 'completed')]).toEqual([null, 'the outcome is completed, and should be collapsed'])
  expect([of(done, null, 'completed'), of(done, 'completed', 'negotiation.vetting'), of(done, null, 'negotiation.vetting')]).toEqual(['the outcome is null in completed', 'the outcome is completed in negotiation.vetting', null])
  expect(of(done, 'completed', 'completed', { package: { ...last.after.context.package!, signed: false } })).toBe('the outcome is completed, and should be partiallyCompleted')
  expect(says('oneOutcome', { ...last, before: last.after })).toBe('something happened after the end')
  for (const place of ['completed', 'partiallyCompleted', 'collapsed', 'breach', 'suspended', 'negotiation.vetting']) {
    const final = ['completed', 'partiallyCompleted', 'collapsed'].includes(place)
    for (const status of ['active', 'done']) expect(says('endsTogether', { ...last, after: changed(last.after, {}, { ...at(place), status }) })).toBe((status === 'done') === final ? null : `the process is ${status} in ${place}`)
  }
})

test('15, 16 and 25: words move nobody, whoever is staged can be delivered, and trust follows deeds', () => {
  const signed = signedStep()
  const { before } = signed
  const moved = changed(before, people(before, { d0: { state: 'packaged' } }))
  const elsewhere = changed(before, {}, at('breach'))
  const trusting = changed(before, { trust: {} })
  for (const type of eventTypes) {
    const event = { type, by: 'p0' } as ExchangeEvent
    const words = /^(leak|statement|backchannel)\./.test(type)
    for (const after of [moved, elsewhere]) expect(says('wordsMoveNobody', { before, event, after })).toBe(words ? `${type} moved the formal track or custody` : null)
    expect(says('wordsMoveNobody', { before, event, after: before })).toBeNull()
    const deed = /^(handover|escrow|obligation|phase|receipt|dispute|breach|detainee)\.|^(talks\.ended|party\.left|clock\.advanced|package\.re\w+)$/.test(type)
    expect([says('trustFollowsDeeds', { before, event, after: trusting }), says('trustFollowsDeeds', { before, event, after: before })]).toEqual([deed ? null : `${type} moved trust`, null])
  }
  const deliverable = (record: Partial<CustodyRecord>, place = 'negotiation.release.staging'): string | null => says('stagingDeliverable', { ...signed, after: changed(before, people(before, { d1: record }), at(place)) })
  for (const state of custodyStates) {
    const fine = ['packaged', 'staged', 'transferred', 'disputed', 'confirmed'].includes(state)
    expect([deliverable({ state }), deliverable({ state }, 'negotiation.release.verification')]).toEqual([fine ? null : 'd1 cannot be delivered', null])
  }
  expect([deliverable({ consent: 'refused' }), deliverable({ consent: 'given' }), deliverable({ consent: 'waived' }), deliverable({ instrument: 'revoked' })]).toEqual(['d1 cannot be delivered', null, null, 'd1 cannot be delivered'])
})

test('18, 19 and 26: days end every run, the past decides, and whoever was asked may refuse', () => {
  const quiet = quietStep()
  expect(says('canFinish', quiet)).toBeNull()
  expect(says('canFinish', { ...quiet, after: changed(quiet.after, {}, { status: 'stopped' }) })).toBe(`nobody finishes from ${formalState(quiet.after)}`)
  expect([says('samePast', quiet), says('samePast', { ...quiet, after: changed(quiet.after, { day: 1 }) })]).toEqual([null, 'identity.verified gave two different states'])
  // A number that JSON does not know is lost when a state is stored.
  const endless = changed(quiet.before, { day: NaN })
  const day: ExchangeEvent = { type: 'clock.advanced', by: 'host' }
  expect(says('samePast', { before: endless, event: day, after: take(endless, day).snapshot })).toBe('clock.advanced gave another state after storing and restoring')
  const { before } = stepOf('vetting.cleared')
  const asked = (record: Partial<CustodyRecord>, over: object = {}): string | null =>
    says('mayRefuse', { ...quiet, after: changed(before, people(before, { d0: { state: 'held' }, d1: { state: 'held' }, d2: { state: 'held' }, d3: record }), over) })
  for (const state of custodyStates) for (const consent of ['unasked', 'asked', 'given', 'refused', 'waived'] as const) expect(asked({ state, consent })).toBeNull()
  expect([asked({ state: 'cleared', consent: 'given' }, at('negotiation.release.handover')), asked({ state: 'cleared', consent: 'given' }, { status: 'done' })]).toEqual([null, null])
  // A chart whose active states hear nothing would not let anybody refuse.
  expect([asked({ state: 'cleared', consent: 'given' }, { _nodes: [] }), asked({ state: 'blocked', consent: 'given' }, { _nodes: [] }), asked({ state: 'staged', consent: 'waived' }, { _nodes: [] })]).toEqual(['d3 may not refuse: event/not-now', null, null])
  const deaf = (state: CustodyState, consent: CustodyRecord['consent']): boolean => asked({ state, consent }, { _nodes: [] }) !== null
  expect(custodyStates.filter((state) => deaf(state, 'asked'))).toEqual(['nominated', 'cleared', 'packaged', 'staged'])
  expect((['unasked', 'asked', 'given', 'refused', 'waived'] as const).filter((consent) => deaf('packaged', consent))).toEqual(['asked', 'given'])
})

test('20: what anybody sees does not depend on another\'s secrets', () => {
  const quiet = quietStep()
  const signed = signedStep()
  expect([says('noninterference', quiet), says('noninterference', signed)]).toEqual([null, null])
  // Whoever sits at the table under the mediator's name too would see what only the party may.
  const { scenario } = quiet.after.context
  for (const id of ['p0', 'p1']) {
    const doubled = { ...scenario, mediator: { ...scenario.mediator!, id } }
    expect(says('noninterference', { ...quiet, after: changed(quiet.after, { scenario: doubled }) })).toBe(`${id} can tell the secrets of ${id}`)
  }
  for (const name of ['public', undefined]) {
    const seen = { ...scenario, mediator: undefined, parties: scenario.parties.map((party, i) => (i === 0 && name ? { ...party, id: name } : party)) }
    expect(says('noninterference', { ...quiet, after: changed(quiet.after, { scenario: seen }) })).toBe(name ? 'public can tell the secrets of public' : null)
  }
})

test('other secrets are other in every number and text, and only those of the one party', () => {
  const scenario = smallScenario()
  const twin = withOtherSecrets(scenario, 'p1')
  const { secrets: mine, ...known } = scenario.parties[1]!
  const { secrets: others, ...same } = twin.parties[1]!
  expect([twin.parties[0] === scenario.parties[0], same, others.wants, others.offers, others.brief.startsWith(mine.brief), others.brief === mine.brief]).toEqual([true, known, [], [], true, false])
  const [a, b] = [mine.preferences, others.preferences]
  expect({ ...b, detainees: a.detainees, reservation: a.reservation, relationship: a.relationship }).toEqual(a)
  expect([Object.keys(b.detainees), b.reservation === a.reservation, b.relationship === a.relationship]).toEqual([Object.keys(a.detainees), false, false])
  for (const id of Object.keys(a.detainees)) expect(b.detainees[id]).not.toBe(a.detainees[id])
  expect({ ...twin, parties: [] }).toEqual({ ...scenario, parties: [] })
})

test('21: a request stands until it is met, withdrawn by its author, or moot', () => {
  const signed = signedStep()
  const { before } = signed
  const terms = { kind: 'pickFromList', holder: 'p1', detainees: ['d1', 'd3'], count: 2 } as const
  const request = { id: 'r1', by: 'p0', terms, status: 'open' } as const
  const of = (now: object | null, { event = { type: 'clock.advanced', by: 'host' } as ExchangeEvent, was = request as object, people: records = {}, parties = {} }: { event?: ExchangeEvent; was?: object; people?: { readonly [id: string]: Partial<CustodyRecord> }; parties?: ExchangeContext['parties'] } = {}): string | null =>
    says('requestsPersist', { before: changed(before, { requests: [was] as never }), event, after: changed(before, { ...people(before, records), requests: (now ? [now] : []) as never, parties: { ...before.context.parties, ...parties } }) })
  expect([of(request), of(null), of({ ...request, by: 'p1' }), of({ ...request, terms: { ...terms, count: 1 } })]).toEqual([null, 'r1 was changed', 'r1 was changed', 'r1 was changed'])
  for (const status of ['met', 'withdrawn', 'moot']) expect(of(request, { was: { ...request, status } })).toBe(`r1 went from ${status} to open`)
  const second = { ...request, id: 'r2' }
  expect(says('requestsPersist', { before: changed(before, { requests: [request, second] }), event: { type: 'clock.advanced', by: 'host' }, after: changed(before, { requests: [request, { ...second, by: 'p1' }] }) })).toBe('r2 was changed')
  const withdrawn = { ...request, status: 'withdrawn' }
  expect(of(withdrawn, { event: { type: 'talks.opened', by: 'p0' } })).toBe('r1 was withdrawn by talks.opened')
  expect([of(withdrawn, { event: { type: 'list.withdrawn', by: 'p0', request: 'r1' } }), of(withdrawn, { event: { type: 'list.withdrawn', by: 'p1', request: 'r1' } }), of(withdrawn)]).toEqual([null, 'r1 was withdrawn by list.withdrawn', 'r1 was withdrawn by clock.advanced'])
  const met = { ...request, status: 'met' }
  for (const state of ['transferred', 'disputed', 'confirmed'] as const) expect(of(met, { people: { d1: { state }, d3: { state: 'confirmed' } } })).toBeNull()
  expect([of(met, { people: { d1: { state: 'confirmed' } } }), of(met)]).toEqual(['r1 counts as met with 1', 'r1 counts as met with 0'])
  const moot = { ...request, status: 'moot' }
  const away = { ...before.context.parties.p0!, present: false }
  expect([of(moot), of(moot, { people: { d1: { state: 'deceased' }, d3: { state: 'releasedOtherwise' } } }), of(moot, { people: { d1: { state: 'deceased' } } }), of(moot, { parties: { p0: away } }), of(moot, { parties: { p1: away } })])
    .toEqual(['r1 counts as moot', null, 'r1 counts as moot', null, null])
})

test('22: every belief is a distribution, and there is one for every pair', () => {
  const signed = signedStep()
  const { before } = signed
  const of = (trust: ExchangeContext['trust']): string | null => says('beliefsAreDistributions', { ...signed, after: changed(before, { trust }) })
  const fine = { p0: { p1: { kept: 1, broken: 2 } }, p1: { p0: { kept: 1, broken: 1 } } }
  expect([of(fine), of({ p0: fine.p0 }), of({ ...fine, p1: {} })]).toEqual([null, 'p1 has no belief about p0', 'p1 has no belief about p0'])
  expect(of({ ...fine, p1: { p0: { kept: 1e308, broken: 1e308 } } })).toBe('a belief is {"kept":1e+308,"broken":1e+308}')
  for (const [kept, broken] of [[0, 1], [1, 0], [Infinity, 1], [1, Infinity], [NaN, 1], [-1, 3], [3, -1]] as const) expect(of({ ...fine, p1: { p0: { kept, broken } } })).toBe(`a belief is ${JSON.stringify({ kept, broken })}`)
})
