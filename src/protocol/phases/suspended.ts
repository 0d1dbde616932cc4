import { chart, on } from '../setup.js'

/** The talks rest until every cause is gone, and go on exactly where they were. */
export const suspended = chart.createStateConfig({
  description: 'The talks rest. They resume to the exact step when every cause is gone.',
  meta: { kind: 'step' },
  always: [
    { guard: 'deadlinePassed', target: 'closing', description: 'the deadline has passed' },
    { guard: 'tooFewParties', target: 'closing', description: 'fewer than two parties are left' },
    { guard: 'suspensionCausesCleared', target: 'negotiation.resume', description: 'every cause is gone' },
  ],
  on: {
    'talks.resumed': { ...on('talks.resumed'), actions: 'resumeTalks' },
  },
})
