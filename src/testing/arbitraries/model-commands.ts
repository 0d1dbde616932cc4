import * as fc from 'fast-check'
import { createActor } from 'xstate'
import type { ActorRefFrom } from 'xstate'
import { eventTypes, isEventType, specOf } from '../../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import { isForm } from '../../model/move.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import { pureEngine } from '../../protocol/engine.js'
import type { Engine } from '../../protocol/engine.js'
import { cheapInvariants, violationOf } from '../../protocol/invariants/index.js'
import type { Invariant, Step } from '../../protocol/invariants/invariant.js'
import { exchangeMachine } from '../../protocol/machine.js'
import { conceivable, legalMovesOf } from '../../protocol/moves.js'
import type { ExchangeSnapshot } from '../../protocol/nodes.js'
import { formalState, initialSnapshot } from '../../protocol/step.js'
import { snapshotDigest } from '../../protocol/transcript.js'
import { filled } from '../walk.js'
import { draws, drawnStream } from './drawn.js'

/** The chart of this library, as what another is measured by. */
export interface ChartModel {
  readonly engine: Engine
  readonly trail: Step[]
}

/** A live actor of the machine under test. */
export type ChartActor = ActorRefFrom<typeof exchangeMachine>

/** Options of {@link modelCommands}. */
export interface ModelCommandOptions {
  /** What to check on every transition. @defaultValue the cheap invariants */
  readonly invariants?: readonly Invariant[]
  /** Types of event to send. @defaultValue all that the machine hears */
  readonly types?: readonly EventType[]
}

type ChartCommand = fc.Command<ChartModel, ChartActor>

function sendersOf({ context: { scenario } }: ExchangeSnapshot, type: EventType): readonly string[] {
  const { by } = specOf(type)
  return by === 'party' ? scenario.parties.map(({ id }) => id) : by === 'mediator' ? (scenario.mediator ? [scenario.mediator.id] : []) : [by]
}

/** An event of a type that is legal now, or with `legal` false any that somebody could think of. */
function eventAt(snapshot: ExchangeSnapshot, type: EventType, legal: boolean, numbers: readonly number[]): ExchangeEvent | undefined {
  const senders = sendersOf(snapshot, type)
  const random = drawnStream(numbers)
  const move = random.pick(senders.flatMap((by) => (legal ? legalMovesOf(snapshot, type, by) : conceivable(type, snapshot.context, by))))
  return move && isForm(move) ? filled(snapshot, move, random) : move
}

function differ(model: ExchangeSnapshot, real: ExchangeSnapshot, told: string): void {
  if (snapshotDigest(model) === snapshotDigest(real)) return
  throw new Error(`after ${told} the machine is at ${formalState(real)} and the chart at ${formalState(model)}${formalState(real) === formalState(model) ? ', but not in the same snapshot' : ''}`)
}

function command(type: EventType, legal: boolean, numbers: readonly number[], invariants: readonly Invariant[]): ChartCommand {
  let told = `${type}${legal ? '' : ' out of place'}`
  return {
    check: ({ engine }) => engine.snapshot().status === 'active' && eventAt(engine.snapshot(), type, legal, numbers) !== undefined,
    run({ engine, trail }, actor) {
      const before = actor.getSnapshot()
      const event = eventAt(engine.snapshot(), type, legal, numbers)!
      const { type: _, by, ...fields } = event
      told = `${by} ${type}${Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : ''}`
      const { snapshot: after, refusal } = engine.take(event)
      actor.send(event)
      differ(after, actor.getSnapshot(), `${told}${refusal ? ', which is to be refused,' : ''}`)
      if (refusal) return
      const step: Step = { before, event, after: actor.getSnapshot() }
      const violation = violationOf(step, trail, invariants)
      if (violation) throw new Error(`after ${told} invariant ${violation.invariant.number} (${violation.invariant.name}) is broken: ${violation.what}`)
      trail.push(step)
    },
    toString: () => told,
  }
}

/**
 * Commands for `fc.commands`: somebody sends an event, legal or out of place, to a machine that is to behave as the chart of this library.
 * Each checks that both come to the same snapshot, and that the invariants hold.
 * @param machine - the machine under test: the exchange with other actions, guards or implementations provided
 */
export function modelCommands(machine: typeof exchangeMachine = exchangeMachine, { invariants = cheapInvariants, types = eventTypes.filter((type) => machine.events.includes(type)) }: ModelCommandOptions = {}): fc.Arbitrary<ChartCommand>[] {
  return types.filter(isEventType).map((type) => fc.tuple(fc.nat(4).map((n) => n < 4), draws).map(([legal, numbers]) => command(type, legal, numbers, invariants)))
}

/** The start of a run of commands, for `fc.modelRun`: the chart and a live actor of the machine under test, both at the start of a scenario. */
export function modelSetup(scenario: ResolvedScenario, machine: typeof exchangeMachine = exchangeMachine): () => { readonly model: ChartModel; readonly real: ChartActor } {
  return () => {
    const real = createActor(machine, { input: { scenario } })
    real.start()
    return { model: { engine: pureEngine(initialSnapshot(scenario)), trail: [] }, real }
  }
}
