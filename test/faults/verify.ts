// Explores small spaces of one copy of the source until something does not hold. Prints what, with the shortest run to it, or nothing.
import { pathToFileURL } from 'node:url'
import type * as EventModule from '../../src/model/events/catalogue.js'
import type * as ReplayModule from '../../src/simulation/replay.js'
import type * as ScenarioModule from '../../src/testing/small-scenario.js'
import type * as VerifyModule from '../../src/protocol/verify/index.js'
import { course, spaces } from './spaces.js'

const root = process.argv[2]!
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(`${root}/${path}`).href)) as T
const { eventTypes } = await load<typeof EventModule>('src/model/events/catalogue.ts')
const { explore } = await load<typeof VerifyModule>('src/protocol/verify/index.ts')
const { replay, transcribe } = await load<typeof ReplayModule>('src/simulation/replay.ts')
const { smallestScenario } = await load<typeof ScenarioModule>('src/testing/small-scenario.ts')

for (const { about, parties = 2, detainees = 2, mode = 'simultaneous', deadline = 1, players = 1, requests = 1, rules = {}, sent, limit = 60_000 } of spaces) {
  const scenario = smallestScenario({ parties, detainees, deadline, modes: [mode], players, rules })
  const taken = new Set([...course, ...sent])
  try {
    const [violation] = explore(scenario, { leaveOut: eventTypes.filter((type) => !taken.has(type)), bounds: { requests }, limit, first: true, sample: 50 }).violations
    if (!violation) continue
    const { property, what, events } = violation
    const again = replay(transcribe(scenario, 1, events).toString(), scenario)
    console.log(`${property}: ${what} (${about}; the shortest run has ${events.length} events${again.ok ? '' : ', and does not replay'})`)
  } catch (error) {
    console.log(`the chart itself: ${error instanceof Error ? error.message.split('\n')[0] : 'threw'} (${about})`)
  }
  break
}
