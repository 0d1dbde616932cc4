import { accept, agreedOptions, offer, reject, voidStanding } from '../../model/alternating-offers.js'
import { membersOf } from '../../model/context.js'
import { involvedIn } from '../../model/package.js'
import { freshVotes, vote } from '../../model/ratification.js'
import type { EventOf } from '../../model/events/catalogue.js'
import { partyOf } from '../../model/scenario.js'
import type { With } from '../checks/check.js'
import { everyParty, move, note, scenarioOf } from './recipe.js'
import type { Draft, Recipe } from './recipe.js'

export const offerPackage: Recipe<EventOf<'package.offered'>> = (draft, { by, options }) => {
  if (draft.table) offer(draft.table, by, [...options])
}

export const acceptPackage: Recipe = (draft, { by }) => {
  if (draft.table) accept(draft.table, by)
}

export const rejectPackage: Recipe = (draft) => {
  if (draft.table) reject(draft.table)
}

/** The accepted package goes home for ratification: its members are bound to it, and nobody has voted. */
export const takeHome: Recipe = (draft) => {
  const { table, framework } = draft
  const options = table && agreedOptions(table)
  if (!table || !options || !framework) return
  const scenario = scenarioOf(draft)
  const members = membersOf(scenario, table.agenda, options)
  draft.package = {
    agenda: table.agenda,
    options: [...options],
    mode: framework.mode,
    involved: involvedIn(table.agenda, options),
    members,
    phases: [],
    phase: 0,
    signed: false,
    escrow: 'open',
  }
  for (const { id } of members) move(draft, id, 'package')
  for (const { id, players } of scenario.parties) Object.assign(draft.parties[id]!, { votes: freshVotes(players), signed: false })
}

/** The package falls before it was signed: its members are free for another. */
export const dropPackage: Recipe = (draft) => {
  for (const { id } of draft.package?.members ?? []) move(draft, id, 'unpackage')
  draft.package = null
  everyParty(draft, { signed: false })
  if (draft.table) voidStanding(draft.table)
}

function cast(draft: Draft, by: string, player: string, yes: boolean): void {
  const found = partyOf(scenarioOf(draft), by)?.players.find(({ id }) => id === player)
  const ledger = draft.parties[by]
  if (found && ledger) ledger.votes = vote(found, ledger.votes, yes)
}

export const grantRatification: Recipe<EventOf<'ratification.granted'>> = (draft, { by, player }) => cast(draft, by, player, true)

export const refuseRatification: Recipe<EventOf<'ratification.refused'>> = (draft, { by, player }) => cast(draft, by, player, false)

export const requestInstrument: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { instrument: 'requested' })

export const issueInstrument: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { instrument: 'issued' })

export const revokeInstrument: Recipe<With<'detainee'>> = (draft, { detainee }) => note(draft, detainee, { instrument: 'revoked' })

export const sign: Recipe = (draft, { by }) => {
  draft.parties[by]!.signed = true
}
