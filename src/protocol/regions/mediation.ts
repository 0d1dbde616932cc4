import { and, not, stateIn } from 'xstate'
import { chart, on } from '../setup.js'

const dismissed = {
  'mediator.declined': { ...on('mediator.declined'), target: 'none', actions: 'dismissMediator' },
  'mediator.withdrew': { ...on('mediator.withdrew'), target: 'none', actions: 'dismissMediator' },
} as const

/** Whoever had not answered leaves, and all others have accepted. */
const lastLeft = on('party.left', 'mediatorAcceptedByAll')

/** Whether a third party helps. */
export const mediation = chart.createStateConfig({
  description: 'Whether a third party helps.',
  meta: { kind: 'region' },
  initial: 'none',
  on: { 'process.closed': { ...on('process.closed'), target: '.ended' } },
  states: {
    none: {
      description: 'Nobody mediates.', meta: { kind: 'step' },
      on: { 'mediator.offered': { ...on('mediator.offered'), target: 'offered' } },
    },
    offered: {
      description: 'A third party has offered its good offices.', meta: { kind: 'step' },
      on: {
        'mediator.accepted': [
          { ...on('mediator.accepted', 'mediatorAcceptedByAll'), target: 'engaged', actions: 'acceptMediator' },
          { ...on('mediator.accepted'), actions: 'acceptMediator' },
        ],
        ...dismissed,
        'party.left': { ...lastLeft, guard: and([lastLeft.guard, not(stateIn('#exchange.formal.negotiation.release.handover'))]), target: 'engaged' },
      },
    },
    engaged: {
      description: 'A third party mediates.', meta: { kind: 'step' },
      on: { 'mediator.suggested': { ...on('mediator.suggested'), actions: 'recordSuggestion' }, ...dismissed },
    },
    ended: { type: 'final', description: 'The process is over.', meta: { kind: 'outcome' } },
  },
})
