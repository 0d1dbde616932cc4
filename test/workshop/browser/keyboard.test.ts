import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inBrowser, openRoom, quiet, useBrowser } from './room.js'

useBrowser()

interface Stop { readonly name: string; readonly checked: boolean | null; readonly isSeen: boolean; readonly isCovered: boolean }

/** What has the focus, and whether it can be seen: an outline, and nothing of the bar above it. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement
    const { top, bottom } = at.getBoundingClientRect()
    const bar = document.querySelector('.top')
    const isInBar = bar?.contains(at) ?? true
    const label = at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent ?? ''
    const group = at.closest('[role=group]')?.getAttribute('aria-label')
    return {
      name: at === document.body ? '' : group && !label.trim().startsWith(group) ? `${group}: ${label.trim()}` : label.trim(),
      checked: at instanceof HTMLInputElement && at.type === 'checkbox' ? at.checked : null,
      isSeen: at === document.body || getComputedStyle(at).outlineStyle !== 'none' || at.getAttribute('tabindex') === '-1',
      isCovered: !isInBar && at !== document.body && (bottom <= (bar?.getBoundingClientRect().bottom ?? 0) || top >= innerHeight),
    }
  })
}

/** Goes on by Tab until something of such a name has the focus; `null` once all has been gone through. */
async function tabTo(page: Page, wanted: RegExp, faults: Set<string>, most = 90): Promise<Stop | null> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const at = await stop(page)
    if (!at.isSeen) faults.add(`no outline on ${at.name}`)
    if (at.isCovered) faults.add(`the bar covers ${at.name}`)
    if (wanted.test(at.name)) return at
  }
  return null
}

/** In the order in which somebody who wants a deal presses. */
const wishes = [/^We are ready to talk/, /^Accept the offer/, /^Accept the proposal/, /^Propose how/, /^Offer somebody/, /^Close our list/, /^Ask somebody for consent/, /^Verify an identity/, /^Clear somebody/, /^Make an offer$/, /^Vote for it/, /^Issue a legal/, /^Sign the agreement/, /^Bring somebody/, /^Hand our people/, /^Confirm an arrival/] as const

inBrowser('a seat is taken and played to the release by the keyboard alone, with the focus in sight at every stop', async () => {
  const room = await openRoom()
  const faults = new Set<string>()
  const page = await room.open('/')
  await page.getByRole('button', { name: 'Take my seat' }).waitFor()
  await tabTo(page, /A name for the room/, faults)
  await page.keyboard.type('Ada')
  await tabTo(page, /Take my seat/, faults)
  await page.keyboard.press('Enter')
  await page.getByText('You are in').waitFor()
  const other = await room.claim('Bo')
  await room.facilitate({ type: 'tables.build', how: 'list', lists: [['s001', other.seat]] })
  await room.facilitate({ type: 'stage.go', stage: 'round1' })
  await room.facilitate({ type: 'clock.off', table: 'all', timer: 'round' })
  await room.facilitate({ type: 'clock.off', table: 'all', timer: 'day' })
  await room.upToDate(page)
  const pressed: string[] = []
  for (let turn = 0; turn < 60 && !room.seat('s001').table!.over; turn += 1) {
    const groups = room.seat('s001').table!.moves.filter(({ shelf }) => shelf === 'next').map(({ label }) => label)
    const ours = room.seat('s001').table!.standing?.by === room.seat('s001').you.place!.party
    const wish = wishes.find((one) => groups.some((label) => one.test(label)) && !(ours && one.source.includes('Make an offer')))
    if (wish?.source.includes('Make an offer')) {
      for (let box = 0; box < 4; box += 1) {
        const at = await tabTo(page, /harbour|crew/, faults)
        if (at?.checked === false) await page.keyboard.press('Space')
      }
    }
    const found = await tabTo(page, wish ?? /^End my day/, faults)
    if (found) {
      pressed.push(found.name)
      await page.keyboard.press('Enter')
      if ((await stop(page)).name.startsWith('Are you sure?')) {
        await tabTo(page, /^Yes:/, faults, 2)
        await page.keyboard.press('Enter')
      }
      await page.waitForFunction(() => !/Sending/.test(document.querySelector('.delivery')?.textContent ?? ''))
    }
    for (let move = 0; move < 3 && await room.play(other.seat); move += 1);
    await room.upToDate(page)
  }
  await page.getByText('The talks are over.').waitFor()
  expect(room.seat('s001').table!.view.state.formal).toBe('completed')
  expect(pressed.some((name) => /Make an offer|Accept the offer/.test(name))).toBe(true)
  expect(pressed).toContain('Hand our people over')
  expect([...faults]).toEqual([])
  quiet(room)
})

inBrowser('the console goes through stages and opens a table by the keyboard alone', async () => {
  const room = await openRoom()
  await room.claim('Ada')
  await room.claim('Bo')
  const desk = await room.openConsole()
  await desk.getByRole('button', { name: 'Build tables' }).waitFor()
  const faults = new Set<string>()
  expect(await tabTo(desk, /^Build tables$/, faults)).not.toBeNull()
  await room.after(() => desk.keyboard.press('Enter'), desk)
  for (const stage of ['Finding seats', 'Reading', 'Check']) {
    expect(await tabTo(desk, new RegExp(`^Go to ${stage}`), faults), stage).not.toBeNull()
    await room.after(() => desk.keyboard.press('Enter'), desk)
  }
  expect(await tabTo(desk, /^Table T01/, faults)).not.toBeNull()
  await desk.keyboard.press('Enter')
  await desk.getByRole('region', { name: 'Table T01' }).waitFor()
  expect(await tabTo(desk, /^Freeze/, faults)).not.toBeNull()
  expect(await tabTo(desk, /^Events/, faults)).not.toBeNull()
  await desk.keyboard.press('Space')
  await desk.getByRole('heading', { name: 'Something happens' }).waitFor()
  expect(room.room.stage).toBe('quiz')
  expect([...faults]).toEqual([])
  quiet(room)
})
