import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scenario } from '../../../src/scenarios/index.js'
import { rehearse } from '../../../src/workshop/rehearsal.js'
import type { LogEntry } from '../../../src/workshop/room/contract.js'
import { usualSetup } from '../../../src/workshop/room/room.js'
import type { SetupWish } from '../../../src/workshop/room/setup.js'
import { LiveSession } from '../../../src/workshop/server/live-session.js'
import { openStore } from '../../../src/workshop/server/store.js'

/** The log of a session that scripted people played to its close. */
export async function played(name: string, seats: number, wish: Partial<SetupWish> = {}): Promise<readonly LogEntry[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-debrief-'))
  const store = await openStore(join(folder, 'session.db'))
  const session = await LiveSession.begin(store, { setup: (id) => usualSetup({ id, scenario: scenario(name), seed: 2, ...wish }), speed: 50 })
  await rehearse(session, { seats, seed: 2 })
  const log = await store.entries(session.facts.id)
  await session.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
  return log
}
