import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import type { Socket } from 'socket.io'
import { scenarios } from '../../../src/scenarios/index.js'
import { seatCommand, facilitatorCommand, screenCommand } from '../../../src/workshop/room/contract.js'
import type { FacilitatorCommand, Order, SeatCommand } from '../../../src/workshop/room/contract.js'
import { consolePage, consoleTable, decide, needed, openSession, previewInjection, screenPage, seatByCode, seatPage, usualSetup } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import type { ChartPicture } from '../../../src/workshop/client/connection/contract.js'

type Wish<C> = C extends unknown ? Omit<C, 'id'> : never
type Door = 'seat' | 'console' | 'screen'

/** A room to try pages on: the room's own core, everything in memory, no care for load. */
export interface Mock {
  room(): Room
  /** Time of the session; moves only by `wait`. */
  now(): number
  wait(ms: number): void
  claim(name?: string, language?: string): string
  facilitate(wish: Wish<FacilitatorCommand>): void
  act(seat: string, wish: Wish<SeatCommand>): string | null
  order(order: Order): string | null
}

/** Opens a room of a bundled scenario. */
export function openMock(scenario = 'us-russia-2025', language = 'en'): Mock {
  const found = scenarios.find(({ id }) => id === scenario)!
  let { room } = openSession(usualSetup({ id: 'mock', scenario: found, seed: 5, minutes: 90, language }), { startedAtUtcMs: 0 })
  let time = 0
  let ids = 0
  const order = (one: Order): string | null => {
    const made = Array.from({ length: needed(room, one).credentials }, (_, index) => ({ secret: `K${String(ids).padStart(2, '0')}${index}`, tokenHash: `hash-${ids}` }))
    const decision = decide(room, one, time, { credentials: made })
    if (decision.refusal) return `${decision.refusal.id}: ${decision.refusal.message}`
    room = decision.room
    return null
  }
  const id = (): string => `mock-${(ids += 1)}`
  const mock: Mock = {
    room: () => room,
    now: () => time,
    wait: (ms) => {
      time += ms
      order({ door: 'host', command: { id: id(), type: 'tick' } })
    },
    claim: (name, lang) => {
      const before = new Set(Object.keys(room.seats))
      order({ door: 'host', command: { id: id(), type: 'seat.claim', ...(name ? { name } : {}), ...(lang ? { language: lang } : {}) } })
      return Object.keys(room.seats).find((seat) => !before.has(seat))!
    },
    facilitate: (wish) => {
      const refusal = order({ door: 'facilitator', command: { ...wish, id: id() } as FacilitatorCommand })
      if (refusal) throw new Error(refusal)
    },
    act: (seat, wish) => order({ door: 'seat', seat, command: { ...wish, id: id() } as SeatCommand }),
    order,
  }
  return mock
}

/** The page of any door. */
export function pageOf(mock: Mock, door: Door, seat: string): object {
  return door === 'seat' ? seatPage(mock.room(), seat) : door === 'console' ? consolePage(mock.room()) : screenPage(mock.room())
}

async function bodyOf(request: IncomingMessage): Promise<{ readonly [field: string]: string }> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text || '{}') as { readonly [field: string]: string }
}

/** What the wire test counts and breaks. */
export interface Served {
  readonly url: string
  readonly frames: readonly { readonly id: string; readonly type: string }[]
  /** Frames that are taken and never answered, so many of the next. */
  swallow(count: number): void
  /** Breaks all sockets. */
  drop(): void
  push(): void
  chart(chart: ChartPicture): void
  close(): Promise<void>
}

/** Serves a folder of bundled pages and a mock room over real sockets. Tokens are seats' ids, `console` and `screen`. */
export async function serve(mock: Mock, folder: string): Promise<Served> {
  const sockets = new Map<Socket, { readonly door: Door; readonly seat: string }>()
  const frames: { readonly id: string; readonly type: string }[] = []
  let swallowed = 0
  const push = (): void => sockets.forEach(({ door, seat }, socket) => socket.emit('page', { page: pageOf(mock, door, seat), nowMs: mock.now(), seq: mock.room().seq }))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://mock').pathname
    const json = (value: unknown, status = 200): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value)) }
    if (path === '/api/session') return json({ code: 'KITE-42', languages: ['en', 'fr', 'ar'], title: mock.room().setup.title, stage: mock.room().stage })
    if (path === '/api/join' && request.method === 'POST') {
      void bodyOf(request).then(({ name, language }) => {
        const seat = mock.claim(name, language)
        json({ seat, token: seat, code: `P${mock.room().seats[seat]!.number}`, secret: mock.room().seats[seat]!.secret })
        push()
      })
      return
    }
    if (path === '/api/move' && request.method === 'POST') {
      void bodyOf(request).then(({ code = '', secret = '' }) => {
        const seat = seatByCode(mock.room(), code)
        if (!seat || seat.secret !== secret.toUpperCase()) return json({}, 403)
        sockets.forEach((who, socket) => { if (who.seat === seat.id) socket.emit('moved') })
        json({ seat: seat.id, token: seat.id })
      })
      return
    }
    if (path === '/qr.svg') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#fff"/><path d="M1 1h3v3H1zM6 1h3v3H6zM1 6h3v3H1zM5 5h1v1H5zM7 6h2v1H7z"/></svg>')
      return
    }
    const file = `${folder}${{ '/': '/seat.html', '/console': '/console.html', '/screen': '/screen.html' }[path] ?? path}`
    if (!existsSync(file)) return json({}, 404)
    const type = file.endsWith('.html') ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript'
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:",
    })
    createReadStream(file).pipe(response)
  })
  const io = new Server(server)
  io.use((socket, next) => {
    const { door, token } = socket.handshake.auth as { readonly door: Door; readonly token: string }
    next(token === door || (door === 'seat' && mock.room().seats[token]) ? undefined : new Error('token'))
  })
  io.on('connection', (socket) => {
    const { door, token } = socket.handshake.auth as { readonly door: Door; readonly token: string }
    sockets.set(socket, { door, seat: token })
    socket.on('disconnect', () => sockets.delete(socket))
    socket.emit('page', { page: pageOf(mock, door, token), nowMs: mock.now(), seq: mock.room().seq })
    socket.on('command', (frame: { readonly id: string; readonly type: string }, done: (answer: object) => void) => {
      frames.push(frame)
      if (swallowed > 0) {
        swallowed -= 1
        return
      }
      const order: Order = door === 'seat' ? { door, seat: token, command: seatCommand.parse(frame) } : door === 'console' ? { door: 'facilitator', command: facilitatorCommand.parse(frame) } : { door, command: screenCommand.parse(frame) }
      const refusal = mock.order(order)
      done(refusal ? { refusal: { id: 'refused', message: refusal } } : { ok: frame.id })
      push()
    })
    socket.on('look', ({ seat }: { readonly seat: string }, done: (answer: object) => void) => done({ page: seatPage(mock.room(), seat) }))
    socket.on('table', ({ table }: { readonly table: string }, done: (answer: object) => void) => done({ page: consoleTable(mock.room(), table) }))
    socket.on('preview', ({ draft }: { readonly draft: Parameters<typeof previewInjection>[1] }, done: (answer: object) => void) => done({ preview: previewInjection(mock.room(), draft) }))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    frames,
    swallow: (count) => { swallowed = count },
    drop: () => sockets.forEach((_, socket) => socket.disconnect(true)),
    push,
    chart: (chart) => sockets.forEach((_, socket) => socket.emit('chart', chart)),
    close: () => new Promise((resolve) => {
      void io.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
