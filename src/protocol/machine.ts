import { firstContext } from '../model/context.js'
import type { ResolvedScenario } from '../model/scenario.js'
import { formal } from './phases/formal.js'
import { backChannel } from './regions/back-channel.js'
import { climate } from './regions/climate.js'
import { clock } from './regions/clock.js'
import { mediation } from './regions/mediation.js'
import { publicTrack } from './regions/public-track.js'
import { chart } from './setup.js'
import type { ExchangeInput } from './setup.js'

const empty: ResolvedScenario = {
  schema: 1, id: 'empty', title: 'Empty', kind: 'fictional', brief: '', teaching: '', parties: [], detainees: [], concessions: [], schedule: [],
  rules: {
    modes: [], phases: 1, rounds: 1, listRounds: 1, deadline: 1, near: 0, pause: 0, consent: 'required', exposure: 1,
    rationality: 'recorded', suspendOnCrisis: false, faults: 1, trust: { kept: 1, broken: 1 },
  },
  nature: { leak: 0, escalation: 0, easing: 0, injunction: 0, lifting: 0, death: 0, releasedOtherwise: 0, arrest: 0, extension: 0, extensionDays: 1, refusal: 0 },
}

/**
 * The statechart of a prisoner exchange: one parallel XState machine whose formal track moves people
 * while the other regions say what surrounds it. It holds no clock, no chance and no effect.
 */
export const exchangeMachine = chart.createMachine({
  id: 'exchange',
  description: 'The negotiation of a prisoner exchange between governments.',
  meta: { kind: 'root' },
  type: 'parallel',
  options: { maxIterations: 200 },
  // XState calls the factory once more without input while it rebuilds a snapshot.
  context: ({ input }) => {
    const given = input as Partial<ExchangeInput> | undefined
    return firstContext(given?.scenario ?? empty, given?.people)
  },
  states: { formal, backChannel, publicTrack, climate, clock, mediation },
})
