import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { viewFor } from '../../src/model/view.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { initialSnapshot, regionsOf } from '../../src/protocol/step.js'
import { cooperate } from '../../src/protocol/invariants/cooperate.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { variedOptions, variedScenario } from '../protocol/walks.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'

/** A scenario in which every private number and text of each party can be found again in a heap of bytes. */
function marked(scenario: ResolvedScenario): ResolvedScenario {
  return {
    ...scenario,
    parties: scenario.parties.map((party, i) => {
      const mark = (n: number): number => 70_000 + i * 1000 + n
      const { preferences } = party.secrets
      return {
        ...party,
        secrets: {
          ...party.secrets,
          brief: `secret-of-${party.id}`,
          preferences: {
            ...preferences, reservation: mark(1), relationship: mark(2), audienceCost: mark(3), future: mark(4), linkage: { tense: mark(5), crisis: mark(6) },
            detainees: Object.fromEntries(Object.keys(preferences.detainees).map((id, n) => [id, mark(100 + n)])),
          },
        },
      }
    }),
    rules: { ...scenario.rules, rationality: 'recorded' },
  }
}

test('in whole walks no audience is shown another party\'s numbers or texts, nor what chance has in store', () => {
  fc.assert(fc.property(fc.nat(9999), (seed) => {
    const scenario = marked(variedScenario(seed))
    const engine = pureEngine(initialSnapshot(scenario))
    randomWalk(scenario, seed, {
      ...variedOptions(seed), steps: 30, invariants: [], engine,
      onStep({ after }) {
        for (const audience of [...scenario.parties.map(({ id }) => id), 'm', 'public', 'nature']) {
          const shown = JSON.stringify(viewFor({ context: after.context, regions: regionsOf(after) }, audience))
          scenario.parties.forEach(({ id }, i) => {
            if (id === audience) return
            expect(shown).not.toContain(`secret-of-${id}`)
            expect(shown).not.toMatch(new RegExp(`\\b7${i}\\d{3}\\b`))
          })
          if (audience !== 'nature') expect(shown).not.toContain('"refusal"')
        }
      },
    })
  }), { numRuns: 40 })
})

test('a decision about a handover is nobody else\'s to see until it takes effect', () => {
  const engine = pureEngine(initialSnapshot(smallScenario({ modes: ['synchronisedRemote'] })))
  cooperate(engine, 'negotiation.release.handover')
  engine.take({ type: 'handover.withheld', by: 'p0' })
  const seen = (audience: string) => viewFor({ context: engine.snapshot().context, regions: regionsOf(engine.snapshot()) }, audience).parties.p0?.handover
  expect([seen('p0'), seen('p1'), seen('m'), seen('public')]).toEqual(['withheld', 'undecided', 'undecided', 'undecided'])
})

test('the public learns of nobody before they are home', () => {
  const engine = pureEngine(initialSnapshot(smallScenario()))
  const view = () => viewFor({ context: engine.snapshot().context, regions: regionsOf(engine.snapshot()) }, 'public')
  cooperate(engine, 'negotiation.release.handover')
  expect([view().detainees, view().requests, view().table, view().package, view().scenario.detainees]).toEqual([{}, [], null, null, []])
  cooperate(engine)
  expect(Object.keys(view().detainees).length).toBeGreaterThan(0)
})
