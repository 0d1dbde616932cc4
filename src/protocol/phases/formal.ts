import { and, not, raise, stateIn } from 'xstate'
import { chart, on } from '../setup.js'
import { agreement } from './agreement.js'
import { breach } from './breach.js'
import { exploration } from './exploration.js'
import { listExchange } from './list-exchange.js'
import { proposal } from './proposal.js'
import { release } from './release.js'
import { repackaging } from './repackaging.js'
import { suspended } from './suspended.js'
import { vetting } from './vetting.js'

const outsideHandover = not(stateIn('#exchange.formal.negotiation.release.handover'))
const outsideConfirmation = not(stateIn('#exchange.formal.negotiation.release.confirmation'))

const negotiation = chart.createStateConfig({
  description: 'The talks, from first soundings to the last release.',
  meta: { kind: 'step' },
  initial: 'exploration',
  always: [
    { guard: and(['deadlinePassed', outsideHandover, outsideConfirmation]), target: 'closing', description: 'the deadline has passed' },
    { guard: and(['tooFewParties', outsideHandover]), target: 'closing', description: 'fewer than two parties are left' },
    { guard: and(['suspensionPending', outsideHandover, outsideConfirmation]), target: 'suspended', description: 'something suspends the talks' },
  ],
  states: {
    exploration,
    proposal,
    listExchange,
    vetting,
    agreement,
    release,
    repackaging,
    resume: { type: 'history', history: 'deep', target: 'exploration' },
  },
})

/** The formal track: the only region that decides anything about persons. */
export const formal = chart.createStateConfig({
  description: 'The formal track, the only one that moves people.',
  meta: { kind: 'region' },
  initial: 'negotiation',
  onDone: { actions: raise({ type: 'process.closed', by: 'host' }), description: 'the process has an outcome, which ends the other regions' },
  on: {
    'talks.ended': { ...on('talks.ended'), target: '.closing', actions: 'walkOut' },
    'talks.suspended': { ...on('talks.suspended'), actions: 'suspendTalks' },
    'party.left': [
      { ...on('party.left', 'isInvolved', 'agreementIsSigned'), target: '.closing', actions: 'leave' },
      { ...on('party.left'), actions: 'leave' },
    ],
    'consent.refused': { ...on('consent.refused'), actions: 'recordRefusal' },
    'court.injunction': { ...on('court.injunction'), actions: 'enjoin' },
    'court.lifted': { ...on('court.lifted'), actions: 'liftInjunction' },
    'custody.arrested': { ...on('custody.arrested'), actions: 'recordArrest' },
    'detainee.died': { ...on('detainee.died'), actions: 'recordDeath' },
    'detainee.releasedOtherwise': { ...on('detainee.releasedOtherwise'), actions: 'recordReleaseOtherwise' },
  },
  states: {
    negotiation,
    suspended,
    breach,
    closing: {
      description: 'Every way out leads here, and only here is the outcome decided.',
      meta: { kind: 'transient' },
      always: [
        { guard: 'allConfirmed', target: 'completed', actions: 'close', description: 'all of the signed package are confirmed' },
        { guard: 'nobodyDelivered', target: 'collapsed', actions: 'close', description: 'nobody was delivered' },
        { target: 'partiallyCompleted', actions: 'close', description: 'some were delivered' },
      ],
    },
    completed: { type: 'final', description: 'All of the signed package came home.', meta: { kind: 'outcome' } },
    partiallyCompleted: { type: 'final', description: 'Some of the signed package came home.', meta: { kind: 'outcome' } },
    collapsed: { type: 'final', description: 'Nobody came home.', meta: { kind: 'outcome' } },
  },
})
