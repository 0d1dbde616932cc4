import { describe, expect, test } from 'vitest'
import { debriefChart } from '../../../src/workshop/debrief/charts.js'
import { flowsOf } from '../../../src/workshop/debrief/charts/talk.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import { codeOf } from '../../../src/workshop/room/lookup.js'
import { talked } from './talked.js'

describe.each([['two-for-two', 2], ['hub', 3]] as const)('the network of talk of %s', (name, sides) => {
  const { room, log } = talked(name)
  const facts = classFacts(room, log)
  const letters = ['A', 'B', 'C'].slice(0, sides)
  const said = log.flatMap((entry) => (entry.type === 'chat.said' ? [{ from: codeOf(room, room.seats[entry.actor.slice(5)]!).split('-')[1]!.replace(/\d+$/, ''), channel: entry.payload.channel }] : []))

  test('counts every message once, by who wrote it and who could read it', () => {
    const flows = flowsOf(facts.tables)
    expect(flows.reduce((sum, { count }) => sum + count, 0)).toBe(said.length)
    const count = (from: string, to: string): number => flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0
    for (const letter of letters) {
      const party = room.setup.treatments[0]!.scenario.parties[letters.indexOf(letter)]!.id
      const written = (from: string, channel: string): number => said.filter((one) => one.from === from && one.channel === channel).length
      expect([count(letter, 'all'), count(letter, letter), count(letter, 'M'), count('M', letter), count(letter, `H${letter}`), count(`H${letter}`, letter)])
        .toEqual([written(letter, 'table'), written(letter, `side:${party}`), written(letter, `caucus:${party}`), written('M', `caucus:${party}`), written(letter, `home:${party}`), written(`${letter}H`, `home:${party}`)])
      for (const ways of [count(letter, 'all'), count('M', letter), count(`H${letter}`, letter)]) expect(ways).toBeGreaterThan(0)
    }
    expect(count('M', 'all')).toBeGreaterThan(0)
  })

  test('draws an arrow for each way, as wide as it has messages, and none before they are uncovered', async () => {
    const draw = (reveal: number) => debriefChart('talk', { facts, reveal, focus: [], bots: [] })!
    const [bare, whole] = await Promise.all([draw(0), draw(1)])
    const ways = flowsOf(facts.tables).filter(({ from, to }) => from !== to)
    expect(bare.drawing.match(/<polygon/g)).toBeNull()
    expect(whole.drawing.match(/<polygon/g)).toHaveLength(ways.length)
    const widths = [...whole.drawing.matchAll(/V[\d.]+" stroke="[^"]+" stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths.toSorted((a, b) => a - b)).toEqual(ways.map(({ count }) => Math.round(10 * (4 + (20 * count) / Math.max(...ways.map((way) => way.count)))) / 10).toSorted((a, b) => a - b))
    for (const { count } of ways) expect(whole.drawing).toContain(`>${count}</text>`)
    expect(whole.table.rows.reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(said.length)
    expect(whole.alt).toContain('the mediator')
  })
})
