import { fc } from '@fast-check/vitest'
import type { AnyStateMachine } from 'xstate'
import { expect, test, vi } from 'vitest'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { compare } from '../protocol/table/equal.js'
import { charts, eventLists, machineOf } from '../protocol/table/random-chart.js'
import { variedOptions, variedScenario } from '../protocol/walks.js'

const groups = Array.from({ length: 20 }, (_, n) => n)

test.each(groups)('random charts do the same in the table, in a batch and in XState (%i)', (group) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const drawn = fc.sample(fc.tuple(charts, eventLists), { seed: group, numRuns: 12 })
  const found = drawn.map(([chart, events]) => compare(machineOf(chart), events))
  warn.mockRestore()
  expect(found.filter(({ is }) => is === 'departed')).toEqual([])
  expect(found.filter(({ is }) => is === 'equal').length).toBeGreaterThan(3)
})

test.each([3, 11])('so does the exchange on walk %i', (seed) => {
  const scenario = variedScenario(seed)
  const events = randomWalk(scenario, seed, { ...variedOptions(seed), steps: 40, invariants: [] }).steps.map(({ event }) => event)
  expect(compare(exchangeMachine as unknown as AnyStateMachine, events, { scenario })).toMatchObject({ is: 'equal', threw: false, events: events.length })
})
