import { chart, on } from '../setup.js'

/** Envoys sound each other out; everybody at the table must be ready before anything is proposed. */
export const exploration = chart.createStateConfig({
  description: 'Envoys sound each other out. Nothing binds anybody.',
  meta: { kind: 'step' },
  always: { guard: 'allReceptive', target: 'proposal', description: 'everybody at the table is ready to talk' },
  on: {
    'talks.opened': { ...on('talks.opened'), actions: 'openTalks' },
    'talks.declined': { ...on('talks.declined'), actions: 'declineTalks' },
    'party.joined': { ...on('party.joined'), actions: 'joinTable' },
    'list.requested': { ...on('list.requested'), actions: 'request' },
    'list.withdrawn': { ...on('list.withdrawn'), actions: 'withdrawRequest' },
  },
})
