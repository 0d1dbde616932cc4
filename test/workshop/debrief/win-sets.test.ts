import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { debriefChart } from '../../../src/workshop/debrief/charts.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import { homePlayers, usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { seatPage } from '../../../src/workshop/room/room.js'
import type { SeatPage } from '../../../src/workshop/room/contract.js'
import { lesson, lessonSetup } from '../../../src/workshop/lessons/index.js'
import { scenario } from '../../../src/scenarios/index.js'
import { step } from '../room/cooperate.js'
import { Driver } from '../room/room-kit.js'

/** A table with home fronts whose delegates sign whatever `deal` says, over and over, while home votes by approval alone. */
function talked(wish: ConstructorParameters<typeof Driver>[0], start: number, deal: (page: SeatPage) => readonly number[]): Driver {
  const driver = new Driver({ dayMs: null, ...wish, homeFront: { ...usualHomeFront, start, leaks: {}, seats: false } })
  const people = driver.room.setup.treatments[0]!.scenario.parties.length
  driver.play(people)
  const seats = Object.keys(driver.room.seats)
  for (let i = 0; i < 60 && driver.room.tables.T01!.run!.lines.at(-1)!.kind !== 'end'; i++) {
    for (const seat of seats) while (step(driver, seat, deal, `w${i}`));
    driver.now += 1000
    if (seats.every((seat) => seatPage(driver.room, seat).table?.endedDay ?? true)) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  return driver
}

/** Packages put to homes, with what became of each there. */
function asked({ room, log }: Driver) {
  const [table] = classFacts(room, log).tables
  const { home, treatment } = room.tables.T01!
  const entries = log.filter(({ table: at }) => at === 'T01')
  return table!.winSets.filter(({ when }) => when === 'putHome').map((winSet) => {
    const next = table!.winSets.find(({ when, party, seq }) => when === 'putHome' && party === winSet.party && seq > winSet.seq)?.seq ?? Infinity
    const between = (seq: number): boolean => seq > winSet.seq && seq < next
    const players = homePlayers(treatment.scenario, winSet.party).map(({ id }) => id)
    const cast = entries.flatMap((entry) => (entry.type === 'table.event' && between(entry.seq) && (entry.payload.event.type === 'ratification.granted' || entry.payload.event.type === 'ratification.refused') && entry.payload.event.by === winSet.party && players.includes(entry.payload.event.player) ? [{ seq: entry.seq, ...entry.payload.event }] : []))
    const lastVote = cast.at(-1)?.seq ?? 0
    const isStill = !home![winSet.party]!.some(({ seq }) => between(seq) && seq < lastVote)
    const granted = players.every((player) => {
      const quorum = homePlayers(treatment.scenario, winSet.party).find(({ id }) => id === player)!.quorum
      return cast.filter((vote) => vote.player === player && vote.type === 'ratification.granted').length >= quorum
    })
    return { winSet, voted: cast.length > 0, isStill, granted }
  })
}

const options = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
const dealt = (choice: readonly boolean[]) => ({ table }: SeatPage): readonly number[] => table!.builder!.issues.map((_, i) => Number(choice[i % choice.length]))

describe('what home would ratify', () => {
  let [yes, no] = [0, 0]
  property.prop([options, fc.integer({ min: 20, max: 90 }), fc.constantFrom('two-for-two', 'loose', 'tight')], { numRuns: 30 })('a package that was ratified at home lies in the win-set of that day, and one that was refused does not', (choice, start, name) => {
    const wish = name === 'two-for-two' ? { scenario: scenario('two-for-two') } : { scenario: lessonSetup(lesson('L8'), { id: 'x', seed: 4 }).treatments.find(({ id }) => id === name)!.scenario }
    for (const { winSet, voted, isStill, granted } of asked(talked(wish, start, dealt(choice)))) {
      if (!voted || !isStill) continue
      const inside = winSet.least !== null && winSet.put! >= winSet.least - 1e-9
      expect(inside, JSON.stringify({ winSet, granted })).toBe(granted)
      if (granted) yes += 1
      else no += 1
    }
  })
  test('both kinds were met', () => {
    expect(Math.min(yes, no)).toBeGreaterThan(5)
  })
})

test('the chart uncovers them as its fourth step, with a column for each side and moment, and those of a table that is looked at', async () => {
  const { room, log } = talked({ scenario: scenario('two-for-two') }, 60, dealt([true]))
  const facts = classFacts(room, log)
  const draw = (reveal: number, focus: readonly string[] = []) => debriefChart('pareto', { facts, reveal, focus, bots: [] })!
  const [before, after, looked] = await Promise.all([draw(3), draw(4), draw(4, ['T01'])])
  expect(before.drawing.match(/yes/g)).toBeNull()
  expect(after.drawing).toMatch(/Republic of Aster: yes at home/)
  expect(after.table.columns).toHaveLength(before.table.columns.length + 4)
  for (const { table } of [after, looked]) for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  const opening = facts.tables[0]!.winSets.filter(({ when }) => when === 'opening').map(({ least }) => Math.round(least! * 10) / 10)
  expect(opening).toHaveLength(2)
  expect([4, 6].map((column) => Number(after.table.rows[0]![column]))).toEqual(opening)
  expect(looked.finding).toMatch(/last asked/)
  const bare = await debriefChart('pareto', { facts: { ...facts, tables: facts.tables.map((table) => ({ ...table, winSets: [] })) }, reveal: 4, focus: [], bots: [] })!
  expect(bare.drawing).toBe(before.drawing)
})
