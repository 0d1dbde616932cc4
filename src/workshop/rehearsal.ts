import { governmentWith } from '../governments/government.js'
import { boulware, conceder, titForTat } from '../governments/index.js'
import type { Strategy } from '../bargaining/strategy.js'
import type { Government } from '../model/government.js'
import { isForm } from '../model/move.js'
import type { LegalMove } from '../model/move.js'
import { OwnStore } from '../simulation/own-store.js'
import { stream } from '../random.js'
import type { RandomStream } from '../random.js'
import type { FacilitatorCommand, SeatCommand, SeatPage } from './room/contract.js'
import { seatPage } from './room/room.js'
import type { LiveSession } from './server/live-session.js'

/** A command before it has an id. */
type Unsent = SeatCommand extends infer C ? (C extends SeatCommand ? Omit<C, 'id'> : never) : never

/** One scripted person: a strategy of the catalogue at the table, and an answer to whatever else a phone asks. */
class Actor {
  private readonly random: RandomStream
  private readonly government: Government
  private readonly own: OwnStore
  private sent = 0
  private refused = 0

  constructor(private readonly session: LiveSession, readonly seat: string, seed: number, strategy: Strategy) {
    this.random = stream(seed, `rehearsal/${seat}`)
    this.own = new OwnStore(seed)
    this.government = governmentWith({ bargaining: strategy }, {})
  }

  /** Does the next thing that its phone asks for. @returns whether it did something */
  async act(): Promise<boolean> {
    const { seat, session } = this
    const page = seatPage(session.room, seat)
    const command = this.form(page) ?? await this.move(page)
    if (!command) return false
    this.sent += 1
    const answer = await session.submit({ door: 'seat', seat, command: { ...command, id: `script-${this.sent}` } as SeatCommand })
    this.refused = 'refusal' in answer ? this.refused + 1 : 0
    return true
  }

  private form(page: SeatPage): Unsent | null {
    const { random } = this
    const question = page.quiz?.find(({ right }) => right !== true)
    if (page.session.stage === 'quiz' && question) return { type: 'quiz.answer', question: question.question, answer: ((question.given ?? -1) + 1) % question.choices.length }
    if (page.plan?.open && page.plan.form.target === null) {
      const noDeal = page.score?.lines.find(({ kind }) => kind === 'noDeal')?.value ?? 0
      return { type: 'plan.save', target: noDeal + 5 + random.below(20), reservation: noDeal, guess: random.below(15), firstOffer: null, note: null }
    }
    const belief = page.beliefs.find(({ guess }) => guess === null)
    if (belief) return { type: 'belief.give', when: belief.when, about: belief.about, guess: random.below(20) }
    const pulse = page.pulses[0]
    if (pulse?.about[0]) return { type: 'pulse.give', pulse: pulse.pulse, about: pulse.about[0].party, value: 3 + random.below(6) }
    const vote = page.votes.find(({ open, own }) => open && own === null)
    if (vote) return { type: 'vote.cast', vote: vote.vote, choice: random.below(vote.choices.length) }
    if (page.card && !page.card.signed) return { type: 'card.sign' }
    if (page.homeFront?.chair?.open && page.homeFront.chair.vote === null) return { type: 'home.vote', yes: page.homeFront.approval >= page.homeFront.threshold }
    const outside = page.spoiler?.chair
    const means = outside?.open && random.chance(0.3) ? random.pick(outside.means.filter(({ obstacle }) => obstacle === null)) : undefined
    if (outside && means) return { type: 'spoiler.act', means: means.means, ...(means.means === 'statement' && { text: 'No exchange with murderers.' }), ...(means.means === 'attack' && { party: random.pick(outside.parties)!.party }) }
    const rating = (): number => 2 + random.below(6)
    if (page.survey?.open && page.survey.form === null) return { type: 'survey.give', outcome: rating(), self: rating(), process: rating(), relationship: rating(), turningPoint: 'When the first list came.' }
    if (page.session.stage === 'close' && page.rule === null) return { type: 'rule.write', text: 'Ask before offering.' }
    return null
  }

  private async move({ table, you }: SeatPage): Promise<Unsent | null> {
    if (!table?.moves || you.place?.kind !== 'delegate' || you.place.coDelegate || !you.place.party) return null
    const moves: readonly LegalMove[] = [{ type: 'pass' }, ...table.moves.flatMap(({ choices }) => choices.map(({ move, blanks }) => (blanks.length > 0 ? { ...move, blanks } : move) as LegalMove))]
    if (moves.length === 1 || table.endedDay || !table.open) return null
    const move = this.refused > 2 ? { type: 'pass' as const } : await this.government.decide(table.view, moves, this.own.of(you.place.party))
    if (move.type === 'pass' || isForm(move as LegalMove)) {
      this.refused = 0
      return { type: 'play.endDay' }
    }
    return { type: 'play.move', move: { ...move } }
  }
}

/** How a rehearsal is watched. */
export interface RehearsalOptions {
  readonly seats: number
  readonly seed: number
  /** Told when a stage begins. */
  readonly onStage?: (stage: string) => void
  /** Milliseconds of real time that a stage lasts at least, so that people can watch. @defaultValue 0 */
  readonly pause?: number
  readonly signal?: AbortSignal
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Fills the room with scripted people and takes the session from seating to its close by itself. */
export async function rehearse(session: LiveSession, { seats, seed, onStage = () => {}, pause = 0, signal }: RehearsalOptions): Promise<void> {
  let count = 0
  const order = async (command: { readonly type: FacilitatorCommand['type'] } & Record<string, unknown>): Promise<boolean> => {
    count += 1
    return !('refusal' in await session.submit({ door: 'facilitator', command: { ...command, id: `rehearsal-${count}` } as FacilitatorCommand }))
  }
  for (let n = 0; n < seats; n++) await session.submit({ door: 'host', command: { id: `rehearsal-seat-${n}`, type: 'seat.claim' } })
  const players: readonly Strategy[] = [boulware(), conceder(), titForTat()]
  const actors = Object.keys(session.room.seats).map((seat, i) => new Actor(session, seat, seed + i, players[i % players.length]!))
  await order({ type: 'tables.build', how: 'random' })
  for (;;) {
    const { stage, ended } = session.room
    if (ended || signal?.aborted) return
    onStage(stage)
    if (stage === 'round1' || stage === 'round2') await order({ type: 'pulse.ask', to: 'all', context: stage === 'round1' ? 'first offers' : 'half-time' })
    const began = Date.now()
    const goesOn = (): boolean => signal?.aborted !== true && session.room.stage === stage
    for (let idle = 0; idle < 3 && goesOn();) {
      let acted = false
      for (const actor of actors) acted = (await actor.act()) || acted
      idle = acted ? 0 : idle + 1
      // Lets timers, sockets and pages have their turn.
      await wait(acted ? 0 : 10)
    }
    if (stage === 'debrief') {
      for (const [step, { reveals }] of session.room.setup.debrief.entries()) {
        await order({ type: 'debrief.go', step })
        for (const actor of actors) await actor.act()
        for (let reveal = 1; reveal <= reveals; reveal++) await order({ type: 'debrief.reveal', reveal })
        await wait(pause / 4)
      }
    }
    await wait(Math.max(0, pause - (Date.now() - began)))
    if (stage === 'close') {
      for (const actor of actors) await actor.act()
      await order({ type: 'session.end' })
    } else if (session.room.stage === stage && !(await order({ type: 'stage.next' }))) return
  }
}
