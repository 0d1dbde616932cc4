import type { Server as HttpServer } from 'node:http'
import type { Socket } from 'socket.io'
import { z } from 'zod'
import { facilitatorCommand, screenCommand, seatCommand } from '../room/contract.js'
import type { LogEntry, Order, Presence, Refusal } from '../room/contract.js'
import { refusalIn } from '../room/words/refusals.js'
import { consolePage, consoleTable, previewInjection, screenPage, seatPage, touchedBy } from '../room/room.js'
import type { Room } from '../room/room.js'
import { injectionDraft } from '../room/contract/commands.js'
import type { DebriefChart } from '../debrief/chart.js'
import type { LiveSession } from './live-session.js'
import { isSame, tokenHash } from './tokens.js'

/** How clients reach the session. */
export interface SocketOptions {
  readonly session: LiveSession
  /** What a step of the debrief shows; told to everybody. @defaultValue nothing */
  readonly chart?: (step: string, reveal: number) => Promise<DebriefChart | null>
  /** Told of what was refused, for the log on the terminal. */
  readonly warn?: (message: string) => void
}

/** Who a client is, by the token that it came with. */
type Caller = { readonly door: 'seat'; readonly seat: string } | { readonly door: 'console' } | { readonly door: 'screen' }

const handshake = z.object({ door: z.enum(['seat', 'console', 'screen']), token: z.string().min(20).max(100) })
const malformed: Refusal = { id: 'command/malformed', message: 'The command is not whole.' }
const moved: Refusal = { id: 'seat/moved', message: 'This seat is open on another device now.' }
const flooding: Refusal = { id: 'command/too-many', message: 'Too many commands at once; wait a few seconds.' }
const foreign: Refusal = { id: 'command/not-yours', message: 'This door does not open that.' }

/** Frames that one client may send in a window of milliseconds before the rest is refused. */
const [frameLimit, window] = [60, 10_000]
/** Milliseconds after a restart in which phones may come back before they count as gone. */
const returnMs = 30_000
/** Milliseconds of silence after which somebody counts as quiet. */
const quietMs = 60_000

/** The doors over sockets: one page after another to every client, commands back, each acknowledged. */
export class Sockets {
  private readonly lastHeard = new Map<string, number>()
  /** What was reported of a seat's presence and is not in the room yet. */
  private readonly reported = new Map<string, Presence>()
  private reports = 0
  private readonly stale = new Set<Socket>()
  private flushing: NodeJS.Timeout | null = null
  private readonly watch: NodeJS.Timeout
  private readonly stopListening: () => void
  private shown = ''
  /** Seats that were here before the process was restarted, until they come back or time is up. */
  private readonly awaited: Set<string>
  private readonly openedAt = Date.now()

  private constructor(private readonly io: import('socket.io').Server, private readonly options: SocketOptions) {
    io.use((socket, next) => {
      const caller = this.callerOf(socket.handshake.auth)
      if (!caller) return next(Object.assign(new Error('This link is not valid any more.'), this.hasMoved(socket.handshake.auth) && { data: moved }))
      socket.data.caller = caller
      next()
    })
    io.on('connection', (socket) => this.welcome(socket))
    this.awaited = new Set(Object.values(options.session.room.seats).filter(({ presence, paper }) => presence !== 'gone' && !paper).map(({ id }) => id))
    this.stopListening = options.session.onChange((entries, before) => this.changed(entries, before))
    this.watch = setInterval(() => this.lookForTheQuiet(), 5000)
    this.watch.unref()
  }

  static async open(server: HttpServer, options: SocketOptions): Promise<Sockets> {
    const { Server } = await import('socket.io')
    // A phone that was pocketed comes back; a page is sent whole, so nothing has to be kept for it.
    const io = new Server(server, { serveClient: false, maxHttpBufferSize: 16 * 1024, pingInterval: 10_000, pingTimeout: 15_000, cors: { origin: false } })
    return new Sockets(io, options)
  }

  async close(): Promise<void> {
    clearInterval(this.watch)
    if (this.flushing) clearTimeout(this.flushing)
    this.stopListening()
    await this.io.close()
  }

  private callerOf(auth: unknown): Caller | null {
    const parsed = handshake.safeParse(auth)
    if (!parsed.success) return null
    const { door, token } = parsed.data
    const { session } = this.options
    if (door === 'console') return isSame(token, session.facts.consoleToken) ? { door } : null
    if (door === 'screen') return isSame(token, session.facts.screenToken) ? { door } : null
    const hash = tokenHash(token)
    const seat = Object.values(session.room.seats).find((each) => isSame(each.tokenHash, hash))
    return seat ? { door, seat: seat.id } : null
  }

  /** Whether a phone slept while its seat went to another. */
  private hasMoved(auth: unknown): boolean {
    const parsed = handshake.safeParse(auth)
    return parsed.success && parsed.data.door === 'seat' && this.options.session.isFormer(tokenHash(parsed.data.token))
  }

  private welcome(socket: Socket): void {
    const caller = socket.data.caller as Caller
    const { session } = this.options
    void socket.join(caller.door === 'seat' ? `seat:${caller.seat}` : caller.door)
    let frames: number[] = []
    const isFlooding = (): boolean => {
      const now = Date.now()
      frames = [...frames.filter((at) => at > now - window), now]
      return frames.length > frameLimit
    }
    const answering = <T>(schema: z.ZodType<T>, name: string, act: (given: T) => Promise<object> | object) => {
      socket.on(name, (given: unknown, reply: unknown) => {
        const say = (answer: { readonly refusal?: Refusal }): void => {
          const { room } = session
          const language = (caller.door === 'seat' ? room.seats[caller.seat]?.language : undefined) ?? room.setup.language
          if (typeof reply === 'function') (reply as (answer: object) => void)(answer.refusal ? { ...answer, refusal: refusalIn(answer.refusal, language) } : answer)
        }
        if (caller.door === 'seat') this.heard(caller.seat)
        if (isFlooding()) return say({ refusal: flooding })
        const parsed = schema.safeParse(given)
        if (!parsed.success) {
          this.options.warn?.(`${caller.door === 'seat' ? caller.seat : caller.door} sent a ${name} that is not whole`)
          return say({ refusal: malformed })
        }
        Promise.resolve().then(() => act(parsed.data)).then(say, (error: unknown) => {
          this.options.warn?.(`${name}: ${error instanceof Error ? error.message : String(error)}`)
          say({ refusal: { id: 'command/failed', message: 'The command could not be carried out.' } })
        })
      })
    }
    const submit = async (order: Order): Promise<object> => {
      const answer = await session.submit(order)
      return 'refusal' in answer ? answer : { ok: answer.ok }
    }
    if (caller.door === 'seat') answering(seatCommand, 'command', (command) => submit({ door: 'seat', seat: caller.seat, command }))
    if (caller.door === 'screen') answering(screenCommand, 'command', (command) => submit({ door: 'screen', command }))
    if (caller.door === 'console') {
      answering(facilitatorCommand, 'command', (command) => submit({ door: 'facilitator', command }))
      answering(z.strictObject({ seat: z.string().max(20) }), 'look', ({ seat }) => (session.room.seats[seat] ? { page: seatPage(session.room, seat) } : { refusal: foreign }))
      answering(z.strictObject({ table: z.string().max(20) }), 'table', ({ table }) => (session.room.tables[table] ? { page: consoleTable(session.room, table) } : { refusal: foreign }))
      answering(injectionDraft, 'preview', (draft) => ({ preview: previewInjection(session.room, draft) }))
    }
    socket.on('alive', () => {
      if (caller.door === 'seat') this.heard(caller.seat)
    })
    socket.on('disconnect', () => {
      this.stale.delete(socket)
      if (caller.door === 'screen') this.tellConsoles()
      if (caller.door === 'seat' && (this.io.sockets.adapter.rooms.get(`seat:${caller.seat}`)?.size ?? 0) === 0) this.presence(caller.seat, 'gone')
    })
    if (caller.door === 'seat') this.heard(caller.seat)
    if (caller.door === 'screen') this.tellConsoles()
    this.show(socket)
    this.showChart(socket)
  }

  private heard(seat: string): void {
    this.lastHeard.set(seat, Date.now())
    this.presence(seat, 'here')
  }

  private presence(seat: string, presence: Presence): void {
    const { session } = this.options
    // What is on its way to the log counts: a phone that reloads goes and comes within one order.
    if ((this.reported.get(seat) ?? session.room.seats[seat]?.presence) === presence) return
    this.reported.set(seat, presence)
    this.reports += 1
    void session.submit({ door: 'host', command: { id: `presence-${session.room.seq}-${this.reports}`, type: 'seat.presence', seat, presence } }).finally(() => {
      if (this.reported.get(seat) === presence) this.reported.delete(seat)
    })
  }

  private lookForTheQuiet(): void {
    const { session } = this.options
    if (Date.now() > this.openedAt + returnMs) {
      for (const seat of this.awaited) if (!this.io.sockets.adapter.rooms.has(`seat:${seat}`)) this.presence(seat, 'gone')
      this.awaited.clear()
    }
    for (const { id, presence } of Object.values(session.room.seats)) {
      if (presence === 'here' && (this.lastHeard.get(id) ?? 0) < Date.now() - quietMs && this.io.sockets.adapter.rooms.has(`seat:${id}`)) this.presence(id, 'quiet')
    }
  }

  /** Who is concerned gets a new page, all of a burst of changes at once. */
  private changed(entries: readonly LogEntry[], before: Room): void {
    const { seats, screen } = touchedBy(before, this.options.session.room, entries)
    for (const socket of this.io.sockets.sockets.values()) {
      const caller = socket.data.caller as Caller
      const isTouched = caller.door === 'seat' ? seats === 'all' || seats.has(caller.seat) : caller.door === 'screen' ? screen : true
      if (isTouched) this.stale.add(socket)
    }
    for (const entry of entries) if (entry.type === 'seat.moved') this.turnOut(entry.payload.seat)
    if (entries.some(({ type }) => type === 'debrief.shown' || type === 'stage.entered')) this.showChart()
    this.flushing ??= setTimeout(() => this.flush(), 20)
  }

  private flush(): void {
    this.flushing = null
    for (const socket of this.stale) this.show(socket)
    this.stale.clear()
  }

  private show(socket: Socket): void {
    const { session } = this.options
    const { room, nowMs } = session
    const caller = socket.data.caller as Caller
    const page = caller.door === 'seat' ? seatPage(room, caller.seat) : caller.door === 'console' ? { ...consolePage(room), screens: this.io.sockets.adapter.rooms.get('screen')?.size ?? 0 } : screenPage(room)
    socket.emit('page', { page, nowMs, seq: room.seq })
  }

  /** How many screens are open is no matter of the log. */
  private tellConsoles(): void {
    for (const socket of this.io.sockets.sockets.values()) if ((socket.data.caller as Caller).door === 'console') this.stale.add(socket)
    this.flushing ??= setTimeout(() => this.flush(), 20)
  }

  /** The seat sits elsewhere now: whoever holds an old token is told, and sees nothing more. */
  private turnOut(seat: string): void {
    const room = `seat:${seat}`
    this.io.to(room).emit('moved')
    this.io.in(room).disconnectSockets()
  }

  private showChart(to?: Socket): void {
    const { session, chart } = this.options
    const { stage, debrief, setup } = session.room
    const step = setup.debrief[debrief.step]
    if (stage !== 'debrief' || !step || !chart) return
    // The tables and the fork that were chosen are part of what is shown.
    const wanted = JSON.stringify(debrief)
    if (!to && this.shown === wanted) return
    if (!to) this.shown = wanted
    const { reveal } = debrief
    void chart(step.id, reveal).then((shown) => {
      // A chart that took long to draw is not shown over a later one.
      if (!shown || (!to && this.shown !== wanted)) return
      const { title, finding, alt, table, drawing } = shown
      ;(to ?? this.io).emit('chart', { step: step.id, reveal, title, finding, alt, table, svg: drawing })
    }, (error: unknown) => this.options.warn?.(`the chart ${step.id}: ${String(error)}`))
  }
}
