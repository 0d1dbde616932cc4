import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOf, inBrowser, looks, openRoom, overflowOf, quiet, seated, useBrowser } from './room.js'
import type { ClassRoom } from './room.js'

useBrowser('--host-resolver-rules=MAP class.test 127.0.0.1')

const stages = ['seating', 'brief', 'quiz', 'planning', 'practice', 'round1', 'pause', 'round2', 'hardStop', 'survey', 'ownTable', 'postSettlement', 'debrief', 'close'] as const
type Stage = (typeof stages)[number]

/** Takes a room through all stages, with something to see at each, and on to wherever a table comes in play. */
async function tour(room: ClassRoom, seats: readonly string[], look: (where: string) => Promise<void>, { playing = true, only = stages }: { readonly playing?: boolean; readonly only?: readonly Stage[] } = {}): Promise<void> {
  for (const stage of only) {
    expect(await room.facilitate({ type: 'stage.go', stage }), stage).toBeNull()
    if (stage === 'quiz') await room.act(seats[0]!, { type: 'quiz.answer', question: room.seat(seats[0]!).quiz![0]!.question, answer: 1 })
    if (stage === 'round1') {
      await room.facilitate({ type: 'message.send', to: 'all', text: 'Ten minutes to go.' })
      await room.facilitate({ type: 'pulse.ask', to: 'all' })
      await room.act(seats[1]!, { type: 'chat.say', channel: 'table', text: 'صباح الخير, good morning' })
      await room.act(seats[1]!, { type: 'help.raise' })
    }
    if (stage === 'debrief') await room.facilitate({ type: 'debrief.reveal', reveal: 2 })
    await look(stage)
    if (stage !== 'round1' || !playing) continue
    const seen = new Set<string>()
    for (let turn = 0; turn < 200 && !room.seat(seats[0]!).table!.over; turn += 1) {
      const { formal } = room.seat(seats[0]!).table!.view.state
      if (!seen.has(formal)) await look(`round1 ${formal}`)
      seen.add(formal)
      await room.play(seats[turn % seats.length]!)
    }
    await look('round1 over')
  }
}

async function tabsOf(page: Page, look: (tab: string) => Promise<void>): Promise<void> {
  const tabs = page.locator('nav .tab')
  for (let index = 0; index < await tabs.count(); index += 1) {
    await tabs.nth(index).click()
    await look((await tabs.nth(index).textContent())!)
  }
  if (await tabs.count() > 0) await tabs.first().click()
}

inBrowser('axe finds nothing on a phone, the console and the wall at any stage and step, and the phone fits 320 px', async () => {
  const { room, seats } = await seated(2, 'seating', { minutes: 90 })
  const quickly = { bypassCSP: true, reducedMotion: 'reduce' as const }
  const [claim, phone, desk, wall] = await Promise.all([room.open('/', { ...quickly, viewport: { width: 320, height: 640 } }), room.open(`/#t=${seats[0]!.token}`, { ...quickly, viewport: { width: 320, height: 640 } }), room.openConsole(quickly), room.openScreen(quickly)])
  const faults = new Set<string>()
  const check = async (where: string, page: Page, narrow = false): Promise<void> => {
    for (const fault of await faultsOf(page)) faults.add(`${where}: ${fault}`)
    if (narrow) for (const fault of await overflowOf(page)) faults.add(`${where} sticks out: ${fault}`)
  }
  await claim.getByRole('button', { name: 'Take my seat' }).waitFor()
  await claim.getByText('I have a seat on another phone').click()
  await check('claim', claim, true)
  await claim.close()
  await tour(room, seats.map(({ seat }) => seat), async (where) => {
    await room.upToDate(phone, desk, wall)
    await check(`phone at ${where}`, phone, true)
    if (where.startsWith('round1 ') && !/packaging|over/.test(where)) return
    if (/packaging|debrief/.test(where)) await tabsOf(phone, (tab) => check(`phone at ${where}, ${tab}`, phone, true))
    await check(`wall at ${where}`, wall)
    if (!/packaging|debrief|seating/.test(where)) return check(`console at ${where}`, desk)
    await tabsOf(desk, (tab) => check(`console at ${where}, ${tab}`, desk))
    if (!where.includes('packaging')) return
    await desk.getByRole('button', { name: 'Table T01' }).click()
    await desk.getByRole('group', { name: 'Look through a seat' }).getByRole('button').first().click()
    await desk.getByText('You see what they see.').waitFor()
    await check('console with a table open', desk)
    await desk.getByRole('region', { name: 'Table T01' }).getByRole('button', { name: 'Close' }).click()
  })
  expect([...faults]).toEqual([])
  quiet(room)
})

inBrowser('the phone reads from right to left in Arabic, fits 320 px, and keeps names and numbers in their own direction', async () => {
  const { room, seats } = await seated(2, 'seating', { minutes: 90, language: 'ar' })
  const phone = await room.open(`/#t=${seats[0]!.token}`, { bypassCSP: true, viewport: { width: 320, height: 640 } })
  const faults = new Set<string>()
  await tour(room, seats.map(({ seat }) => seat), async (where) => {
    if (/round1 /.test(where) && !/vetting|packaging|handover/.test(where)) return
    await room.upToDate(phone)
    expect(await phone.evaluate(() => [document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.querySelector('main')!).direction])).toEqual(['ar', 'rtl', 'rtl'])
    for (const fault of await overflowOf(phone)) faults.add(`${where} sticks out: ${fault}`)
    if (/quiz|packaging|survey/.test(where)) for (const fault of await faultsOf(phone)) faults.add(`${where}: ${fault}`)
    expect(await phone.getByRole('timer').evaluateAll((all) => all.filter((one) => getComputedStyle(one).direction !== 'ltr').length)).toBe(0)
    expect(await phone.locator('header .name, header .tag').evaluateAll((all) => all.map(({ tagName }) => tagName))).toEqual(['BDI', 'BDI'])
  })
  expect([...faults]).toEqual([])
  quiet(room)
})

inBrowser('nothing is cut off or moves sideways at 200 % zoom and at the largest reading size', async () => {
  const { room, seats } = await seated(2, 'seating', { minutes: 60 })
  await room.act(seats[1]!.seat, { type: 'seat.set', readingSize: 4 })
  // A window of 1280 by 800 at 200 % has 640 by 400 CSS px; the fifth reading size is text at 200 % on a phone.
  const zoomed = await room.open(`/#t=${seats[0]!.token}`, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  const large = await room.open(`/#t=${seats[1]!.token}`)
  const desk = await room.openConsole({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  const faults = new Set<string>()
  await tour(room, seats.map(({ seat }) => seat), async (where) => {
    await room.upToDate(zoomed, large, desk)
    for (const [name, page] of [['zoomed', zoomed], ['large', large], ['console', desk]] as const) for (const fault of await overflowOf(page)) faults.add(`${name} at ${where} sticks out: ${fault}`)
    // What is focused is never under the bar at the top.
    if (where === 'planning') {
      await large.getByLabel('Note').focus()
      const [field, bar] = await large.evaluate(() => [document.activeElement!.getBoundingClientRect().top, document.querySelector('.top')!.getBoundingClientRect()] as const)
      expect(field).toBeGreaterThanOrEqual(bar.bottom - 1)
    }
  }, { only: ['seating', 'brief', 'quiz', 'planning', 'practice', 'round1', 'survey', 'ownTable', 'debrief', 'close'] })
  expect([...faults]).toEqual([])
  quiet(room)
})

inBrowser('nothing moves by itself for whoever asked for less motion', async () => {
  const { room, seats } = await seated(2, 'seating')
  const pages = await Promise.all([room.open(`/#t=${seats[0]!.token}`, { reducedMotion: 'reduce' }), room.openConsole({ reducedMotion: 'reduce' }), room.openScreen({ reducedMotion: 'reduce' })])
  await tour(room, seats.map(({ seat }) => seat), async (where) => {
    await room.upToDate(...pages)
    for (const page of pages) {
      expect(await page.evaluate(() => document.getAnimations().length), where).toBe(0)
      expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s') || scrollBehavior === 'smooth'
      }).length), where).toBe(0)
    }
  }, { playing: false, only: ['brief', 'round1', 'debrief'] })
  quiet(room)
})

inBrowser('on a plain http address, where browsers hide half of their interfaces, a seat is taken, used and kept', async () => {
  const room = await openRoom()
  const origin = `http://class.test:${room.workshop.port}`
  const page = await room.open('/', {}, origin)
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.randomUUID, 'clipboard' in navigator, 'serviceWorker' in navigator, 'wakeLock' in navigator])).toEqual([false, 'undefined', false, false, false])
  const others = new Set<string>()
  page.on('request', (request) => { if (new URL(request.url()).host !== new URL(origin).host) others.add(request.url()) })
  await page.getByRole('button', { name: 'Take my seat' }).click()
  await page.getByText('You are in').waitFor()
  const other = await room.claim('Bo')
  await room.facilitate({ type: 'tables.build', how: 'list', lists: [['s001', other.seat]] })
  await room.facilitate({ type: 'stage.go', stage: 'round1' })
  await room.after(() => page.getByRole('button', { name: 'We are ready to talk' }).click(), page)
  await page.getByText('Sent', { exact: true }).waitFor()
  const before = await looks(page)
  await page.reload()
  await room.upToDate(page)
  expect((await looks(page)).replaceAll(/\n.*(Sent|status).*/g, '')).toBe(before.replaceAll(/\n.*(Sent|status).*/g, ''))
  const [desk, wall] = await Promise.all([room.open(`/console#t=${room.workshop.session.facts.consoleToken}`, { viewport: { width: 1280, height: 800 } }, origin), room.open(`/screen#t=${room.workshop.session.facts.screenToken}`, {}, origin)])
  await desk.getByRole('button', { name: 'Table T01' }).click()
  await desk.getByRole('region', { name: 'Table T01' }).getByText('What happened').first().waitFor()
  await wall.getByText('All tables').waitFor()
  expect([...others]).toEqual([])
  quiet(room)
})
