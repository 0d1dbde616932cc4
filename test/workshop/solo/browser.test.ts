import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages, speaker } from '../../../src/workshop/solo/words/index.js'
import { hasChromium, launch } from '../client/browser.js'

/** The page as it is shipped, which is built before the tests; another file of it can be named. */
const page = process.env.DEMARCHE_SOLO ?? fileURLToPath(new URL('../../../dist/workshop/solo.html', import.meta.url))
const missing = hasChromium ? 'the page is not built: npm run build' : 'chromium is not installed: apt-get install -y chromium'
const ready = hasChromium && existsSync(page)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  if (ready) browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

function inBrowser(name: string, run: () => Promise<void>): void {
  test.skipIf(!ready && process.env.DEMARCHE_ALL !== '1')(ready ? name : `${name} (${missing})`, async () => {
    if (!ready) throw new Error(missing)
    await run()
  })
}

/** What axe finds wrong, and what sticks out at the side. */
async function faultsOf(at: Page): Promise<readonly string[]> {
  return at.evaluate(async () => {
    const { axe: checker } = window as unknown as { readonly axe: { run: (options: object) => Promise<{ violations: readonly { id: string; nodes: readonly { target: readonly unknown[]; failureSummary: string }[] }[] }> } }
    const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    const wide = document.documentElement.scrollWidth - window.innerWidth
    return [...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`)), ...(wide > 0 ? [`wider than the screen by ${wide}`] : [])]
  })
}

async function choose(at: Page, order: readonly number[]): Promise<number> {
  const buttons = at.locator('.answers button')
  let asked = 0
  while ((await buttons.count()) > 0) {
    const title = await at.locator('.decide').innerText()
    await buttons.nth(order[asked % order.length]!).press('Enter')
    asked += 1
    await expect.poll(async () => ((await buttons.count()) > 0 ? at.locator('.decide').innerText() : null)).not.toBe(title)
    if ((await buttons.count()) > 0) expect(await at.locator('.decide h3').evaluate((heading) => heading === document.activeElement)).toBe(true)
  }
  return asked
}

inBrowser('one person plays all five chapters by keyboard from a file, in every language, without a fault or a request', async () => {
  const faults: string[] = []
  const complaints: string[] = []
  for (const language of languages) {
    const say = speaker(language)
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: language, reducedMotion: 'reduce', bypassCSP: true })
    const at = await context.newPage()
    at.on('pageerror', ({ message }) => complaints.push(message))
    at.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
    at.on('request', (request) => { if (!/^(file|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`) })
    await at.goto(`file://${page}`)
    await at.evaluate(axe)
    const look = async (where: string): Promise<void> => { faults.push(...(await faultsOf(at)).map((fault) => `${language} ${where}: ${fault}`)) }
    expect(await at.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
    for (const [place, chapter] of (['once', 'again', 'late', 'home'] as const).entries()) {
      expect(await at.locator('h2').innerText()).toBe(say(chapter))
      await look(chapter)
      expect(await choose(at, [[0, 1], [0, 1, 1, 0], [0], [1, 0]][place]!)).toBeGreaterThan(1)
      await at.locator('.chart').waitFor()
      await at.locator('.chart summary').press('Enter')
      expect(await at.locator('.chart tbody tr').count()).toBeGreaterThan(2)
      await look(`${chapter}, played`)
      await at.locator('.ends .button.main').press('Enter')
      await expect.poll(() => at.locator('h2').evaluate((heading) => heading === document.activeElement)).toBe(true)
    }
    await at.locator('input[type=range]').first().press('ArrowUp')
    expect(await at.locator('input[type=range]').first().inputValue()).toBe('0.15')
    await look('sandbox')
    await at.locator('button[type=submit]').press('Enter')
    await at.locator('.chart').waitFor()
    expect(await at.locator('.bars li').count()).toBe(6)
    expect(await at.locator('.chart').innerText()).toContain(say('notWorld'))
    await look('sandbox, run')
    await at.locator('.ends .button').press('Enter')
    await at.locator('.decide').waitFor()
    await context.close()
  }
  expect(complaints).toEqual([])
  expect([...new Set(faults)]).toEqual([])
})

inBrowser('the page works under its own content policy, and another script does not', async () => {
  const at = await browser.newPage()
  const complaints: string[] = []
  at.on('pageerror', ({ message }) => complaints.push(message))
  await at.goto(`file://${page}`)
  await at.locator('.answers button').first().click()
  await at.locator('.answers button').first().click()
  await at.locator('.chart').waitFor()
  const ran = await at.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.body.append(script)
    return 'planted' in window
  })
  expect(ran).toBe(false)
  expect(complaints).toEqual([])
  await at.close()
})
