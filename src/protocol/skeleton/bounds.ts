import type { Detainee, PartyId, ReleaseMode } from '../../model/scenario.js'
import type { CheckName } from '../checks/index.js'
import { all, always, any, never, not } from './formula.js'
import type { Formula } from './formula.js'
import { allows, crossed, deliverable } from './ledger.js'
import type { Ledger } from './ledger.js'

/** What custody says about a check of the chart: it may hold, and it must hold. Between the two it is left open. */
export interface Bounds {
  readonly may: Formula
  readonly must: Formula
}

/** Whom an event is about, and who sends it, where that is known. */
export interface Subject {
  readonly person?: Detainee
  readonly party?: PartyId
}

/** What bounds depend on beside the ledger. */
export interface Terms {
  readonly ledger: Ledger
  readonly modes: readonly ReleaseMode[]
}

const open: Bounds = Object.freeze({ may: always, must: never })

function exactly(formula: Formula): Bounds {
  return { may: formula, must: formula }
}

function upTo(may: Formula): Bounds {
  return { may, must: never }
}

/** Whether everybody crosses in one phase, in whatever mode the parties settle on. */
export function isWhole({ modes }: Terms): boolean {
  return modes.every((mode) => mode !== 'phased' && mode !== 'sequential')
}

/** Nobody is between the handover and the receipt. Who crossed in an earlier phase was confirmed before the next began. */
function isSettled({ ledger }: Terms): Formula {
  return not(any(ledger.people.map((person) => all([ledger.isMember(person), ledger.is(person, 'transferred', 'disputed')]))))
}

type Meaning = (terms: Terms, subject: Subject) => Bounds

function ofPerson(holds: (ledger: Ledger, person: Detainee) => Formula): Meaning {
  return ({ ledger }, { person }) => (person ? exactly(holds(ledger, person)) : open)
}

/** What is not here is left open: turns, votes, days, presence, consent, instruments, utilities and everything else that the ledger does not hold. */
const meanings: { readonly [N in CheckName]?: Meaning } = {
  allNominatedResolved: ({ ledger }) => exactly(not(any(ledger.people.map((person) => ledger.is(person, 'nominated'))))),
  twoSidesCleared: ({ ledger }) => exactly(ledger.twoHoldersWith('cleared')),
  vettingComplete: (terms, subject) => exactly(all([boundsOf('allNominatedResolved', terms, subject).may, boundsOf('twoSidesCleared', terms, subject).may])),
  listsOverlap: ({ ledger }) => exactly(ledger.twoHoldersWith('nominated', 'cleared')),
  listsMeet: ({ ledger }) => upTo(ledger.twoHoldersWith('nominated', 'cleared')),
  agreedPackageStands: ({ ledger }) => upTo(ledger.everyPending((person) => ledger.is(person, 'packaged'))),

  packageIntact: ({ ledger }) => ({ may: ledger.everyPending((person) => ledger.is(person, ...deliverable)), must: ledger.everyPending(() => never) }),
  phaseLost: (terms) => {
    const { ledger } = terms
    return { may: ledger.somePending(() => always), must: isWhole(terms) ? ledger.somePending((person) => not(ledger.is(person, ...deliverable))) : never }
  },
  phaseStaged: (terms) => {
    const staged = terms.ledger.everyPending((person) => terms.ledger.is(person, 'staged'))
    return { may: isWhole(terms) ? staged : always, must: staged }
  },
  phaseVerified: ({ ledger }) => ({ may: always, must: ledger.everyPending(() => never) }),
  phaseConfirmed: (terms) => exactly(isSettled(terms)),
  phaseEndsInBreach: (terms) => upTo(isSettled(terms)),
  phaseEndsLate: (terms) => upTo(isSettled(terms)),
  phaseEndsAll: (terms) => {
    const settled = isSettled(terms)
    return { may: settled, must: isWhole(terms) ? settled : all([settled, terms.ledger.everyPending(() => never)]) }
  },
  nobodyDelivered: ({ ledger }) => exactly(all(ledger.people.map((person) => not(ledger.is(person, ...crossed))))),
  allConfirmed: ({ ledger }) => exactly(all([
    any(ledger.people.map(ledger.isMember)),
    ...ledger.people.map((person) => any([not(ledger.isMember(person)), ledger.is(person, 'confirmed')])),
  ])),
  phaseIsEscrowed: ({ modes }) => upTo(modes.includes('escrowed') ? always : never),
  isGiver: ({ ledger }, { party }) => (party === undefined ? open : upTo(ledger.somePending(({ holder }) => (holder === party ? always : never)))),

  isInPlay: ofPerson((ledger, person) => ledger.is(person, 'nominated', 'cleared', 'packaged', 'staged')),
  isDueInPhase: ({ ledger }, { person }) => (person ? upTo(all([ledger.isPending(person), ledger.is(person, ...deliverable)])) : open),
  mayBeNominated: ofPerson((ledger, person) => allows(ledger, person, 'nominate')),
  mayBeCleared: ofPerson((ledger, person) => allows(ledger, person, 'clear')),
  mayBeBlocked: ofPerson((ledger, person) => allows(ledger, person, 'block')),
  mayBeUnblocked: ofPerson((ledger, person) => allows(ledger, person, 'unblock')),
  mayBeStaged: ofPerson((ledger, person) => allows(ledger, person, 'stage')),
  mayBeConfirmed: ofPerson((ledger, person) => allows(ledger, person, 'confirm')),
  mayBeDisputed: ofPerson((ledger, person) => allows(ledger, person, 'dispute')),
  mayBeResolved: ofPerson((ledger, person) => allows(ledger, person, 'resolve')),
  mayBeArrested: ofPerson((ledger, person) => allows(ledger, person, 'arrest')),
  mayDie: ofPerson((ledger, person) => allows(ledger, person, 'die')),
  mayBeReleasedOtherwise: ofPerson((ledger, person) => allows(ledger, person, 'releaseOtherwise')),
}

/**
 * The bounds of a check by its name in the chart's model, with `not ` before one that must fail.
 * A name that says where the chart is (`in ...`) is settled by the place and not asked here.
 */
export function boundsOf(name: string, terms: Terms, subject: Subject = {}): Bounds {
  if (name.startsWith('not ')) {
    const { may, must } = boundsOf(name.slice(4), terms, subject)
    return { may: not(must), must: not(may) }
  }
  return meanings[name as CheckName]?.(terms, subject) ?? open
}
