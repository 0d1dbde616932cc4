import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { byStuck, stuckFor } from '../../../src/workshop/client/console/tools.js'
import { ConsoleView } from '../../../src/workshop/client/console/console-view.js'
import { DeskProvider, deskOf } from '../../../src/workshop/client/desk.js'
import { imageOf } from '../../../src/workshop/client/parts/chart-view.js'
import { minutesText, warningAt } from '../../../src/workshop/client/parts/time-left.js'
import { ScreenView } from '../../../src/workshop/client/screen/screen-view.js'
import { SeatView } from '../../../src/workshop/client/seat/seat-view.js'
import { consolePage, consoleTable, screenPage, seatPage } from '../../../src/workshop/room/room.js'
import { scenarios } from '../../../src/scenarios/index.js'
import { tour } from './tour.js'
import type { Moment } from './tour.js'

function markup(language: string, element: React.ReactElement): string {
  const desk = deskOf(language, { now: () => 0, act: () => {}, isBusy: () => false })
  return renderToStaticMarkup(createElement(DeskProvider, { desk, children: element }))
}

const seatMarkup = ({ mock, seats }: Moment, seat: number, language: string): string => markup(language, createElement(SeatView, { page: JSON.parse(JSON.stringify(seatPage(mock.room(), seats[seat]!))), languages: ['en', 'ar'] }))
const consoleMarkup = ({ mock }: Moment, start: 'tables' | 'seats' | 'inject' | 'debrief' | 'audit'): string => {
  const page = consolePage(mock.room())
  const tools = { page, send: () => {}, ask: () => {}, told: page.tiles[0] ? { 'table:T01': { page: consoleTable(mock.room(), 'T01') } } : {} }
  return markup('en', createElement(ConsoleView, { tools, start }))
}

describe.each(scenarios.map(({ id }) => id))('in %s', (scenario) => {
  test('every page of a whole session can be shown', () => {
    const places: string[] = []
    for (const moment of tour(scenario)) {
      places.push(moment.name)
      for (const [seat] of moment.seats.entries()) for (const language of seat === 0 && scenario === 'two-for-two' ? ['en', 'fr', 'ar'] : ['en']) expect(seatMarkup(moment, seat, language).length, moment.name).toBeGreaterThan(300)
      expect(consoleMarkup(moment, 'tables')).toContain('<main')
      expect(markup('en', createElement(ScreenView, { page: screenPage(moment.mock.room()), address: 'host:1', code: 'KITE-42' }))).toContain('host:1')
    }
    expect(places.filter((name) => name.startsWith('round1')).length).toBeGreaterThan(5)
  })
})

test('what people wrote stands in an element that keeps its direction, and is never markup', () => {
  const moments: { readonly [name: string]: string } = Object.fromEntries(Array.from(tour('two-for-two'), (moment) => [moment.name, `${seatMarkup(moment, 0, 'ar')}${consoleMarkup(moment, 'seats')}`]))
  const all = Object.values(moments).join('')
  expect(all).not.toContain('<script')
  expect(all).not.toMatch(/<b>One/)
  expect(moments.seating).toContain('<bdi>Odd &lt;b&gt;One&lt;/b&gt;</bdi>')
  expect(moments.seating).toContain('<bdi>بدر</bdi>')
  expect(moments.seating).toContain('<bdi>T01-A</bdi>')
})

test('a catalogue that is turned around leaves no text of the page itself unturned', () => {
  const [first] = tour('two-for-two')
  const buttons = [...seatMarkup(first!, 0, 'ar-XB').matchAll(/<(?:button|label|h1|h2)[^>]*>([^<]+)</g)].map(([, text]) => text!)
  expect(buttons.length).toBeGreaterThan(5)
  expect(buttons.filter((text) => !text.startsWith('['))).toEqual([])
})

test('every tab of the console can be shown while tables play', () => {
  for (const moment of tour('hub')) {
    if (!moment.name.includes('packaging')) continue
    for (const tab of ['tables', 'seats', 'inject', 'debrief', 'audit'] as const) expect(consoleMarkup(moment, tab)).toContain('</section>')
  }
})

test('the stuck tables come first, those who ask for help before all, the finished last', () => {
  const tile = (table: string, idleSinceMs: number, help: boolean, outcome: 'completed' | null) => ({ table, idleSinceMs, help, outcome }) as Parameters<typeof byStuck>[0][number]
  const tiles = [tile('T01', 50_000, false, null), tile('T02', 0, false, null), tile('T03', 59_000, true, null), tile('T04', 0, false, 'completed')]
  expect(byStuck(tiles, 60_000).map(({ table }) => table)).toEqual(['T03', 'T02', 'T01', 'T04'])
  expect(stuckFor(tiles[0]!, 0)).toBe(0)
})

test('a clock warns at three minutes, one minute and twenty seconds, and is silent between', () => {
  const said = Array.from({ length: 200 }, (_, second) => warningAt((200 - second) * 1000))
  expect([...new Set(said)]).toEqual([null, 180, 60, 20])
  expect(warningAt(0)).toBeNull()
  expect([0, 1, 59_001, 60_000, 725_000, -5].map(minutesText)).toEqual(['0:00', '0:01', '1:00', '1:00', '12:05', '0:00'])
})

test('a picture from the server is an image and nothing else', () => {
  const address = imageOf('<svg onload="alert(1)" xmlns="http://www.w3.org/2000/svg"><text>50 % #1</text></svg>')
  expect(address).toMatch(/^data:image\/svg\+xml;charset=utf-8,[^<>"# ]+$/)
  expect(decodeURIComponent(address.split(',')[1]!)).toContain('50 % #1')
})
