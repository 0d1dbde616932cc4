import { cheapInvariants, invariants } from '../invariants/index.js'
import { firstProblem } from '../invariants/invariant.js'
import type { Invariant } from '../invariants/invariant.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { formalState } from '../step.js'

/** The invariants that one edge is enough for: all but the whole way of a person, which follows from the custody edges one by one. */
export const edgeInvariants: readonly Invariant[] = Object.freeze(cheapInvariants.filter(({ name }) => name !== 'wholeWay'))

/** Invariants that store and restore, or compare views under other secrets: they are asked of some states only. */
export const sampledInvariants: readonly Invariant[] = Object.freeze(invariants.filter(({ name }) => name === 'samePast' || name === 'noninterference'))

/** What an exploration asks of states beside the invariants, which hold on edges. */
export const stateProperties = Object.freeze({
  somebodyMayMove: 'In every state that is not final somebody may do something.',
  doneIsFinal: 'The process is done exactly in a final state.',
  nobodyStranded: 'In a final state nobody is left with an agent.',
  endReachable: 'From every state an end can be reached.',
  cooperationEnds: 'From every state parties who want to finish come to an end.',
  deadlineComes: 'No day passes on a way that comes back to where it was: as long as days go by, every path ends.',
})
export type StateProperty = keyof typeof stateProperties

const finals = ['completed', 'partiallyCompleted', 'collapsed']

/** What is wrong with a state by itself. */
export function stateProblem(snapshot: ExchangeSnapshot): readonly { readonly property: StateProperty; readonly about: string; readonly what: string }[] {
  const place = formalState(snapshot)
  const isFinal = finals.includes(place)
  if ((snapshot.status === 'done') !== isFinal) return [{ property: 'doneIsFinal', about: stateProperties.doneIsFinal, what: `the process is ${snapshot.status} in ${place}` }]
  const what = isFinal && firstProblem(Object.entries(snapshot.context.detainees), ([id, { custodian }]) => custodian === 'escrow' && `${id} is left with the agent`)
  return what ? [{ property: 'nobodyStranded', about: stateProperties.nobodyStranded, what }] : []
}
