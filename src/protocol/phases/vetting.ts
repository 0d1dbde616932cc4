import { chart, on } from '../setup.js'

/** Each person is asked, identified and cleared, or blocked. */
export const vetting = chart.createStateConfig({
  description: 'Each person nominated is asked for consent, identified, and cleared by the receiver or blocked.',
  meta: { kind: 'phase' },
  always: [
    { guard: 'vettingComplete', target: 'agreement', actions: 'openBargaining', description: 'everybody is resolved and two sides have somebody cleared' },
    { guard: 'allNominatedResolved', target: 'listExchange', actions: 'reopenLists', description: 'everybody is resolved, but one side has nobody left' },
  ],
  on: {
    'vetting.cleared': { ...on('vetting.cleared'), actions: 'clear' },
    'vetting.blocked': { ...on('vetting.blocked'), actions: 'block' },
    'vetting.unblocked': { ...on('vetting.unblocked'), actions: 'unblock' },
    'consent.asked': { ...on('consent.asked'), actions: 'askConsent' },
    'consent.given': { ...on('consent.given'), actions: 'recordConsent' },
    'consent.waived': { ...on('consent.waived'), actions: 'waiveConsent' },
    'identity.verified': { ...on('identity.verified'), actions: 'verifyIdentity' },
    'identity.doubted': { ...on('identity.doubted'), actions: 'doubtIdentity' },
    'proofOfLife.asked': { ...on('proofOfLife.asked'), actions: 'askProof' },
    'proofOfLife.given': { ...on('proofOfLife.given'), actions: 'giveProof' },
    'addon.demanded': { ...on('addon.demanded'), actions: 'demandAddon' },
    'list.nominated': { ...on('list.nominated', 'isDemanded'), actions: 'nominate' },
    'party.joined': { ...on('party.joined'), actions: 'joinTable' },
  },
})
