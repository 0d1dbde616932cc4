import { chart, on } from '../setup.js'

/** Somebody did not keep its word in the release. */
export const breach = chart.createStateConfig({
  description: 'A party kept its people or called a phase off. It may make good, or the other side may declare the breach final.',
  meta: { kind: 'step' },
  always: [
    { guard: 'deadlinePassed', target: 'closing', description: 'the deadline has passed' },
    { guard: 'breachIsHealed', target: 'negotiation.release', actions: 'retryPhase', description: 'whoever was in breach makes good' },
  ],
  on: {
    'breach.remedied': { ...on('breach.remedied'), actions: 'remedyBreach' },
    'breach.declared': { ...on('breach.declared'), target: 'closing' },
    'obligation.fulfilled': { ...on('obligation.fulfilled'), actions: 'fulfilObligation' },
  },
})
