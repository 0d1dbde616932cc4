import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenario } from '../../../src/scenarios/index.js'
import { botRuns } from '../../../src/workshop/debrief/bots.js'
import type { BotRun } from '../../../src/workshop/debrief/bots.js'
import { chartMakers, debriefChart } from '../../../src/workshop/debrief/charts.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import type { ClassFacts } from '../../../src/workshop/debrief/facts.js'
import { planeOf, resultOf } from '../../../src/workshop/debrief/plane.js'
import type { DebriefStepId, LogEntry } from '../../../src/workshop/room/contract.js'
import { roomFrom, usualSetup } from '../../../src/workshop/room/room.js'
import { rehearse } from '../../../src/workshop/rehearsal.js'
import { LiveSession } from '../../../src/workshop/server/live-session.js'
import { openStore } from '../../../src/workshop/server/store.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-debrief-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rehearsed(name: string, seats: number): Promise<readonly LogEntry[]> {
  const store = await openStore(join(folder, `${name}.db`))
  const session = await LiveSession.begin(store, { setup: (id) => usualSetup({ id, scenario: scenario(name), seed: 2 }), speed: 50 })
  await rehearse(session, { seats, seed: 2 })
  const log = await store.entries(session.facts.id)
  await session.close()
  store.close()
  return log
}

describe.each([['two-for-two', 5], ['hub', 6]] as const)('the debrief of %s', (name, seats) => {
  let log: readonly LogEntry[]
  let facts: ClassFacts
  let bots: readonly BotRun[]
  beforeAll(async () => {
    log = await rehearsed(name, seats)
    facts = classFacts(roomFrom(log), log)
    bots = [...botRuns(roomFrom(log).setup.treatments[0]!.scenario, 4, 1)]
  })

  test('is a function of the log alone', () => {
    const again = classFacts(roomFrom(log), JSON.parse(JSON.stringify(log)) as readonly LogEntry[])
    expect(JSON.stringify(again)).toBe(JSON.stringify(facts))
    expect(facts.tables.length).toBeGreaterThan(0)
    expect(facts.seats).toBe(seats)
  })

  test('times never fall, and no deal lies beyond the frontier', () => {
    for (const table of facts.tables) {
      for (const list of [table.pins, table.trust, table.offers]) expect(list.map(({ tMs }) => tMs)).toEqual(list.map(({ tMs }) => tMs).toSorted((a, b) => a - b))
      if (!table.deal) continue
      const result = resultOf(table)
      expect(planeOf(table).frontier.some((point) => point.every((value, place) => value >= result[place]! - 1e-9))).toBe(true)
    }
  })

  test.each(Object.keys(chartMakers) as DebriefStepId[])('draws %s at every step, with its table', async (step) => {
    const input = { facts, focus: [], bots }
    const drawn = await Promise.all([0, 1, 2, 4].map((reveal) => debriefChart(step, { ...input, reveal })!))
    for (const { svg, drawing, table: twin, title, finding, alt, n } of drawn) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      expect(drawing).toMatch(/^<svg xmlns/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/)
      expect([title, finding].every((text) => text.length > 0) && alt !== undefined && n >= 0).toBe(true)
      for (const row of twin.rows) expect(row).toHaveLength(twin.columns.length)
    }
    // No letter is smaller than on a projector of 1920 pixels, where a chart is drawn at its own size or larger.
    for (const [, size] of drawn.at(-1)!.drawing.matchAll(/font-size[=:]"?\s*([\d.]+)/g)) expect(Number(size)).toBeGreaterThanOrEqual(24)
    if (observed(drawn) > 0) expect(drawn.at(-1)!.drawing.length).toBeGreaterThanOrEqual(drawn[0]!.drawing.length)
    expect((await debriefChart(step, { ...input, reveal: 4 })!).svg).toBe(drawn.at(-1)!.svg)
  })
})

function observed(drawn: readonly { readonly n: number }[]): number {
  return drawn.at(-1)!.n
}

test('a step without a chart has none', () => {
  expect(debriefChart('rule', { facts: { title: '', seats: 0, tables: [], votes: {}, treatments: [] }, reveal: 0, focus: [], bots: [] })).toBeNull()
})
