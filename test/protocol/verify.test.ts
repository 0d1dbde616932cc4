import { expect, test } from 'vitest'
import { eventTypes } from '../../src/model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../src/model/events/catalogue.js'
import type { ReleaseMode, ResolvedScenario } from '../../src/model/scenario.js'
import { cheapInvariants } from '../../src/protocol/invariants/index.js'
import type { Invariant } from '../../src/protocol/invariants/invariant.js'
import type { ExchangeSnapshot } from '../../src/protocol/nodes.js'
import { formalState, initialSnapshot, take } from '../../src/protocol/step.js'
import { exchangeTable } from '../../src/protocol/table/index.js'
import { snapshotDigest } from '../../src/protocol/transcript.js'
import { defaultBounds, defaultLeftOut, edgeInvariants, explore, interchangeableIn, stateKeys } from '../../src/protocol/verify/index.js'
import { stateProblem } from '../../src/protocol/verify/properties.js'
import { successorsOf } from '../../src/protocol/verify/successors.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const setbacks: readonly EventType[] = [
  'climate.escalated', 'court.injunction', 'talks.suspended', 'party.left', 'party.joined', 'detainee.died', 'detainee.releasedOtherwise',
  'addon.demanded', 'vetting.blocked', 'instrument.revoked', 'custody.arrested', 'consent.refused', 'consent.waived',
]
const leaveOut = [...defaultLeftOut, ...setbacks, 'list.requested'] as const
const fewer = [...leaveOut, 'ratification.refused', 'receipt.disputed', 'phase.aborted', 'package.rejected', 'talks.ended', 'proposal.rejected', 'proposal.withdrawn', 'breach.remedied'] as const

function tiny(detainees = 2, modes: readonly ReleaseMode[] = ['simultaneous'], rationality: ResolvedScenario['rules']['rationality'] = 'recorded'): ResolvedScenario {
  const made = smallScenario({ detainees, modes, concessions: 0, deadline: 1, rules: { rationality, rounds: 1, listRounds: 1, phases: 1, pause: 0, near: 0 } })
  return { ...made, parties: made.parties.map((party) => ({ ...party, players: party.players.slice(0, 1) })) }
}

function only(...types: readonly EventType[]): readonly EventType[] {
  return eventTypes.filter((type) => !types.includes(type))
}

function planted(name: string, violation: Invariant['violation']): Invariant {
  return { number: 99, name, about: 'A fault that was planted.', violation }
}

const nobodyHome = planted('nobodyHome', ({ after }) => (Object.values(after.context.detainees).some(({ state }) => state === 'transferred') ? 'somebody crossed' : null))
const neverBothNominated = planted('neverBothNominated', ({ after }) => (formalState(after) === 'negotiation.vetting' ? 'the lists met' : null))

/** An exploration that shares nothing with the one tested but the moves: XState itself, and the digest of the whole state. */
function plainly(scenario: ResolvedScenario, without: readonly EventType[], depth: number, until: (snapshot: ExchangeSnapshot) => boolean = () => false) {
  let layer = [initialSnapshot(scenario)]
  const known = new Set(layer.map(snapshotDigest))
  const sizes = [1]
  for (let n = 1; n <= depth; n++) {
    const next: ExchangeSnapshot[] = []
    for (const snapshot of layer) {
      for (const event of successorsOf(snapshot, new Set(without), defaultBounds)) {
        const { snapshot: after, refusal } = take(snapshot, event)
        expect(refusal).toBeNull()
        const digest = snapshotDigest(after)
        if (known.has(digest)) continue
        known.add(digest)
        next.push(after)
      }
    }
    sizes.push(next.length)
    if (next.some(until)) return { sizes, found: n }
    layer = next
  }
  return { sizes, found: -1 }
}

test('a small space is exhausted without a violation, state for state and edge for edge', () => {
  const found = explore(tiny(), { leaveOut })
  expect(found.violations).toEqual([])
  expect(found).toMatchObject({ method: 'breadth-first', exhausted: true, states: 336, edges: 1839, depth: 35, ends: { completed: 1, partiallyCompleted: 8, collapsed: 17 } })
  expect(found.leftOut).toEqual([...leaveOut].sort())
  expect(Object.isFrozen(found) && Object.isFrozen(found.violations) && Object.isFrozen(found.ends)).toBe(true)
})

test('nor with a hazard that loses people at any point, and an agent who may keep them', () => {
  const hazard = explore(tiny(), { leaveOut: leaveOut.filter((type) => type !== 'detainee.died') })
  expect(hazard.violations).toEqual([])
  expect(hazard).toMatchObject({ exhausted: true, states: 980, edges: 6007, depth: 35 })
  const escrow = explore(tiny(2, ['escrowed']), { leaveOut })
  expect(escrow.violations).toEqual([])
  expect(escrow.exhausted).toBe(true)
  expect(escrow.ends.completed).toBeGreaterThan(0)
})

test('everything that was not asked is named', () => {
  const { checked, unchecked } = explore(tiny(), { leaveOut: fewer, limit: 1 })
  expect(unchecked).toEqual(['wholeWay', 'exactResume', 'canFinish', 'samePast', 'noninterference'])
  for (const { name } of edgeInvariants) expect(checked).toContain(name)
  expect(checked).not.toContain('endReachable')
  expect(edgeInvariants.every((invariant) => cheapInvariants.includes(invariant))).toBe(true)
})

test('a planted fault is found with a shortest run, which replays step by step', () => {
  const found = explore(tiny(), { leaveOut, invariants: [...edgeInvariants, neverBothNominated, nobodyHome] })
  expect(found.violations.map(({ property }) => property)).toEqual(['neverBothNominated', 'nobodyHome'])
  for (const { events, property } of found.violations) {
    const invariant = property === 'nobodyHome' ? nobodyHome : neverBothNominated
    let before = initialSnapshot(tiny())
    const seen = events.map((event) => {
      const { snapshot: after, refusal } = take(before, event)
      expect(refusal).toBeNull()
      const what = invariant.violation({ before, event, after }, [])
      before = after
      return what
    })
    expect(seen.slice(0, -1).every((what) => what === null)).toBe(true)
    expect(seen.at(-1)).toBe(found.violations.find((violation) => violation.property === property)?.what)
  }
  const { found: depth } = plainly(tiny(), leaveOut, 12, (snapshot) => formalState(snapshot) === 'negotiation.vetting')
  expect(found.violations[0]?.events).toHaveLength(depth)
  expect(depth).toBe(8)
})

test('XState by itself meets the same number of states, layer by layer', () => {
  const framework = ['talks.opened', 'proposal.tabled', 'proposal.accepted', 'list.nominated'] as const
  const spaces: readonly (readonly [ResolvedScenario, readonly EventType[]])[] = [
    [tiny(), only(...framework, 'list.submitted', 'consent.asked', 'consent.given', 'vetting.cleared')],
    [tiny(3), only(...framework, 'list.requested', 'list.withdrawn')],
  ]
  for (const [scenario, without] of spaces) {
    const { sizes } = plainly(scenario, without, 20)
    const found = explore(scenario, { leaveOut: without, symmetry: false })
    expect(found.states).toBe(sizes.reduce((sum, size) => sum + size, 0))
    expect(found.depth).toBe(sizes.findLastIndex((size) => size > 0))
  }
})

test('the order in which events are tried changes nothing but which run is told', () => {
  const { violations, ...forth } = explore(tiny(), { leaveOut, invariants: [...edgeInvariants, nobodyHome] })
  const { violations: others, ...back } = explore(tiny(), { leaveOut, invariants: [...edgeInvariants, nobodyHome], arrange: (events) => events.toReversed() })
  expect(back).toEqual(forth)
  expect(others.map(({ events }) => events.length)).toEqual(violations.map(({ events }) => events.length))
})

test('persons are taken for each other only where nothing but their names tells them apart', () => {
  expect(interchangeableIn(tiny(4))).toEqual([['d0', 'd2'], ['d1', 'd3']])
  expect(interchangeableIn(tiny(2))).toEqual([])
  expect(interchangeableIn(tiny(4, ['simultaneous'], 'software'))).toEqual([])
  const other = tiny(4)
  expect(interchangeableIn({ ...other, detainees: other.detainees.map((person) => (person.id === 'd2' ? { ...person, welfare: 'fragile' } : person)) })).toEqual([['d1', 'd3']])
})

interface Node { readonly key: string; readonly done: boolean; readonly next: ReadonlySet<string> }

/** Every state without reduction, with the reduced keys of itself and of what follows it. */
function fullGraph(scenario: ResolvedScenario, without: readonly EventType[]): readonly Node[] {
  const table = exchangeTable()
  const [whole, reduced] = [stateKeys(scenario, { symmetry: false }), stateKeys(scenario)]
  const [start] = table.initial({ scenario })
  const known = new Set([whole.of(start)])
  const queue = [start]
  const nodes: Node[] = []
  for (const snapshot of queue) {
    const next = successorsOf(table.toXState(snapshot), new Set(without), defaultBounds).map((event: ExchangeEvent) => table.step(snapshot, event)[0])
    for (const after of next) {
      const key = whole.of(after)
      if (!known.has(key)) queue.push(after)
      known.add(key)
    }
    nodes.push({ key: reduced.of(snapshot), done: snapshot.status === 'done', next: new Set(next.map((after) => reduced.of(after))) })
  }
  return nodes
}

test('with and without symmetry the verdicts are the same, and states taken for each other are followed by the same', () => {
  const plain = tiny(3)
  const phased = { ...tiny(3, ['phased']), rules: { ...plain.rules, modes: ['phased' as const], phases: 2 } }
  const early = fewer.filter((type) => type !== 'detainee.died')
  const spaces: readonly (readonly [ResolvedScenario, readonly EventType[]])[] = [
    [plain, [...fewer, 'handover.withheld', 'clock.advanced']],
    [phased, [...fewer, 'clock.advanced', 'handover.withheld', 'identity.verified', 'custody.staged']],
    [plain, [...early, 'list.submitted']],
    [plain, only('talks.opened', 'list.requested', 'addon.demanded', 'clock.advanced')],
  ]
  for (const [scenario, set] of spaces) {
    const nodes = fullGraph(scenario, set)
    const options = { leaveOut: set, invariants: [...edgeInvariants, neverBothNominated] }
    const [off, on] = [explore(scenario, { ...options, symmetry: false }), explore(scenario, options)]
    expect(off.states).toBe(nodes.length)
    expect(on.states).toBe(new Set(nodes.map(({ key }) => key)).size)
    expect(on.states).toBeLessThan(off.states)
    expect(on.violations.map(({ property, events }) => [property, events.length])).toEqual(off.violations.map(({ property, events }) => [property, events.length]))
    const byKey = new Map<string, ReadonlySet<string>>()
    for (const { key, next } of nodes) {
      expect(next).toEqual(byKey.get(key) ?? next)
      byKey.set(key, next)
    }
  }
})

test('one by one, names decide, and nobody is taken for anybody else', () => {
  const scenario = tiny(3, ['sequential'])
  const without = only('talks.opened', 'proposal.tabled', 'proposal.accepted', 'list.nominated', 'clock.advanced', 'detainee.died')
  const nodes = fullGraph(scenario, without)
  const active = nodes.filter(({ done }) => !done)
  expect(active.length).toBeGreaterThan(50)
  expect(new Set(active.map(({ key }) => key)).size).toBe(active.length)
})

test('a limit breaks the exploration off, and says so', () => {
  const reached: number[] = []
  expect(explore(tiny(), { leaveOut, limit: 100 })).toMatchObject({ exhausted: false, states: 100, violations: [] })
  expect(explore(tiny(), { leaveOut, limit: 336 })).toMatchObject({ exhausted: true, states: 336 })
  explore(tiny(), { limit: 1200, progress: (states) => reached.push(states) })
  expect(reached).toEqual([1000])
})

test('requests are bounded, and so are extensions of the deadline', () => {
  const spaces = [0, 1, 2].map((requests) => explore(tiny(), { leaveOut: only('list.requested', 'talks.opened', 'clock.advanced'), bounds: { requests } }).states)
  expect(spaces).toEqual([...spaces].sort((a, b) => a - b))
  expect(new Set(spaces).size).toBe(3)
  const late = [0, 1, 2].map((extensions) => explore(tiny(), { leaveOut: only('clock.advanced', 'deadline.extended'), bounds: { extensions } }))
  expect(late.map(({ states }) => states)).toEqual([2, 8, 19])
  expect(late.every(({ exhausted, violations }) => exhausted && violations.length === 0)).toBe(true)
})

test('a state where nobody may move is found, and one from which no end is reached', () => {
  const stuck = explore(tiny(), { leaveOut: only('talks.opened') })
  expect(stuck.violations.map(({ property, events }) => [property, events.map(({ type, by }) => `${by} ${type}`)])).toEqual([
    ['somebodyMayMove', ['p0 talks.opened', 'p1 talks.opened']],
    ['endReachable', []],
  ])
  const round = explore(tiny(), { leaveOut: only('climate.escalated', 'climate.eased') })
  expect(round.violations.map(({ property }) => property)).toEqual(['endReachable'])
})

test('a state that is done without an end, or ends with somebody left with an agent, is a problem', () => {
  const start = initialSnapshot(tiny())
  expect(stateProblem(start)).toBeNull()
  expect(stateProblem({ ...start, status: 'done' } as unknown as ExchangeSnapshot)?.property).toBe('doneIsFinal')
  const end = take(start, { type: 'talks.ended', by: 'p0' }).snapshot
  expect(stateProblem(end)).toBeNull()
  const detainees = { ...end.context.detainees, d0: { ...end.context.detainees.d0!, custodian: 'escrow' } }
  expect(stateProblem({ ...end, context: { ...end.context, detainees } } as unknown as ExchangeSnapshot)).toEqual({ property: 'nobodyStranded', what: 'd0 is left with the agent' })
})

test('options out of range are refused', () => {
  expect(() => explore(tiny(), { limit: 0 })).toThrow(/limit was 0/)
  expect(() => explore(tiny(), { leaveOut: ['no.such'] as never })).toThrow(/no\.such/)
  expect(() => explore(tiny(), { bounds: { requests: -1 } })).toThrow(/-1/)
  expect(() => explore(tiny(), { bounds: { thresholds: [2] } })).toThrow(/2/)
})
