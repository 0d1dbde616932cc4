// Tries what a classroom does to a workshop: a crowd, kills at random moments, and frames that are none. Runs the built command.
// npm run soak:workshop -- [load|crash|fuzz|all] [count]
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { stream } from '../../src/random.js'
import type { LogEntry } from '../../src/workshop/room/contract.js'
import { openStore } from '../../src/workshop/server/store.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

interface Started {
  readonly child: ChildProcess
  readonly origin: string
  readonly consoleToken: string
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Starts the command and waits for what it prints. */
async function start(file: string, port: number): Promise<Started> {
  const child = spawn(process.execPath, [cli, 'workshop', 'two-for-two', '--file', file, '--port', String(port), '--json'], { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the workshop ended with ${code}`)))
    child.stdout!.on('data', (part: Buffer) => {
      text += part.toString()
      if (!text.trimEnd().endsWith('}')) return
      const { links } = JSON.parse(text) as { readonly links: { readonly console: string } }
      const { origin, hash } = new URL(links.console)
      resolve({ child, origin, consoleToken: new URLSearchParams(hash.slice(1)).get('t')! })
    })
  })
}

async function join_(origin: string, id: string): Promise<string> {
  const response = await fetch(`${origin}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) })
  if (response.status !== 201) throw new Error(`joining was answered with ${response.status}`)
  return ((await response.json()) as { readonly token: string }).token
}

function connect(origin: string, auth: object): Promise<Socket> {
  const socket = io(origin, { auth, transports: ['websocket'], forceNew: true, reconnectionDelay: 500, reconnectionDelayMax: 3000 })
  return new Promise((resolve, reject) => {
    socket.once('page', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** 200 seats at 50 tables: how fast they join, how long a command takes, and how soon everybody is back after a drop. */
async function load(seats: number, seconds: number, file: string): Promise<boolean> {
  const { child, origin, consoleToken } = await start(file, 0)
  try {
    const began = performance.now()
    const sockets = await Promise.all(Array.from({ length: seats }, async (_, i) => connect(origin, { door: 'seat', token: await join_(origin, `j${i}`) })))
    const joined = performance.now() - began
    const desk = await connect(origin, { door: 'console', token: consoleToken })
    await desk.emitWithAck('command', { id: 'b', type: 'tables.build', how: 'random' })
    await desk.emitWithAck('command', { id: 'g', type: 'stage.go', stage: 'round1' })
    const latencies: number[] = []
    const memory: number[] = []
    const until = performance.now() + 1000 * seconds
    for (let round = 0; performance.now() < until; round++) {
      const roundBegan = performance.now()
      await Promise.all(sockets.map(async (socket, i) => {
        await wait((5000 * i) / seats)
        const sent = performance.now()
        await socket.timeout(10_000).emitWithAck('command', { id: `c${round}`, type: round % 2 === 0 ? 'chat.say' : 'help.raise', ...(round % 2 === 0 ? { channel: 'table', text: `line ${round}` } : {}) })
        latencies.push(performance.now() - sent)
      }))
      memory.push(residentMegabytes(child.pid!))
      await wait(Math.max(0, 5000 - (performance.now() - roundBegan)))
    }
    const dropped = performance.now()
    const back = sockets.map((socket) => new Promise<void>((resolve) => socket.once('page', () => resolve())))
    for (const socket of sockets) socket.io.engine.close()
    await Promise.all(back)
    const returned = performance.now() - dropped
    for (const socket of [...sockets, desk]) socket.disconnect()
    await wait(1000)
    const p95 = percentile(latencies, 0.95)
    console.log(`load: ${seats} seats joined in ${(joined / 1000).toFixed(1)} s; ${latencies.length} commands, median ${percentile(latencies, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; all dropped and back in ${(returned / 1000).toFixed(1)} s; memory ${memory[0]} to ${memory.at(-1)} MB, ${residentMegabytes(child.pid!)} after all left`)
    return joined < 10_000 && p95 < 300 && returned < 15_000
  } finally {
    child.kill('SIGKILL')
  }
}

/** Kills the process at random moments; whatever was acknowledged must be on disk. */
async function crash(kills: number, file: string): Promise<boolean> {
  const random = stream(1, 'crash')
  const acknowledged = new Set<string>()
  let tokens: readonly string[] = []
  let sent = 0
  for (let kill = 0; kill < kills; kill++) {
    const { child, origin, consoleToken } = await start(file, 0)
    child.removeAllListeners('exit')
    if (tokens.length === 0) {
      tokens = await Promise.all(Array.from({ length: 4 }, (_, i) => join_(origin, `j${i}`)))
      const desk = await connect(origin, { door: 'console', token: consoleToken })
      await desk.emitWithAck('command', { id: 'b', type: 'tables.build', how: 'random' })
      await desk.emitWithAck('command', { id: 'g', type: 'stage.go', stage: 'round1' })
      desk.disconnect()
    }
    const sockets = await Promise.all(tokens.map((token) => connect(origin, { door: 'seat', token })))
    const talking = { over: false }
    const talk = sockets.map(async (socket) => {
      while (!talking.over) {
        const id = `k${sent++}`
        const answer = (await socket.timeout(2000).emitWithAck('command', { id, type: 'chat.say', channel: 'table', text: id }).catch(() => null)) as { readonly ok?: string } | null
        if (answer?.ok) acknowledged.add(id)
      }
    })
    await wait(20 + random.below(300))
    child.kill('SIGKILL')
    talking.over = true
    for (const socket of sockets) socket.disconnect()
    await Promise.allSettled(talk)
  }
  const entries = await logOf(file)
  const kept = new Set(entries.flatMap((entry) => (entry.type === 'chat.said' ? [entry.payload.text] : [])))
  const lost = [...acknowledged].filter((id) => !kept.has(id))
  const twice = entries.filter((entry) => entry.type === 'chat.said').length - kept.size
  console.log(`crash: ${kills} kills, ${acknowledged.size} commands acknowledged, ${lost.length} lost, ${twice} kept twice`)
  return lost.length === 0 && twice === 0
}

/** Everything in the log of the one session of a file. */
async function logOf(file: string): Promise<readonly LogEntry[]> {
  const store = await openStore(file)
  const [facts] = await store.sessions()
  const entries = await store.entries(facts!.id)
  store.close()
  return entries
}

/** Frames and requests that are none. */
async function fuzz(frames: number, file: string): Promise<boolean> {
  const { child, origin, consoleToken } = await start(file, 0)
  try {
    const random = stream(1, 'fuzz')
    const token = await join_(origin, 'j')
    const seat = await connect(origin, { door: 'seat', token })
    const desk = await connect(origin, { door: 'console', token: consoleToken })
    await wait(300)
    const seqOf = (): Promise<number> => new Promise((resolve) => {
      const fresh = io(origin, { auth: { door: 'console', token: consoleToken }, transports: ['websocket'], forceNew: true })
      fresh.once('page', ({ seq }: { readonly seq: number }) => {
        fresh.disconnect()
        resolve(seq)
      })
    })
    const before = await seqOf()
    const names = ['command', 'look', 'table', 'preview', 'page', 'nothing', '__proto__', 'constructor']
    const junk = (depth = 0): unknown => [
      () => null, () => random.next(), () => 'x'.repeat(random.below(2000)), () => '\u0000<script>', () => Number.MAX_SAFE_INTEGER, () => [junk(depth + 1)], () => ({ [random.pick(['id', 'type', 'move', '__proto__', 'seat'])!]: depth > 3 ? 1 : junk(depth + 1) }),
      () => ({ id: `z${random.below(1e9)}`, type: random.pick(['play.move', 'chat.say', 'stage.next', 'quiz.answer', 'toString']), extra: junk(depth + 1) }), () => Buffer.from([1, 2, 3]),
    ][random.below(9)]!()
    let broken = 0
    for (let n = 0; n < frames; n += 500) {
      for (let i = 0; i < 400; i++) random.pick([seat, desk])!.emit(random.pick(names)!, junk(), ...(random.chance(0.5) ? [() => {}] : [junk()]))
      await Promise.all(Array.from({ length: 100 }, async () => {
        const path = random.pick(['/api/join', '/api/move', '/api/session', '/qr.svg', '/%00', '/assets/..%2f..%2fetc/passwd', '/socket.io/?x', '/console'])!
        const method = random.pick(['GET', 'POST', 'PUT', 'DELETE'])!
        const response = await fetch(origin + path, { method, ...(method === 'GET' ? {} : { headers: { 'content-type': random.pick(['application/json', 'text/plain'])! }, body: random.chance(0.5) ? '{' : JSON.stringify(junk()) ?? '' }) }).catch(() => null)
        if (!response) broken += 1
        else if (/node_modules|\/src\/|at .*\(/.test(await response.text())) broken += 1
      }))
    }
    await wait(500)
    const alive = child.exitCode === null
    // A seat that sends nothing sensible for a minute counts as quiet: that is the clock's entry, and no frame's.
    const more = (await logOf(file)).filter(({ seq, type }) => seq > before && type !== 'seat.presence')
    seat.disconnect()
    desk.disconnect()
    console.log(`fuzz: ${frames} frames and requests, ${alive ? 'no crash' : 'a crash'}, ${broken} answers broken or telling too much, ${more.length} entries more${more.map(({ type }) => ` ${type}`).join('')}`)
    return alive && broken === 0 && more.length === 0
  } finally {
    child.kill('SIGKILL')
  }
}

const [mode = 'all', count] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'demarche-soak-'))
const all: { readonly [mode: string]: () => Promise<boolean> } = {
  load: () => load(200, Number(count ?? 60), join(folder, 'load.db')),
  crash: () => crash(Number(count ?? 100), join(folder, 'crash.db')),
  fuzz: () => fuzz(Number(count ?? 100_000), join(folder, 'fuzz.db')),
}
try {
  for (const [name, run] of Object.entries(all)) if ((mode === 'all' || mode === name) && !(await run())) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
