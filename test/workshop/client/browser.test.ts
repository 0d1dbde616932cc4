import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seatPage } from '../../../src/workshop/room/room.js'
import { hasChromium, launch } from './browser.js'
import { openMock, serve } from './mock.js'
import type { Served } from './mock.js'
import { tour } from './tour.js'

const missing = 'chromium is not installed: apt-get install -y chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
/** The pages as they are shipped, which are built before the tests. */
const folder = fileURLToPath(new URL('../../../dist/workshop', import.meta.url))
const inBrowser = (name: string, run: () => Promise<void>): void => {
  test.skipIf(!hasChromium && process.env.DEMARCHE_ALL !== '1')(hasChromium ? name : `${name} (${missing})`, async () => {
    if (!hasChromium) throw new Error(missing)
    await run()
  })
}

beforeAll(async () => {
  if (!hasChromium) return
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

const complaints: string[] = []
async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error' && /Content Security|violates|Uncaught/.test(message.text())) complaints.push(message.text()) })
  await page.goto(url)
  return page
}

/** Ids and targets of what axe finds wrong, by the rules of WCAG 2.2 AA and good practice. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { readonly axe: { run: (options: object) => Promise<{ violations: readonly { id: string; nodes: readonly { target: readonly unknown[]; failureSummary: string }[] }[] }> } }
    const { violations } = await checker.run({ preload: false, iframes: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target[0])} ${failureSummary.split('\n')[1] ?? ''}`).slice(0, 3).join(' | ')}`)
  })
}

/** Whether the page is wider than its window, and what sticks out. */
async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1).slice(0, 3).map((element) => `${element.tagName}.${element.className}`)
  })
}

async function shown(page: Page, served: Served, seq: number): Promise<void> {
  served.push()
  await page.waitForFunction((wanted) => document.documentElement.dataset.seq === String(wanted), seq)
}

describe('in a browser', () => {
  inBrowser('every stage passes axe and fits 320 px, on the phone in two directions, on the console and on the wall', async () => {
    const faults: string[] = []
    for (const language of ['en', 'ar']) {
      let served: Served | undefined
      let pages: { readonly [door: string]: Page } = {}
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
      // A window each: a browser slows pages behind others down.
      const [desk, wall] = await Promise.all([browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } }), browser.newContext({ bypassCSP: true, viewport: { width: 1920, height: 1080 } })])
      for (const { name, mock, seats } of tour('two-for-two', language)) {
        if (!served) {
          served = await serve(mock, folder)
          pages = { seat: await open(context, `${served.url}/#t=${seats[0]}`), ...(language === 'en' ? { console: await open(desk, `${served.url}/console#t=console`), screen: await open(wall, `${served.url}/screen#t=screen`) } : {}) }
          for (const page of Object.values(pages)) await page.evaluate(axe)
        }
        // What is the same in both directions is looked at in one.
        if (language === 'ar' && !/lobby|brief|planning|practice-|vetting|packaging|survey|ownTable/.test(name)) continue
        for (const [door, page] of Object.entries(pages)) {
          if (door !== 'seat' && !/lobby|packaging|debrief-|close/.test(name)) continue
          await shown(page, served, mock.room().seq)
          const tabs = door === 'seat' && !name.includes('packaging') ? 1 : await page.locator('nav .tab').count() || 1
          for (let tab = 0; tab < tabs; tab += 1) {
            if (tabs > 1) await page.locator('nav .tab').nth(tab).click()
            faults.push(...(await faultsOf(page)).map((fault) => `${language} ${door} ${name} tab ${tab}: ${fault}`))
            if (door === 'seat') faults.push(...(await overflowOf(page)).map((fault) => `${language} ${name} sticks out: ${fault}`))
          }
          if (tabs > 1) await page.locator('nav .tab').first().click()
        }
      }
      expect(await pages.seat!.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
      await context.close()
      await desk.close()
      await wall.close()
      await served!.close()
    }
    expect([...new Set(faults)]).toEqual([])
  })

  inBrowser('a seat is claimed by a button, survives reloads, broken sockets and silence, and moves away, all under the content policy', async () => {
    const mock = openMock('two-for-two')
    const served = await serve(mock, folder)
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await open(context, served.url)
    await page.waitForSelector('h2')
    expect(Object.keys(mock.room().seats)).toEqual([])
    await page.getByLabel('A name for the room').fill('Ada')
    await page.keyboard.press('Enter')
    await page.getByText('You are in').waitFor()
    expect(seatPage(mock.room(), 's001').you.name).toBe('Ada')
    expect(page.url()).toContain('#t=s001')

    const before = await page.locator('main').innerText()
    await page.reload()
    await page.getByText('You are in').waitFor()
    expect(await page.locator('main').innerText()).toBe(before)

    served.swallow(1)
    await page.getByRole('checkbox').check({ force: true, noWaitAfter: true }).catch(() => {})
    served.drop()
    await expect.poll(() => seatPage(mock.room(), 's001').you.consent).toBe(true)
    const sets = served.frames.filter(({ type }) => type === 'seat.set')
    expect(sets.length).toBeGreaterThan(1)
    expect(new Set(sets.map(({ id }) => id)).size).toBe(1)

    await page.getByRole('button', { name: 'Help' }).click()
    await page.getByRole('button', { name: 'Call the facilitator' }).click()
    await page.getByRole('button', { name: 'Help is coming' }).waitFor()

    const other = await open(await browser.newContext({ viewport: { width: 360, height: 740 } }), served.url)
    await other.getByText('another phone').click()
    await other.getByLabel('Seat code').fill('p1')
    await other.getByLabel('Four characters').fill(mock.room().seats.s001!.secret.toLowerCase())
    await other.keyboard.press('Enter')
    await other.getByText('You are in').waitFor()
    await page.getByText('Your seat has moved').waitFor()
    await served.close()
    expect(complaints).toEqual([])
  })

  inBrowser('an offer is built, and a grave move confirmed, by the keyboard alone', async () => {
    let served: Served | undefined
    let page: Page | undefined
    for (const { name, mock, seats } of tour('two-for-two')) {
      if (!name.endsWith('packaging')) continue
      served = await serve(mock, folder)
      page = await open(await browser.newContext({ viewport: { width: 360, height: 740 } }), `${served.url}/#t=${seats[0]}`)
      await page.locator('.builder').waitFor()
      const boxes = page.locator('.builder input[type=checkbox]')
      const send = page.locator('.builder > .button.main')
      for (let index = 0; index < await boxes.count(); index += 1) {
        await boxes.nth(index).focus()
        if (!(await boxes.nth(index).isChecked())) await page.keyboard.press('Space')
      }
      const focused = await boxes.last().evaluate((element) => {
        const { top } = element.getBoundingClientRect()
        const header = document.querySelector('.top')!.getBoundingClientRect().bottom
        return top >= header
      })
      expect(focused).toBe(true)
      expect(await send.isEnabled()).toBe(true)
      const seen = await page.locator('.builder .score-own').innerText()
      await send.focus()
      await page.keyboard.press('Enter')
      await page.getByText('Our offer on the table').waitFor()
      const standing = seatPage(mock.room(), seats[0]!).table!.standing!
      expect(Number(seen)).toBeCloseTo(standing.worth!, 1)
      expect(standing.options.filter((option) => option !== 0).length).toBeGreaterThan(1)

      const other = await open(await browser.newContext({ viewport: { width: 360, height: 740 } }), `${served.url}/#t=${seats[1]}`)
      await other.getByRole('button', { name: 'Accept the offer' }).focus()
      await other.keyboard.press('Enter')
      await other.getByRole('group', { name: /Are you sure/ }).waitFor()
      expect(seatPage(mock.room(), seats[1]!).table!.agreed).toBeNull()
      await other.keyboard.press('Tab')
      await other.keyboard.press('Enter')
      await expect.poll(() => seatPage(mock.room(), seats[1]!).table!.agreed?.worth).toBeTypeOf('number')
      break
    }
    await served!.close()
  })
})
