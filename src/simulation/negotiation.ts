import { mistake, oneOf, show } from '../errors.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { Sender } from '../model/events/fields.js'
import type { Government, Json, Own } from '../model/government.js'
import { isForm } from '../model/move.js'
import type { LegalMove } from '../model/move.js'
import { resolveScenario } from '../model/resolve.js'
import type { ResolvedScenario, Scenario } from '../model/scenario.js'
import { viewFor } from '../model/view.js'
import type { View } from '../model/view.js'
import { createActor } from 'xstate'
import { newTableEngine, tableEngine } from '../protocol/table/engine.js'
import type { Engine } from '../protocol/engine.js'
import { exchangeMachine } from '../protocol/machine.js'
import { legalMoves } from '../protocol/moves.js'
import type { ExchangeSnapshot } from '../protocol/nodes.js'
import { blankRefusal } from '../protocol/refusals.js'
import { formalState, regionsOf } from '../protocol/step.js'
import { scenarioHash, snapshotDigest, transcriptOf, transcriptSchema } from '../protocol/transcript.js'
import type { Fault, TranscriptLine } from '../protocol/transcript.js'
import { eventFrom, eventsAtDayEnd, isDue } from './host.js'
import { OwnStore } from './own-store.js'
import type { OwnState } from './own-store.js'
import { version } from '../version.js'

/** An actor's part in a run. */
interface Role {
  readonly id: string
  readonly sender: Sender
  readonly government: Government
}

/** A question to one actor. */
export interface Question {
  readonly actor: string
  readonly government: Government
  readonly view: View
  readonly moves: readonly LegalMove[]
  readonly own: Own
}

/** A run in the middle, as plain JSON: with the same scenario and governments it goes on from here to the same end. */
export interface NegotiationState {
  readonly seed: number
  readonly snapshot: Json
  readonly turn: number
  /** Moves that each actor has made today. */
  readonly moved: { readonly [actor: string]: number }
  readonly started: boolean
  /** Lines of the log when the last handover round began. */
  readonly linesAtTurn: number
  readonly fired: readonly number[]
  readonly strikes: { readonly [actor: string]: number }
  readonly own: OwnState
  readonly lines: readonly TranscriptLine[]
}

/** Moves that one actor may make in a day. */
const movesPerDay = 200

/** What one audience may see of a snapshot. */
export function viewOf(snapshot: ExchangeSnapshot, audience: string): View {
  return viewFor({ context: snapshot.context, regions: regionsOf(snapshot) }, audience)
}

/**
 * One negotiation, a question at a time, with no input or output of its own: ask `next()`, give the answer to `answer()`,
 * until `next()` is `null`. Every other form of running, at once, step by step, asynchronously or live, goes through it.
 */
export class Negotiation {
  readonly scenario: ResolvedScenario
  readonly seed: number
  readonly lines: TranscriptLine[] = []
  private readonly roles: readonly Role[]
  private readonly strikes: { [actor: string]: number } = {}
  private own: OwnStore
  private readonly fired = new Set<number>()
  private turn = 0
  private moved: { [actor: string]: number } = {}
  private started = false
  private linesAtTurn = 0
  private question: Question | null = null

  constructor(scenario: Scenario, cast: { readonly [actor: string]: Government }, seed: number, private readonly engine?: Engine) {
    if (!Number.isSafeInteger(seed)) {
      throw mistake({ given: `the seed was ${show(seed)}`, allowed: 'a seed is a whole number', todo: 'pass { seed: 7 }, so that the run can be repeated' })
    }
    const { parties, mediator } = scenario
    if (scenario.detainees.length === 0) {
      throw mistake({ given: `scenario ${scenario.id} holds nobody in custody`, allowed: 'a negotiation is about people', todo: 'bargain over it: bargain(domainOf(scenario), strategies, { rounds }), or demarche bargain' })
    }
    const needed = [...parties.map(({ id }) => id), ...(mediator ? [mediator.id] : []), 'nature']
    const missing = needed.filter((id) => !cast[id])
    const extra = Object.keys(cast).filter((id) => !needed.includes(id))
    if (missing.length > 0 || extra.length > 0) {
      throw mistake({
        given: missing.length > 0 ? `no government was given for ${missing.join(', ')}` : `a government was given for ${extra.join(', ')}`,
        allowed: `scenario ${scenario.id} has the actors ${oneOf(needed)}`,
        todo: 'pass one government for each party',
      })
    }
    this.scenario = resolveScenario(scenario, seed)
    this.seed = seed
    this.own = new OwnStore(seed)
    this.roles = [
      { id: 'nature', sender: 'nature', government: cast.nature! },
      ...(mediator ? [{ id: mediator.id, sender: 'mediator' as const, government: cast[mediator.id]! }] : []),
      ...parties.map(({ id }) => ({ id, sender: 'party' as const, government: cast[id]! })),
    ]
    this.engine ??= newTableEngine(this.scenario, this.roles.filter(({ government }) => government.facts.human).map(({ id }) => id))
    this.push({
      kind: 'header',
      schema: transcriptSchema,
      library: version,
      scenario: scenario.id,
      scenarioHash: scenarioHash(scenario),
      seed,
      governments: Object.fromEntries(this.roles.map(({ id, government }) => [id, government.facts])),
    })
  }

  /**
   * Goes on from a stored state, with the same scenario and governments.
   * @param state - what `state()` gave, also after a trip through JSON
   */
  static resume(scenario: Scenario, cast: { readonly [actor: string]: Government }, state: NegotiationState): Negotiation {
    const restored = createActor(exchangeMachine, { snapshot: state.snapshot as never, input: { scenario: resolveScenario(scenario, state.seed) } }).getSnapshot()
    const run = new Negotiation(scenario, cast, state.seed, tableEngine(restored))
    Object.assign(run.strikes, state.strikes)
    run.own = new OwnStore(state.seed, state.own)
    for (const index of state.fired) run.fired.add(index)
    run.lines.splice(0, run.lines.length, ...state.lines)
    run.turn = state.turn
    run.moved = { ...state.moved }
    run.started = state.started
    run.linesAtTurn = state.linesAtTurn
    return run
  }

  get snapshot(): ExchangeSnapshot {
    return this.engine!.snapshot()
  }

  get done(): boolean {
    return this.snapshot.status !== 'active'
  }

  /** The next question, or `null` when the negotiation is over. Asking twice gives the same question. */
  next(): Question | null {
    if (this.question) return this.question
    if (!this.started) {
      this.started = true
      this.fireSchedule()
    }
    while (!this.done) {
      const role = this.roles[this.turn]
      if (!role) {
        this.endDay()
        continue
      }
      const moves = this.isSilenced(role.id) || (this.moved[role.id] ?? 0) >= movesPerDay ? [] : legalMoves(this.snapshot, role.id, role.sender)
      if (moves.length > 1) {
        this.question = { actor: role.id, government: role.government, view: viewOf(this.snapshot, role.id), moves, own: this.own.of(role.id) }
        return this.question
      }
      this.nextTurn()
    }
    this.finish()
    return null
  }

  /** The answer to the last question. Anything that is not a legal move is logged as a refusal, and the turn goes on. */
  answer(move: unknown): void {
    const { actor } = this.takeQuestion()
    if (typeof move !== 'object' || move === null) return this.strike(actor, { id: 'actor/silent', message: `answered ${show(move)} instead of a move` })
    const given = move as { readonly type?: unknown; readonly by?: unknown }
    if (given.type === 'pass') return this.nextTurn()
    if (isForm(given as LegalMove)) {
      this.push({ kind: 'refusal', n: this.lines.length, day: this.day, refusal: blankRefusal({ ...(given as { blanks: string[] }), by: actor } as never) })
      return this.punish(actor)
    }
    if (!this.send({ ...given, by: given.by ?? actor }, actor)) this.punish(actor)
    else this.moved[actor] = (this.moved[actor] ?? 0) + 1
  }

  /** The actor gave no answer: it threw, kept silent or came late. */
  fault(id: Fault['id'], message: string): void {
    this.strike(this.takeQuestion().actor, { id, message })
  }

  /** The run so far as JSON Lines. */
  transcript(): string {
    return transcriptOf(this.lines).toString()
  }

  /** The run as plain JSON. */
  state(): NegotiationState {
    return JSON.parse(JSON.stringify({
      seed: this.seed,
      snapshot: exchangeMachine.getPersistedSnapshot(this.snapshot),
      turn: this.turn,
      moved: this.moved,
      started: this.started,
      linesAtTurn: this.linesAtTurn,
      fired: [...this.fired],
      strikes: this.strikes,
      own: this.own.state(),
      lines: this.lines,
    })) as NegotiationState
  }

  private get day(): number {
    return this.snapshot.context.day
  }

  private takeQuestion(): Question {
    const { question } = this
    if (!question) throw mistake({ given: 'an answer was given', allowed: 'nobody was asked', todo: 'call next() first' })
    this.question = null
    return question
  }

  private push(line: TranscriptLine): void {
    this.lines.push(line)
  }

  /** Sends an event to the chart and logs what became of it. */
  private send(event: object, sender: string): boolean {
    const whole = eventFrom(event, sender, this.day)
    const before = formalState(this.snapshot)
    const { refusal } = this.engine!.take(whole)
    if (refusal) {
      this.push({ kind: 'refusal', n: this.lines.length, day: this.day, refusal })
      return false
    }
    const after = formalState(this.snapshot)
    this.push({ kind: 'event', n: this.lines.length, event: whole as ExchangeEvent, ...(after === before ? {} : { state: after }) })
    this.fireSchedule()
    return true
  }

  private isSilenced(actor: string): boolean {
    return (this.strikes[actor] ?? 0) >= this.scenario.rules.faults
  }

  private punish(actor: string): void {
    this.strikes[actor] = (this.strikes[actor] ?? 0) + 1
    this.nextTurn()
  }

  private strike(actor: string, { id, message }: Omit<Fault, 'by'>): void {
    this.push({ kind: 'fault', n: this.lines.length, day: this.day, fault: { by: actor, id, message: `${actor} ${message}` } })
    this.punish(actor)
  }

  private nextTurn(): void {
    this.turn += 1
  }

  /** A handover begun late in the day stays open, before the day ends, for as long as somebody has something to do in it. */
  private keepsHandoverOpen(): boolean {
    const open = formalState(this.snapshot).endsWith('handover') && this.lines.length !== this.linesAtTurn
    this.linesAtTurn = this.lines.length
    return open
  }

  private endDay(): void {
    this.turn = 0
    if (this.keepsHandoverOpen()) return
    this.moved = {}
    for (const event of eventsAtDayEnd(this.snapshot)) this.send(event, 'host')
  }

  /** Whatever the scenario has planned for this day or this state, once each. */
  private fireSchedule(): void {
    this.scenario.schedule.forEach((planned, i) => {
      if (this.fired.has(i) || this.done || !this.started || !isDue(planned, this.snapshot)) return
      this.fired.add(i)
      this.send(planned.event, planned.event.by)
    })
  }

  private finish(): void {
    if (this.lines.at(-1)?.kind === 'end') return
    this.push({ kind: 'end', n: this.lines.length, day: this.day, outcome: this.snapshot.context.outcome, digest: snapshotDigest(this.snapshot) })
  }
}
