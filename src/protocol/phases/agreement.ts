import { not } from 'xstate'
import { chart, on } from '../setup.js'

const packaging = chart.createStateConfig({
  description: 'The parties bargain over packages by stacked alternating offers.',
  meta: { kind: 'step' },
  always: [
    { guard: 'packageAgreed', target: 'ratification', actions: 'takeHome', description: 'everybody concerned has assented to the package' },
    { guard: not('twoSidesCleared'), target: '#exchange.formal.negotiation.listExchange', actions: 'reopenLists', description: 'one side has nobody left to exchange' },
    { guard: 'roundsSpent', target: '#exchange.formal.closing', description: 'the rounds are used up' },
  ],
  on: {
    'package.offered': { ...on('package.offered'), actions: 'offerPackage' },
    'package.accepted': { ...on('package.accepted'), actions: 'acceptPackage' },
    'package.rejected': { ...on('package.rejected'), actions: 'rejectPackage' },
    'vetting.blocked': { ...on('vetting.blocked'), actions: 'block' },
    'identity.verified': { ...on('identity.verified'), actions: 'verifyIdentity' },
    'identity.doubted': { ...on('identity.doubted'), actions: 'doubtIdentity' },
  },
})

const ratification = chart.createStateConfig({
  description: 'Each party involved takes the package home: players vote, instruments are issued, and all sign.',
  meta: { kind: 'step' },
  always: [
    { guard: not('agreedPackageStands'), target: 'packaging', actions: 'dropPackage', description: 'a member of the package was lost' },
    { guard: 'ratificationFailed', target: 'packaging', actions: 'dropPackage', description: 'somebody at home said no for good' },
    { guard: not('noActiveInjunction'), target: 'enjoined', description: 'a court stops the exchange' },
    { guard: 'signedByAll', target: '#exchange.formal.negotiation.release', actions: 'beginRelease', description: 'everybody involved has signed' },
  ],
  on: {
    'ratification.granted': { ...on('ratification.granted'), actions: 'grantRatification' },
    'ratification.refused': { ...on('ratification.refused'), actions: 'refuseRatification' },
    'instrument.requested': { ...on('instrument.requested'), actions: 'requestInstrument' },
    'instrument.issued': { ...on('instrument.issued'), actions: 'issueInstrument' },
    'instrument.revoked': { ...on('instrument.revoked'), actions: 'revokeInstrument' },
    'identity.verified': { ...on('identity.verified'), actions: 'verifyIdentity' },
    'vetting.blocked': { ...on('vetting.blocked'), actions: 'block' },
    'agreement.signed': { ...on('agreement.signed'), actions: 'sign' },
  },
})

const enjoined = chart.createStateConfig({
  description: 'A court stops the exchange until it lifts its order.',
  meta: { kind: 'step' },
  always: { guard: 'noActiveInjunction', target: 'ratification', description: 'no order is in force any more' },
})

/** From persons cleared to a signed package. */
export const agreement = chart.createStateConfig({
  description: 'The parties agree on a package, take it home, and sign.',
  meta: { kind: 'phase' },
  initial: 'packaging',
  states: { packaging, ratification, enjoined },
})
