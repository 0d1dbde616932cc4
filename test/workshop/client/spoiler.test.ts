import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ConsoleView } from '../../../src/workshop/client/console/console-view.js'
import { DeskProvider, deskOf } from '../../../src/workshop/client/desk.js'
import { SeatView } from '../../../src/workshop/client/seat/seat-view.js'
import { speaker } from '../../../src/workshop/client/words/index.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { consolePage, consoleTable, seatPage } from '../../../src/workshop/room/room.js'
import { usualSpoiler } from '../../../src/workshop/room/spoiler/rules.js'
import { Driver } from '../room/room-kit.js'

function markup(language: string, element: React.ReactElement): string {
  const desk = deskOf(language, { now: () => 0, act: () => {}, isBusy: () => false })
  return renderToStaticMarkup(createElement(DeskProvider, { desk, children: element }))
}

function trio(): Driver {
  const driver = new Driver({ spoiler: usualSpoiler, homeFront: usualHomeFront, dayMs: null }).come(3)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [['s001', 's002', 's003']] })
  driver.facilitator({ type: 'seat.place', seat: 's003', table: 'T01', kind: 'spoiler' })
  return driver
}

const phone = (driver: Driver, seat: string, language: string): string => markup(language, createElement(SeatView, { page: JSON.parse(JSON.stringify(seatPage(driver.room, seat))), languages: ['en', 'ar'] }))
const console_ = (driver: Driver): string => {
  const tools = { page: consolePage(driver.room), send: () => {}, ask: () => {}, told: { 'table:T01': { page: consoleTable(driver.room, 'T01') } } }
  return ['tables', 'seats', 'inject'].map((start) => markup('en', createElement(ConsoleView, { tools, start: start as 'tables' }))).join('')
}

test.each(['en', 'fr', 'ar', 'ar-XB'])('%s: everybody reads the rules; only the spoiler has the buttons; the end is told to all', (language) => {
  const say = speaker(language)
  const driver = trio()
  driver.facilitator({ type: 'stage.go', stage: 'brief' })
  expect(phone(driver, 's003', language)).toContain(say('spoilerBrief', { budget: 5 }))
  expect(phone(driver, 's001', language)).toContain(say('spoilerOthers'))
  for (const seat of ['s001', 's003']) for (const means of ['statement', 'leak', 'threat', 'attack'] as const) expect(phone(driver, seat, language)).toContain(say(`does_${means}`))
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  const own = phone(driver, 's003', language)
  expect(own.match(/<select/g)).toHaveLength(1)
  for (const means of ['statement', 'leak', 'threat', 'attack'] as const) expect(own).toContain(`${say('doThis')}: ${say(`means_${means}`)}`)
  expect(phone(driver, 's001', language)).not.toContain(say('doThis'))
  driver.seat('s003', { type: 'spoiler.act', means: 'threat' })
  const after = phone(driver, 's003', language)
  expect(after).toContain(say('obstacle_today'))
  expect(after).not.toContain(say('doThis'))
  expect(phone(driver, 's001', language)).toContain(say('means_threat'))
  driver.facilitator({ type: 'stage.go', stage: 'ownTable' })
  for (const seat of ['s001', 's003']) expect(phone(driver, seat, language)).toContain(say('spoilerWon'))
})

test('the console says that home fronts and a spoiler are on, and shows what the spoiler has left; without them it is silent', () => {
  const driver = trio()
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  driver.seat('s003', { type: 'spoiler.act', means: 'threat' })
  const shown = console_(driver)
  expect(shown).toMatch(/At home: on at <bdi>T01<\/bdi>[\s\S]*Spoiler: on at <bdi>T01<\/bdi>/)
  expect(shown).toContain('value="T01|spoiler|"')
  expect(console_(new Driver().play(2))).not.toMatch(/Switched on|spoiler/i)
})
