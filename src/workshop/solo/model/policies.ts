import { compliance } from '../../../governments/compliance/compliance.js'
import { faithful } from '../../../governments/compliance/faithful.js'
import { grim } from '../../../governments/compliance/grim.js'
import { opportunist } from '../../../governments/compliance/opportunist.js'
import { definePolicy } from '../../../governments/policy.js'
import type { Policy } from '../../../governments/policy.js'
import { moveOf } from '../../../model/move.js'

/** What a side did with its promise in one exchange: handed over on the day, handed over late, or not at all; `none` where nothing was signed. */
export type Act = 'kept' | 'late' | 'broken' | 'none'

/** What both sides did in the exchanges so far, from one side's view, the oldest first. */
export type Past = readonly { readonly own: Act; readonly other: Act }[]

/** How a government behaves within one exchange. */
export type Intent = 'keep' | 'stern' | 'weigh' | 'withhold'

const withholding = compliance('withholding', 'Keeps its people, and does not make good.', { keeps: () => false, remedies: () => false, pays: () => true, patience: 2 })

/** The policy of the library that carries an intent out. */
export const conducts: { readonly [I in Intent]: Policy } = { keep: faithful, stern: grim, weigh: opportunist, withhold: withholding }

/** Ways to answer promises kept and broken over several exchanges. */
export const policyIds = ['trusting', 'mirror', 'forgiving', 'grim', 'opportunist', 'cheat'] as const
export type PolicyId = (typeof policyIds)[number]

/**
 * What a government means to do next, from what was done before.
 * `mirror` does what the other did first in the last exchange (Rapoport's tit for tat, Axelrod 1984): a late bus counts as a broken word.
 * `forgiving` lets a late bus pass, answers a broken word once, and then tries again (generosity under noise: Axelrod and Wu 1995).
 * `grim` never tries again (Friedman 1971).
 */
export function intentOf(policy: PolicyId, past: Past): Intent {
  const last = past.at(-1)
  switch (policy) {
    case 'trusting':
      return 'keep'
    case 'mirror':
      return last?.other === 'late' || last?.other === 'broken' ? 'withhold' : 'keep'
    case 'forgiving':
      return last?.other === 'broken' && last.own !== 'broken' ? 'withhold' : 'keep'
    case 'grim':
      return past.some(({ other }) => other === 'late' || other === 'broken') ? 'withhold' : 'stern'
    case 'opportunist':
      return 'weigh'
    case 'cheat':
      return 'withhold'
  }
}

/** A policy whose order to hand over comes a day late once, and then is carried out, whatever the other did meanwhile. */
export function delayed(policy: Policy): Policy {
  return definePolicy(policy.name, policy.about, (view, moves, own) => {
    const order = own.memory.delayed === true ? moveOf(moves, 'breach.remedied') ?? moveOf(moves, 'handover.performed') : undefined
    if (order) return order
    const move = policy.decide(view, moves, own)
    if (move?.type !== 'handover.performed' || own.memory.delayed === true) return move
    own.memory.delayed = true
    return moveOf(moves, 'handover.withheld') ?? move
  }, policy.stochastic)
}
