import { expect, test } from 'vitest'
import { CoverageRecorder } from '../../src/testing/coverage.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { situations } from './situations.js'
import { variedOptions, variedScenario } from './walks.js'

const walks = 3500

test('walks exercise every state, every transition and every guard both ways', () => {
  const recorder = new CoverageRecorder()
  for (let seed = 0; seed < walks; seed++) {
    const scenario = variedScenario(seed)
    randomWalk(scenario, seed, { ...variedOptions(seed), steps: 150, invariants: [], engine: recorder.watch(scenario) })
  }
  for (const { scenario, play } of situations) play(recorder.watch(scenario))
  const { states, transitions, checks } = recorder.report()
  const line = (name: string, { total, missed }: { readonly total: number; readonly missed: readonly string[] }): string => `${name}: ${total - missed.length} of ${total}`
  console.log(`chart coverage over ${walks} walks\n${line('states', states)}\n${line('transitions', transitions)}\n${line('guards, each way', checks)}`)
  expect([...states.missed, ...transitions.missed, ...checks.missed]).toEqual([])
})
