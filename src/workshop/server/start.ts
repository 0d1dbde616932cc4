import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import { mistake } from '../../errors.js'
import { addresses } from './addresses.js'
import { buildApp } from './app.js'
import { Debrief } from './debrief.js'
import { LiveSession } from './live-session.js'
import type { SessionStart } from './live-session.js'
import { selfTest } from './self-test.js'
import type { Finding } from './self-test.js'
import { Sockets } from './sockets.js'
import { openStore } from './store.js'
import type { SessionFacts, Store } from './store.js'

/** How a workshop is started. */
export interface WorkshopOptions extends SessionStart {
  /** File of the event store. */
  readonly file: string
  /** 0 for any free one. */
  readonly port: number
  /** Network address to listen on. @defaultValue all */
  readonly host?: string
  /** Go on with this session instead of beginning one. */
  readonly resume?: SessionFacts
  /** Folder of the built pages. @defaultValue beside the package's own files */
  readonly pages?: string
  readonly warn?: (message: string) => void
}

/** A workshop in play. */
export interface Workshop {
  readonly session: LiveSession
  readonly store: Store
  readonly debrief: Debrief
  readonly port: number
  /** What was looked at before it began. */
  readonly findings: readonly Finding[]
  /** Addresses to print: for phones, for the teacher, for the projector. */
  readonly links: { readonly phones: readonly string[]; readonly console: string; readonly screen: string }
  close(): Promise<void>
}

const builtPages = fileURLToPath(new URL('workshop/', import.meta.url))

/** The last session in a file that was begun and not ended, to offer to go on with. */
export async function lastSession(file: string): Promise<SessionFacts | null> {
  const store = await openStore(file)
  try {
    return (await store.sessions()).find(({ ended }) => !ended) ?? null
  } finally {
    store.close()
  }
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, port: number, host: string): Promise<number> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'EADDRINUSE') throw mistake({ given: `port ${port} was given`, allowed: 'another program listens there', todo: 'give another with --port, or 0 for any free one' })
    throw error
  }
  return (app.server.address() as AddressInfo).port
}

/** Starts a workshop: one process, one file, no request to any other host. */
export async function startWorkshop(options: WorkshopOptions): Promise<Workshop> {
  const { file, pages = builtPages, resume, speed = 1, warn } = options
  const findings = selfTest({ pages, file, builtAtMs: statSync(fileURLToPath(import.meta.url)).mtimeMs - 86_400_000, nowMs: Date.now() })
  const store = await openStore(file)
  const session = resume ? await LiveSession.resume(store, resume, undefined, speed) : await LiveSession.begin(store, options)
  let port = options.port
  const origin = (address: string): string => `http://${address}:${port}`
  const phones = (): readonly string[] => [...addresses(), 'localhost'].map((address) => `${origin(address)}/?room=${session.facts.code}`)
  const app = await buildApp({ session, pages, address: () => phones()[0]!, ...(warn && { warn }) })
  const debrief = new Debrief(session, store)
  debrief.runBots()
  const sockets = await Sockets.open(app.server, { session, chart: (step, reveal) => debrief.chart(step, reveal), ...(warn && { warn }) })
  port = await listen(app, port, options.host ?? '0.0.0.0')
  const { consoleToken, screenToken } = session.facts
  return {
    session,
    store,
    debrief,
    port,
    findings,
    links: { phones: phones(), console: `${origin('localhost')}/console#t=${consoleToken}`, screen: `${origin('localhost')}/screen#t=${screenToken}` },
    async close() {
      debrief.stop()
      await sockets.close()
      await app.close()
      await session.close()
      store.close()
    },
  }
}
