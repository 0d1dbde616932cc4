import type { CustodyOperation } from '../../model/custody.js'
import type { Detainee } from '../../model/scenario.js'
import type { RecipeName } from '../recipes/index.js'
import { isWhole } from './bounds.js'
import type { Subject, Terms } from './bounds.js'
import { all, always, never, not } from './formula.js'
import type { Formula } from './formula.js'
import { deliverable, subsetsOf } from './ledger.js'
import type { Ledger } from './ledger.js'
import type { Command } from './system.js'

/** Whose custody a recipe moves. */
type Scope =
  /** The person of the event. */
  | 'person'
  /** Any of those whom one holder has and the sender would receive. */
  | 'named'
  /** Everybody whom the sender holds or would receive. */
  | 'sender'
  /** Those pending whom the sender holds. */
  | 'given'
  /** Everybody in the package. */
  | 'members'
  /** Those of two holders or more who are cleared and whom the package names. */
  | 'agreed'
  /** Those of the package who cannot be delivered, and any whose instrument was revoked. */
  | 'lost'
  /** Those pending in the phase at hand: everybody pending, or any of them where there are several phases. */
  | 'due'
  /** Those whom the decisions of their holders let cross. */
  | 'crossing'

/** What a recipe does to custody. */
export interface Effect {
  readonly operations: readonly CustodyOperation[]
  readonly scope: Scope
  /** Whether those moved enter the package or leave it. */
  readonly enrols?: 'member' | 'outside'
  /** What happens to everybody else in the package. */
  readonly others?: CustodyOperation
}

/** What each recipe does to custody. One that is not here moves nobody. */
export const effects: { readonly [N in RecipeName]?: Effect } = {
  request: { operations: ['request'], scope: 'named' },
  withdrawRequest: { operations: ['withdraw'], scope: 'named' },
  demandAddon: { operations: ['request'], scope: 'person' },
  nominate: { operations: ['nominate'], scope: 'person' },
  clear: { operations: ['clear'], scope: 'person' },
  block: { operations: ['block'], scope: 'person' },
  unblock: { operations: ['unblock'], scope: 'person' },
  recordRefusal: { operations: ['block'], scope: 'person' },
  doubtIdentity: { operations: ['block'], scope: 'person' },
  recordDeath: { operations: ['die'], scope: 'person' },
  recordReleaseOtherwise: { operations: ['releaseOtherwise'], scope: 'person' },
  recordArrest: { operations: ['arrest'], scope: 'person' },
  leave: { operations: ['drop'], scope: 'sender' },
  takeHome: { operations: ['package'], scope: 'agreed', enrols: 'member' },
  dropPackage: { operations: ['unpackage'], scope: 'members', enrols: 'outside' },
  reopenPackage: { operations: ['unstage', 'unpackage'], scope: 'members', enrols: 'outside' },
  reducePackage: { operations: ['unstage', 'unpackage'], scope: 'lost', enrols: 'outside' },
  stage: { operations: ['stage'], scope: 'person' },
  abortPhase: { operations: ['unstage'], scope: 'due' },
  deposit: { operations: ['deposit'], scope: 'given' },
  handOver: { operations: ['transfer'], scope: 'crossing', others: 'return' },
  confirmReceipt: { operations: ['confirm'], scope: 'person' },
  disputeReceipt: { operations: ['dispute'], scope: 'person' },
  resolveDispute: { operations: ['resolve'], scope: 'person' },
}

/** Some persons, each under a condition. */
type Group = readonly (readonly [person: Detainee, when: Formula])[]

/** One of the ways in which an effect may come out. */
interface Choice {
  readonly group: Group
  readonly guard: Formula
  readonly subject: Subject
  readonly label: string
}

function names(people: readonly Detainee[]): string {
  return people.map(({ id }) => id).join(' ') || 'nobody'
}

function choice(people: readonly Detainee[], guard: Formula = always, subject: Subject = {}): Choice {
  return { group: people.map((person) => [person, always]), guard, subject, label: names(people) }
}

function conditional(ledger: Ledger, when: (person: Detainee) => Formula, label: string, guard: Formula = always): Choice {
  return { group: ledger.people.map((person) => [person, when(person)]), guard, subject: {}, label }
}

/** The handover of each mode: all or nobody, each holder by itself, or any who are there, for phases are not told apart. */
function crossings(terms: Terms): readonly Choice[] {
  const { ledger, modes } = terms
  const { people } = ledger
  const deposited = ledger.everyPending((person) => ledger.isWith(person, 'escrow'))
  const nobodyDeposited = not(ledger.somePending((person) => ledger.isWith(person, 'escrow')))
  const everybody = (guard: Formula): Choice => conditional(ledger, ledger.isPending, 'everybody', guard)
  const byHolder = (chosen: readonly string[]): Choice =>
    conditional(ledger, (person) => (chosen.includes(person.holder) ? ledger.isPending(person) : never), `those of ${chosen.join(' ')}`, nobodyDeposited)
  const there = (person: Detainee): Formula => all([ledger.isPending(person), ledger.is(person, 'staged')])
  return [
    choice([]),
    ...(modes.includes('escrowed') ? [everybody(deposited)] : []),
    ...(modes.includes('simultaneous') ? [everybody(nobodyDeposited)] : []),
    ...(modes.includes('synchronisedRemote') ? subsetsOf(ledger.parties).filter((chosen) => chosen.length > 0).map(byHolder) : []),
    ...(isWhole(terms) ? [] : subsetsOf(people).filter((chosen) => chosen.length > 0).map((chosen) => choice(chosen, all([...chosen.map(there), nobodyDeposited])))),
  ]
}

function choicesOf(scope: Scope, terms: Terms): readonly Choice[] {
  const { ledger } = terms
  const { people, parties } = ledger
  switch (scope) {
    case 'person':
      return people.map((person) => choice([person], always, { person }))
    case 'named':
      return parties.flatMap((holder) => parties.flatMap((party) =>
        subsetsOf(people.filter((person) => person.holder === holder && person.destination === party && holder !== party))
          .filter((chosen) => chosen.length > 0).map((chosen) => choice(chosen, always, { party }))))
    case 'sender':
      return parties.map((party) => ({ ...choice(people.filter(({ holder, destination }) => holder === party || destination === party), always, { party }), label: `of ${party}` }))
    case 'given':
      return parties.map((party) =>
        ({ group: people.filter(({ holder }) => holder === party).map((person) => [person, ledger.isPending(person)]), guard: always, subject: { party }, label: `by ${party}` }))
    case 'members':
      return [conditional(ledger, ledger.isMember, 'the package')]
    case 'agreed':
      return subsetsOf(people).filter((chosen) => new Set(chosen.map(({ holder }) => holder)).size >= 2)
        .map((chosen) => choice(chosen, all(chosen.map((person) => ledger.is(person, 'cleared')))))
    case 'lost':
      return subsetsOf(people).map((chosen) => ({
        ...conditional(ledger, (person) => (chosen.includes(person) ? always : all([ledger.isPending(person), not(ledger.is(person, ...deliverable))])), `lost, and ${names(chosen)}`),
        guard: all(chosen.map((person) => all([ledger.isPending(person), ledger.is(person, ...deliverable)]))),
      }))
    case 'due':
      if (isWhole(terms)) return [conditional(ledger, ledger.isPending, 'the phase')]
      return subsetsOf(people).map((chosen) => choice(chosen, all(chosen.map((person) => all([ledger.isPending(person), ledger.is(person, 'staged')])))))
    case 'crossing':
      return crossings(terms)
  }
}

/** What may become of custody when a recipe is carried out: guard, commands and whom it is about, for each way in which it may come out. */
export interface Outcome {
  readonly guard: Formula
  readonly commands: readonly Command[]
  readonly subject: Subject
  readonly label: string
}

/** The ways in which an effect may come out. */
export function outcomesOf({ operations, scope, enrols, others }: Effect, terms: Terms): readonly Outcome[] {
  const { ledger } = terms
  return choicesOf(scope, terms).map(({ group, guard, subject, label }) => {
    const rest = others ? ledger.people.filter((person) => !group.some(([other, when]) => other === person && when !== never)) : []
    const back = others ? rest.map((person) => ledger.operate(person, others, all([ledger.isPending(person), ledger.isWith(person, 'escrow')]))) : []
    const moves = operations.flatMap((operation) => group.map(([person, when]) => ledger.operate(person, operation, when)))
    const membership = enrols ? group.map(([person, when]) => ledger.enrol(person, enrols, when)) : []
    return { guard, commands: [...back, ...moves, ...membership], subject, label }
  })
}
