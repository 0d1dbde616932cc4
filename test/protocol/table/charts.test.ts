import { test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { compare } from './equal.js'
import { charts, eventLists, machineOf } from './random-chart.js'

const seen = { equal: 0, refused: 0, events: 0, places: 0 }

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

property.prop([charts, eventLists], { numRuns: 2000 })('a random chart does the same in the table, in a batch and in XState', (chart, events) => {
  const found = compare(machineOf(chart), events)
  expect(found.is === 'departed' ? found : null).toBeNull()
  if (found.is === 'equal') Object.assign(seen, { equal: seen.equal + 1, events: seen.events + found.events, places: seen.places + found.places })
  else seen.refused += 1
})

property.prop([charts], { numRuns: 200 })('what is refused is refused in one sentence', (chart) => {
  const found = compare(machineOf(chart), [])
  if (found.is === 'refused') expect(found.why).toMatch(/^[^.].*, but .*: .*\.$/s)
})

afterAll(() => {
  // A generator that makes charts which do nothing, or that a table refuses, would prove nothing.
  expect(seen.equal).toBeGreaterThan(1000)
  expect(seen.events).toBeGreaterThan(5000)
  expect(seen.places).toBeGreaterThan(seen.equal * 2)
  vi.restoreAllMocks()
})
