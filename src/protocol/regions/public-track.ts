import { chart, on } from '../setup.js'

const says = {
  'statement.signalled': { ...on('statement.signalled'), actions: 'recordStatement' },
  'statement.committed': { ...on('statement.committed'), target: 'committed', actions: 'recordCommitment' },
  'statement.announced': { ...on('statement.announced'), target: 'announced', actions: 'recordAnnouncement' },
} as const
const leaks = { 'leak.occurred': { ...on('leak.occurred'), target: 'exposed' } } as const

/** What the public hears. It moves nobody's custody. */
export const publicTrack = chart.createStateConfig({
  description: 'What the public hears.',
  meta: { kind: 'region' },
  initial: 'silent',
  on: { 'process.closed': { ...on('process.closed'), target: '.ended' } },
  states: {
    silent: {
      description: 'The public hears nothing.', meta: { kind: 'step' },
      on: { ...says, ...leaks, 'statement.signalled': { ...says['statement.signalled'], target: 'signalling' } },
    },
    signalling: { description: 'Parties signal in public without binding themselves.', meta: { kind: 'step' }, on: { ...says, ...leaks } },
    exposed: {
      description: 'The press has the story.', meta: { kind: 'step' },
      on: { ...says, 'statement.denied': { ...on('statement.denied'), target: 'signalling', actions: 'recordDenial' } },
    },
    committed: { description: 'Somebody has committed itself in public.', meta: { kind: 'step' }, on: { ...says, ...leaks } },
    announced: { description: 'The agreement is public.', meta: { kind: 'step' }, on: { 'statement.announced': { ...on('statement.announced'), actions: 'recordAnnouncement' } } },
    ended: { type: 'final', description: 'The process is over.', meta: { kind: 'outcome' } },
  },
})
