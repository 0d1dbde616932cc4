import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { scenario } from '../../../src/scenarios/index.js'
import type { FacilitatorCommand, SeatCommand, SeatPage } from '../../../src/workshop/room/contract.js'
import { seatPage, touchedBy, usualSetup } from '../../../src/workshop/room/room.js'
import { startWorkshop } from '../../../src/workshop/server/start.js'
import { tokenHash } from '../../../src/workshop/server/tokens.js'
import type { Workshop } from '../../../src/workshop/server/start.js'
import { hasChromium, launch } from '../client/browser.js'
import { willing } from '../client/tour.js'

type Wish<C> = C extends unknown ? Omit<C, 'id'> : never

const missing = 'chromium is not installed: apt-get install -y chromium'
/** The pages as they are shipped, which are built before the tests. */
export const builtPages = fileURLToPath(new URL('../../../dist/workshop', import.meta.url))
/** A page's own code for axe. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * A test that needs the browser: left out by name where there is none, and a failure where everything must run.
 * The room's clocks run on a real clock, so on a busy machine a day may end, or a phone be missed, between two looks that are compared: such a look is taken anew.
 */
export function inBrowser(name: string, run: () => Promise<void>): void {
  test.skipIf(!hasChromium && process.env.DEMARCHE_ALL !== '1')(hasChromium ? name : `${name} (${missing})`, { retry: 2 }, async () => {
    if (!hasChromium) throw new Error(missing)
    await run()
  })
}

/** How long a busy machine may take over anything. Nothing waits for this long where all is well. */
const patienceMs = 60_000

/** Looks again until something holds. */
export function soon<T>(look: () => T | Promise<T>, message?: string) {
  return expect.poll(look, { timeout: patienceMs, ...(message !== undefined && { message }) })
}

let shared: Browser | undefined
const ends: (() => Promise<unknown> | unknown)[] = []
/** What is to be undone when the test ends, the last first. */
export function atEnd(end: () => Promise<unknown> | unknown): void {
  ends.push(end)
}

/** One browser for a file; call once at its top. */
export function useBrowser(...flags: readonly string[]): void {
  beforeAll(async () => {
    if (hasChromium) shared = await launch(flags)
  })
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  afterAll(async () => {
    await shared?.close()
    shared = undefined
  })
}

/** A folder that lasts as long as the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'demarche-browser-'))
  atEnd(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A workshop in play, with its pages opened in real browsers. */
export class ClassRoom {
  /** What pages complained of: errors of scripts and of the content policy. */
  readonly complaints: string[] = []
  private commands = 0
  /** The last entry that changed what a door is shown. */
  private readonly touched = new Map<string, number>()

  constructor(readonly workshop: Workshop, readonly origin: string) {
    workshop?.session.onChange((entries, before) => {
      const { seq, seats: all } = this.room
      const { seats, screen } = touchedBy(before, this.room, entries)
      for (const door of ['console', ...(screen ? ['screen'] : []), ...(seats === 'all' ? Object.keys(all) : seats)]) this.touched.set(door, seq)
    })
  }

  /** Whose page this is: a seat, the console or the screen. */
  private doorOf(page: Page): string {
    const { pathname, hash } = new URL(page.url())
    if (pathname !== '/') return pathname.slice(1)
    const hashed = tokenHash(new URLSearchParams(hash.slice(1)).get('t') ?? '')
    return Object.values(this.room.seats).find((seat) => seat.tokenHash === hashed)?.id ?? ''
  }

  get room() {
    return this.workshop.session.room
  }

  seat(seat: string): SeatPage {
    return seatPage(this.room, seat)
  }

  private async submit(order: Parameters<Workshop['session']['submit']>[0]): Promise<string | null> {
    const answer = await this.workshop.session.submit(order)
    return 'refusal' in answer ? answer.refusal.id : null
  }

  /** An order of the facilitator that no page sent. @returns the id of a refusal */
  facilitate(wish: Wish<FacilitatorCommand>): Promise<string | null> {
    return this.submit({ door: 'facilitator', command: { ...wish, id: `test-${this.commands += 1}` } as FacilitatorCommand })
  }

  /** A command of a seat that no page sent. @returns the id of a refusal */
  act(seat: string, wish: Wish<SeatCommand>): Promise<string | null> {
    return this.submit({ door: 'seat', seat, command: { ...wish, id: `test-${this.commands += 1}` } as SeatCommand })
  }

  /** Somebody takes a seat, as a phone does. */
  async claim(name?: string, language?: string): Promise<{ readonly seat: string; readonly token: string; readonly code: string; readonly secret: string }> {
    const answer = await fetch(`${this.origin}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: `claim-${this.commands += 1}`, ...(name && { name }), ...(language && { language }) }) })
    return (await answer.json()) as never
  }

  /** A page in a window of its own, as on another device. */
  async open(path: string, options: BrowserContextOptions = {}, origin = this.origin): Promise<Page> {
    const context = await shared!.newContext({ viewport: { width: 360, height: 740 }, ...options })
    atEnd(() => context.close())
    return this.openIn(context, path, origin)
  }

  async openIn(context: BrowserContext, path: string, origin = this.origin): Promise<Page> {
    const page = await context.newPage()
    page.setDefaultTimeout(patienceMs)
    page.on('pageerror', ({ message }) => this.complaints.push(message))
    page.on('console', (message) => { if (message.type() === 'error' && /Content Security|violates|Uncaught/.test(message.text())) this.complaints.push(message.text()) })
    await page.goto(`${origin}${path}`)
    return page
  }

  openConsole(options: BrowserContextOptions = {}): Promise<Page> {
    return this.open(`/console#t=${this.workshop.session.facts.consoleToken}`, { viewport: { width: 1280, height: 800 }, ...options })
  }

  openScreen(options: BrowserContextOptions = {}): Promise<Page> {
    return this.open(`/screen#t=${this.workshop.session.facts.screenToken}`, { viewport: { width: 1920, height: 1080 }, ...options })
  }

  /** Waits until pages show the room as it is; nobody is told of what does not concern them. */
  async upToDate(...pages: readonly Page[]): Promise<void> {
    await Promise.all(pages.map((page) => page.waitForFunction((seq) => Number(document.documentElement.dataset.seq) >= seq, this.touched.get(this.doorOf(page)) ?? 0)))
  }

  /** Does something on a page that must change the room, and waits until the pages show it. */
  async after(act: () => Promise<unknown>, ...pages: readonly Page[]): Promise<void> {
    const { seq } = this.room
    await act()
    await soon(() => this.room.seq).toBeGreaterThan(seq)
    await this.upToDate(...pages)
  }

  /** What a willing novice would do next at a table; else the end of the own day. */
  async play(seat: string): Promise<boolean> {
    const page = this.seat(seat)
    if (!page.table?.open) return false
    // Somebody who ended the day before the handover was reached must still decide about it.
    const handover = page.table.moves.find(({ type }) => type === 'handover.performed')?.choices[0]
    if (page.table.endedDay) return handover !== undefined && (await this.act(seat, { type: 'play.move', move: { ...handover.move } })) === null
    const move = willing(page)
    if (move && (await this.act(seat, { type: 'play.move', move: move as { type: string } })) === null) return true
    await this.act(seat, { type: 'play.endDay' })
    return false
  }

  /** Plays a table by its seats until something holds. */
  async playUntil(seats: readonly string[], holds: (page: SeatPage) => boolean): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      for (const seat of seats) {
        if (holds(this.seat(seats[0]!))) return
        await this.play(seat)
      }
    }
    throw new Error('The table never came to what was waited for.')
  }
}

/** Starts a server with a case, and everything of it that is to be stopped. */
export async function openRoom({ name = 'two-for-two', minutes = 60, language = 'en', host = '127.0.0.1', file = join(folder(), 'log.db'), ...wish }: { readonly name?: string; readonly minutes?: 60 | 75 | 90; readonly language?: string; readonly host?: string; readonly file?: string } & Pick<Parameters<typeof usualSetup>[0], 'homeFront' | 'spoiler'> = {}): Promise<ClassRoom> {
  const workshop = await startWorkshop({ setup: (id) => usualSetup({ id, scenario: scenario(name), minutes, language, seed: 5, ...wish }), file, port: 0, host, pages: builtPages })
  atEnd(() => workshop.close())
  return new ClassRoom(workshop, `http://127.0.0.1:${workshop.port}`)
}

/** A room with people in it, tables built, at a stage. */
export async function seated(people: number, stage: FacilitatorCommand extends infer C ? (C extends { readonly type: 'stage.go'; readonly stage: infer S } ? S : never) : never, options: Parameters<typeof openRoom>[0] = {}) {
  const room = await openRoom(options)
  const seats = []
  for (let n = 0; n < people; n += 1) seats.push(await room.claim(`Person ${n + 1}`, options.language))
  await room.facilitate({ type: 'tables.build', how: 'list', lists: [seats.map(({ seat }) => seat)] })
  await room.facilitate({ type: 'stage.go', stage })
  return { room, seats }
}

/** All that a page shows to eyes and to screen readers, but for the figures of running clocks. */
export async function looks(page: Page): Promise<string> {
  const text = await page.locator('body').ariaSnapshot()
  return text.replaceAll(/\b\d+:\d\d\b/g, '0:00').replaceAll(/\b\d+ minutes? ago\b/g, 'ago').replaceAll(/for \d+ minutes?/g, 'for a while')
}

/** Ids and targets of what axe finds wrong, by the rules of WCAG 2.2 AA and good practice. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { readonly axe: { run: (options: object) => Promise<{ violations: readonly { id: string; nodes: readonly { target: readonly unknown[]; failureSummary: string }[] }[] }> } }
    const { violations } = await checker.run({ preload: false, iframes: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target[0])} ${failureSummary.split('\n')[1] ?? ''}`).slice(0, 3).join(' | ')}`)
  })
}

/** What sticks out of a page that must not scroll sideways. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1).slice(0, 3).map((element) => `${element.tagName}.${element.className}`)
  })
}

/** No page complained. */
export function quiet(room: ClassRoom): void {
  expect(room.complaints).toEqual([])
}
