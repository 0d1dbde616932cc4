import { beforeAll, describe, expect, test } from 'vitest'
import { chartModel } from '../../../src/protocol/chart-model.js'
import { overviewOf } from '../../../src/report/diagram/overview.js'
import { atStep, stepAfter, stepsIn } from '../../../src/workshop/client/parts/chart-view.js'
import { debriefChart } from '../../../src/workshop/debrief/charts.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import type { ClassFacts } from '../../../src/workshop/debrief/facts.js'
import { roomFrom } from '../../../src/workshop/room/room.js'
import { played } from './played.js'

describe.each([['two-for-two', 4], ['hub', 6]] as const)('the statechart of %s', (name, seats) => {
  let facts: ClassFacts
  beforeAll(async () => {
    const log = await played(name, seats)
    facts = classFacts(roomFrom(log), log)
  })

  test('of the class counts the tables on every arrow, and leads from the first soundings to the outcomes', async () => {
    const { table, svg } = await debriefChart('chart', { facts, reveal: 9, focus: [], bots: [] })!
    const row = (state: string) => table.rows.find(([first]) => first === state)!
    expect(row('exploration')[2]).toBe(String(facts.tables.length))
    expect(row('exploration')[3]).toBe(`proposal: ${facts.tables.length}`)
    const ended = ['completed', 'partially completed', 'collapsed'].map((state) => Number(row(state)[2])).reduce((sum, count) => sum + count, 0)
    expect(ended).toBe(facts.tables.filter(({ outcome }) => outcome !== 'expired' && outcome !== 'unfinished').length)
    expect(svg).toContain('list exchange')
    expect(stepsIn(svg)).toBe(0)
  })

  test('of one table goes step by step, each with its line in the table', async () => {
    const [first] = facts.tables
    const { table, drawing, title } = await debriefChart('chart', { facts, reveal: 9, focus: [first!.id], bots: [] })!
    const steps = stepsIn(drawing)
    expect(title).toContain(first!.id)
    expect(steps).toBe(first!.journey.length)
    expect(table.rows).toHaveLength(steps)
    expect(steps).toBeGreaterThan(10)
    const shown = (text: string): readonly string[] => [...text.matchAll(/<g id="step-(\d+)" display="inline"/g)].map(([, n]) => n!)
    expect(shown(drawing)).toEqual(['1'])
    expect(shown(atStep(drawing, 7))).toEqual(['7'])
    expect(stepsIn(atStep(drawing, 7))).toBe(steps)
    // Nothing that only one side may read.
    const minutes = table.rows.map(([, minute]) => Number(minute))
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
  })
})

test('keys move through the steps and stop at both ends', () => {
  expect(['ArrowRight', ' ', 'ArrowLeft', 'Home', 'End', 'PageDown', 'a'].map((key) => stepAfter(key, 5, 12))).toEqual([6, 6, 4, 1, 12, 12, null])
  expect([stepAfter('ArrowLeft', 1, 12), stepAfter('ArrowRight', 12, 12)]).toEqual([1, 12])
})

test('an overview has no box over another, and every arrow of it ends at boxes', async () => {
  const { states, arrows, width, height } = await overviewOf(chartModel(), 'formal', { sizeOf: () => ({ width: 180, height: 60 }), isShown: () => true, head: 40, gap: 16 })
  const leaves = states.filter(({ state }) => state.children.length === 0)
  for (const a of leaves) {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true)
    for (const b of leaves) if (a !== b) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
  }
  const boxes = new Map(states.map((box) => [box.state.id, box]))
  for (const { from, to, points, keys } of arrows) {
    expect(keys.length).toBeGreaterThan(0)
    for (const [id, { x, y }] of [[from, points[0]!], [to, points.at(-1)!]] as const) {
      const box = boxes.get(id)!
      expect(x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1).toBe(true)
    }
  }
})
