import { custodyStates, custodyTable } from '../../model/custody.js'
import { all, any, isIn, not } from './formula.js'
import { crossed } from './ledger.js'
import type { Ledger } from './ledger.js'
import type { ChangeProperty, StateProperty } from './system.js'

/** What is to hold of every state: where everybody is fits what the ledger says, and an end leaves nobody with the agent. */
export function stateProperties(ledger: Ledger, atEnd: ReturnType<typeof isIn>): readonly StateProperty[] {
  return [
    {
      name: 'nobodyStranded',
      about: 'In a final state nobody is left with an agent.',
      holds: any([not(atEnd), all(ledger.people.map((person) => not(ledger.isWith(person, 'escrow'))))]),
    },
    {
      name: 'custodianFits',
      about: 'Whoever has crossed is with the destination, whoever is free or dead with nobody, and everybody else with the holder, or staged with an agent.',
      holds: all(ledger.people.map((person) => any([
        all([ledger.is(person, ...crossed), ledger.isWith(person, person.destination)]),
        all([ledger.is(person, 'atLiberty', 'deceased', 'releasedOtherwise'), ledger.isWith(person, 'nobody')]),
        all([ledger.is(person, 'staged'), ledger.isWith(person, 'escrow')]),
        all([not(ledger.is(person, ...crossed, 'atLiberty', 'deceased', 'releasedOtherwise')), ledger.isWith(person, person.holder)]),
      ]))),
    },
  ]
}

/** What is to hold of every change of custody. */
export const changeProperties: readonly ChangeProperty[] = [
  {
    name: 'alongTable',
    about: 'Custody changes only along the edges of its table.',
    domain: 'custody',
    allowed: Object.fromEntries(custodyStates.map((state) => [state, [...new Set(Object.values(custodyTable[state]))]])),
  },
  {
    name: 'crossedStay',
    about: 'Whoever has crossed never comes back.',
    domain: 'custody',
    allowed: Object.fromEntries(custodyStates.map((state) => [state, crossed.includes(state) ? crossed : custodyStates])),
  },
]

/** What is asked of the whole system beside, by name. */
export const systemProperties = Object.freeze({
  somethingFollows: 'From every state that is not final something can follow.',
  endReachable: 'From every state an end can be reached.',
})
