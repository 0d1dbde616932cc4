import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstContext } from '../../src/model/context.js'
import { malformationOf } from '../../src/model/events/check.js'
import { resolveScenario } from '../../src/model/resolve.js'
import { parseScenario, scenarios, validateCase, validateScenario } from '../../src/scenarios/index.js'
import type { ScenarioCheck } from '../../src/scenarios/index.js'
import { violations } from './invariants.js'

/** Whatever is given: no exception; problems are texts; what is accepted is sound and can be played. */
function examine(check: () => ScenarioCheck): ScenarioCheck {
  const result = check()
  if (!result.ok) {
    expect(result.problems.length).toBeGreaterThan(0)
    expect(new Set(result.problems.map(({ path }) => path)).size).toBe(result.problems.length)
    for (const { path, given, allowed } of result.problems) {
      if (!(given.length > 0 && given.length <= 600 && allowed.length > 0) || /\p{Cc}/u.test(path + given) || /Invalid|Unrecognized|Too |zod/.test(allowed)) expect({ path, given, allowed }).toBeNull()
    }
    return result
  }
  const { scenario } = result
  expect([...violations(scenario)]).toEqual([])
  const context = firstContext(resolveScenario(scenario, 1))
  const open = scenario.schedule.filter(({ event }) => !('options' in event) && !('request' in event))
  expect(open.map(({ event }) => malformationOf(event, context)).filter((found) => found !== null)).toEqual([])
  return result
}

type Node = { [key: string | number]: unknown }

interface Place {
  readonly parent: Node
  readonly key: string | number
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value)
  return keys.flatMap((key) => [{ parent: value as Node, key }, ...placesIn((value as Node)[key])])
}

function put({ parent, key }: Place, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

type Mutation = (root: unknown, place: Place, other: Place, fresh: unknown) => void

const mutations: { readonly [name: string]: Mutation } = {
  take: (_, { parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
  },
  replace: (_, place, __, fresh) => put(place, fresh),
  swap: (_, place, other) => put(place, structuredClone(other.parent[other.key])),
  repeat: (_, { parent, key }) => {
    if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]))
    else put({ parent, key: `${key}2` }, parent[key])
  },
  nudge: (_, place) => {
    const value = place.parent[place.key]
    put(place, typeof value === 'number' ? value * 2 + 1 : typeof value === 'string' ? `${value}x` : value)
  },
}

const step = fc.record({ name: fc.constantFrom(...Object.keys(mutations)), at: fc.nat(), from: fc.nat(), fresh: fc.anything({ maxDepth: 2 }) })

function mutant(bundled: unknown, steps: readonly { readonly name: string; readonly at: number; readonly from: number; readonly fresh: unknown }[]): unknown {
  const root: unknown = structuredClone(bundled)
  for (const { name, at, from, fresh } of steps) {
    const places = placesIn(root)
    const place = places[at % places.length]
    const other = places[from % places.length]
    if (place && other) mutations[name]!(root, place, other, fresh)
  }
  return root
}

describe('whatever is given', () => {
  test('any value at all', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }), (value) => {
      expect(examine(() => validateScenario(value)).ok).toBe(false)
      expect(validateCase(value).ok).toBe(false)
    }), { numRuns: 500 })
  })

  test('a bundled scenario with some changes', () => {
    let accepted = 0
    fc.assert(fc.property(fc.constantFrom(...scenarios), fc.array(step, { minLength: 1, maxLength: 4 }), (bundled, steps) => {
      if (examine(() => validateScenario(mutant(bundled, steps))).ok) accepted += 1
    }), { numRuns: 1500 })
    expect(accepted).toBeGreaterThan(10)
  })

  test('a text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json(), fc.json({ maxDepth: 12 })), (text) => {
      expect(examine(() => parseScenario(text)).ok).toBe(false)
    }), { numRuns: 500 })
  })

  test('the text of a bundled scenario with something cut out of it or put into it', () => {
    const texts = scenarios.map((bundled) => JSON.stringify(bundled))
    fc.assert(fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 30 }), fc.string({ maxLength: 8 }), (text, at, length, inserted) => {
      const from = at % text.length
      examine(() => parseScenario(text.slice(0, from) + inserted + text.slice(from + length)))
    }), { numRuns: 400 })
  })
})

describe('a text as large as is read', () => {
  const most = 2 ** 20
  const fill = (unit: string, head = '', tail = ''): string => head + unit.repeat(Math.floor((most - head.length - tail.length) / unit.length)) + tail
  test.each([
    ['one word', fill('x', '"', '"')],
    ['open lists', fill('[')],
    ['lists in lists', '['.repeat(most / 2) + ']'.repeat(most / 2)],
    ['objects in objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['empty lists', fill('[],', '[', '1]')],
    ['many fields', `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join()}}`],
    ['many parties', fill('{"id":"a"},', '{"parties":[', '{}]}')],
    ['many parties, few enough to look at', `{"parties":[${'{"secrets":{"offers":["a"]}},'.repeat(2500)}{}],"detainees":[${'{"id":"a"},'.repeat(4000)}{}]}`],
    ['long names', `{"parties":[${`{"id":"${'a'.repeat(1000)}","name":"${'b'.repeat(1000)}"},`.repeat(500)}{}]}`],
    ['many unknown fields in a record', `{"parties":[{"secrets":{"preferences":{"detainees":{${Array.from({ length: 15_000 }, (_, i) => `"k-${i}":1`).join()}}}}}]}`],
    ['noise', fill('\u{1F600}\u0000')],
    ['numbers', fill('1e308,', '[', '1]')],
  ])('%s', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(most)
    expect(examine(() => parseScenario(text)).ok).toBe(false)
  })
})

describe('a value that is not plain data', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  const thrower = { get id(): string { throw new Error('no') } }
  const closed = new Proxy({}, { ownKeys: () => { throw new Error('no') }, getPrototypeOf: () => { throw new Error('no') } })
  const endless: object = new Proxy({}, { ownKeys: () => ['a', 'b', 'c'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }), get: () => endless })
  test.each([
    ['a circle', circle],
    ['a getter that throws', thrower],
    ['a closed proxy', closed],
    ['an endless proxy', endless],
    ['a function', () => 1],
    ['a class', new (class Scenario { id = 'x' })()],
    ['a list with four thousand million places', Object.assign([], { length: 2 ** 32 - 1 })],
    ['a large list', Array.from({ length: 1_000_000 }, () => 0)],
  ])('%s', (_, value) => {
    expect(examine(() => validateScenario(value)).ok).toBe(false)
    expect(examine(() => validateScenario({ ...scenarios[0], title: value, parties: value })).ok).toBe(false)
  })

  test('a map in the place of an object', () => {
    const check = validateScenario({ ...scenarios[0], rules: new Map() })
    expect(check.ok ? [] : check.problems).toEqual([{ path: 'rules', given: '"[object Map]"', allowed: 'plain JSON data' }])
  })
})

test('the copy shares nothing with what was given', () => {
  const given = structuredClone(scenarios[0]!)
  const check = validateScenario(given)
  Object.assign(given.parties[0]!.secrets.preferences, { reservation: 99 })
  expect(check.ok && check.scenario).toEqual(scenarios[0])
})
