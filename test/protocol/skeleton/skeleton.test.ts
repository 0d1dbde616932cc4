import { beforeAll, expect, test } from 'vitest'
import { custodyStates, custodyTable } from '../../../src/model/custody.js'
import { releaseModes } from '../../../src/model/scenario.js'
import { chartModel } from '../../../src/protocol/chart-model.js'
import { abstractionOf, effects, exploreSkeleton, promelaOf, skeletonOf } from '../../../src/protocol/skeleton/index.js'
import type { Rule, System } from '../../../src/protocol/skeleton/index.js'
import { initialSnapshot } from '../../../src/protocol/step.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { faults } from './faults.js'
import { recordedSteps } from './steps.js'
import type { Recorded } from './steps.js'

let recorded: readonly Recorded[] = []
beforeAll(() => { recorded = recordedSteps() })

function refused(system: System, { steps }: Recorded): boolean {
  const { follows } = abstractionOf(system)
  return steps.some(({ before, event, after }) => !follows(before, event, after))
}

test('the skeleton starts where the chart does', () => {
  const scenario = smallScenario({ detainees: 5 })
  const system = skeletonOf(scenario)
  expect(abstractionOf(system).of(initialSnapshot(scenario))).toEqual(Object.fromEntries(system.variables.map(({ name, initial }) => [name, initial])))
})

test('whatever the chart does the skeleton can do too, with the same places and the same custody', () => {
  for (const { abstraction: { of, follows }, steps } of recorded) {
    expect(steps.length).toBeGreaterThan(500)
    for (const { before, event, after } of steps) {
      expect(follows(before, event, after), `${JSON.stringify(of(before))} ${event.type} ${JSON.stringify(of(after))}`).toBe(true)
    }
  }
})

test('what each recipe does to custody is needed: without it some step of the chart is not followed', () => {
  const { transitions } = chartModel()
  const control = new Set(['place', 'resume'])
  for (const recipe of Object.keys(effects)) {
    const names = new Set(transitions.filter(({ actions }) => actions.includes(recipe)).map(({ event, description }) => event || description))
    const stilled = ({ rules, ...system }: System): System => ({ ...system, rules: rules.map((rule): Rule => (names.has(rule.name.split(': ')[0]!)
      ? { ...rule, commands: rule.commands.filter(({ branches }) => branches.every(({ set }) => set.every(({ variable }) => control.has(variable)))) } : rule)) })
    expect(recorded.some((each) => refused(stilled(each.system), each)), recipe).toBe(true)
  }
})

test('guards are real: a person is staged, cleared or confirmed only where the ledger lets them', () => {
  const { abstraction: { follows, of }, steps } = recorded[0]!
  for (const type of ['custody.staged', 'vetting.cleared', 'receipt.confirmed', 'list.nominated'] as const) {
    const { after } = steps.find(({ event }) => event.type === type)!
    const people = Object.keys(after.context.detainees)
    const elsewhere = steps.find((step) => step.event.type === 'talks.opened')!.before
    expect(of(elsewhere).place).toBe('negotiation.exploration')
    expect(people.every((id) => elsewhere.context.detainees[id]!.state === 'held')).toBe(true)
    expect(follows(elsewhere, { type }, after), type).toBe(false)
  }
})

test('the control states are those that the chart can be in, and the one that it passes through', () => {
  const { controls } = exploreSkeleton(skeletonOf(smallScenario({ detainees: 3 })))
  const met = new Set(recorded.flatMap(({ abstraction: { of }, steps }) => steps.map(({ after }) => `${of(after).place} / ${of(after).resume}`)))
  expect(controls).toHaveLength(28)
  expect(controls).toEqual([...met, 'closing / nowhere'].sort())
})

const sizes = { simultaneous: [15547, 125573], synchronisedRemote: [18341, 144776], escrowed: [15670, 125968], phased: [23989, 191724], sequential: [23989, 191724] }

test.each(releaseModes)('a small exchange in the mode %s is visited whole, and everything holds', (mode) => {
  const found = exploreSkeleton(skeletonOf(smallScenario({ detainees: 3, modes: [mode] })))
  expect(found.violations).toEqual([])
  expect(found).toMatchObject({ method: 'breadth-first', exhausted: true, states: sizes[mode][0], transitions: sizes[mode][1] })
  expect(found.checked).toEqual(['nobodyStranded', 'custodianFits', 'alongTable', 'crossedStay', 'somethingFollows', 'endReachable'])
  expect(Object.values(found.ends).every((count) => count > 0)).toBe(true)
})

test.each(faults)('it is seen where $name', ({ plant, violated }) => {
  const { violations } = exploreSkeleton(plant(skeletonOf(smallScenario({ detainees: 2, modes: ['escrowed'] }))))
  expect(violations.map(({ property }) => property).sort()).toEqual([...violated].sort())
  for (const { rules } of violations) expect(rules.length).toBeGreaterThan(0)
})

test('events that nobody sends are left out, and a limit breaks off', () => {
  const scenario = smallScenario({ detainees: 2 })
  const leaveOut = ['detainee.died', 'detainee.releasedOtherwise'] as const
  expect(skeletonOf(scenario, { leaveOut }).rules.some(({ event }) => event !== null && leaveOut.some((type) => type === event))).toBe(false)
  expect(exploreSkeleton(skeletonOf(scenario, { leaveOut })).states).toBeLessThan(exploreSkeleton(skeletonOf(scenario)).states)
  const some = exploreSkeleton(skeletonOf(scenario), { limit: 10 })
  expect(some.exhausted).toBe(false)
  expect(some.checked).not.toContain('endReachable')
  expect(() => exploreSkeleton(skeletonOf(scenario), { limit: 0 })).toThrow(/limit was 0/)
  expect(() => skeletonOf({ ...scenario, detainees: [] })).toThrow(/no detainees/)
})

test('the model names every event and every person, and gives every edge of the custody table', () => {
  const system = skeletonOf(smallScenario({ detainees: 2 }))
  const text = promelaOf(system)
  for (const { name } of system.rules) expect(text).toContain(`/* ${name} */`)
  for (const from of custodyStates) for (const to of Object.values(custodyTable[from])) expect(text).toMatch(new RegExp(`inline become_custody_${to}\\(was\\) \\{\\n  alongTable = [^;]*was [=!]= custody_`))
  for (const final of ['completed', 'partiallyCompleted', 'collapsed']) expect(text).toContain(`end_place_${final}: false;`)
})

test('names that are no words of the language are still told apart', () => {
  const scenario = smallScenario({ detainees: 2 })
  const renamed = JSON.parse(JSON.stringify(scenario).replaceAll('"d0"', '"a-b"').replaceAll('"d1"', '"a.b"')) as typeof scenario
  const text = promelaOf(skeletonOf(renamed))
  expect(text).toContain('byte state_a_b = custody_held;')
  expect(text).toContain('byte state_a_b__1 = custody_held;')
})
