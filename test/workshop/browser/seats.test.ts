import { expect } from 'vitest'
import { inBrowser, openRoom, quiet, seated, soon, useBrowser } from './room.js'
import { wifi } from './wifi.js'

useBrowser()

inBrowser('nothing that is only fetched or looked at claims a seat', async () => {
  const room = await openRoom()
  const { seq } = room.room
  for (const path of ['/', `/?room=${room.workshop.session.facts.code}`, '/api/session', '/api/join', '/api/move', '/qr.svg', '/console', '/screen']) {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await fetch(`${room.origin}${path}`, { method, headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' } })
  }
  const page = await room.open('/')
  await page.getByRole('button', { name: 'Take my seat' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Take my seat' }).waitFor()
  expect(room.room.seats).toEqual({})
  expect(room.room.seq).toBe(seq)
  quiet(room)
})

inBrowser('two tabs of one browser keep two seats apart, and one seat may be open in both', async () => {
  const room = await openRoom()
  const first = await room.open('/')
  await first.getByLabel('A name for the room').fill('Ada')
  await first.getByRole('button', { name: 'Take my seat' }).click()
  await first.getByText('You are in').waitFor()
  const second = await room.openIn(first.context(), '/')
  await second.getByRole('button', { name: 'Continue as P1' }).waitFor()
  expect(Object.keys(room.room.seats)).toHaveLength(1)
  await second.getByRole('button', { name: 'Take my seat' }).click()
  await second.getByText('You are in').waitFor()
  const code = (page: typeof first) => page.locator('header .tag').textContent()
  for (const page of [first, second, first, second]) {
    await page.reload()
    await page.getByText('You are in').waitFor()
  }
  expect([await code(first), await code(second)]).toEqual(['P1', 'P2'])
  const third = await room.openIn(first.context(), '/')
  await third.getByRole('button', { name: 'Continue as P2' }).click()
  await third.getByText('You are in').waitFor()
  await second.getByRole('checkbox').check()
  await soon(() => third.getByRole('checkbox').isChecked()).toBe(true)
  await second.close()
  await third.reload()
  await third.getByText('You are in').waitFor()
  await soon(() => room.room.seats.s002!.presence).toBe('here')
  quiet(room)
})

inBrowser('a seat moves by its code and secret; the old phone says so, awake or asleep, and does not offer it again', async () => {
  const { room, seats: [one] } = await seated(2, 'round1')
  const net = await wifi(room.workshop.port)
  const awake = await room.open(`/#t=${one!.token}`)
  const asleep = await room.open(`/#t=${one!.token}`, {}, net.origin)
  await awake.getByRole('heading', { level: 1, name: 'Round 1' }).waitFor()
  // Code and secret stand on the phone itself.
  await asleep.getByRole('button', { name: 'Seat', exact: true }).click()
  const seat = await asleep.getByRole('region', { name: 'Your seat' }).innerText()
  expect(seat).toContain(one!.secret)
  net.cut()
  const fresh = await room.open('/')
  await fresh.getByText('I have a seat on another phone').click()
  await fresh.getByLabel('Seat code').fill('t01-a')
  await fresh.getByLabel('Four characters').fill('none')
  await fresh.getByRole('button', { name: 'Bring my seat here' }).click()
  await fresh.getByText('Code and characters do not fit together.').waitFor()
  await fresh.getByLabel('Seat code').fill(room.seat(one!.seat).you.code.toLowerCase())
  await fresh.getByLabel('Four characters').fill(one!.secret.toLowerCase())
  await fresh.getByRole('button', { name: 'Bring my seat here' }).click()
  await fresh.getByRole('heading', { level: 1, name: 'Round 1' }).waitFor()
  await awake.getByRole('heading', { name: 'Your seat has moved' }).waitFor()
  net.mend()
  await asleep.getByRole('heading', { name: 'Your seat has moved' }).waitFor()
  await asleep.reload()
  await asleep.getByRole('heading', { name: 'Your seat has moved' }).waitFor()
  await asleep.getByRole('button', { name: 'To the start page' }).click()
  await asleep.getByRole('button', { name: 'Take my seat' }).waitFor()
  expect(await asleep.getByRole('button', { name: /^Continue/ }).count()).toBe(0)
  await room.after(() => fresh.getByRole('button', { name: 'We are ready to talk' }).click(), fresh)
  quiet(room)
})

inBrowser('a claim whose answer was lost is the same seat when it is asked for again', async () => {
  const room = await openRoom()
  const page = await room.open('/')
  let claims = 0
  await page.route('**/api/join', async (route) => {
    claims += 1
    await route.fetch()
    if (claims === 1) await route.abort('connectionreset')
    else await route.continue()
  })
  await page.getByRole('button', { name: 'Take my seat' }).click()
  await page.getByText('No seat could be taken').waitFor()
  await page.getByRole('button', { name: 'Take my seat' }).click()
  await page.getByText('You are in').waitFor()
  expect(Object.keys(room.room.seats)).toEqual(['s001'])
  quiet(room)
})

inBrowser('somebody who comes late has a seat and a use at every stage', async () => {
  const { room } = await seated(2, 'seating')
  let people = 2
  for (const stage of ['seating', 'brief', 'quiz', 'planning', 'practice', 'round1', 'pause', 'hardStop', 'survey', 'ownTable', 'debrief', 'close'] as const) {
    await room.facilitate({ type: 'stage.go', stage })
    const page = await room.open('/')
    await page.getByRole('button', { name: 'Take my seat' }).click()
    await page.locator('header.top').waitFor()
    people += 1
    const late = Object.keys(room.room.seats).at(-1)!
    expect(room.room.seats[late]!.place?.table, stage).toBe('T01')
    // Never an empty page: the stage has a title and something under it.
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect((await page.locator('main').innerText()).length, stage).toBeGreaterThan(40)
    await page.context().close()
  }
  expect(Object.keys(room.room.seats)).toHaveLength(people)
  for (const rule of ['observer', 'newTable'] as const) {
    await room.facilitate({ type: 'latecomers.set', rule })
    await room.facilitate({ type: 'stage.go', stage: 'seating' })
    const page = await room.open('/')
    await page.getByRole('button', { name: 'Take my seat' }).click()
    await page.getByText('You speak for').waitFor()
    expect(room.room.seats[Object.keys(room.room.seats).at(-1)!]!.place).toMatchObject(rule === 'observer' ? { kind: 'observer', table: 'T01' } : { kind: 'delegate', table: 'T02' })
    await page.context().close()
  }
  quiet(room)
})

inBrowser('the console comes back from a reload with the table and the seat that were looked at', async () => {
  const { room, seats: [one, two] } = await seated(2, 'round1')
  await room.play(one!.seat)
  const desk = await room.openConsole()
  await desk.getByRole('button', { name: 'Table T01' }).click()
  const table = desk.getByRole('region', { name: 'Table T01' })
  await table.getByRole('group', { name: 'Look through a seat' }).getByRole('button').first().click()
  await table.getByText('You see what they see.').waitFor()
  await desk.reload()
  await table.getByText('You see what they see.').waitFor()
  // The address bar may have lost its key: the tab has it still.
  await desk.goto(`${room.origin}/console`)
  await table.getByText('You see what they see.').waitFor()
  // What is pressed there is pressed for the seat, and is in the trail.
  await room.after(() => table.locator('.phone').getByRole('button', { name: 'End my day' }).click(), desk)
  await desk.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Trail' }).click()
  await desk.getByRole('region', { name: 'Audit trail' }).getByText(/T01/).first().waitFor()
  expect(room.seat(one!.seat).table!.endedDay || room.seat(two!.seat).table!.endedDay).toBe(true)
  quiet(room)
})
