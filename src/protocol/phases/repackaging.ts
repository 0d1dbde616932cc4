import { chart, on } from '../setup.js'

/** A signed package changes only by joint reaffirmation. */
export const repackaging = chart.createStateConfig({
  description: 'A member of the signed package was lost: everybody concerned reaffirms what is left, or not.',
  meta: { kind: 'step' },
  always: [
    { guard: 'reaffirmedWithNobodyLeft', target: '#exchange.formal.closing', actions: 'reducePackage', description: 'what is left has been delivered' },
    { guard: 'reaffirmedByAll', target: 'release', actions: 'reducePackage', description: 'everybody concerned reaffirms' },
  ],
  on: {
    'package.reaffirmed': { ...on('package.reaffirmed'), actions: 'reaffirm' },
    'package.repudiated': [
      { ...on('package.repudiated', 'nobodyDelivered'), target: 'agreement', actions: 'reopenPackage' },
      { ...on('package.repudiated'), target: '#exchange.formal.closing' },
    ],
    'instrument.issued': { ...on('instrument.issued'), actions: 'issueInstrument' },
  },
})
