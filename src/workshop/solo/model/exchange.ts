import { fairSplit } from '../../../bargaining/strategies/fair-split.js'
import type { Strategy } from '../../../bargaining/strategy.js'
import { government } from '../../../governments/government.js'
import type { Policy } from '../../../governments/policy.js'
import type { Government } from '../../../model/government.js'
import { allows, moveOf, pass } from '../../../model/move.js'
import type { Move } from '../../../model/move.js'
import type { Scenario } from '../../../model/scenario.js'
import { conclude, openNegotiation, step } from '../../../simulation/negotiate.js'
import type { Question } from '../../../simulation/negotiation.js'
import type { NegotiationResult } from '../../../simulation/result.js'
import type { Side } from './case.js'
import { conducts, delayed } from './policies.js'
import type { Act, Intent } from './policies.js'

/** What the reader may be asked in an exchange. */
export type Ask = 'handover' | 'theirBreach' | 'ownBreach' | 'deal'
/** The answers to each question. */
export const answersTo = {
  handover: ['keep', 'withhold'],
  theirBreach: ['wait', 'end'],
  ownBreach: ['makeGood', 'stand'],
  deal: ['one', 'all', 'more'],
} as const satisfies { readonly [A in Ask]: readonly string[] }
export type Choice = (typeof answersTo)[Ask][number]

/** One exchange as the page tells it. Plain data. */
export interface Exchange {
  readonly acts: { readonly [S in Side]: Act }
  /** Utility above no deal, in points. */
  readonly gains: { readonly [S in Side]: number }
  /** Trust of the neighbour in the reader's government, and of the reader's in it, afterwards, in [0, 1]. */
  readonly trust: { readonly inUs: number; readonly inThem: number }
  /** Ids of who crossed. */
  readonly crossed: readonly string[]
  readonly days: number
  /** Sides whose people at home refused to ratify, in order. */
  readonly vetoes: readonly Side[]
  /** What the next exchange begins from. */
  readonly course: Pick<NegotiationResult, 'trust' | 'released'>
}

/** A government of the page; `late` makes its order come a day late. */
export function governmentOf(conduct: Intent | Policy, late: boolean, bargaining: Strategy = fairSplit()): Government {
  const policy = typeof conduct === 'string' ? conducts[conduct] : conduct
  return government({ bargaining, compliance: late ? delayed(policy) : policy })
}

function actOf(result: NegotiationResult, side: Side): Act {
  const events = result.transcript.lines.flatMap((line) => (line.kind === 'event' ? [line.event] : []))
  const first = events.find((event) => (event.type === 'handover.performed' || event.type === 'handover.withheld') && event.by === side)
  if (!first) return 'none'
  if (first.type === 'handover.performed') return 'kept'
  return result.released.some(({ from }) => from === side) ? 'late' : 'broken'
}

/** What the page tells of a finished run. */
export function told(result: NegotiationResult): Exchange {
  const vetoes = result.transcript.lines.flatMap((line) => (line.kind === 'event' && line.event.type === 'ratification.refused' ? [line.event.player.startsWith('ours') ? 'ours' as const : 'theirs' as const] : []))
  return {
    acts: { ours: actOf(result, 'ours'), theirs: actOf(result, 'theirs') },
    gains: { ours: result.utilities.ours?.surplus ?? 0, theirs: result.utilities.theirs?.surplus ?? 0 },
    trust: { inUs: result.trust.theirs?.ours?.after ?? 0, inThem: result.trust.ours?.theirs?.after ?? 0 },
    crossed: result.released.map(({ id }) => id),
    days: result.days,
    vetoes,
    course: { trust: result.trust, released: result.released },
  }
}

/** Runs an exchange between two governments to its end. */
export function exchange(scenario: Scenario, ours: Government, theirs: Government, seed: number): Exchange {
  const run = openNegotiation(scenario, { ours, theirs }, { seed })
  while (step(run));
  return told(conclude(run))
}

/** An exchange in the reader's hands: over, or waiting for an answer. */
export type Played = { readonly ask: null; readonly exchange: Exchange; readonly used: number } | { readonly ask: Ask; readonly used: number }

/** What the reader is asked about a question of the chart, and what each answer comes to. */
function asked({ moves, view }: Question, late: boolean, waiting: boolean): { readonly ask: Ask; readonly moves: { readonly [choice: string]: Move } } | null {
  const perform = moveOf(moves, 'handover.performed')
  const withhold = moveOf(moves, 'handover.withheld')
  if (perform && withhold) return { ask: 'handover', moves: { keep: late ? withhold : perform, withhold } }
  if (view.state.formal !== 'breach' || waiting) return null
  const remedy = moveOf(moves, 'breach.remedied')
  if (remedy) return { ask: 'ownBreach', moves: { makeGood: remedy, stand: pass } }
  const declare = moveOf(moves, 'breach.declared')
  return declare ? { ask: 'theirBreach', moves: { wait: pass, end: declare } } : null
}

/**
 * Plays an exchange with the reader's answers as far as they go. Everything else is done for the reader.
 * @param late - whether the reader's order comes a day late, if it is given
 * @param ours - who acts for the reader in everything else
 * @param deals - what makes a deal of an answer, where the reader bargains
 */
export function playExchange(scenario: Scenario, theirs: Government, choices: readonly Choice[], { seed, late, deals, ours = governmentOf('keep', false) }: { readonly seed: number; readonly late: boolean; readonly ours?: Government; readonly deals?: (question: Question, choice: Choice) => Move }): Played {
  const run = openNegotiation(scenario, { ours, theirs }, { seed })
  let used = 0
  let stands = false
  let waiting = false
  let isLate = late
  let sent = false
  for (let question = run.next(); question; question = run.next()) {
    if (question.actor !== 'ours') {
      step(run)
      continue
    }
    if (deals && allows(question.moves, 'package.offered')) {
      const choice = choices[used]
      if (choice === undefined) return { ask: 'deal', used }
      used += 1
      run.answer(deals(question, choice))
      continue
    }
    if (deals && moveOf(question.moves, 'handover.performed')) {
      step(run)
      continue
    }
    const point = stands && question.view.state.formal === 'breach' ? null : asked(question, isLate, waiting)
    if (!point) {
      if (stands && question.view.state.formal === 'breach') run.answer(pass)
      else step(run)
      continue
    }
    // A late order is carried out the next day without being asked for again, and so is a breach made good.
    if (sent && point.ask !== 'theirBreach') {
      run.answer(point.ask === 'handover' ? moveOf(question.moves, 'handover.performed') : moveOf(question.moves, 'breach.remedied'))
      continue
    }
    const choice = choices[used]
    if (choice === undefined || !(choice in point.moves)) return { ask: point.ask, used }
    used += 1
    if ((choice === 'keep' && isLate) || choice === 'makeGood') sent = true
    if (choice === 'keep') isLate = false
    if (choice === 'stand') stands = true
    if (choice === 'wait') waiting = true
    if (choice === 'wait') step(run)
    else run.answer(point.moves[choice])
  }
  return { ask: null, exchange: told(conclude(run)), used }
}
