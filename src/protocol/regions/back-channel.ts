import { chart, on } from '../setup.js'

const ended = { 'process.closed': { ...on('process.closed'), target: '.ended' } } as const

/** Whether envoys can speak in confidence. */
export const backChannel = chart.createStateConfig({
  description: 'Whether envoys can speak in confidence.',
  meta: { kind: 'region' },
  initial: 'closed',
  on: ended,
  states: {
    closed: {
      description: 'There is no back channel.', meta: { kind: 'step' },
      on: { 'backchannel.opened': { ...on('backchannel.opened'), target: 'active' } },
    },
    active: {
      description: 'Envoys speak in confidence.', meta: { kind: 'step' },
      on: {
        'backchannel.frozen': { ...on('backchannel.frozen'), target: 'frozen' },
        'backchannel.closed': { ...on('backchannel.closed'), target: 'closed' },
        'leak.occurred': { ...on('leak.occurred'), target: 'exposed' },
      },
    },
    frozen: {
      description: 'The channel stands, and nobody uses it.', meta: { kind: 'step' },
      on: {
        'backchannel.thawed': { ...on('backchannel.thawed'), target: 'active' },
        'backchannel.closed': { ...on('backchannel.closed'), target: 'closed' },
        'leak.occurred': { ...on('leak.occurred'), target: 'exposed' },
      },
    },
    exposed: {
      description: 'The press knows of the channel.', meta: { kind: 'step' },
      on: {
        'backchannel.opened': { ...on('backchannel.opened'), target: 'active' },
        'backchannel.closed': { ...on('backchannel.closed'), target: 'closed' },
      },
    },
    ended: { type: 'final', description: 'The process is over.', meta: { kind: 'outcome' } },
  },
})
