import { expect } from 'vitest'
import { usualHomeFront, usualSpoiler } from '../../../src/workshop/index.js'
import { faultsOf, inBrowser, overflowOf, quiet, seated, soon, useBrowser } from './room.js'
import type { ClassRoom } from './room.js'

useBrowser()

const switches = { homeFront: usualHomeFront, spoiler: usualSpoiler }

function seatOf(room: ClassRoom, kind: string): string {
  return Object.values(room.room.seats).find(({ place }) => place?.kind === kind)!.id
}

inBrowser('a spoiler acts by the keyboard alone, everybody reads of it, and its page fits 320 px and pleases axe in three languages', async () => {
  const { room, seats } = await seated(12, 'round1', switches)
  const outside = seatOf(room, 'spoiler')
  const phone = await room.open(`/#t=${seats.find(({ seat }) => seat === outside)!.token}`, { bypassCSP: true, viewport: { width: 320, height: 640 } })
  const delegate = await room.open(`/#t=${seats.find(({ seat }) => seat === seatOf(room, 'delegate'))!.token}`)
  for (const language of ['fr', 'ar', 'en']) {
    await room.act(outside, { type: 'seat.set', language })
    await room.upToDate(phone)
    await soon(() => phone.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await faultsOf(phone), language).toEqual([])
    expect(await overflowOf(phone), language).toEqual([])
  }
  const press = async (name: string): Promise<void> => {
    for (let tries = 0; tries < 80; tries += 1) {
      await phone.keyboard.press('Tab')
      if (await phone.evaluate(() => document.activeElement?.textContent?.trim()) === name) return phone.keyboard.press('Enter')
    }
    throw new Error(`${name} cannot be reached by the keyboard`)
  }
  await press('Do this: A threat')
  // It asks once more, and the question is what is read out.
  await soon(() => phone.evaluate(() => document.activeElement?.parentElement?.className)).toBe('confirm')
  await phone.keyboard.press('Tab')
  await phone.keyboard.press('Enter')
  await soon(() => room.room.tables.T01!.spoiler!.acts.map(({ means }) => means)).toEqual(['threat'])
  await room.upToDate(phone, delegate)
  await phone.getByText('3 points left of 5').first().waitFor()
  expect(await faultsOf(phone)).toEqual([])
  expect(await overflowOf(phone)).toEqual([])
  // Chance may ease relations again in the same breath.
  expect(room.room.tables.T01!.run!.lines.some((line) => line.kind === 'event' && line.event.type === 'climate.escalated')).toBe(true)
  await delegate.locator('nav .tab', { hasText: 'News' }).click()
  await delegate.getByText('Hard-liners outside of the talks threaten violence if there is an exchange.').first().waitFor()
  quiet(room)
})

inBrowser('somebody at home sees the meter of their own side, on a page that fits 320 px and pleases axe', async () => {
  const { room, seats } = await seated(12, 'round1', switches)
  const home = seats.filter(({ seat }) => room.room.seats[seat]!.place?.kind === 'home')
  expect(home.length).toBeGreaterThan(1)
  const phone = await room.open(`/#t=${home[0]!.token}`, { bypassCSP: true, viewport: { width: 320, height: 640 } })
  await room.upToDate(phone)
  expect(await faultsOf(phone)).toEqual([])
  expect(await overflowOf(phone)).toEqual([])
  const side = room.room.seats[home[0]!.seat]!.place!.party!
  const other = Object.keys(room.room.tables.T01!.home!).find((party) => party !== side)!
  await room.facilitate({ type: 'inject.plan', kind: 'poll', scope: 'all', when: 'now', party: other })
  await room.facilitate({ type: 'inject.plan', kind: 'poll', scope: 'all', when: 'now', party: other })
  await room.upToDate(phone)
  const approval = (party: string): number => room.room.tables.T01!.home![party]!.at(-1)!.approval
  await soon(() => phone.locator('.approval').first().textContent()).toContain(String(approval(side)))
  expect(approval(other)).not.toBe(approval(side))
  quiet(room)
})
