import { describe, expect, test } from 'vitest'
import { scenarioNames, validateScenario } from '../../../src/scenarios/index.js'
import { chartMakers } from '../../../src/workshop/debrief/charts.js'
import { injectionDraft } from '../../../src/workshop/room/contract/commands.js'
import { expectedPatterns, lesson, lessonSetup, lessons } from '../../../src/workshop/lessons/index.js'
import recordedPatterns from '../../../src/workshop/lessons/patterns.json' with { type: 'json' }
import { patternsOf } from './patterns-of.js'
import { openSession, seatPage } from '../../../src/workshop/room/room.js'
import { Driver } from '../room/room-kit.js'
import { recorded } from './patterns.js'

test('the plans are those of the syllabus, and each is found by its id', () => {
  expect(lessons.map(({ id }) => id)).toEqual(['L1-L2', 'L3', 'L4', 'L5', 'L7', 'L8', 'L11', 'L13'])
  expect(lesson('l11').title).toContain('deadlines')
  expect(() => lesson('L99')).toThrow(/L1-L2/)
})

/** Paths at which two values differ. */
function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (Object.is(a, b)) return []
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differences((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}/${key}`))
}

/** Fields that each contrast may touch, words and ids apart. */
const contrasts: { readonly [id: string]: RegExp } = {
  'L1-L2': /^\/parties\/0\/secrets\/preferences\/reservation$/, L3: /^$/, L4: /^\/parties\/\d\/secrets\/preferences\/detainees\//, L5: /^$/, L7: /^\/parties\/0\/secrets\/preferences\/audienceCost$/,
  L8: /^\/parties\/0\/players\/1\/quorum$/, L11: /^\/rules\/(deadline|near)$/, L13: /^\/rules\/(modes|phases)/,
}

describe.each(lessons.map((plan) => [plan.id, plan] as const))('%s', (id, plan) => {
  test('its versions keep to the scenario schema and differ in the one contrast and in the words that tell it', () => {
    expect(scenarioNames).toContain(plan.base)
    expect(plan.treatments.length).toBeGreaterThan(1)
    for (const { scenario } of plan.treatments) expect(validateScenario(scenario)).toMatchObject({ ok: true })
    const [first, ...rest] = plan.treatments
    for (const { scenario } of rest) {
      const found = differences(first!.scenario, scenario)
      expect(found.filter((path) => !/^\/id$|brief$/.test(path) && !contrasts[id]!.test(path))).toEqual([])
      expect(found.some((path) => path.endsWith('brief') || contrasts[id]!.test(path)), 'nothing differs').toBe(true)
    }
  })

  test('its debrief has charts, its injections are well formed', () => {
    expect(plan.debrief.length).toBeGreaterThan(3)
    for (const step of plan.debrief) {
      expect(Object.keys(chartMakers)).toContain(step.id)
      expect(step.choices.length).toBeGreaterThan(1)
    }
    for (const draft of plan.injections) expect(injectionDraft.safeParse(draft).success).toBe(true)
    for (const words of [plan.objectives, plan.misreadings, plan.takeAways, plan.reading]) expect(words.length).toBeGreaterThan(0)
  })

  test('it builds a room whose tables take the versions in turn, down to the briefs and the quiz', () => {
    const setup = lessonSetup(plan, { id: 'x', seed: 4, language: 'en' })
    expect(setup).toMatchObject({ lesson: id, minutes: plan.minutes, treatments: plan.treatments.map((each) => ({ id: each.id })) })
    expect(openSession(setup, { startedAtUtcMs: 0 }).room.injections.length).toBe(plan.injections.length)
    const driver = new Driver({ ...setup, scenario: plan.treatments[0]!.scenario })
    driver.come(2 * plan.treatments.length).facilitator({ type: 'tables.build', how: 'random' })
    expect(Object.values(driver.room.tables).map(({ treatment }) => treatment.id)).toEqual(plan.treatments.map((each) => each.id))
    driver.facilitator({ type: 'stage.go', stage: 'round1' })
    const page = seatPage(driver.room, 's001')
    expect(page.brief?.confidential).toBeTruthy()
    expect(page.quiz?.length).toBeGreaterThan(0)
    expect(page.table?.moves.length).toBeGreaterThan(0)
  })

  test('its expected patterns are what this library does: a sample of the recorded runs comes out the same', () => {
    const { runs, sample, seed, names } = recorded
    expect(expectedPatterns(plan).map(({ treatment, runs: n, seed: first }) => [treatment, n, first])).toEqual(plan.treatments.map((each) => [each.id, runs, seed]))
    expect(patternsOf(plan, { runs: sample, seed, names })).toEqual((recordedPatterns as { readonly [key: string]: { readonly sample: unknown } })[id]!.sample)
  })
})
