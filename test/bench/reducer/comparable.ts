import type { AnyStateNode } from 'xstate'
import type { ExchangeSnapshot } from '../../../src/protocol/nodes.js'
import { regionsOf } from '../../../src/protocol/step.js'
import type { Place, State } from './state.js'

const within: { readonly [P in Place]?: string } = {
  packaging: 'agreement.', ratification: 'agreement.', enjoined: 'agreement.',
  staging: 'release.', verification: 'release.', handover: 'release.', confirmation: 'release.',
}
const outside: readonly Place[] = ['suspended', 'breach', 'completed', 'partiallyCompleted', 'collapsed']

function pathOf(place: Place): string {
  return outside.includes(place) ? place : `negotiation.${within[place] ?? ''}${place}`
}

/** Everything that a state says, in the words and the order of the chart's context, with the place in every region and where suspended talks go on. */
export function comparable(state: State): unknown {
  const { seats, detainees, requests, package: agreed, place, outcome } = state
  const region = (name: string): string => (outcome === null ? name : 'ended')
  return {
    day: state.day,
    deadline: state.deadline,
    pausedDays: state.pausedDays,
    climate: state.climate,
    parties: Object.fromEntries(seats.map(({ id, human, present, stance, submitted, players, signed, reaffirmed, handover, inBreach, threshold, lastTone }) => [id, {
      human, present, stance, submitted,
      votes: Object.fromEntries([...players].map(([player, { yes, no }]) => [player, { yes, no }])),
      signed, reaffirmed, handover, inBreach, threshold, lastTone,
    }])),
    detainees: Object.fromEntries(detainees.map(({ id, state: now, custodian, consent, identityVerified, proofOfLife, instrument, blockedBy }) =>
      [id, { state: now, custodian, consent, identityVerified, proofOfLife, instrument, blockedBy }])),
    requests: requests.map(({ id, by, terms, status }) => ({ id, by: by.id, terms, status })),
    proposal: state.proposal,
    framework: state.framework,
    listRounds: state.listRounds,
    table: state.table,
    package: agreed && {
      agenda: agreed.agenda,
      options: agreed.options,
      mode: agreed.mode,
      involved: agreed.involved.map(({ id }) => id),
      members: agreed.members.map(({ id, from, to, phase }) => ({ id, from, to, phase })),
      phases: agreed.phases,
      phase: agreed.phase,
      signed: agreed.signed,
      escrow: agreed.escrow,
    },
    injunctions: state.injunctions,
    causes: state.causes,
    mediator: { accepted: state.mediatorAccepted, suggestion: state.suggestion },
    obligations: state.obligations,
    trust: Object.fromEntries(seats.map(({ id, trust }) => [id, Object.fromEntries(trust)])),
    outcome,
    places: {
      formal: pathOf(place),
      backChannel: region(state.backChannel),
      publicTrack: region(state.publicTrack),
      climate: region(state.climate),
      clock: region(state.clock),
      mediation: region(state.mediation),
    },
    resumes: place === 'suspended' ? pathOf(state.resumeAt!) : null,
  }
}

/** The same of a snapshot of the chart. */
export function comparableSnapshot(snapshot: ExchangeSnapshot): unknown {
  const { scenario: _, ...context } = snapshot.context
  const remembered = (snapshot.historyValue as { readonly [id: string]: readonly AnyStateNode[] })['exchange.formal.negotiation.resume']
  const leaf = remembered?.find(({ type }) => type === 'atomic')
  const { formal, backChannel, publicTrack, climate, clock, mediation } = regionsOf(snapshot)
  const places = { formal, backChannel, publicTrack, climate, clock, mediation }
  return { ...context, places, resumes: formal === 'suspended' ? leaf?.id.replace('exchange.formal.', '') : null }
}
