import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { afterEach } from 'vitest'
import { scenario } from '../../../src/scenarios/index.js'
import type { SessionSetup } from '../../../src/workshop/room/contract.js'
import { usualSetup } from '../../../src/workshop/room/room.js'
import { lastSession, startWorkshop } from '../../../src/workshop/server/start.js'
import type { Workshop } from '../../../src/workshop/server/start.js'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** An empty place on disk with pages to serve, gone after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'demarche-workshop-'))
  for (const page of ['seat', 'console', 'screen']) writeFileSync(join(made, `${page}.html`), `<!doctype html><title>${page}</title>`)
  ends.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const bare = (id: string): SessionSetup => usualSetup({ id, scenario: scenario('two-for-two'), minutes: 60, seed: 1 })

/** A workshop that listens, closed after the test. */
export async function open(place = folder(), resume = false, setup = bare): Promise<Workshop & { readonly place: string; readonly origin: string }> {
  const file = join(place, 'log.db')
  const before = resume ? await lastSession(file) : null
  const workshop = await startWorkshop({ setup, file, port: 0, host: '127.0.0.1', pages: place, ...(before && { resume: before }) })
  ends.push(() => workshop.close())
  return { ...workshop, place, origin: `http://127.0.0.1:${workshop.port}` }
}

/** Posts JSON as a phone does. */
export async function post(origin: string, path: string, body: unknown): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** A phone, the console or the screen at the other end of a socket. */
export interface Client<P> {
  readonly socket: Socket
  page(): P
  send(command: object): Promise<Record<string, unknown>>
  until(holds: (page: P) => boolean): Promise<P>
}

/** Opens a door with its token, and waits for the first page. */
export async function client<P>(origin: string, auth: object): Promise<Client<P>> {
  const socket = io(origin, { auth, transports: ['websocket'], reconnection: false, forceNew: true })
  ends.push(() => void socket.disconnect())
  let last: P | undefined
  const waiting = new Set<() => void>()
  socket.on('page', ({ page }: { readonly page: P }) => {
    last = page
    for (const wake of waiting) wake()
  })
  await new Promise<void>((resolve, reject) => {
    waiting.add(() => resolve())
    socket.on('connect_error', reject)
  })
  return {
    socket,
    page: () => last!,
    send: (command) => socket.emitWithAck('command', command) as Promise<Record<string, unknown>>,
    async until(holds) {
      while (!holds(last!)) await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake)
          resolve()
        }
        waiting.add(wake)
      })
      return last!
    },
  }
}
