import { expect, test } from 'vitest'
import { screenPage, seatPage } from '../../../src/workshop/room/room.js'
import { willing } from '../client/tour.js'
import { Driver } from './room-kit.js'

/** Two people play until their table comes to a place. */
function playTo(place: string, wait?: (driver: Driver, seat: string) => boolean): Driver {
  const driver = new Driver().play(2)
  for (let turn = 0; turn < 200; turn += 1) {
    const seat = turn % 2 === 0 ? 's001' : 's002'
    const page = seatPage(driver.room, seat)
    if (page.table!.view.state.formal.endsWith(place)) return driver
    if (wait?.(driver, seat)) continue
    const move = willing(page)
    if (!move || driver.seat(seat, { type: 'play.move', move: move as { type: string } })) driver.seat(seat, { type: 'play.endDay' })
  }
  throw new Error(`The table never came to ${place}.`)
}

const todo = (driver: Driver, seat: string): string => seatPage(driver.room, seat).table!.todo

test('the page says whose turn it is', () => {
  const driver = playTo('packaging')
  const page = seatPage(driver.room, 's001')
  const offer = { type: 'package.offered', options: page.table!.builder!.issues.map(({ kind }) => (kind === 'detainee' ? 1 : 0)) }
  const by = driver.seat('s001', { type: 'play.move', move: offer }) === null ? 's001' : 's002'
  if (by === 's002') expect(driver.seat('s002', { type: 'play.move', move: offer })).toBeNull()
  expect(todo(driver, by)).toMatch(/^It is for .+ to answer/)
  expect(todo(driver, by === 's001' ? 's002' : 's001')).toMatch(/^It is your turn\. You can: /)
})

test('whoever is the last to end the day is told that the others wait', () => {
  const driver = new Driver().play(2)
  expect(todo(driver, 's001')).toMatch(/^You can: /)
  driver.seat('s002', { type: 'play.endDay' })
  expect(todo(driver, 's001')).toMatch(/^The others wait for you\. You can: /)
  expect(todo(driver, 's002')).toMatch(/^You have ended your day/)
})

test('whoever ended the day before the handover was reached is told that it must still be decided', () => {
  // The first side brings its people and ends its day; the second comes to the handover after that.
  const driver = playTo('handover', (each, seat) => {
    const { table } = seatPage(each.room, seat)
    if (seat !== 's001' || !table!.view.state.formal.endsWith('staging')) return false
    for (const { move } of table!.moves.find(({ type }) => type === 'custody.staged')?.choices ?? []) each.seat(seat, { type: 'play.move', move: { ...move } })
    each.seat(seat, { type: 'play.endDay' })
    return true
  })
  const { table } = seatPage(driver.room, 's001')
  expect(table!.endedDay).toBe(true)
  expect(table!.todo).toContain('hand your people over, or keep them')
  expect(table!.waitingFor).toHaveLength(2)
})

test('a vote on a chart is open while it is asked, and no longer', () => {
  const driver = new Driver().come(2)
  driver.facilitator({ type: 'tables.build', how: 'random' })
  driver.facilitator({ type: 'stage.go', stage: 'planning' })
  const open = (): readonly string[] => driver.room.votes.filter((vote) => vote.open).map(({ vote }) => vote)
  expect(open()).toEqual(['debrief-agreement'])
  driver.facilitator({ type: 'stage.go', stage: 'practice' })
  expect(open()).toEqual(['debrief-agreement'])
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  expect(open()).toEqual([])
  driver.facilitator({ type: 'stage.go', stage: 'debrief' })
  driver.facilitator({ type: 'debrief.go', step: 1 })
  driver.facilitator({ type: 'debrief.go', step: 2 })
  expect(open()).toEqual([`debrief-${driver.room.setup.debrief[2]!.id}`])
  driver.facilitator({ type: 'vote.open', vote: 'own', question: 'More time?', choices: ['yes', 'no'] })
  driver.facilitator({ type: 'stage.go', stage: 'close' })
  expect(open()).toEqual(['own'])
})

test('a message to all is on the wall for two minutes from when it was sent', () => {
  const driver = new Driver().come(2)
  expect(screenPage(driver.room)).toMatchObject({ banner: null, bannerEndsAtMs: null })
  driver.now = 5000
  driver.facilitator({ type: 'message.send', to: 'all', text: 'Ten minutes to go.' })
  expect(screenPage(driver.room)).toMatchObject({ banner: 'Ten minutes to go.', bannerEndsAtMs: 125_000 })
})
