import { expect, test } from 'vitest'
import { eventTypes, isEventType, specOf } from '../../src/model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../src/model/events/catalogue.js'
import type { ReleaseMode, ResolvedScenario } from '../../src/model/scenario.js'
import { cheapInvariants } from '../../src/protocol/invariants/index.js'
import { cooperativeEvent } from '../../src/protocol/invariants/cooperate.js'
import { stateInvariant } from '../../src/protocol/invariants/invariant.js'
import type { Invariant } from '../../src/protocol/invariants/invariant.js'
import type { ExchangeSnapshot } from '../../src/protocol/nodes.js'
import { heard } from '../../src/protocol/nodes.js'
import { formalState, initialSnapshot, take } from '../../src/protocol/step.js'
import { snapshotDigest } from '../../src/protocol/transcript.js'
import { Joint } from '../../src/protocol/parts/joint.js'
import { conceivable } from '../../src/protocol/moves.js'
import { Parts } from '../../src/protocol/parts/parts.js'
import type { Vector } from '../../src/protocol/parts/parts.js'
import { Forest, Recall } from '../../src/protocol/parts/recall.js'
import { Tracer } from '../../src/protocol/parts/tracer.js'
import { refusalOf } from '../../src/protocol/refusals.js'
import { defaultBounds, defaultLeftOut, edgeInvariants, explore, interchangeableIn, setbacks } from '../../src/protocol/verify/index.js'
import type { SavedSearch } from '../../src/protocol/verify/index.js'
import { Keys } from '../../src/protocol/verify/key.js'
import { sampledInvariants, stateProblem } from '../../src/protocol/verify/properties.js'
import { Space, changed } from '../../src/protocol/verify/space.js'
import type { Place, Problem, Way } from '../../src/protocol/verify/space.js'
import { triedEvents } from '../../src/protocol/verify/successors.js'
import { stream } from '../../src/random.js'
import { smallScenario, smallestScenario } from '../../src/testing/small-scenario.js'

const leaveOut = [...defaultLeftOut, ...setbacks, 'addon.demanded', 'custody.arrested', 'consent.refused', 'consent.waived', 'list.requested'] as const
const fewer = [...leaveOut, 'ratification.refused', 'receipt.disputed', 'phase.aborted', 'package.rejected', 'talks.ended', 'proposal.rejected', 'proposal.withdrawn', 'breach.remedied'] as const

function tiny(detainees = 2, modes: readonly ReleaseMode[] = ['simultaneous'], rationality: ResolvedScenario['rules']['rationality'] = 'recorded'): ResolvedScenario {
  return smallestScenario({ detainees, modes, rules: { rationality } })
}

function only(...types: readonly EventType[]): readonly EventType[] {
  return eventTypes.filter((type) => !types.includes(type))
}

function planted(name: string, violation: Invariant['violation']): Invariant {
  return { number: 99, name, about: 'A fault that was planted.', violation }
}

const nobodyHome = planted('nobodyHome', ({ after }) => (Object.values(after.context.detainees).some(({ state }) => state === 'transferred') ? 'somebody crossed' : null))
const neverBothNominated = planted('neverBothNominated', ({ after }) => (formalState(after) === 'negotiation.vetting' ? 'the lists met' : null))

/** Every event that the chart takes of those that are tried, one by one. */
function successorsOf(snapshot: ExchangeSnapshot, leftOut: ReadonlySet<EventType>): readonly ExchangeEvent[] {
  if (snapshot.status !== 'active') return []
  const types = [...heard(snapshot)].filter(isEventType).filter((type) => !leftOut.has(type))
  return types.flatMap((type) => triedEvents(type, snapshot.context, defaultBounds)).filter((event) => refusalOf(snapshot, event) === null)
}

/** An exploration that shares nothing with the one tested but the moves: XState itself, and the digest of the whole state. */
function plainly(scenario: ResolvedScenario, without: readonly EventType[], depth: number, until: (snapshot: ExchangeSnapshot) => boolean = () => false) {
  let layer = [initialSnapshot(scenario)]
  const known = new Set(layer.map(snapshotDigest))
  const sizes = [1]
  for (let n = 1; n <= depth; n++) {
    const next: ExchangeSnapshot[] = []
    for (const snapshot of layer) {
      for (const event of successorsOf(snapshot, new Set(without))) {
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
  expect(found).toMatchObject({ method: 'breadth-first', exhausted: true, states: 336, edges: 1838, depth: 35, ends: { completed: 1, partiallyCompleted: 8, collapsed: 17 } })
  expect(found.leftOut).toEqual([...leaveOut].sort())
  expect(Object.isFrozen(found) && Object.isFrozen(found.violations) && Object.isFrozen(found.ends)).toBe(true)
})

test('nor with a hazard that loses people at any point, and an agent who may keep them', () => {
  const hazard = explore(tiny(), { leaveOut: leaveOut.filter((type) => type !== 'detainee.died') })
  expect(hazard.violations).toEqual([])
  expect(hazard).toMatchObject({ exhausted: true, states: 980, edges: 6003, depth: 35 })
  const escrow = explore(tiny(2, ['escrowed']), { leaveOut })
  expect(escrow.violations).toEqual([])
  expect(escrow.exhausted).toBe(true)
  expect(escrow.ends.completed).toBeGreaterThan(0)
})

test('everything that was not asked is named', () => {
  const { checked, unchecked } = explore(tiny(), { leaveOut: fewer, limit: 1 })
  expect(unchecked).toEqual(['wholeWay', 'canFinish'])
  expect(sampledInvariants.map(({ name }) => name)).toEqual(['samePast', 'noninterference'])
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

test('persons are taken for each other only where nothing but their names tells them apart', () => {
  expect(interchangeableIn(tiny(4))).toEqual([['d0', 'd2'], ['d1', 'd3']])
  expect(interchangeableIn(tiny(2))).toEqual([])
  expect(interchangeableIn(tiny(4, ['simultaneous'], 'software'))).toEqual([])
  const other = tiny(4)
  expect(interchangeableIn({ ...other, detainees: other.detainees.map((person) => (person.id === 'd2' ? { ...person, welfare: 'fragile' } : person)) })).toEqual([['d1', 'd3']])
})

interface Node { readonly key: string; readonly done: boolean; readonly next: ReadonlySet<string> }

function spaceOf(scenario: ResolvedScenario, without: readonly EventType[]): Space {
  return new Space(scenario, { leaveOut: new Set(without), bounds: defaultBounds, invariants: edgeInvariants, stateProblem })
}

function waysFrom({ ways }: Place, vector: Vector): readonly Way[] {
  return Array.from({ length: ways.groupsFor(vector) }, (_, n) => ways.answers(n, vector)).flat()
}

/** Every state without reduction, with the reduced keys of itself and of what follows it. */
function fullGraph(scenario: ResolvedScenario, without: readonly EventType[]): readonly Node[] {
  const space = spaceOf(scenario, without)
  const [whole, reduced] = [new Keys(space.parts, false), new Keys(space.parts, true)]
  const text = (keys: Keys, place: Place, vector: Vector): string => {
    const key = new Int32Array(keys.width)
    keys.write(place, vector, key)
    return key.join()
  }
  const known = new Set([text(whole, space.start, space.parts.start)])
  const queue: [Place, Vector][] = [[space.start, space.parts.start]]
  const nodes: Node[] = []
  for (const [place, vector] of queue) {
    const ways = waysFrom(place, vector)
    const next = ways.map(({ to, changes }): [Place, Vector] => [to, changed(vector, changes)])
    for (const keys of [whole, reduced]) {
      keys.begin(place, vector)
      ways.forEach(({ to, changes }, i) => {
        const key = new Int32Array(keys.width)
        keys.after(to, changes, next[i]![1], key)
        expect(key.join()).toBe(text(keys, to, next[i]![1]))
      })
    }
    for (const [to, after] of next) {
      const key = text(whole, to, after)
      if (!known.has(key)) queue.push([to, after])
      known.add(key)
    }
    nodes.push({ key: text(reduced, place, vector), done: place.control.done, next: new Set(next.map(([to, after]) => text(reduced, to, after))) })
  }
  return nodes
}

test('what is found again is what the chart does, and what the invariants say, at every step of many ways', () => {
  const scenario = smallScenario({ detainees: 3, concessions: 1, deadline: 6 })
  const space = spaceOf(scenario, ['mediator.suggested'])
  let broken = 0
  let asked = 0
  for (let seed = 0; seed < 60; seed++) {
    const random = stream(seed, 'ways')
    let place = space.start
    let vector = space.parts.start
    let before = initialSnapshot(scenario)
    for (let n = 0; n < 40 && before.status === 'active'; n++) {
      expect(space.snapshotAt(place, vector)).toMatchObject({ value: before.value, context: before.context, status: before.status })
      const ways = waysFrom(place, vector)
      const sent = ways.map(({ event }) => JSON.stringify(event)).sort()
      expect(sent).toEqual(successorsOf(before, new Set(['mediator.suggested'])).map((event) => JSON.stringify(event)).sort())
      const willing = cooperativeEvent(before)
      const helpful = space.cooperationFrom(place, vector)
      expect(helpful?.event).toEqual(willing)
      const way = random.chance(0.7) && helpful ? helpful : random.pick(ways)!
      const after = take(before, way.event).snapshot
      const next = changed(vector, way.changes)
      expect(space.parts.contextOf(next)).toEqual(after.context)
      expect(way.to.control.value).toEqual(after.value)
      const found: Problem[] = []
      way.violations.tell(vector, asked++, (problem) => void found.push(problem))
      way.to.problems.tell(next, asked++, (problem) => void found.push(problem))
      const direct = edgeInvariants.map((invariant) => invariant.violation({ before, event: way.event, after }, [])).filter((what) => what !== null)
      expect(found.map(({ what }) => what).sort()).toEqual(direct.sort())
      broken += direct.length
      ;[place, vector, before] = [way.to, next, after]
    }
  }
  expect(broken).toBe(0)
})

test('an invariant that looks at states alone finds what it finds on every edge', () => {
  const crowded = ({ context: { detainees } }: ExchangeSnapshot): string | null => {
    const given = Object.values(detainees).filter(({ consent }) => consent === 'given').length
    return given > 1 ? `${given} have agreed` : null
  }
  const about = { number: 99, name: 'crowded', about: 'Never have two agreed.' }
  const onEdges: Invariant = { ...about, violation: ({ after }) => crowded(after) }
  for (const symmetry of [true, false]) {
    const [edges, states] = [onEdges, stateInvariant({ ...about, ofState: crowded })].map((invariant) => explore(tiny(3), { leaveOut, symmetry, invariants: [...edgeInvariants, invariant] }))
    expect(states).toEqual(edges)
    expect(states!.violations).toMatchObject([{ property: 'crowded', what: '2 have agreed' }])
  }
  expect(edgeInvariants.filter(({ ofState }) => ofState).map(({ name }) => name)).toEqual(['oneState', 'onePackage', 'stagingDeliverable', 'endsTogether', 'beliefsAreDistributions', 'mayRefuse'])
})

test('what was told is told again only where something that matters to it differs', () => {
  const scenario = smallScenario({ detainees: 2, deadline: 3 })
  const parts = new Parts(scenario)
  const tracer = new Tracer(parts)
  const { readable } = tracer
  const asked: string[] = []
  const joint = new Joint(['day', 'deadline'] as const, tracer, (field) => {
    asked.push(field)
    return field === 'day' || readable.day > 1 ? [`${field} ${readable[field]}`] : []
  })
  const at = (day: number, deadline: number): Vector => {
    const vector = parts.start.slice()
    for (const [field, value] of [['day', day], ['deadline', deadline]] as const) vector[parts.indexesOf(field)[0]!] = parts.numberOf(parts.indexesOf(field)[0]!, value)
    return vector
  }
  const steps: readonly (readonly [Vector, readonly string[]])[] = [
    [at(0, 3), ['day 0']], [at(0, 4), []], [at(2, 3), ['day 2', 'deadline 3']], [at(2, 4), ['day 2', 'deadline 4']], [at(2, 3), []], [at(0, 3), ['day 0']], [at(0, 5), ['day 0']], [at(0, 5), []], [at(0, 3), []],
  ]
  steps.forEach(([vector, told], state) => {
    const given: string[] = []
    if (!joint.isTold(vector, state)) joint.tell(vector, state, (answer) => void given.push(answer))
    expect([state, given]).toEqual([state, told])
  })
  expect(asked.length).toBeLessThan(2 + 2 * steps.length)
})

test('what is kept by the parts that were read is read in one order', () => {
  const recall = new Recall<string>(new Forest())
  const vector = Int32Array.of(0, 1, 2)
  recall.keep([2, 0], vector, 'first')
  expect(recall.find(vector)).toBe('first')
  expect(() => recall.keep([0, 2], Int32Array.of(1, 1, 2), 'second')).toThrow('reads part 0 where it read part 2 before')
})

test('what a sender could ever send is worked out from the scenario alone', () => {
  const scenario = smallScenario({ detainees: 2, deadline: 3 })
  const tracer = new Tracer(new Parts(scenario))
  for (const type of eventTypes.filter((each) => !Object.values(specOf(each).fields).some((kind) => kind === 'request' || kind === 'options'))) {
    for (const by of ['p0', 'nature', 'host']) {
      tracer.begin(new Parts(scenario).start)
      conceivable(type, tracer.readable, by)
      expect([type, by, tracer.read]).toEqual([type, by, []])
    }
  }
})

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
  explore(tiny(), { limit: 12_000, progress: (states) => reached.push(states) })
  expect(reached).toHaveLength(1)
  expect(explore(tiny(), { memory: 1, limit: 12_000 })).toMatchObject({ exhausted: false, brokenOffBy: 'memory' })
})

test('an exploration that broke off goes on to the same end', () => {
  const whole = explore(tiny(), { leaveOut, invariants: [...edgeInvariants, nobodyHome] })
  let saved: SavedSearch | undefined
  const invariants = [...edgeInvariants, nobodyHome]
  const save = (found: SavedSearch): void => { saved = structuredClone(found) }
  for (const limit of [1, 50, 51, 300]) expect(explore(tiny(), { leaveOut, invariants, limit, save, ...(saved && { resume: saved }) })).toMatchObject({ exhausted: false, states: limit })
  expect(explore(tiny(), { leaveOut, invariants, resume: saved! })).toEqual(whole)
  expect(() => explore(tiny(3), { leaveOut, invariants, resume: saved! })).toThrow(/something else/)
})

