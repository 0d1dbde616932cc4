import { describe, expect, test } from 'vitest'
import { exploreSkeleton, promelaOf, skeletonOf } from '../../../src/protocol/skeleton/index.js'
import type { System } from '../../../src/protocol/skeleton/index.js'
import { smallScenario } from '../../../src/testing/small-scenario.js'
import { faults } from './faults.js'
import { hasSpin, verifyWithSpin } from './spin.js'

const missing = 'spin is not installed: apt-get install -y spin gcc'

function compare(name: string, system: System): void {
  test.skipIf(!hasSpin && process.env.DEMARCHE_ALL !== '1')(hasSpin ? name : `${name} (${missing})`, () => {
    if (!hasSpin) throw new Error(missing)
    const ours = exploreSkeleton(system)
    const { states, transitions, controls, violated, errors } = verifyWithSpin(promelaOf(system))
    expect(ours.exhausted).toBe(true)
    expect({ states, transitions, controls }).toEqual({ states: ours.states, transitions: ours.transitions, controls: ours.controls })
    // No formula of linear time says that an end stays reachable, so this one is ours alone.
    expect(violated).toEqual(ours.violations.map(({ property }) => property).filter((property) => property !== 'endReachable').sort())
    expect(errors > 0).toBe(violated.length > 0)
  })
}

describe('Spin visits the same states and the same control states by the same number of steps, and comes to the same verdicts', () => {
  compare('of two for two, all or none', skeletonOf(smallScenario({ modes: ['simultaneous'] })))
  compare('of two for one in every mode', skeletonOf(smallScenario({ detainees: 3 })))
  compare('of three parties in a ring, one by one', skeletonOf(smallScenario({ parties: 3, detainees: 3, modes: ['sequential'] })))
  const plain = skeletonOf(smallScenario({ detainees: 2, modes: ['escrowed'] }))
  for (const { name, plant } of faults) compare(`where ${name}`, plant(plain))
})
