import { beforeAll, describe, expect, test } from 'vitest'
import { parseCsv } from '../../../src/report/data/csv.js'
import { debriefChart } from '../../../src/workshop/debrief/charts.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import type { ClassFacts } from '../../../src/workshop/debrief/facts.js'
import { exportSession, remake } from '../../../src/workshop/export/index.js'
import { lesson, lessonSetup } from '../../../src/workshop/lessons/index.js'
import type { LogEntry } from '../../../src/workshop/room/contract.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { approvalRules } from '../../../src/workshop/room/home/rules.js'
import { openSession, roomFrom } from '../../../src/workshop/room/room.js'
import { Driver } from '../room/room-kit.js'
import { played } from './played.js'

describe('the home front in the debrief and in the data set', () => {
  let log: readonly LogEntry[]
  let facts: ClassFacts
  beforeAll(async () => {
    log = await played('two-for-two', 4, { homeFront: usualHomeFront })
    facts = classFacts(roomFrom(log), log)
  }, 60_000)
  const draw = (reveal: number, focus: readonly string[] = []) => debriefChart('home', { facts, reveal, focus, bots: [] })!

  test('the series of the facts is that of the room, in order, within the scale', () => {
    const room = roomFrom(log)
    for (const { id, approval } of facts.tables) {
      expect(approval!.threshold).toBe(50)
      expect(approval!.moods.map(({ seq }) => seq)).toEqual(approval!.moods.map(({ seq }) => seq).toSorted((a, b) => a - b))
      for (const [party, moods] of Object.entries(room.tables[id]!.home!)) expect(approval!.moods.filter((mood) => mood.party === party).map(({ approval: level }) => level)).toEqual(moods.map(({ approval: level }) => level))
      expect(approval!.moods.length).toBeGreaterThan(2)
    }
  })

  test('the chart draws approval by side with its threshold, and its twin says the same', async () => {
    const charts = await Promise.all([0, 1, 2, 9].map((reveal) => draw(reveal)))
    for (const { svg, table } of charts) {
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      for (const [, size] of svg.matchAll(/font-size[=:]"?\s*([\d.]+)/g)) expect(Number(size)).toBeGreaterThanOrEqual(24)
    }
    const lengths = charts.map(({ drawing }) => drawing.length)
    expect(lengths[1]).toBeGreaterThan(lengths[0]!)
    expect(lengths[2]).toBeGreaterThan(lengths[1]!)
    const [whole] = charts.slice(-1)
    const moods = facts.tables.slice(0, 4).flatMap(({ approval }) => approval!.moods)
    const levels = whole!.table.rows.filter(([, , , , , , approval]) => approval !== '')
    expect(levels.map(([, , , , , , approval]) => Number(approval))).toEqual(moods.map(({ approval }) => approval))
    expect(new Set(levels.map(([, , , , , , , threshold]) => threshold))).toEqual(new Set(['50']))
    expect(whole!.finding).toMatch(/threshold of 50/)
    expect((await draw(9, ['T02'])).table.rows.every(([table]) => table === 'T02')).toBe(true)
  })

  test('a class without home fronts has the votes alone', async () => {
    const bare: ClassFacts = { ...facts, tables: facts.tables.map((table) => ({ ...table, approval: null })) }
    const chart = (await debriefChart('home', { facts: bare, reveal: 9, focus: [], bots: [] }))!
    expect(chart.table.columns).toEqual(['table', 'side', 'player', 'minute', 'yes', 'no', 'needed'])
  })

  test('the data set holds the series as a tidy table, and the rules stand in the codebook and the description', async () => {
    const files = await exportSession(log, { bots: 0, png: false })
    const path = Object.keys(files).find((name) => name.endsWith('_approval_data.csv'))!
    const [head, ...rows] = parseCsv(files[path] as string)
    const column = (name: string): readonly string[] => rows.map((row) => row[head!.indexOf(name)]!)
    expect(rows).toHaveLength(facts.tables.reduce((sum, { approval }) => sum + approval!.moods.length, 0))
    expect(new Set(column('approval_id')).size).toBe(rows.length)
    expect(column('approval').map(Number)).toEqual(facts.tables.flatMap(({ approval }) => approval!.moods.map((mood) => mood.approval)))
    expect(new Set(column('side'))).toEqual(new Set(['A', 'B']))
    for (const [id, { text }] of Object.entries(approvalRules)) {
      expect(files['codebook.csv']).toContain(`${id} (`)
      expect(files['codebook.csv']).toContain(text)
      expect(files['dataset_description.json']).toContain(JSON.stringify(text).slice(1, -1))
    }
    expect((await remake(files)).differs).toEqual([])
  }, 60_000)
})

test('the lesson on two-level games has home fronts at half of its tables, with each version and without', () => {
  const plan = lesson('L8')
  const setup = lessonSetup(plan, { id: 'x', seed: 4 })
  expect(openSession(setup, { startedAtUtcMs: 0 }).room.setup.homeFront?.tables).toBe('half')
  const driver = new Driver({ ...setup, scenario: plan.treatments[0]!.scenario })
  driver.come(16).facilitator({ type: 'tables.build', how: 'random' })
  const at = Object.values(driver.room.tables).map(({ treatment: { id }, home }) => `${id} ${home ? 'on' : 'off'}`)
  for (const version of ['loose', 'tight']) expect(['on', 'off'].map((state) => at.filter((one) => one === `${version} ${state}`).length)).toEqual([2, 2])
  expect(lessonSetup(lesson('L3'), { id: 'x', seed: 4 }).homeFront).toBeUndefined()
})
