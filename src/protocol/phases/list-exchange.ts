import { chart, on } from '../setup.js'

/** Each side says whom it wants and whom it offers. */
export const listExchange = chart.createStateConfig({
  description: 'Requesters put people on their lists, holders nominate people, and everybody closes its list.',
  meta: { kind: 'phase' },
  always: [
    { guard: 'listRoundsSpent', target: '#exchange.formal.closing', description: 'the lists were opened as often as the rules allow' },
    { guard: 'listsMeet', target: 'vetting', description: 'all lists are closed and two holders or more have somebody on them' },
    { guard: 'listsSubmitted', target: 'listExchange', reenter: true, actions: 'reopenLists', description: 'all lists are closed, but they do not meet' },
  ],
  on: {
    'list.requested': { ...on('list.requested', 'listNotSubmitted'), actions: 'request' },
    'list.withdrawn': { ...on('list.withdrawn'), actions: 'withdrawRequest' },
    'list.nominated': { ...on('list.nominated', 'listNotSubmitted'), actions: 'nominate' },
    'list.submitted': { ...on('list.submitted'), actions: 'submitList' },
    'party.joined': { ...on('party.joined'), actions: 'joinTable' },
  },
})
