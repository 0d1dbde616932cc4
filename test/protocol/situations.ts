import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'
import type { Engine } from '../../src/protocol/engine.js'
import { cooperate, cooperativeEvent } from '../../src/protocol/invariants/cooperate.js'
import { formalState } from '../../src/protocol/step.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

/** Something that once went wrong in charts like this one, or that chance seldom brings about. */
export interface Situation {
  readonly name: string
  readonly scenario: ResolvedScenario
  /** Places and refusals that it comes to, in order. */
  readonly reaches: readonly string[]
  /** Plays the situation and returns what it came to. */
  play(engine: Engine): readonly string[]
}

/** Sends events that must be taken. */
export function send(engine: Engine, ...events: readonly ExchangeEvent[]): string {
  for (const event of events) {
    const { refusal } = engine.take(event)
    if (refusal) throw new Error(refusal.message)
  }
  return formalState(engine.snapshot())
}

const day: ExchangeEvent = { type: 'clock.advanced', by: 'host' }

function end(engine: Engine): string {
  cooperate(engine)
  return formalState(engine.snapshot())
}

function upTo(engine: Engine, state: string): void {
  cooperate(engine, state)
}

/** The party on turn offers the second option of every issue: everybody released, every concession at its first level. */
export function offerAll(engine: Engine): void {
  const { agenda, order, turn } = engine.snapshot().context.table!
  send(engine, { type: 'package.offered', by: order[turn]!, options: agenda.issues.map(() => 1) })
}

/** The clock after some events: its state, the day and the deadline. */
function clockAfter(engine: Engine, ...events: readonly ExchangeEvent[]): string {
  send(engine, ...events)
  const { value, context } = engine.snapshot()
  return `${value.clock} ${context.day} ${context.deadline}`
}

/** Two parties that hold somebody of each other's, and a third that has somebody to give. */
function ofTwoAndAThird(): ResolvedScenario {
  const made = smallScenario({ parties: 3, detainees: 3, concessions: 0, modes: ['simultaneous'], rules: { rationality: 'recorded' } })
  return { ...made, detainees: made.detainees.map((person) => (person.id === 'd0' ? person : { ...person, destination: 'p0' })) }
}

export const situations: readonly Situation[] = [
  {
    name: 'a deadline that passes while receipts are out leaves a day for them, and closes before the next phase',
    scenario: smallScenario({ modes: ['phased'], deadline: 2 }),
    reaches: ['negotiation.release.confirmation', 'partiallyCompleted'],
    play(engine) {
      upTo(engine, 'negotiation.release.confirmation')
      const resting = send(engine, day, day)
      const arrived = Object.entries(engine.snapshot().context.detainees).filter(([, { state }]) => state === 'transferred').map(([id]) => id)
      const people = engine.snapshot().context.scenario.detainees
      const last = arrived.map((id) => send(engine, { type: 'receipt.confirmed', by: people.find((person) => person.id === id)!.destination, detainee: id })).at(-1)!
      return [resting, last]
    },
  },
  {
    name: 'nothing suspends the day that a deadline leaves for receipts',
    scenario: smallScenario({ modes: ['simultaneous'], deadline: 2 }),
    reaches: ['negotiation.release.confirmation', 'negotiation.release.confirmation', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.release.confirmation')
      return [send(engine, day, day), send(engine, { type: 'talks.suspended', by: 'p0' }), end(engine)]
    },
  },
  {
    name: 'whoever leaves takes along what concerned it, and the others go on to an end',
    scenario: { ...ofTwoAndAThird(), issues: [{ id: 'venue', name: 'Venue', options: ['here', 'there'] }] },
    reaches: ['negotiation.agreement.packaging', 'negotiation.agreement.packaging', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.packaging')
      const before = formalState(engine.snapshot())
      return [before, send(engine, { type: 'party.left', by: 'p2' }), end(engine)]
    },
  },
  {
    name: 'the last party that had not answered a mediator leaves, and the others have accepted',
    scenario: smallScenario({ parties: 3, detainees: 6 }),
    reaches: ['offered', 'engaged'],
    play(engine) {
      send(engine, { type: 'mediator.offered', by: 'm' }, { type: 'mediator.accepted', by: 'p0' }, { type: 'mediator.accepted', by: 'p1' })
      const offered = engine.snapshot().value.mediation
      send(engine, { type: 'party.left', by: 'p2' })
      return [offered, engine.snapshot().value.mediation]
    },
  },
  {
    name: 'a way of release that the rules do not have is refused',
    scenario: smallScenario({ modes: ['simultaneous'] }),
    reaches: ['proposal/mode-not-allowed'],
    play(engine) {
      upTo(engine, 'negotiation.proposal')
      return [engine.take({ type: 'proposal.tabled', by: 'p0', mode: 'escrowed', phases: 1 }).refusal?.id ?? 'taken']
    },
  },
  {
    name: 'an acceptance goes by the back channel only while there is one',
    scenario: smallScenario({}),
    reaches: ['proposal/back-channel-not-active', 'taken'],
    play(engine) {
      upTo(engine, 'negotiation.proposal')
      send(engine, { type: 'proposal.tabled', by: 'p1', mode: 'simultaneous', phases: 1 }, { type: 'backchannel.frozen', by: 'p1' })
      const accepted: ExchangeEvent = { type: 'proposal.accepted', by: 'p0', channel: 'back' }
      const first = engine.take(accepted).refusal?.id ?? 'taken'
      send(engine, { type: 'backchannel.thawed', by: 'p0' })
      return [first, engine.take(accepted).refusal?.id ?? 'taken']
    },
  },
  {
    name: 'a deadline that passes with the last receipt still completes the exchange',
    scenario: smallScenario({ modes: ['simultaneous'], deadline: 2 }),
    reaches: ['negotiation.release.confirmation', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.release.confirmation')
      return [send(engine, day, day), end(engine)]
    },
  },
  {
    name: 'a second day without receipts closes the exchange as partial',
    scenario: smallScenario({ modes: ['simultaneous'], deadline: 2 }),
    reaches: ['negotiation.release.confirmation', 'partiallyCompleted'],
    play(engine) {
      upTo(engine, 'negotiation.release.confirmation')
      return [send(engine, day, day), send(engine, day)]
    },
  },
  {
    name: 'a party in breach may still pay what it owes, and heals the breach by handing over those it kept',
    scenario: smallScenario({ modes: ['synchronisedRemote'] }),
    reaches: ['breach', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.packaging')
      offerAll(engine)
      upTo(engine, 'negotiation.release.handover')
      send(engine, { type: 'handover.withheld', by: 'p0' }, { type: 'handover.performed', by: 'p1' })
      while (formalState(engine.snapshot()) === 'negotiation.release.confirmation') send(engine, cooperativeEvent(engine.snapshot())!)
      const breach = send(engine, { type: 'obligation.fulfilled', by: 'p0', concession: 'c0' })
      return [breach, end(engine)]
    },
  },
  {
    name: 'a person held by a government that is not at the table cannot be demanded late',
    scenario: smallScenario({ parties: 4, late: true }),
    reaches: ['custody/holder-not-at-table', 'negotiation.vetting'],
    play(engine) {
      upTo(engine, 'negotiation.vetting')
      const held = engine.snapshot().context.scenario.detainees.find(({ holder, destination }) => holder === 'p3' && destination === 'p0')!
      const { refusal } = engine.take({ type: 'addon.demanded', by: 'p0', detainee: held.id })
      return [refusal!.id, formalState(engine.snapshot())]
    },
  },
  {
    name: 'a death among those of a later phase is seen before that phase is staged, and the rest may be reaffirmed',
    scenario: smallScenario({ modes: ['phased'] }),
    reaches: ['negotiation.repackaging', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.release.confirmation')
      const { package: agreed } = engine.snapshot().context
      send(engine, { type: 'detainee.died', by: 'nature', detainee: agreed!.phases[1]!.members[0]! })
      upTo(engine, 'negotiation.repackaging')
      return [formalState(engine.snapshot()), end(engine)]
    },
  },
  {
    name: 'people lost while the parties bargain lead back to the lists',
    scenario: smallScenario({ detainees: 4 }),
    reaches: ['negotiation.listExchange', 'collapsed'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.packaging')
      return [send(engine, { type: 'vetting.blocked', by: 'p0', detainee: 'd1' }, { type: 'detainee.died', by: 'nature', detainee: 'd3' }), end(engine)]
    },
  },
  {
    name: 'talks resume to the exact step, once every cause is gone',
    scenario: smallScenario(),
    reaches: ['suspended', 'suspended', 'negotiation.agreement.ratification'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.ratification')
      const suspended = send(engine, { type: 'talks.suspended', by: 'p0' }, { type: 'climate.escalated', by: 'nature' }, { type: 'climate.escalated', by: 'nature' })
      const still = send(engine, { type: 'talks.resumed', by: 'p0' })
      return [suspended, still, send(engine, { type: 'climate.eased', by: 'nature' })]
    },
  },
  {
    name: 'a court that strikes after signing suspends the release until it lifts its order',
    scenario: smallScenario(),
    reaches: ['suspended', 'negotiation.release.staging'],
    play(engine) {
      upTo(engine, 'negotiation.release.staging')
      const struck = send(engine, { type: 'court.injunction', by: 'nature', party: 'p0' })
      return [struck, send(engine, { type: 'court.lifted', by: 'nature', party: 'p0' })]
    },
  },
  {
    name: 'an agent returns everybody when one side keeps its people',
    scenario: smallScenario({ modes: ['escrowed'] }),
    reaches: ['escrow/incomplete', 'breach'],
    play(engine) {
      upTo(engine, 'negotiation.release.handover')
      send(engine, { type: 'escrow.deposited', by: 'p0' }, { type: 'handover.withheld', by: 'p1' })
      const early = engine.take({ type: 'escrow.released', by: 'm' }).refusal!.id
      return [early, send(engine, { type: 'escrow.returned', by: 'm' })]
    },
  },
  {
    name: 'whatever would stop the talks waits while a handover is under way',
    scenario: smallScenario({ modes: ['simultaneous'] }),
    reaches: ['handover/point-of-no-return', 'negotiation.release.handover', 'suspended', 'negotiation.release.confirmation', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.release.handover')
      const refused = engine.take({ type: 'talks.suspended', by: 'p0' }).refusal!.id
      const crisis = send(engine, { type: 'climate.escalated', by: 'nature' }, { type: 'climate.escalated', by: 'nature' })
      const after = send(engine, { type: 'handover.performed', by: 'p0' }, { type: 'handover.performed', by: 'p1' })
      return [refused, crisis, after, send(engine, { type: 'climate.eased', by: 'nature' }), end(engine)]
    },
  },
  {
    name: 'a court that strikes during a breach stops the second try too (walk 2169)',
    scenario: smallScenario({ modes: ['simultaneous'] }),
    reaches: ['breach', 'suspended', 'negotiation.release.handover'],
    play(engine) {
      upTo(engine, 'negotiation.release.handover')
      send(engine, { type: 'handover.withheld', by: 'p0' }, { type: 'handover.performed', by: 'p1' })
      const struck = send(engine, { type: 'court.injunction', by: 'nature', party: 'p1' })
      const healed = send(engine, { type: 'breach.remedied', by: 'p0' })
      return [struck, healed, send(engine, { type: 'court.lifted', by: 'nature', party: 'p1' })]
    },
  },
  {
    name: 'a package refused at home is open to another try',
    scenario: smallScenario(),
    reaches: ['negotiation.agreement.packaging', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.ratification')
      return [send(engine, { type: 'ratification.refused', by: 'p0', player: 'p0-leader' }), end(engine)]
    },
  },
  {
    name: 'a breach that nobody makes good ends with the deadline',
    scenario: smallScenario({ modes: ['simultaneous'], deadline: 3 }),
    reaches: ['breach', 'breach', 'collapsed'],
    play(engine) {
      upTo(engine, 'negotiation.release.staging')
      return [send(engine, { type: 'phase.aborted', by: 'p0' }), send(engine, day, day), send(engine, day)]
    },
  },
  {
    name: 'suspended talks end with the deadline',
    scenario: smallScenario({ deadline: 3 }),
    reaches: ['suspended', 'suspended', 'collapsed'],
    play(engine) {
      return [send(engine, { type: 'talks.suspended', by: 'p0' }), send(engine, day, day), send(engine, day)]
    },
  },
  {
    name: 'suspended talks end when only one party is left',
    scenario: smallScenario(),
    reaches: ['suspended', 'collapsed'],
    play(engine) {
      return [send(engine, { type: 'talks.suspended', by: 'p0' }), send(engine, { type: 'party.left', by: 'p1' })]
    },
  },
  {
    name: 'a package that has lost somebody at home is bargained over again',
    scenario: smallScenario(),
    reaches: ['negotiation.agreement.packaging', 'completed'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.ratification')
      const [lost] = engine.snapshot().context.package!.members
      return [send(engine, { type: 'detainee.died', by: 'nature', detainee: lost!.id }), end(engine)]
    },
  },
  {
    name: 'obligations are paid during the release as in a breach',
    scenario: smallScenario({ modes: ['simultaneous'], concessions: 2 }),
    reaches: ['due due', 'negotiation.release.staging', 'fulfilled due', 'breach', 'fulfilled fulfilled'],
    play(engine) {
      upTo(engine, 'negotiation.agreement.packaging')
      const paid = (): string => engine.snapshot().context.obligations.map(({ status }) => status).join(' ')
      offerAll(engine)
      upTo(engine, 'negotiation.release.staging')
      const owed = paid()
      const still = send(engine, { type: 'obligation.fulfilled', by: 'p0', concession: 'c0' })
      const first = paid()
      send(engine, { type: 'phase.aborted', by: 'p1' })
      return [owed, still, first, send(engine, { type: 'obligation.fulfilled', by: 'p0', concession: 'c1' }), paid()]
    },
  },
  {
    name: 'days of a stopped clock move the deadline along, until the rules let it rest no longer',
    scenario: smallScenario({ rules: { pause: 2 } }),
    reaches: ['paused 0 30', 'paused 1 31', 'running 2 32', 'running 3 32', 'clock/no-pause'],
    play(engine) {
      send(engine, { type: 'talks.suspended', by: 'p0' })
      const days = [clockAfter(engine, { type: 'clock.paused', by: 'host' }), clockAfter(engine, day), clockAfter(engine, day), clockAfter(engine, day)]
      return [...days, engine.take({ type: 'clock.paused', by: 'host' }).refusal?.id ?? 'taken']
    },
  },
  {
    name: 'the day that a deadline leaves for receipts counts too',
    scenario: smallScenario({ modes: ['simultaneous'], deadline: 2 }),
    reaches: ['expired 2 2', 'ended 3 2'],
    play(engine) {
      upTo(engine, 'negotiation.release.confirmation')
      return [clockAfter(engine, day, day), clockAfter(engine, day)]
    },
  },
  {
    name: 'nobody leaves during a handover, so a mediator stays unanswered',
    scenario: smallScenario({ parties: 3, detainees: 6, modes: ['simultaneous'] }),
    reaches: ['offered', 'handover/point-of-no-return', 'offered'],
    play(engine) {
      send(engine, { type: 'mediator.offered', by: 'm' }, { type: 'mediator.accepted', by: 'p0' }, { type: 'mediator.accepted', by: 'p1' })
      upTo(engine, 'negotiation.release.handover')
      const mediation = (): string => engine.snapshot().value.mediation
      const before = mediation()
      return [before, engine.take({ type: 'party.left', by: 'p2' }).refusal?.id ?? 'taken', mediation()]
    },
  },
]
