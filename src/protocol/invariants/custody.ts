import { custodyStates } from '../../model/custody.js'
import type { CustodyRecord, CustodyState } from '../../model/custody.js'
import type { Detainee } from '../../model/scenario.js'
import { formalState } from '../step.js'
import { firstProblem, stateInvariant } from './invariant.js'
import type { Invariant, Step } from './invariant.js'

interface Change {
  readonly person: Detainee
  readonly from: CustodyRecord
  readonly to: CustodyRecord
}

function changes({ before, after }: Step): readonly Change[] {
  return after.context.scenario.detainees.map((person) => ({ person, from: before.context.detainees[person.id]!, to: after.context.detainees[person.id]! }))
}

function custodianFits({ holder, destination }: Detainee, record: CustodyRecord): boolean {
  const { state, custodian } = record
  if (state === 'deceased' || state === 'releasedOtherwise' || state === 'atLiberty') return custodian === 'nobody'
  if (hasCrossed(record)) return custodian === destination
  return custodian === holder || (custodian === 'escrow' && state === 'staged')
}

// Written out again, and not read from the custody table, so that a mistake there is seen.
const ways: { readonly [S in CustodyState]: string } = {
  atLiberty: 'held',
  held: 'requested nominated deceased releasedOtherwise',
  requested: 'held nominated deceased releasedOtherwise',
  nominated: 'cleared blocked held deceased releasedOtherwise',
  cleared: 'packaged blocked held deceased releasedOtherwise',
  packaged: 'cleared staged blocked held deceased releasedOtherwise',
  staged: 'packaged cleared transferred blocked held deceased releasedOtherwise',
  transferred: 'confirmed disputed',
  disputed: 'confirmed',
  confirmed: '',
  blocked: 'nominated held deceased releasedOtherwise',
  deceased: '',
  releasedOtherwise: '',
}

function isEdge(from: CustodyState, to: CustodyState): boolean {
  return ways[from].split(' ').includes(to)
}

function hasCrossed({ state }: CustodyRecord): boolean {
  return ['transferred', 'disputed', 'confirmed'].includes(state)
}

const movers = ['handover.', 'escrow.', 'detainee.', 'custody.arrested']

export const oneState = stateInvariant({
  number: 1,
  name: 'oneState',
  about: 'Each person has one state and one custodian that fits it, and nobody appears or disappears.',
  ofState: ({ context: { detainees, scenario } }) =>
    Object.keys(detainees).join() !== scenario.detainees.map(({ id }) => id).join()
      ? 'the persons in the ledger are not those of the scenario'
      : firstProblem(scenario.detainees, (person) => {
          const record = detainees[person.id]!
          return (!custodyStates.includes(record.state) || !custodianFits(person, record)) && `${person.id} is ${record.state} with ${record.custodian}`
        }),
})

export const onlyEdges: Invariant = {
  number: 2,
  name: 'onlyEdges',
  about: 'Custody moves only along the edges of its table; a package that is reopened unstages and unpacks in one step.',
  violation: (step) => firstProblem(changes(step), ({ person, from, to }) =>
    from.state !== to.state && !isEdge(from.state, to.state) && `${person.id} went from ${from.state} to ${to.state}`),
}

export const terminalAbsorbs: Invariant = {
  number: 3,
  name: 'terminalAbsorbs',
  about: 'Whoever is confirmed, deceased or released otherwise stays so.',
  violation: (step) => firstProblem(changes(step), ({ person, from, to }) =>
    ['confirmed', 'deceased', 'releasedOtherwise'].includes(from.state) && from.state !== to.state && `${person.id} left ${from.state}`),
}

export const custodianMovesAtHandover: Invariant = {
  number: 4,
  name: 'custodianMovesAtHandover',
  about: 'A custodian changes only at a handover, or when somebody dies, is released otherwise or is arrested.',
  violation: (step) => firstProblem(changes(step), ({ person, from, to }) => {
    if (from.custodian === to.custodian) return null
    const closing = step.event.type === 'clock.advanced' && formalState(step.before).endsWith('handover')
    return !closing && !movers.some((mover) => step.event.type.startsWith(mover)) && `${person.id} changed hands on ${step.event.type}`
  }),
}

export const lawfulTransfer: Invariant = {
  number: 5,
  name: 'lawfulTransfer',
  about: 'Nobody is cleared without consent, or transferred who refused, is blocked, is not verified or has no instrument.',
  violation: (step) => firstProblem(changes(step), ({ person, from, to }) =>
    from.state === 'nominated' && to.state === 'cleared' && !['given', 'waived'].includes(to.consent) ? `${person.id} was cleared without consent` :
    !hasCrossed(from) && hasCrossed(to) &&
    !(from.state === 'staged' && ['given', 'waived'].includes(from.consent) && from.identityVerified && from.instrument === 'issued' && from.blockedBy === null) &&
    `${person.id} was transferred as ${JSON.stringify(from)}`),
}

export const wholeWay: Invariant = {
  number: 6,
  name: 'wholeWay',
  about: 'Whoever is confirmed was nominated, cleared, packaged and staged, in that order.',
  violation: (step, trail) => firstProblem(changes(step), ({ person, from, to }) => {
    if (to.state !== 'confirmed' || from.state === 'confirmed') return null
    const way = [...trail.map(({ after }) => after.context.detainees[person.id]?.state), to.state]
    let at = -1
    for (const state of ['nominated', 'cleared', 'packaged', 'staged', 'confirmed']) {
      at = way.indexOf(state as CustodyState, at + 1)
      if (at < 0) return `${person.id} was confirmed without having been ${state} in its place`
    }
    return null
  }),
}

export const onePackage = stateInvariant({
  number: 7,
  name: 'onePackage',
  about: 'Each person is in at most one live package: whoever is packaged or staged is in the agreed one, once.',
  ofState: ({ context }) => {
    const members = context.package?.members.map(({ id }) => id) ?? []
    if (new Set(members).size !== members.length) return 'a person is in the package twice'
    return firstProblem(Object.entries(context.detainees), ([id, { state }]) =>
      (state === 'packaged' || state === 'staged') && !members.includes(id) && `${id} is ${state} without a package`)
  },
})
