import { beforeAll, describe, expect, test } from 'vitest'
import { debriefChart } from '../../../src/workshop/debrief/charts.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import { changedScenario, forkOf, wholeFork } from '../../../src/workshop/debrief/fork.js'
import { exportSession, remake } from '../../../src/workshop/export/index.js'
import type { Fork, ForkChange, LogEntry } from '../../../src/workshop/room/contract.js'
import { decide, roomFrom } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { played } from './played.js'

const changes: readonly ForkChange[] = [{ kind: 'release', mode: 'sequential' }, { kind: 'mediator' }, { kind: 'deadline', days: 20 }, { kind: 'accept', offer: 1 }]

describe.each([['two-for-two', 4], ['hub', 6]] as const)('a fork of %s', (name, seats) => {
  let log: readonly LogEntry[]
  let room: Room
  let table: string
  beforeAll(async () => {
    log = await played(name, seats)
    room = roomFrom(log)
    table = Object.values(room.tables).find(({ run }) => run !== null)!.id
  })

  test.each(changes)('changes one thing, and leaves what was before it: $kind', (change) => {
    const fork: Fork = { table, change }
    const whole = wholeFork(room, log, fork, 3)
    expect(whole.nothing).toBeNull()
    expect(whole.runs).toHaveLength(3)
    expect(whole.runs.map(({ seed }) => seed)).toEqual([2, 3, 4])
    // Everything before the fork stands as it was played.
    const before = <T extends { readonly day: number }>(list: readonly T[]): readonly T[] => list.filter(({ day }) => day < whole.day)
    for (const run of whole.runs) {
      if (change.kind !== 'release') expect(before(run.offers)).toEqual(before(whole.original.offers))
      expect(run.lastDay).toBeGreaterThanOrEqual(whole.day)
      expect(run.result).toHaveLength(whole.parties.length)
    }
    expect(JSON.stringify(wholeFork(roomFrom(JSON.parse(JSON.stringify(log)) as readonly LogEntry[]), log, fork, 3))).toBe(JSON.stringify(whole))
  })

  test('is made run by run, each a beginning of the next', () => {
    const made = [...forkOf(room, log, { table, change: { kind: 'accept', offer: 1 } }, 2)]
    expect(made.map(({ runs }) => runs.length)).toEqual([0, 1, 2])
    expect(made[2]!.runs[0]).toBe(made[1]!.runs[0])
  })

  test('has a control with the same strategies and seeds, which is what a fork without any change gives from the same point', () => {
    const mediated = wholeFork(room, log, { table, change: { kind: 'mediator' } }, 3)
    const unchanged = wholeFork(room, log, { table, change: { kind: 'unchanged' } }, 3)
    expect(mediated.control.map(({ seed, names }) => [seed, names])).toEqual(mediated.runs.map(({ seed, names }) => [seed, names]))
    expect(mediated.control).toEqual(unchanged.runs)
    expect(unchanged).toMatchObject({ control: [], nothing: null, day: mediated.day })
    // Changing nothing is not the same as changing something.
    const accepted = wholeFork(room, log, { table, change: { kind: 'accept', offer: 1 } }, 3)
    expect(accepted.control).toHaveLength(3)
    expect(accepted.control).not.toEqual(accepted.runs)
  })

  test('says why there is nothing to change', () => {
    expect(wholeFork(room, log, { table, change: { kind: 'accept', offer: 999 } }, 2)).toMatchObject({ runs: [], nothing: expect.stringMatching(/offers/) })
    expect(wholeFork(room, log, { table: 'T99', change: { kind: 'accept', offer: 1 } }, 2)).toMatchObject({ runs: [], nothing: expect.stringMatching(/not played/) })
  })

  test('is drawn with its label, its number of runs and its seeds, and covered until it is uncovered', async () => {
    const facts = classFacts(room, log)
    const fork = wholeFork(room, log, { table, change: changes[0]! }, 3)
    const draw = (reveal: number) => debriefChart('whatIf', { facts, reveal, focus: [], bots: [], fork })!
    const covered = await draw(0)
    expect(covered.table.rows).toHaveLength(1)
    for (const reveal of [1, 2, 3, 9]) {
      const { finding, table: twin, n, svg } = await draw(reveal)
      expect(finding).toMatch(/model result, not history.*of 3 runs.*Seeds 2 to 4/)
      expect(n).toBe(3)
      expect(twin.rows).toHaveLength(6)
      expect(finding).toMatch(/With nothing changed but the players, \d of 3 signed/)
      expect(twin.rows.filter(([path]) => path?.includes('nothing changed'))).toHaveLength(1)
      for (const row of twin.rows) expect(row).toHaveLength(twin.columns.length)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    }
    expect((await debriefChart('whatIf', { facts, reveal: 9, focus: [], bots: [] })!).n).toBe(0)
  })

  test('is refused before the debrief, and for a table that is not there', () => {
    const until = (stage: string): Room => roomFrom(log.slice(0, log.findIndex((entry) => entry.type === 'stage.entered' && entry.payload.stage === stage) + 1))
    const ask = (at: Room, fork: Fork) => decide(at, { door: 'facilitator', command: { id: 'fork', type: 'debrief.fork', fork } }, at.tMs + 1, { credentials: [] })
    expect(ask(until('survey'), { table, change: changes[0]! }).refusal?.id).toBe('fork/not-yet')
    expect(ask(until('debrief'), { table: 'T99', change: changes[0]! }).refusal?.id).toBe('table/unknown')
    const { room: after, entries } = ask(until('debrief'), { table, change: changes[0]! })
    expect(after!.debrief).toMatchObject({ fork: { table, change: changes[0] }, reveal: 0 })
    expect(after!.setup.debrief[after!.debrief.step]?.id).toBe('whatIf')
    expect(entries!.find(({ type }) => type === 'debrief.shown')?.audience).toBe('public')
  })

  test('goes into the export and comes out of it again byte for byte', async () => {
    const shown = { seq: log.length, tMs: log.at(-1)!.tMs, table: null, audience: 'public', actor: 'facilitator', cause: 'facilitator/fork', type: 'debrief.shown', payload: { step: 0, reveal: 0, tables: [], fork: { table, change: changes[0]! } } } as const satisfies LogEntry
    const files = await exportSession([...log, shown], { bots: 0, png: false })
    expect(files['charts/whatIf.svg']).toMatch(/model result, not history/)
    expect(files['debrief.html']).toMatch(/id="whatIf"/)
    expect((await remake(files)).differs).toEqual([])
    expect((await exportSession(log, { bots: 0, png: false }))['charts/whatIf.svg']).toBeUndefined()
  }, 60_000)
})

test('a changed case differs in one thing alone', async () => {
  const { treatments } = roomFrom((await played('two-for-two', 2)).slice(0, 1)).setup
  const [{ scenario: case1 }] = treatments as [typeof treatments[number]]
  for (const change of [...changes, { kind: 'noLeak' } as const, { kind: 'unchanged' } as const]) {
    const changed = changedScenario(case1, change)
    const keys = Object.keys({ ...case1, ...changed }) as (keyof typeof case1)[]
    expect(keys.filter((key) => JSON.stringify(changed[key]) !== JSON.stringify(case1[key]))).toEqual({ noLeak: ['nature'], release: ['rules'], mediator: ['mediator'], deadline: ['rules'], accept: [], unchanged: [] }[change.kind])
  }
})
