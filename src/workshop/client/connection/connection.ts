import { assign, enqueueActions, fromCallback, setup } from 'xstate'
import type { ActorRefFrom, SnapshotFrom } from 'xstate'
import type { AnyCommand, ChartPicture, ClientDoor, Received, Refused, WireOrder, WireReport } from './contract.js'
import { allWithStatus, kept, keepOutbox, posted, without, withStatus } from './outbox.js'
import type { Keep, Outbox } from './outbox.js'

/** What a connection starts from. */
export interface ConnectionInput {
  readonly door: ClientDoor
  /** `null` until a seat was claimed. */
  readonly token: string | null
  readonly keep: Keep
  /** A number in [0, 1) for the jitter of the back-off. */
  readonly chance: () => number
}

/** What a connection knows. A page is a function of `received` and `outbox` and of nothing else. */
export interface ConnectionContext extends ConnectionInput {
  readonly received: Received | null
  readonly chart: ChartPicture | null
  readonly outbox: Outbox
  readonly refused: readonly Refused[]
  /** Id of the command that was acknowledged last. */
  readonly lastSent: string | null
  /** Answers to questions, by key. */
  readonly told: { readonly [key: string]: unknown }
  readonly attempts: number
}

type Wish =
  | { readonly type: 'enter'; readonly token: string }
  | { readonly type: 'send'; readonly command: AnyCommand }
  | { readonly type: 'retry'; readonly id: string }
  | { readonly type: 'read'; readonly id: string }
  | { readonly type: 'ask'; readonly key: string; readonly name: string; readonly body: unknown }
  /** The device says that the network is back. */
  | { readonly type: 'nudge' }

/** Longest wait between two attempts, in ms, before jitter. */
const longestWait = 5000

/** Wait before attempt number `attempts`, from half to one and a half times a doubling base: all phones of a room do not come back at once. */
export function backOffMs(attempts: number, chance: number): number {
  return Math.round(Math.min(longestWait, 500 * 2 ** Math.max(0, attempts - 1)) * (0.5 + chance))
}

/** Whether a page is older than the one at hand. */
function isOld(known: Received | null, next: Received): boolean {
  return known !== null && known.page.session.id === next.page.session.id && next.page.seq < known.page.seq
}

const inert = fromCallback<WireOrder, { readonly door: ClientDoor; readonly token: string }>(() => {})

/**
 * The socket of a page: keyless, open (connecting, live), waiting, moved, shut or gone.
 * Commands go into a box that outlives reloads, and out of it only by an answer; after each reconnection the box is sent again, ids unchanged.
 * Give the wire with `provide({ actors: { wire } })`.
 */
export const connectionMachine = setup({
  types: { context: {} as ConnectionContext, events: {} as Wish | WireReport, input: {} as ConnectionInput },
  actors: { wire: inert },
  delays: { backOff: ({ context }) => backOffMs(context.attempts, context.chance()) },
  guards: {
    hasToken: ({ context }) => context.token !== null,
    isNew: ({ context, event }) => event.type === 'wire.page' && !isOld(context.received, event.received),
  },
  actions: {
    keep: ({ context }) => keepOutbox(context.keep, context.token, context.outbox),
    hold: assign(({ context, event }) => (event.type === 'send' ? { outbox: posted(context.outbox, event.command, 'waiting') } : {})),
    carry: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'send' && event.type !== 'retry') return
      const command = event.type === 'send' ? event.command : context.outbox.find((parcel) => parcel.command.id === event.id)?.command
      if (!command) return
      enqueue.assign({ outbox: posted(context.outbox, command, 'sending') })
      enqueue.sendTo('wire', { type: 'carry', command })
    }),
    carryAll: enqueueActions(({ context, enqueue }) => {
      enqueue.assign({ outbox: allWithStatus(context.outbox, 'sending'), attempts: 0 })
      for (const { command } of context.outbox) enqueue.sendTo('wire', { type: 'carry', command })
    }),
    settle: assign(({ context, event }) => {
      if (event.type !== 'wire.answer') return {}
      const parcel = context.outbox.find(({ command }) => command.id === event.id)
      const { refusal } = event.answer
      return {
        outbox: without(context.outbox, event.id),
        lastSent: refusal ? context.lastSent : event.id,
        refused: refusal && parcel ? [...context.refused, { id: event.id, type: parcel.command.type, message: refusal.message }].slice(-3) : context.refused,
      }
    }),
  },
}).createMachine({
  id: 'connection',
  context: ({ input }) => ({ ...input, received: null, chart: null, outbox: kept(input.keep, input.token), refused: [], lastSent: null, told: {}, attempts: 0 }),
  initial: 'deciding',
  on: {
    send: { actions: ['hold', 'keep'] },
    read: { actions: assign(({ context, event }) => ({ refused: context.refused.filter(({ id }) => id !== event.id) })) },
    enter: { target: '.open', actions: assign(({ context, event }) => ({ token: event.token, received: null, outbox: kept(context.keep, event.token), attempts: 0 })) },
  },
  states: {
    deciding: { always: [{ guard: 'hasToken', target: 'open' }, { target: 'keyless' }] },
    keyless: {},
    open: {
      invoke: { id: 'wire', src: 'wire', input: ({ context }) => ({ door: context.door, token: context.token ?? '' }), onError: { target: 'waiting' } },
      initial: 'connecting',
      on: {
        'wire.down': { target: 'waiting' },
        'wire.shut': { target: 'shut' },
        'wire.moved': { target: 'moved' },
        'wire.gone': { target: 'gone' },
      },
      states: {
        connecting: { on: { 'wire.up': { target: 'live' } } },
        live: {
          entry: 'carryAll',
          on: {
            send: { actions: ['carry', 'keep'] },
            retry: { actions: 'carry' },
            ask: { actions: enqueueActions(({ event, enqueue }) => enqueue.sendTo('wire', event)) },
            'wire.page': { guard: 'isNew', actions: assign(({ event }) => ({ received: event.received })) },
            'wire.chart': { actions: assign(({ event }) => ({ chart: event.chart })) },
            'wire.answer': { actions: ['settle', 'keep'] },
            'wire.silence': { actions: assign(({ context, event }) => ({ outbox: withStatus(context.outbox, event.id, 'late') })) },
            'wire.told': { actions: assign(({ context, event }) => ({ told: { ...context.told, [event.key]: event.value } })) },
          },
        },
      },
    },
    waiting: {
      entry: assign(({ context }) => ({ attempts: context.attempts + 1, outbox: allWithStatus(context.outbox, 'waiting') })),
      after: { backOff: { target: 'open' } },
      on: { nudge: { target: 'open' }, retry: { target: 'open' } },
    },
    moved: {},
    shut: {},
    gone: {},
  },
})

/** A running connection. */
export type Connection = ActorRefFrom<typeof connectionMachine>
/** What a connection is like at a moment. */
export type ConnectionSnapshot = SnapshotFrom<typeof connectionMachine>
