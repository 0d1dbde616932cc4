import { custodyStates, custodyTable, firstRecord, isDelivered, step } from '../../model/custody.js'
import type { Custodian, CustodyOperation, CustodyState } from '../../model/custody.js'
import type { Detainee, PartyId, ResolvedScenario } from '../../model/scenario.js'
import { all, any, isIn, not } from './formula.js'
import type { Formula } from './formula.js'
import type { Assignment, Command, Variable } from './system.js'

/** Whether a person is in the package at hand. */
export const membership = ['outside', 'member'] as const

/** Names of the variables of one person. */
export const variablesOf = (id: string) => ({ state: `state ${id}`, custodian: `custodian ${id}`, membership: `membership ${id}` }) as const

/** The states of somebody who has crossed. */
export const crossed: readonly CustodyState[] = custodyStates.filter((state) => isDelivered({ state } as Parameters<typeof isDelivered>[0]))
/** The states of a member of the package who can be delivered, unless consent or an instrument is missing. */
export const deliverable: readonly CustodyState[] = ['packaged', 'staged']

/** The custody of everybody, as variables and what is asked of them. */
export interface Ledger {
  readonly people: readonly Detainee[]
  readonly parties: readonly PartyId[]
  readonly domains: { readonly custody: readonly CustodyState[]; readonly custodian: readonly Custodian[]; readonly membership: readonly string[] }
  readonly variables: readonly Variable[]
  /** The person is in one of these states. */
  is(person: Detainee, ...states: readonly CustodyState[]): Formula
  isWith(person: Detainee, custodian: Custodian): Formula
  isMember(person: Detainee): Formula
  /** The person is in the package and has not crossed. */
  isPending(person: Detainee): Formula
  everyPending(holds: (person: Detainee) => Formula): Formula
  somePending(holds: (person: Detainee) => Formula): Formula
  /** Two holders or more have somebody in one of these states. */
  twoHoldersWith(...states: readonly CustodyState[]): Formula
  /** One operation of the custody table on a person, where a condition holds. */
  operate(person: Detainee, operation: CustodyOperation, when: Formula): Command
  /** The person enters the package or leaves it, where a condition holds. */
  enrol(person: Detainee, value: (typeof membership)[number], when: Formula): Command
}

/** Sets of persons of which none is in two. */
export function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.reduce<readonly (readonly T[])[]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]])
}

/** Makes the ledger of a scenario. */
export function ledgerOf({ detainees: people, parties }: ResolvedScenario): Ledger {
  const is = (person: Detainee, ...states: readonly CustodyState[]): Formula => isIn(variablesOf(person.id).state, states)
  const isMember = (person: Detainee): Formula => isIn(variablesOf(person.id).membership, ['member'])
  const isPending = (person: Detainee): Formula => all([isMember(person), not(is(person, ...crossed))])
  const holders = [...new Set(people.map(({ holder }) => holder))]

  /** What the table's own step does from each state, the same branches as one. */
  const branches = (person: Detainee, operation: CustodyOperation): Command['branches'] => {
    const unchanged = 'nobody else'
    const sources = new Map<string, { readonly from: CustodyState[]; readonly set: readonly Assignment[] }>()
    for (const from of custodyStates) {
      const next = step({ ...firstRecord(person), state: from, custodian: unchanged }, operation, person)
      if (!next) continue
      const { state, custodian } = variablesOf(person.id)
      const set = [{ variable: state, value: next.state }, ...(next.custodian === unchanged ? [] : [{ variable: custodian, value: next.custodian }])]
      const key = JSON.stringify(set)
      const known = sources.get(key) ?? { from: [], set }
      known.from.push(from)
      sources.set(key, known)
    }
    return [...sources.values()].map(({ from, set }) => ({ when: is(person, ...from), set }))
  }

  return {
    people,
    parties: parties.map(({ id }) => id),
    domains: { custody: custodyStates, custodian: [...parties.map(({ id }) => id), 'escrow', 'nobody'], membership },
    variables: people.flatMap((person): Variable[] => {
      const { state, custodian } = firstRecord(person)
      const names = variablesOf(person.id)
      return [
        { name: names.state, domain: 'custody', initial: state },
        { name: names.custodian, domain: 'custodian', initial: custodian },
        { name: names.membership, domain: 'membership', initial: 'outside' },
      ]
    }),
    is,
    isWith: (person, custodian) => isIn(variablesOf(person.id).custodian, [custodian]),
    isMember,
    isPending,
    everyPending: (holds) => all(people.map((person) => any([not(isPending(person)), holds(person)]))),
    somePending: (holds) => any(people.map((person) => all([isPending(person), holds(person)]))),
    twoHoldersWith: (...states) => {
      const has = holders.map((holder) => any(people.filter((person) => person.holder === holder).map((person) => is(person, ...states))))
      return any(has.flatMap((one, i) => has.slice(i + 1).map((other) => all([one, other]))))
    },
    operate: (person, operation, when) => ({ branches: branches(person, operation).map((branch) => ({ ...branch, when: all([when, branch.when]) })) }),
    enrol: (person, value, when) => ({ branches: [{ when, set: [{ variable: variablesOf(person.id).membership, value }] }] }),
  }
}

/** Whether the custody table has an edge of an operation from where a person is. */
export function allows(ledger: Ledger, person: Detainee, operation: CustodyOperation): Formula {
  return ledger.is(person, ...custodyStates.filter((state) => custodyTable[state][operation] !== undefined))
}
