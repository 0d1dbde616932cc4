import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { LogEntry } from '../../../src/workshop/room/contract.js'
import { openStore } from '../../../src/workshop/server/store.js'
import { atEnd, ClassRoom, folder, inBrowser, looks, openRoom, quiet, seated, soon, useBrowser } from './room.js'
import { press } from './press.js'
import { wifi } from './wifi.js'

useBrowser()

function logOf(room: ClassRoom): Promise<readonly LogEntry[]> {
  return room.workshop.store.entries(room.workshop.session.facts.id)
}

inBrowser('a phone that slept while the room went on catches up, and counts as gone meanwhile, never as out', async () => {
  const { room, seats: [one, two] } = await seated(2, 'round1')
  const net = await wifi(room.workshop.port)
  const page = await room.open(`/#t=${one!.token}`, {}, net.origin)
  await page.getByRole('heading', { level: 1, name: 'Round 1' }).waitFor()
  const phone = await page.context().newCDPSession(page)
  await phone.send('Page.setWebLifecycleState', { state: 'frozen' })
  net.cut()
  await soon(() => room.room.seats[one!.seat]!.presence).toBe('gone')
  expect(room.room.seats[one!.seat]!.place).not.toBeNull()
  await room.act(two!.seat, { type: 'play.move', move: { type: 'talks.opened', by: room.seat(two!.seat).you.place!.party! } as { type: string } })
  await room.facilitate({ type: 'message.send', to: 'all', text: 'Where is everybody?' })
  await room.facilitate({ type: 'stage.go', stage: 'survey' })
  net.mend()
  await phone.send('Page.setWebLifecycleState', { state: 'active' })
  await page.getByRole('heading', { level: 1, name: 'Survey' }).waitFor()
  await page.getByText('Where is everybody?').waitFor()
  await soon(() => room.room.seats[one!.seat]!.presence).toBe('here')
  quiet(room)
})

inBrowser('what is sent without a network is told as not sent, and is delivered once', async () => {
  const { room, seats: [one] } = await seated(2, 'round1')
  const net = await wifi(room.workshop.port)
  const page = await room.open(`/#t=${one!.token}`, {}, net.origin)
  await page.getByRole('button', { name: 'Talk', exact: true }).click()
  net.cut()
  await page.getByText('Connecting').waitFor()
  await page.getByLabel('Message').fill('Said in a tunnel')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Not sent. Tap to try again' }).waitFor()
  // A reload in the tunnel shows the browser's own page: what was not sent is kept by the tab.
  net.mend()
  await page.reload()
  await page.getByText('Said in a tunnel').waitFor()
  await page.getByRole('button', { name: 'Not sent' }).waitFor({ state: 'detached' })
  expect((await logOf(room)).filter(({ type }) => type === 'chat.said')).toHaveLength(1)
  quiet(room)
})

inBrowser('a move whose answer was lost is carried out once', async () => {
  const { room, seats: [one] } = await seated(2, 'round1')
  const net = await wifi(room.workshop.port)
  const page = await room.open(`/#t=${one!.token}`, {}, net.origin)
  await page.getByRole('button', { name: 'We are ready to talk' }).waitFor()
  net.deafen()
  await room.after(() => page.getByRole('button', { name: 'We are ready to talk' }).click())
  await page.getByText('Sending').waitFor()
  net.mend()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(await page.getByText('Not possible').count()).toBe(0)
  expect((await logOf(room)).filter(({ type, payload }) => type === 'table.event' && JSON.stringify(payload).includes('talks.opened'))).toHaveLength(1)
  quiet(room)
})

inBrowser('a double click sends once, also where the page has changed under the second', async () => {
  const room = await openRoom()
  const page = await room.open('/')
  await page.getByRole('button', { name: 'Take my seat' }).dblclick()
  await page.getByText('You are in').waitFor()
  expect(Object.keys(room.room.seats)).toEqual(['s001'])
  const other = await room.claim('Bo')
  await room.facilitate({ type: 'tables.build', how: 'list', lists: [['s001', other.seat]] })
  await room.facilitate({ type: 'stage.go', stage: 'round1' })
  for (const name of ['We are ready to talk', 'End my day']) {
    const button = page.getByRole('button', { name })
    await button.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await button.boundingBox())!
    const before = (await logOf(room)).length
    await page.mouse.click(x + width / 2, y + height / 2)
    await soon(() => room.room.seq).toBeGreaterThanOrEqual(before)
    await room.upToDate(page)
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.waitForFunction(() => !/Sending/.test(document.querySelector('.delivery')?.textContent ?? ''))
    const sent = (await logOf(room)).slice(before).filter(({ actor }) => actor === 'seat:s001')
    expect(sent.map(({ type }) => type), name).toHaveLength(1)
    expect(await page.getByText('Not possible').count()).toBe(0)
    // A later press is one of its own.
    await page.waitForTimeout(450)
  }
  await room.after(() => page.getByRole('button', { name: 'Take up my day again' }).click())
  quiet(room)
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))

inBrowser('a server that was killed in mid-game and started again has every page back where it was', async () => {
  const [port, file] = [await freePort(), join(folder(), 'log.db')]
  let child: ChildProcess | undefined
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  atEnd(kill)
  const start = async (): Promise<{ readonly links: { readonly console: string; readonly screen: string } }> => {
    child = spawn(process.execPath, [cli, 'workshop', 'two-for-two', '--minutes', '60', '--json', '--port', String(port), '--file', file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    for await (const bytes of child.stdout!) {
      told += String(bytes)
      try {
        return JSON.parse(told) as never
      } catch {
        // Not all of it has come.
      }
    }
    throw new Error('The workshop did not start.')
  }
  const { links } = await start()
  const room = new ClassRoom(null as never, `http://127.0.0.1:${port}`)
  const path = (link: string): string => link.slice(new URL(link).origin.length)
  const [desk, wall, one, two] = await Promise.all([room.open(path(links.console), { viewport: { width: 1280, height: 800 } }), room.open(path(links.screen), { viewport: { width: 1280, height: 720 } }), room.open('/'), room.open('/')])
  for (const page of [one, two]) {
    await page.getByRole('button', { name: 'Take my seat' }).click()
    await page.getByText('You are in').waitFor()
  }
  await desk.getByText('2 people here').first().waitFor()
  await desk.getByRole('region', { name: 'Build tables' }).getByRole('button', { name: 'Build tables' }).click()
  await one.getByText('You speak for').waitFor()
  await desk.getByRole('button', { name: 'Go to Round 1' }).click()
  const pressed: string[] = []
  for (let turn = 0; turn < 8; turn += 1) await press(turn % 2 === 0 ? one : two, pressed)
  const seqs = (): Promise<readonly number[]> => Promise.all([desk, wall, one, two].map((page) => page.evaluate(() => Number(document.documentElement.dataset.seq))))
  await soon(async () => new Set((await seqs()).slice(2)).size).toBe(1)
  const before = await Promise.all([one, two].map(looks))
  const [, , seq = 0] = await seqs()
  await kill()
  for (const page of [one, two]) await page.getByText('Connecting').waitFor()
  // What is pressed while the server is away waits for it.
  await one.getByRole('button', { name: 'Help' }).click()
  await one.getByRole('button', { name: 'Call the facilitator' }).click()
  await start()
  await one.getByRole('button', { name: 'Help is coming' }).waitFor()
  await soon(async () => Math.min(...(await seqs()))).toBeGreaterThan(seq)
  await desk.getByText('2 people here').first().waitFor()
  await desk.getByText('1 asks for help').waitFor()
  await one.getByRole('button', { name: 'Help is coming' }).click()
  const rest = (text: string): string => text.replaceAll(/(Sent|Connecting …)/g, '').replaceAll(/\n\s*- (paragraph|status|button "Help".*)\n?/g, '\n')
  await soon(async () => rest(await looks(two))).toBe(rest(before[1]!))
  await wall.getByText('All tables').waitFor()
  for (let turn = 0; turn < 4; turn += 1) await press(turn % 2 === 0 ? one : two, pressed)
  await kill()
  const store = await openStore(file)
  const [facts] = await store.sessions()
  const entries = await store.entries(facts!.id)
  store.close()
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => index))
  expect(entries.filter(({ type }) => type === 'help.raised')).toHaveLength(1)
  quiet(room)
})
