import { expect } from 'vitest'
import { inBrowser, openRoom, quiet, seated, soon, useBrowser } from './room.js'

useBrowser()

inBrowser('tables are built from a list of seat codes, and people who are not to meet are kept apart', async () => {
  const room = await openRoom()
  for (let n = 0; n < 4; n += 1) await room.claim()
  const desk = await room.openConsole()
  const build = desk.getByRole('region', { name: 'Build tables' })
  const tablesOf = (): readonly (string | undefined)[] => Object.values(room.room.seats).map(({ place }) => place?.table)
  await build.getByLabel('How', { exact: true }).selectOption('list')
  const go = build.getByRole('button', { name: 'Build tables' })
  expect(await go.isDisabled()).toBe(true)
  await build.getByLabel('One table a line').fill('p1, p4\nP2 P9')
  await build.getByText('There are no such seats: P9').waitFor()
  expect(await go.isDisabled()).toBe(true)
  await build.getByLabel('One table a line').fill('p1, p4\nP2 p3')
  await room.after(() => go.click(), desk)
  expect(tablesOf()).toEqual(['T01', 'T02', 'T02', 'T01'])
  await build.getByLabel('How', { exact: true }).selectOption('random')
  await build.getByText('Keep people apart').click()
  for (let draw = 0; draw < 4; draw += 1) {
    const codes = ['s001', 's002'].map((seat) => room.seat(seat).you.code)
    await build.getByLabel('One group a line').fill(codes.join(' '))
    await room.after(() => go.click(), desk)
    const [first, second] = tablesOf()
    expect(first).not.toBe(second)
  }
  quiet(room)
})

inBrowser('clocks are switched off and on, at one table and at all, and the phones show it', async () => {
  const { room, seats } = await seated(2, 'round1')
  const [desk, phone] = await Promise.all([room.openConsole(), room.open(`/#t=${seats[0]!.token}`)])
  await desk.getByRole('button', { name: 'Table T01' }).click()
  const clock = desk.getByRole('region', { name: 'Table T01' }).getByRole('group', { name: 'Clock' })
  const timers = phone.locator('header').getByRole('timer')
  expect(await timers.count()).toBe(2)
  await room.after(() => clock.getByRole('button', { name: 'Clock off', exact: true }).click(), phone, desk)
  await room.after(() => clock.getByRole('button', { name: 'Day clock off' }).click(), phone, desk)
  expect(await timers.filter({ visible: true }).count()).toBeLessThan(2)
  await soon(() => room.room.tables.T01!.clock).toMatchObject({ endsAtMs: null, dayOn: false })
  await room.after(() => clock.getByRole('button', { name: 'Clock on: 10 minutes' }).click(), phone, desk)
  await room.after(() => clock.getByRole('button', { name: 'Day clock on' }).click(), phone, desk)
  expect(await timers.count()).toBe(2)
  await room.after(() => desk.getByRole('button', { name: 'Clocks off' }).click(), phone, desk)
  await room.after(() => desk.getByRole('button', { name: 'Clocks on: 10 minutes' }).click(), phone, desk)
  expect(room.room.tables.T01!.clock.endsAtMs).toBeGreaterThan(0)
  await room.after(() => clock.getByRole('button', { name: 'Freeze' }).click(), phone, desk)
  await phone.getByText('All clocks stand still.').waitFor()
  await room.after(() => clock.getByRole('button', { name: 'Go on' }).click(), phone, desk)
  await phone.getByText('All clocks stand still.').waitFor({ state: 'detached' })
  quiet(room)
})

inBrowser('a message to all is on every phone and on the wall, and leaves the wall by itself', async () => {
  const { room, seats } = await seated(2, 'round1')
  const [desk, wall, phone] = await Promise.all([room.openConsole(), room.openScreen(), room.open(`/#t=${seats[0]!.token}`)])
  await wall.getByText('All tables').waitFor()
  await desk.getByLabel('Message to all').fill('Two minutes <b>more</b>')
  await desk.keyboard.press('Enter')
  for (const page of [wall, phone]) await page.getByText('Two minutes <b>more</b>').waitFor()
  // Two minutes pass on the wall's own clock.
  await wall.evaluate(() => {
    const { now } = Date
    Date.now = () => now() + 121_000
  })
  await wall.getByText('Two minutes <b>more</b>').waitFor({ state: 'detached' })
  await phone.getByRole('button', { name: 'Understood' }).click()
  expect(await phone.getByText('Two minutes').count()).toBe(0)
  quiet(room)
})
