import { cheapInvariants } from '../invariants/index.js'
import { firstProblem } from '../invariants/invariant.js'
import type { Invariant } from '../invariants/invariant.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { formalState } from '../step.js'

/** Invariants that look back along a run; an edge has none, so they say less here or nothing. */
const lookBack: ReadonlySet<string> = new Set(['wholeWay', 'exactResume'])

/** The invariants that one edge is enough for. */
export const edgeInvariants: readonly Invariant[] = Object.freeze(cheapInvariants.filter(({ name }) => !lookBack.has(name)))

/** What an exploration asks of states beside the invariants, which hold on edges. */
export const stateProperties = Object.freeze({
  somebodyMayMove: 'In every state that is not final somebody may do something.',
  doneIsFinal: 'The process is done exactly in a final state.',
  nobodyStranded: 'In a final state nobody is left with an agent.',
  endReachable: 'From every state an end can be reached.',
})
export type StateProperty = keyof typeof stateProperties

const finals = ['completed', 'partiallyCompleted', 'collapsed']

/** What is wrong with a state by itself. */
export function stateProblem(snapshot: ExchangeSnapshot): { readonly property: StateProperty; readonly what: string } | null {
  const place = formalState(snapshot)
  const isFinal = finals.includes(place)
  if ((snapshot.status === 'done') !== isFinal) return { property: 'doneIsFinal', what: `the process is ${snapshot.status} in ${place}` }
  const what = isFinal && firstProblem(Object.entries(snapshot.context.detainees), ([id, { custodian }]) => custodian === 'escrow' && `${id} is left with the agent`)
  return what ? { property: 'nobodyStranded', what } : null
}
