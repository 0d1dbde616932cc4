import { and, not } from 'xstate'
import { chart, on } from '../setup.js'

// Before anything moves on: people who are staged and verified already would pass straight through to the handover.
const suspendFirst = { guard: 'suspensionPending', target: '#exchange.formal.suspended', description: 'something suspends the talks' } as const

const staging = chart.createStateConfig({
  description: 'The people of this phase are brought to the place of handover.',
  meta: { kind: 'step' },
  always: [
    suspendFirst,
    { guard: not('packageIntact'), target: '#exchange.formal.negotiation.repackaging', actions: 'askReaffirmation', description: 'a member of the signed package was lost' },
    { guard: 'phaseStaged', target: 'verification', description: 'everybody of this phase is in place' },
  ],
  on: {
    'custody.staged': { ...on('custody.staged'), actions: 'stage' },
    'phase.aborted': { ...on('phase.aborted'), target: '#exchange.formal.breach', actions: 'abortPhase' },
    'instrument.revoked': { ...on('instrument.revoked'), actions: 'revokeInstrument' },
    'identity.verified': { ...on('identity.verified'), actions: 'verifyIdentity' },
    'identity.doubted': { ...on('identity.doubted'), actions: 'doubtIdentity' },
  },
})

const verification = chart.createStateConfig({
  description: 'Receivers verify who stands there.',
  meta: { kind: 'step' },
  always: [
    suspendFirst,
    { guard: 'phaseLost', target: '#exchange.formal.negotiation.repackaging', actions: 'askReaffirmation', description: 'a member of this phase was lost' },
    { guard: 'phaseVerified', target: 'handover', description: 'everybody of this phase is verified' },
  ],
  on: {
    'identity.verified': { ...on('identity.verified'), actions: 'verifyIdentity' },
    'identity.doubted': { ...on('identity.doubted'), actions: 'doubtIdentity' },
    'phase.aborted': { ...on('phase.aborted'), target: '#exchange.formal.breach', actions: 'abortPhase' },
    'instrument.revoked': { ...on('instrument.revoked'), actions: 'revokeInstrument' },
  },
})

const handover = chart.createStateConfig({
  description: 'The point of no return: each holder decides, and the decisions take effect together. Whatever would stop the talks waits.',
  meta: { kind: 'pointOfNoReturn' },
  always: { guard: 'handoverDecided', target: 'confirmation', actions: 'handOver', description: 'everybody has decided' },
  on: {
    'handover.performed': { ...on('handover.performed'), actions: 'perform' },
    'handover.withheld': { ...on('handover.withheld'), actions: 'withhold' },
    'escrow.deposited': { ...on('escrow.deposited'), actions: 'deposit' },
    'escrow.released': { ...on('escrow.released'), actions: 'releaseEscrow' },
    'escrow.returned': { ...on('escrow.returned'), actions: 'returnEscrow' },
    'clock.advanced': { ...on('clock.advanced'), actions: 'closeWindow' },
    'talks.suspended': {},
    'talks.ended': {},
    'party.left': {},
    'court.injunction': {},
    'consent.refused': {},
    'detainee.died': {},
    'detainee.releasedOtherwise': {},
  },
})

const confirmation = chart.createStateConfig({
  description: 'Receivers confirm who arrived. A deadline gives them a day more.',
  meta: { kind: 'step' },
  always: [
    { guard: 'phaseEndsInBreach', target: '#exchange.formal.breach', description: 'somebody kept its people' },
    { guard: 'phaseEndsAll', target: '#exchange.formal.closing', description: 'everybody has crossed and no phase follows' },
    { guard: 'phaseEndsLate', target: '#exchange.formal.closing', description: 'the phase is over and so is the time' },
    { guard: 'phaseConfirmed', target: 'staging', actions: 'nextPhase', description: 'the phase is over and another follows' },
    { guard: and(['suspensionPending', not('deadlinePassed')]), target: '#exchange.formal.suspended', description: 'something suspends the talks, and it is not the day that a deadline leaves for receipts' },
  ],
  on: {
    'receipt.confirmed': { ...on('receipt.confirmed'), actions: 'confirmReceipt' },
    'receipt.disputed': { ...on('receipt.disputed'), actions: 'disputeReceipt' },
    'dispute.resolved': { ...on('dispute.resolved'), actions: 'resolveDispute' },
    'clock.advanced': { ...on('clock.advanced', 'deadlinePassed'), target: '#exchange.formal.closing' },
  },
})

/** The handover, phase by phase. */
export const release = chart.createStateConfig({
  description: 'People cross, phase by phase.',
  meta: { kind: 'phase' },
  initial: 'staging',
  on: {
    'obligation.fulfilled': { ...on('obligation.fulfilled'), actions: 'fulfilObligation' },
  },
  states: { staging, verification, handover, confirmation },
})
