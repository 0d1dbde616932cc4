import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { specOf } from '../../src/model/events/catalogue.js'
import { isForm } from '../../src/model/move.js'
import { pureEngine } from '../../src/protocol/engine.js'
import { legalMoves } from '../../src/protocol/moves.js'
import { take } from '../../src/protocol/step.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import { randomWalk } from '../../src/testing/random-walk.js'
import { variedOptions, variedScenario } from './walks.js'

function stripped(event: object): string {
  const { at: _, visibility: __, channel, ...rest } = event as { readonly at?: number; readonly visibility?: string; readonly channel?: string }
  return JSON.stringify({ ...rest, ...(channel && channel !== 'formal' && 'mode' in rest ? { channel } : {}) })
}

test('the chart takes every whole move that it lists, and lists every event that it takes', () => {
  fc.assert(fc.property(fc.nat(9999), (seed) => {
    const scenario = variedScenario(seed)
    const engine = pureEngine(initialSnapshot(scenario))
    randomWalk(scenario, seed, {
      ...variedOptions(seed), steps: 25, invariants: [], engine,
      onStep({ before, event }) {
        const moves = legalMoves(before, event.by, specOf(event.type).by)
        const { text: _, reason: __, ...bare } = event as { readonly text?: string; readonly reason?: string }
        const listed = moves.some((move) => move.type === event.type && (isForm(move) || stripped({ channel: 'formal', ...move }) === stripped({ channel: 'formal', ...bare })))
        if (!listed && !('channel' in event)) throw new Error(`${JSON.stringify(event)} was taken, but not among ${moves.map((move) => JSON.stringify(move)).join(' ')}`)
      },
    })
    const now = engine.snapshot()
    for (const { id: by } of scenario.parties) {
      for (const move of legalMoves(now, by)) {
        if (move.type === 'pass' || isForm(move)) continue
        const { snapshot, refusal } = take(now, move)
        if (refusal || snapshot === now) throw new Error(`${JSON.stringify(move)} was listed, but ${refusal?.message ?? 'it changes nothing'}`)
      }
    }
  }), { numRuns: 60 })
})

test('a party is offered nothing that another sends', () => {
  const snapshot = initialSnapshot(variedScenario(1))
  for (const move of legalMoves(snapshot, 'p0')) if (move.type !== 'pass') expect(move.by).toBe('p0')
})
