import { chart, on } from '../setup.js'

const extended = { 'deadline.extended': { ...on('deadline.extended'), target: 'running', actions: 'extendDeadline' } } as const
const paused = { 'clock.paused': { ...on('clock.paused'), target: 'paused' } } as const
const expires = { ...on('clock.advanced', 'deadlineComes'), target: 'expired', actions: 'advanceDay' } as const

/** Days pass as events from the host; the chart has no clock of its own. */
export const clock = chart.createStateConfig({
  description: 'The days that pass, as events from the host.',
  meta: { kind: 'region' },
  initial: 'running',
  on: { 'process.closed': { ...on('process.closed'), target: '.ended' } },
  states: {
    running: {
      description: 'The deadline is far.', meta: { kind: 'step' },
      on: {
        'clock.advanced': [
          expires,
          { ...on('clock.advanced', 'deadlineNears'), target: 'near', actions: 'advanceDay' },
          { ...on('clock.advanced'), actions: 'advanceDay' },
        ],
        ...extended,
        ...paused,
      },
    },
    near: {
      description: 'The deadline is near.', meta: { kind: 'step' },
      on: { 'clock.advanced': [expires, { ...on('clock.advanced'), actions: 'advanceDay' }], ...extended, ...paused },
    },
    paused: {
      description: 'The days do not count while the talks are suspended, up to the rules\' limit.', meta: { kind: 'step' },
      on: {
        'clock.advanced': [
          { ...on('clock.advanced', 'pauseSpent'), target: 'running', actions: 'advancePausedDay' },
          { ...on('clock.advanced'), actions: 'advancePausedDay' },
        ],
        'clock.resumed': { ...on('clock.resumed'), target: 'running' },
      },
    },
    expired: {
      description: 'The deadline has passed.', meta: { kind: 'step' },
      on: { 'clock.advanced': { ...on('clock.advanced'), actions: 'advanceDay' } },
    },
    ended: { type: 'final', description: 'The process is over.', meta: { kind: 'outcome' } },
  },
})
