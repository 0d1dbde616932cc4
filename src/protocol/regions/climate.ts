import { chart, on } from '../setup.js'

/** Relations outside the exchange. A crisis can suspend the talks. */
export const climate = chart.createStateConfig({
  description: 'Relations outside the exchange.',
  meta: { kind: 'region' },
  initial: 'calm',
  on: { 'process.closed': { ...on('process.closed'), target: '.ended' } },
  states: {
    calm: {
      description: 'Relations are calm.', meta: { kind: 'step' },
      on: { 'climate.escalated': { ...on('climate.escalated'), target: 'tense', actions: 'becomeTense' } },
    },
    tense: {
      description: 'Relations are tense: a deal costs more at home.', meta: { kind: 'step' },
      on: {
        'climate.escalated': { ...on('climate.escalated'), target: 'crisis', actions: 'enterCrisis' },
        'climate.eased': { ...on('climate.eased'), target: 'calm', actions: 'becomeCalm' },
      },
    },
    crisis: {
      description: 'Relations are in crisis.', meta: { kind: 'step' },
      on: { 'climate.eased': { ...on('climate.eased'), target: 'tense', actions: 'becomeTense' } },
    },
    ended: { type: 'final', description: 'The process is over.', meta: { kind: 'outcome' } },
  },
})
