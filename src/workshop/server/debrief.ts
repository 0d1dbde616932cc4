import { botRuns } from '../debrief/bots.js'
import type { BotRun } from '../debrief/bots.js'
import type { DebriefChart } from '../debrief/chart.js'
import { debriefChart } from '../debrief/charts.js'
import { classFacts } from '../debrief/facts.js'
import type { ClassFacts } from '../debrief/facts.js'
import { forkOf } from '../debrief/fork.js'
import type { ForkFacts } from '../debrief/fork.js'
import type { DebriefStepId, Fork } from '../room/contract.js'
import type { LiveSession } from './live-session.js'
import type { Store } from './store.js'

/** How many runs of bots a debrief lays beside the class. */
const botCount = 200

/** Makes the charts of a session's debrief from its log, and runs bots on the same case beside everything else. */
export class Debrief {
  private readonly bots: BotRun[] = []
  private known: { readonly seq: number; readonly facts: ClassFacts } | null = null
  private readonly forks = new Map<string, Promise<ForkFacts | null>>()
  private readonly stopFollowing: () => void
  private stopped = false

  constructor(private readonly session: LiveSession, private readonly store: Store) {
    // A fork is played on as soon as it is chosen, which is before its chart is uncovered.
    this.stopFollowing = session.onChange((entries) => {
      if (entries.some(({ type }) => type === 'debrief.shown')) void this.fork()
    })
  }

  /** Begins to run bots, one at a time, so that nobody has to wait. */
  runBots(): void {
    const [first] = this.session.room.setup.treatments
    if (!first) return
    const runs = botRuns(first.scenario, botCount, this.session.room.setup.seed)
    const next = (): void => {
      if (this.stopped) return
      const { done, value } = runs.next()
      if (done) return
      this.bots.push(value)
      setTimeout(next, 50).unref()
    }
    next()
  }

  /** What the class did so far. */
  async facts(): Promise<ClassFacts> {
    const { room, facts: { id } } = this.session
    if (this.known?.seq !== room.seq) this.known = { seq: room.seq, facts: classFacts(room, await this.store.entries(id)) }
    return this.known.facts
  }

  /** The chart of a step, as far as it is uncovered. */
  async chart(step: string, reveal: number): Promise<DebriefChart | null> {
    const fork = step === 'whatIf' ? await this.fork() : null
    return debriefChart(step as DebriefStepId, { facts: await this.facts(), reveal, focus: this.session.room.debrief.tables, bots: this.bots, fork })
  }

  stop(): void {
    this.stopped = true
    this.stopFollowing()
  }

  /** The fork that was chosen, played on to its end; `null` while there is none. */
  private fork(): Promise<ForkFacts | null> {
    const { fork } = this.session.room.debrief
    if (!fork) return Promise.resolve(null)
    const key = JSON.stringify(fork)
    const known = this.forks.get(key) ?? this.playOn(fork).catch(() => null)
    this.forks.set(key, known)
    return known
  }

  private async playOn(fork: Fork): Promise<ForkFacts | null> {
    const { room, facts: { id } } = this.session
    const runs = forkOf(room, await this.store.entries(id), fork)
    let last: ForkFacts | null = null
    for (const facts of runs) {
      if (this.stopped) return null
      last = facts
      await new Promise((resolve) => setTimeout(resolve, 5).unref())
    }
    return last
  }
}
