import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { SeatPage } from '../../../src/workshop/room/contract.js'
import { scenario } from '../../../src/scenarios/index.js'
import { stream } from '../../../src/random.js'
import { inBrowser, looks, openRoom, quiet, seated, soon, useBrowser } from './room.js'
import type { ClassRoom } from './room.js'
import { placesOf, wanderer } from './wander.js'

useBrowser()

/** A page looks the same before and after a reload. */
async function reloaded(room: ClassRoom, where: string, ...pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map(async (page) => {
    await room.upToDate(page)
    const before = await looks(page)
    await page.reload()
    await room.upToDate(page)
    await soon(() => looks(page), where).toBe(before)
  }))
}

inBrowser('a reload gives the same screen at every stage on a phone, and at every page of the console and the wall', async () => {
  const room = await openRoom({ minutes: 90 })
  const [one, two] = [await room.claim('Ada'), await room.claim('Bo')]
  const [phone, desk, wall] = await Promise.all([room.open(`/#t=${one.token}`), room.openConsole(), room.openScreen()])
  await reloaded(room, 'lobby', phone, desk)
  await room.facilitate({ type: 'tables.build', how: 'list', lists: [[one.seat, two.seat]] })
  for (const stage of ['seating', 'brief', 'quiz', 'planning', 'practice', 'round1', 'pause', 'round2', 'hardStop', 'survey', 'ownTable', 'postSettlement', 'debrief', 'close'] as const) {
    expect(await room.facilitate({ type: 'stage.go', stage }), stage).toBeNull()
    if (stage === 'quiz') await room.act(one.seat, { type: 'quiz.answer', question: room.seat(one.seat).quiz![0]!.question, answer: 1 })
    if (stage === 'planning') await room.act(one.seat, { type: 'plan.save', target: 40, note: 'Ask first.' })
    if (stage === 'practice') await room.act(one.seat, { type: 'practice.offer', options: room.seat(one.seat).practice!.issues.map(() => 1) })
    if (stage === 'round1') {
      await room.facilitate({ type: 'message.send', to: 'all', text: 'Ten minutes to go.' })
      await room.act(one.seat, { type: 'chat.say', channel: 'table', text: 'Good morning.' })
      await room.act(two.seat, { type: 'help.raise', text: 'What now?' })
    }
    if (stage === 'debrief') {
      await room.facilitate({ type: 'debrief.reveal', reveal: 1 })
      await wall.locator('.chart').waitFor()
    }
    // The console and the wall have few pages of their own.
    await reloaded(room, stage, phone, ...(['brief', 'round1', 'hardStop', 'debrief', 'close'].includes(stage) ? [desk, wall] : []))
  }
  quiet(room)
})

inBrowser('what was begun and not sent is there after a reload', async () => {
  const { room, seats: [one, two] } = await seated(2, 'practice')
  const page = await room.open(`/#t=${one!.token}`)
  await page.getByRole('checkbox').first().check()
  await reloaded(room, 'practice', page)
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
  await room.facilitate({ type: 'stage.go', stage: 'round1' })
  await room.playUntil([one!.seat, two!.seat], (at) => at.table!.builder?.sends.includes('package.offered') === true)
  await room.upToDate(page)
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Talk', exact: true }).click()
  await page.getByLabel('Message').fill('Half a sentence')
  await reloaded(room, 'talk', page)
  expect(await page.getByLabel('Message').inputValue()).toBe('Half a sentence')
  await page.getByRole('button', { name: 'Now' }).click()
  expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true)
  await room.facilitate({ type: 'stage.go', stage: 'survey' })
  await room.upToDate(page)
  await page.getByRole('radio', { name: '6' }).first().check()
  await page.getByLabel('The turning point').fill('When the list')
  await reloaded(room, 'survey', page)
  expect(await page.getByLabel('The turning point').inputValue()).toBe('When the list')
  await room.facilitate({ type: 'stage.go', stage: 'close' })
  await room.upToDate(page)
  await page.getByLabel('Next time I negotiate').fill('Half a rule')
  await reloaded(room, 'close', page)
  expect(await page.getByLabel('Next time I negotiate').inputValue()).toBe('Half a rule')
  quiet(room)
})

/** Cases and draws with which people wander through the chart; together they come to every place that people can bring about. */
const games = [['phased-low-trust', 7], ['court', 4], ['escrow', 1], ['two-for-two', 1], ['hub', 11], ['leak', 7]] as const

const places = new Set<string>()
/** Reloads a phone if its table stands where none stood before. */
async function visit(room: ClassRoom, page: SeatPage, phone: Page): Promise<void> {
  const fresh = placesOf(page).filter((place) => !places.has(place))
  for (const place of fresh) places.add(place)
  if (fresh.length > 0) await reloaded(room, fresh.join(', '), phone)
}

for (const [name, seed] of games) {
  inBrowser(`a reload gives the same screen at every place of the chart that a table comes to: ${name}`, async () => {
    const { parties, mediator } = scenario(name)
    const { room, seats } = await seated(parties.length + (mediator ? 1 : 0), 'round1', { name })
    await room.facilitate({ type: 'clock.off', table: 'all', timer: 'round' })
    await room.facilitate({ type: 'clock.off', table: 'all', timer: 'day' })
    const random = stream(seed, 'wander')
    const phones = await Promise.all(seats.slice(0, 2).map(({ token }) => room.open(`/#t=${token}`)))
    const look = (): Promise<void> => visit(room, room.seat(seats[0]!.seat), phones[places.size % 2]!)
    for (let turn = 0; turn < 60 && !room.seat(seats[0]!.seat).table!.over; turn += 1) {
      for (const { seat } of seats) {
        const page = room.seat(seat)
        await look()
        if (page.table!.over) break
        if (!page.table!.open || page.table!.endedDay) continue
        const move = wanderer(page, random, 0.25)
        if (!move || (await room.act(seat, { type: 'play.move', move })) !== null) await room.act(seat, { type: 'play.endDay' })
      }
    }
    await look()
    quiet(room)
  })
}

inBrowser('a reload gives the same screen in a crisis, close to the deadline and after it', async () => {
  const { room, seats } = await seated(2, 'round1', { name: 'court' })
  const phones = await Promise.all(seats.map(({ token }) => room.open(`/#t=${token}`)))
  for (let day = 0; day < 120 && !room.seat(seats[0]!.seat).table!.over; day += 1) {
    if (day === 2 || day === 4) await room.facilitate({ type: 'inject.plan', kind: 'attack', scope: 'all', when: 'now', party: room.seat(seats[day === 2 ? 0 : 1]!.seat).you.place!.party! })
    await visit(room, room.seat(seats[0]!.seat), phones[day % 2]!)
    await room.facilitate({ type: 'day.end', table: 'all' })
  }
  await reloaded(room, 'the end', ...phones)
  expect([...places].filter((place) => !place.endsWith('.ended')).sort()).toMatchInlineSnapshot(`
    [
      "backChannel.active",
      "backChannel.closed",
      "backChannel.exposed",
      "backChannel.frozen",
      "climate.calm",
      "climate.crisis",
      "climate.tense",
      "clock.near",
      "clock.paused",
      "clock.running",
      "formal.breach",
      "formal.collapsed",
      "formal.completed",
      "formal.negotiation.agreement.enjoined",
      "formal.negotiation.agreement.packaging",
      "formal.negotiation.agreement.ratification",
      "formal.negotiation.exploration",
      "formal.negotiation.listExchange",
      "formal.negotiation.proposal",
      "formal.negotiation.release.confirmation",
      "formal.negotiation.release.handover",
      "formal.negotiation.release.staging",
      "formal.negotiation.repackaging",
      "formal.negotiation.vetting",
      "formal.suspended",
      "mediation.engaged",
      "mediation.none",
      "mediation.offered",
      "publicTrack.announced",
      "publicTrack.committed",
      "publicTrack.exposed",
      "publicTrack.signalling",
      "publicTrack.silent",
    ]
  `)
  quiet(room)
})
