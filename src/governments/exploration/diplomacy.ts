import { allows, moveOf, movesOf } from '../../model/move.js'
import type { LegalMove, Move } from '../../model/move.js'
import type { Own } from '../../model/government.js'
import type { ReleaseMode } from '../../model/scenario.js'
import type { View } from '../../model/view.js'

/** Modes from the most to the least protected against cheating. */
const guardedFirst: readonly ReleaseMode[] = ['escrowed', 'simultaneous', 'sequential', 'phased', 'synchronisedRemote']
const simpleFirst: readonly ReleaseMode[] = ['simultaneous', 'synchronisedRemote', 'phased', 'escrowed', 'sequential']

/** Below this much trust in somebody a party asks for a guarded mode. */
const wary = 0.45

function leastTrust(view: View): number {
  return Math.min(1, ...Object.values(view.trust))
}

function modesByTaste(view: View): readonly ReleaseMode[] {
  const order = leastTrust(view) < wary ? guardedFirst : simpleFirst
  const escrow = view.scenario.mediator?.escrow === true
  return order.filter((mode) => view.scenario.rules.modes.includes(mode) && (mode !== 'escrowed' || escrow))
}

/** Tables a proposal in the mode that trust allows, and answers those of others: once it holds out for a better mode, then it agrees. */
export function settleFramework(view: View, moves: readonly LegalMove[], own: Own): Move | undefined {
  const [wanted] = modesByTaste(view)
  const accepting = moveOf(moves, 'proposal.accepted')
  if (accepting) {
    const heldOut = own.memory.heldOut === true
    const unguarded = leastTrust(view) < wary && view.proposal?.mode === 'synchronisedRemote'
    if (!unguarded || heldOut || wanted === view.proposal?.mode) return accepting
    own.memory.heldOut = true
    return moveOf(moves, 'proposal.rejected')
  }
  const open = moveOf(moves, 'backchannel.opened')
  if (open && view.state.formal === 'negotiation.proposal' && view.secrets?.mandate.every((channel) => channel === 'back')) return open
  const proposals = movesOf(moves, 'proposal.tabled').filter(({ mode }) => mode === wanted)
  return proposals.reduce<(typeof proposals)[number] | undefined>((most, next) => (most && most.phases >= next.phases ? most : next), undefined)
}

/** Joins, takes help that is offered, and takes back a suspension of its own after some days. */
export function keepTalking(view: View, moves: readonly LegalMove[], own: Own, patience: number): Move | undefined {
  if (allows(moves, 'talks.resumed')) {
    const since = typeof own.memory.suspendedOn === 'number' ? own.memory.suspendedOn : view.day
    if (view.day - since >= patience) return moveOf(moves, 'talks.resumed')
  }
  return moveOf(moves, 'party.joined') ?? moveOf(moves, 'mediator.accepted')
}
