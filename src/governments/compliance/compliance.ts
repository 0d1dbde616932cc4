import type { Own } from '../../model/government.js'
import { moveOf } from '../../model/move.js'
import type { LegalMove, Move } from '../../model/move.js'
import type { View } from '../../model/view.js'
import { definePolicy } from '../policy.js'
import type { Policy } from '../policy.js'

/** What makes one way of keeping one's word differ from another. */
export interface Conduct {
  /** Whether to hand people over in the phase at hand. */
  keeps(view: View, own: Own): boolean
  /** Whether to make good a breach of one's own. */
  remedies(view: View, own: Own): boolean
  /** Whether to make good concessions that are owed. */
  pays(view: View, own: Own): boolean
  /** Days for which it lets somebody else's breach stand before it declares it final; 0 or more. */
  readonly patience: number
}

function answerBreach(view: View, moves: readonly LegalMove[], own: Own, conduct: Conduct): Move | undefined {
  const remedy = moveOf(moves, 'breach.remedied')
  if (remedy) return conduct.remedies(view, own) ? remedy : undefined
  if (own.memory.breachSeen === undefined) own.memory.breachSeen = view.day
  return view.day - Number(own.memory.breachSeen) >= conduct.patience ? moveOf(moves, 'breach.declared') : undefined
}

/** A policy for the release: everybody stages, verifies receipts and reaffirms alike; conduct says who keeps their word. */
export function compliance(name: string, about: string, conduct: Conduct, stochastic = false): Policy {
  return definePolicy(name, about, (view, moves, own) => {
    if (view.state.formal === 'breach') return answerBreach(view, moves, own, conduct)
    delete own.memory.breachSeen
    if (view.state.formal === 'negotiation.release.handover') {
      const give = moveOf(moves, 'handover.performed') ?? moveOf(moves, 'escrow.deposited')
      return give && (conduct.keeps(view, own) ? give : moveOf(moves, 'handover.withheld'))
    }
    if (view.state.formal === 'negotiation.repackaging') return moveOf(moves, 'package.reaffirmed') ?? (ownAnswer(view) ? undefined : moveOf(moves, 'package.repudiated'))
    const due = moveOf(moves, 'obligation.fulfilled')
    return moveOf(moves, 'custody.staged') ?? moveOf(moves, 'receipt.confirmed') ?? moveOf(moves, 'dispute.resolved') ?? (due && conduct.pays(view, own) ? due : undefined)
  }, stochastic)
}

function ownAnswer(view: View): boolean {
  return view.parties[view.audience]?.reaffirmed === true
}

/** Persons of the party in the phase at hand. */
function ownInPhase(view: View): readonly string[] {
  const phase = view.package?.phases[view.package.phase]
  return (view.package?.members ?? []).filter(({ id, from }) => from === view.audience && phase?.members.includes(id)).map(({ id }) => id)
}

/** What keeping one's people in the phase at hand would save, in own utility, 0 or more. In a joint handover nothing: then nobody moves. */
export function temptation(view: View): number {
  const kind = view.package?.phases[view.package.phase]?.kind
  if (kind !== 'each') return 0
  return Math.max(0, -ownInPhase(view).reduce((sum, id) => sum + (view.secrets?.preferences.detainees[id] ?? 0), 0))
}

/** What a party puts at stake by cheating: those still to come to it in later phases, and future cooperation, as far as it trusts the others to deliver. */
export function futureAtStake(view: View): number {
  const { package: agreed, secrets } = view
  if (!agreed || !secrets) return 0
  const trust = Math.min(1, ...Object.values(view.trust))
  const later = new Set(agreed.phases.slice(agreed.phase + 1).flatMap(({ members }) => members))
  const toCome = agreed.members.filter(({ id, to }) => to === view.audience && later.has(id)).reduce((sum, { id }) => sum + (secrets.preferences.detainees[id] ?? 0), 0)
  return trust * (toCome + secrets.preferences.future)
}
