import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { botRuns } from '../../../src/workshop/debrief/bots.js'
import type { DebriefChart } from '../../../src/workshop/debrief/chart.js'
import { chartMakers, debriefChart } from '../../../src/workshop/debrief/charts.js'
import { classFacts } from '../../../src/workshop/debrief/facts.js'
import { wholeFork } from '../../../src/workshop/debrief/fork.js'
import type { DebriefStepId, LogEntry } from '../../../src/workshop/room/contract.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { roomFrom } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { hasChromium, launch } from '../client/browser.js'
import { played } from '../debrief/played.js'
import { talked } from '../debrief/talked.js'
import { wallOf } from '../debrief/wall.js'

const missing = 'chromium is not installed: apt-get install -y chromium'
const sizes = [[1920, 1080], [1280, 720]] as const
type Step = Exclude<DebriefStepId, 'rule'>

/** What a teacher sees of a page: whether it scrolls, and how large the chart's letters of 24 pixels came out, in pixels. */
async function seen(page: Page, chart: DebriefChart): Promise<{ readonly over: number; readonly apart: number; readonly type: number }> {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(chart.drawing)!.map(Number)
  const { box, ...rest } = await page.evaluate(() => {
    const { width: wide, height: tall } = document.querySelector('.chart img')!.getBoundingClientRect()
    return { box: [wide, tall], over: document.documentElement.scrollHeight - innerHeight, apart: document.querySelector('footer')!.getBoundingClientRect().top - document.querySelector('.chart')!.getBoundingClientRect().bottom }
  })
  return { ...rest, type: 24 * Math.min(box[0]! / width!, box[1]! / height!) }
}

describe.skipIf(!hasChromium && process.env.DEMARCHE_ALL !== '1').each([['two-for-two', 8], ['hub', 9]] as const)(hasChromium ? 'every chart of %s on a projector' : `every chart of %s on a projector (${missing})`, (name, seats) => {
  const titled = 'Two tables at once: who must say yes at home'
  const pages: Page[] = []
  let room: Room
  let end: () => Promise<void>
  let draw: (step: Step, reveal: number, focus: readonly string[]) => Promise<DebriefChart>
  beforeAll(async () => {
    if (!hasChromium) throw new Error(missing)
    const log: readonly LogEntry[] = await played(name, seats, { homeFront: usualHomeFront, title: titled })
    room = roomFrom(log)
    const table = Object.values(room.tables).find(({ run }) => run !== null)!.id
    const rest = { bots: [...botRuns(room.setup.treatments[0]!.scenario, 20, 1)], fork: wholeFork(room, log, { table, change: { kind: 'mediator' } }, 5) }
    const facts = classFacts(room, log)
    const { room: loud, log: words } = talked(name)
    const talks = classFacts(loud, words)
    draw = (step, reveal, focus) => debriefChart(step, { facts: step === 'talk' ? talks : facts, reveal, focus, ...rest })!
    const browser = await launch()
    end = () => browser.close()
    for (const [width, height] of sizes) pages.push(await browser.newPage({ viewport: { width, height } }))
  }, 120_000)
  afterAll(() => end?.())

  test.each(Object.keys(chartMakers) as Step[])('%s fits the wall without scrolling, clear of the foot, and at 1920 pixels no letter is under 24', async (step) => {
    // The way of one table has buttons below it; what-if has a picture for each of its steps, and all of them together in the export alone.
    const views = step === 'whatIf' ? [1, 2, 3].map((reveal) => [reveal, []] as const) : step === 'chart' ? [[4, []], [4, ['T01']]] as const : [[4, []]] as const
    for (const [reveal, focus] of views) {
      const chart = await draw(step, reveal, focus)
      for (const page of pages) {
        await page.setContent(wallOf(room, chart), { waitUntil: 'load' })
        const { over, apart, type } = await seen(page, chart)
        const { width } = page.viewportSize()!
        expect(over, `${step} at ${width}`).toBeLessThanOrEqual(0)
        expect(apart, `${step} at ${width}`).toBeGreaterThanOrEqual(0)
        expect(type, `${step} at ${width}`).toBeGreaterThanOrEqual(width === 1920 ? 24 : 13)
      }
    }
  })
})
