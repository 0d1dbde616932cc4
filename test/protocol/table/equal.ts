import { isDeepStrictEqual } from 'node:util'
import { initialTransition, transition } from 'xstate'
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, EventObject } from 'xstate'
import { UsageError } from '../../../src/errors.js'
import { compileChart } from '../../../src/protocol/table/index.js'
import type { TableAction, TableChart, TableSnapshot } from '../../../src/protocol/table/index.js'

/** What a machine did in comparison: equal all along, refused when it was compiled, or where it departed. */
export type Comparison =
  | { readonly is: 'equal'; readonly events: number; readonly threw: boolean; readonly places: number }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'departed'; readonly at: number; readonly in: string; readonly xstate: unknown; readonly table: unknown }

type Histories = { readonly [id: string]: readonly AnyStateNode[] }

function memoryOf(history: Histories): unknown {
  return Object.fromEntries(Object.entries(history).map(([id, nodes]) => [id, [...nodes].sort((a, b) => a.order - b.order).map((node) => node.id)]))
}

function told(actions: readonly TableAction[]): unknown {
  return actions.map(({ type, params, info: { context, event }, exec }) => ({ type, params, context, event, exec }))
}

/** XState's list without raised events, which are its own, and with what the host would do itself. */
function toldByXState(actions: readonly { readonly type: string; readonly params: unknown; readonly info: unknown; readonly exec: unknown }[]): unknown {
  return told(actions.filter(({ type }) => type !== 'xstate.raise').map((action) => ({ ...action, exec: action.type === 'xstate.emit' ? undefined : action.exec }) as TableAction))
}

/** Everything in which two snapshots must agree, by name. */
export function sides(xstate: AnyMachineSnapshot, table: TableSnapshot): readonly (readonly [name: string, xstate: unknown, table: unknown])[] {
  return [
    ['status', xstate.status, table.status],
    ['value', JSON.stringify(xstate.value), JSON.stringify(table.value)],
    ['context', xstate.context, table.context],
    ['tags', [...xstate.tags].sort(), [...table.tags].sort()],
    ['nodes', (xstate._nodes as AnyStateNode[]).map(({ id }) => id).sort(), table.nodes.map(({ id }) => id).sort()],
    ['history', memoryOf(xstate.historyValue as Histories), memoryOf(table.historyValue)],
    ['output', xstate.output, table.output],
    ['error', xstate.error === undefined, table.error === undefined],
  ]
}

type Outcome<T> = { readonly threw: false; readonly value: T } | { readonly threw: true }

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { threw: false, value: work() }
  } catch {
    return { threw: true }
  }
}

function compiled(machine: AnyStateMachine): TableChart<AnyStateMachine> | string {
  try {
    return compileChart(machine)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** Sends events to a machine through XState, through the table and through a batch run, and compares everything after each. */
export function compare(machine: AnyStateMachine, events: readonly EventObject[], input?: unknown): Comparison {
  const table = compiled(machine)
  if (typeof table === 'string') return { is: 'refused', why: table }
  const [started, startActions] = initialTransition(machine, input as never)
  let snapshot = started as AnyMachineSnapshot
  let [own, ownActions] = table.initial(input as never)
  const run = attempt(() => table.batch(input as never))
  let actions: readonly never[] = startActions as never
  const differ = (): readonly [string, unknown, unknown] | undefined => {
    const pairs = [...sides(snapshot, own), ['actions', toldByXState(actions), told(ownActions)] as const]
    const back = table.fromXState(snapshot)
    if (!run.threw) {
      const live = run.value.snapshot()
      const names = (list: readonly TableAction[]): unknown => list.map(({ type, exec }) => [type, exec])
      pairs.push(['batch context', snapshot.context, live.context], ['batch place', own.control, live.control], ['batch status', snapshot.status, live.status],
        ['batch output', snapshot.output, live.output], ['batch actions', names(ownActions), names(run.value.actions)])
    }
    if (snapshot.status !== 'error') pairs.push(['place read back', own.control.id, back.control.id])
    pairs.push(['start of batch', snapshot.status === 'error', run.threw])
    return pairs.find(([, one, other]) => !isDeepStrictEqual(one, other)) as [string, unknown, unknown] | undefined
  }
  for (let n = 0; ; n++) {
    const wrong = differ()
    if (wrong) return { is: 'departed', at: n, in: wrong[0], xstate: wrong[1], table: wrong[2] }
    const event = events[n]
    if (!event || snapshot.status === 'error') return { is: 'equal', events: n, threw: false, places: table.places }
    const next = attempt(() => transition(machine, snapshot, event))
    const restored = attempt(() => transition(machine, table.toXState(own) as AnyMachineSnapshot, event))
    const mine = attempt(() => table.step(own, event))
    const live = attempt(() => (run.threw ? undefined : run.value.send(event)))
    if (next.threw || mine.threw || restored.threw || live.threw) {
      if (next.threw && mine.threw && restored.threw && live.threw) return { is: 'equal', events: n, threw: true, places: table.places }
      return { is: 'departed', at: n + 1, in: 'throwing', xstate: [next.threw, restored.threw], table: [mine.threw, live.threw] }
    }
    snapshot = next.value[0] as AnyMachineSnapshot
    actions = next.value[1] as never
    ;[own, ownActions] = mine.value
    const off = sides(restored.value[0] as AnyMachineSnapshot, own).find(([, one, other]) => !isDeepStrictEqual(one, other))
    if (off) return { is: 'departed', at: n + 1, in: `${off[0]} of XState going on from a snapshot of the table`, xstate: off[1], table: off[2] }
  }
}
