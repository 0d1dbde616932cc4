import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { StateGraph } from '../../src/protocol/verify/graph.js'
import { KeySet } from '../../src/protocol/verify/key-set.js'

const graphs = fc.integer({ min: 1, max: 9 }).chain((states) =>
  fc.array(fc.array(fc.tuple(fc.nat(states - 1), fc.boolean()), { maxLength: 4 }), { minLength: states, maxLength: states }))

function built(edges: readonly (readonly (readonly [number, boolean])[])[]): StateGraph {
  const graph = new StateGraph()
  edges.forEach((_, state) => graph.add(state - 1, state))
  for (const list of edges) {
    graph.expand()
    for (const [to, dayPasses] of list) graph.join(to, dayPasses)
  }
  return graph
}

/** Who reaches whom in one step or more, by closing the relation. */
function closure(edges: readonly (readonly (readonly [number, boolean])[])[]): readonly (readonly boolean[])[] {
  const reach = edges.map((list, from) => edges.map((_, to) => list.some(([end]) => end === to) && from >= 0))
  for (let k = 0; k < edges.length; k++) for (const row of reach) if (row[k]) reach[k]!.forEach((yes, to) => { if (yes) row[to] = true })
  return reach
}

test('a day that comes back is found exactly when its end leads back to it', () => {
  fc.assert(fc.property(graphs, (edges) => {
    const reach = closure(edges)
    const expected = edges.findIndex((list, from) => list.some(([to, dayPasses]) => dayPasses && (to === from || reach[to]![from])))
    expect(built(edges).firstDayThatComesBack()).toBe(expected)
  }), { numRuns: 1000 })
})

test('the first state is found that never reaches some states', () => {
  fc.assert(fc.property(graphs, fc.array(fc.nat(8), { maxLength: 2 }), (edges, wanted) => {
    const goals = wanted.filter((goal) => goal < edges.length)
    const reach = closure(edges)
    const expected = edges.findIndex((_, from) => !goals.some((goal) => goal === from || reach[from]![goal]))
    expect(built(edges).firstThatNeverReaches(goals)).toBe(expected)
  }), { numRuns: 1000 })
})

test('edges that are taken back leave no trace', () => {
  const graph = built([[[0, true]], [[0, false], [1, false]]])
  graph.retract()
  expect([graph.edges, graph.expanded]).toEqual([1, 1])
  graph.expand()
  graph.join(1, true)
  expect([graph.degree(0), graph.degree(1), graph.edges]).toEqual([1, 1, 2])
})

test('keys are numbered in the order in which they come, and never taken for each other', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer(), fc.nat(1)), { maxLength: 60 }), (list) => {
    const known = new KeySet(3)
    const expected = new Map<string, number>()
    for (const key of list) {
      const text = key.join()
      expect(known.find(Int32Array.from(key))).toBe(expected.get(text) ?? -1)
      if (!expected.has(text)) expected.set(text, expected.size)
      expect(known.add(Int32Array.from(key))).toBe(expected.get(text))
    }
    expect(known.size).toBe(expected.size)
  }))
  const many = new KeySet(2)
  for (let i = 0; i < 100_000; i++) many.add(Int32Array.of(i >> 8, i & 255))
  expect(many.size).toBe(100_000)
  expect([0, 255, 99_999].map((i) => many.find(Int32Array.of(i >> 8, i & 255)))).toEqual([0, 255, 99_999])
})
