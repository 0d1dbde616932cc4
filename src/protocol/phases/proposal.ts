import { and, or, stateIn } from 'xstate'
import { chart, on } from '../setup.js'

/** An event that goes by the back channel only while there is one. */
function byOpenChannel(type: 'proposal.tabled' | 'proposal.accepted') {
  const { guard, description } = on(type)
  return { guard: and([guard, or(['notByBackChannel', stateIn('#exchange.backChannel.active')])]), description }
}

/** How people would be released, before who. */
export const proposal = chart.createStateConfig({
  description: 'The parties settle how people would be released: in which mode and in how many phases.',
  meta: { kind: 'phase' },
  always: { guard: 'proposalCarried', target: 'listExchange', actions: 'adoptFramework', description: 'everybody at the table assents' },
  on: {
    'proposal.tabled': { ...byOpenChannel('proposal.tabled'), actions: 'tableProposal' },
    'proposal.accepted': { ...byOpenChannel('proposal.accepted'), actions: 'acceptProposal' },
    'proposal.rejected': { ...on('proposal.rejected'), actions: 'dropProposal' },
    'proposal.withdrawn': { ...on('proposal.withdrawn'), actions: 'dropProposal' },
    'party.joined': { ...on('party.joined'), actions: 'joinTable' },
    'list.requested': { ...on('list.requested'), actions: 'request' },
    'list.withdrawn': { ...on('list.withdrawn'), actions: 'withdrawRequest' },
  },
})
