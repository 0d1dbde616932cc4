import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const missing = 'needs redis-server: apt-get install redis-server'

const hasRedis = ((): boolean => {
  try {
    execFileSync('redis-server', ['--version'])
    return true
  } catch {
    return false
  }
})()

/** A test on a real Redis server; skipped by name where there is none, and failing where everything must be run. */
export function redisTest(name: string, body: () => Promise<void>): void {
  test.skipIf(!hasRedis && process.env.DEMARCHE_ALL !== '1')(hasRedis ? name : `${name} (${missing})`, body)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => { server.close(resolve) })
  return port
}

/** Whether something listens there. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    const told = (is: boolean) => (): void => {
      socket.destroy()
      resolve(is)
    }
    socket.on('connect', told(true)).on('error', told(false))
  })
}

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** Waits until something is so. */
export async function until(is: () => boolean | Promise<boolean>, what: string, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await wait(30)
  }
}

/** A Redis server of our own that forgets everything when it dies. */
export interface Server {
  readonly url: string
  start(): Promise<void>
  kill(): Promise<void>
}

export async function redisServer(): Promise<Server> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', mkdtempSync(join(tmpdir(), 'redis-'))], { stdio: 'ignore' })
    await until(() => answers(port), 'the Redis server')
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async kill() {
      const dying = child
      if (!dying) return
      child = undefined
      const gone = new Promise((resolve) => { dying.once('exit', resolve) })
      dying.kill('SIGKILL')
      await gone
    },
  }
}

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** Shards that it has told of. */
  readonly shards: () => number
  signal(name: NodeJS.Signals): void
  readonly ended: Promise<number | null>
}

/** Starts a worker and waits until it is ready. */
export async function startWorker(url: string, stalled = 1500): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', `
    import { workOn } from 'demarche/queue'
    const controller = new AbortController()
    process.once('SIGTERM', () => controller.abort())
    await workOn(${JSON.stringify(url)}, { stalled: ${stalled}, signal: controller.signal, onReady: () => console.log('ready'), onShard: () => console.log('shard') })
  `], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (data: Buffer) => { out += data.toString() })
  const ended = new Promise<number | null>((resolve) => { child.once('exit', (code) => resolve(code)) })
  await until(() => out.includes('ready'), 'the worker')
  return { shards: () => out.split('shard').length - 1, signal: (name) => void child.kill(name), ended }
}
