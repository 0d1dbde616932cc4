import { createActor } from 'xstate'
import { candidates, wanted } from '../../model/requests.js'
import { trustLevel } from '../../model/trust.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import { viewFor } from '../../model/view.js'
import { exchangeMachine } from '../machine.js'
import { legalMoves } from '../moves.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { regionsOf, take } from '../step.js'
import { firstProblem, stateInvariant } from './invariant.js'
import type { Invariant } from './invariant.js'

/** A snapshot after a trip through JSON, as a host would store and restore it. */
export function restored(snapshot: ExchangeSnapshot): ExchangeSnapshot {
  const stored = JSON.parse(JSON.stringify(exchangeMachine.getPersistedSnapshot(snapshot))) as never
  return createActor(exchangeMachine, { snapshot: stored, input: { scenario: snapshot.context.scenario } }).getSnapshot()
}

function bytes(snapshot: ExchangeSnapshot): string {
  return JSON.stringify(exchangeMachine.getPersistedSnapshot(snapshot))
}

export const samePast: Invariant = {
  number: 19,
  name: 'samePast',
  about: 'The same state and event give the same state byte for byte, also when the state was stored and restored between.',
  violation: ({ before, event, after }) => {
    if (bytes(take(before, event).snapshot) !== bytes(after)) return `${event.type} gave two different states`
    return bytes(take(restored(before), event).snapshot) === bytes(after) ? null : `${event.type} gave another state after storing and restoring`
  },
}

/** The same scenario with every private number and text of one party changed. */
export function withOtherSecrets(scenario: ResolvedScenario, party: string): ResolvedScenario {
  return {
    ...scenario,
    parties: scenario.parties.map((each) => {
      if (each.id !== party) return each
      const { preferences } = each.secrets
      const shifted = Object.fromEntries(Object.entries(preferences.detainees).map(([id, value], i) => [id, value * 3 + 17 + i]))
      return {
        ...each,
        secrets: {
          ...each.secrets,
          brief: `${each.secrets.brief} Something else.`,
          wants: [],
          offers: [],
          preferences: { ...preferences, detainees: shifted, reservation: preferences.reservation - 123, relationship: preferences.relationship + 7 },
        },
      }
    }),
  }
}

function seenBy(snapshot: ExchangeSnapshot, audience: string): string {
  const view = viewFor({ context: snapshot.context, regions: regionsOf(snapshot) }, audience)
  return JSON.stringify([view, legalMoves(snapshot, audience)])
}

export const noninterference = stateInvariant({
  number: 20,
  name: 'noninterference',
  about: 'Change one party\'s secrets and keep its messages: what any other audience sees and may do stays the same.',
  ofState: (after) => {
    const { scenario } = after.context
    return firstProblem(scenario.parties, ({ id: changed }) => {
      const context = { ...after.context, scenario: withOtherSecrets(scenario, changed) }
      const twin = Object.assign(Object.create(Object.getPrototypeOf(after) as object), after, { context }) as ExchangeSnapshot
      const audiences = [...scenario.parties.map(({ id }) => id).filter((id) => id !== changed), scenario.mediator?.id ?? 'public', 'public']
      return firstProblem(audiences, (audience) => seenBy(after, audience) !== seenBy(twin, audience) && `${audience} can tell the secrets of ${changed}`)
    })
  },
})

export const requestsPersist: Invariant = {
  number: 21,
  name: 'requestsPersist',
  about: 'A request stands until it is met, withdrawn by its author, or moot.',
  violation: ({ before, event, after }) => firstProblem(before.context.requests, (request) => {
    const now = after.context.requests.find(({ id }) => id === request.id)
    if (!now || now.by !== request.by || JSON.stringify(now.terms) !== JSON.stringify(request.terms)) return `${request.id} was changed`
    if (now.status === request.status) return null
    if (request.status !== 'open') return `${request.id} went from ${request.status} to ${now.status}`
    if (now.status === 'withdrawn') return event.type === 'list.withdrawn' && event.by === request.by ? null : `${request.id} was withdrawn by ${event.type}`
    const people = candidates(after.context.scenario, request.by, request.terms)
    const here = people.filter(({ id }) => ['transferred', 'disputed', 'confirmed'].includes(after.context.detainees[id]!.state)).length
    if (now.status === 'met') return here >= wanted(request.terms) ? null : `${request.id} counts as met with ${here}`
    const gone = people.every(({ id, holder }) => ['deceased', 'releasedOtherwise'].includes(after.context.detainees[id]!.state) || !after.context.parties[holder]?.present)
    return gone || !after.context.parties[request.by]?.present ? null : `${request.id} counts as moot`
  }),
}

function pairsOf({ parties }: ResolvedScenario): readonly (readonly [string, string])[] {
  return parties.flatMap((a) => parties.filter((b) => b !== a).map((b) => [a.id, b.id] as const))
}

export const beliefsAreDistributions = stateInvariant({
  number: 22,
  name: 'beliefsAreDistributions',
  about: 'Every party has a belief about every other, and each is a distribution: its counts are finite and above 0, its mean lies in [0, 1].',
  ofState: ({ context: { scenario, trust } }) => firstProblem(pairsOf(scenario), ([observer, subject]) => {
    const belief = trust[observer]?.[subject]
    if (!belief) return `${observer} has no belief about ${subject}`
    const mean = trustLevel(belief)
    return !(belief.kept > 0 && belief.broken > 0 && Number.isFinite(belief.kept + belief.broken) && mean >= 0 && mean <= 1) && `a belief is ${JSON.stringify(belief)}`
  }),
})

const commitments = /^(handover|escrow|obligation|phase|talks\.ended|party\.left|receipt|dispute|clock\.advanced|breach|package\.re|detainee)/

export const trustFollowsDeeds: Invariant = {
  number: 25,
  name: 'trustFollowsDeeds',
  about: 'Trust rises only on a commitment kept and falls only on one broken; words do not move it.',
  violation: ({ before, event, after }) => {
    if (commitments.test(event.type) || before.context.trust === after.context.trust) return null
    return `${event.type} moved trust`
  },
}
