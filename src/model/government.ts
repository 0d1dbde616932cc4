import type { RandomStream } from '../random.js'
import type { LegalMove, Move } from './move.js'
import type { View } from './view.js'

/** Plain data, as JSON knows it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * What moves a strategy: the clock, what the others did, a model learned of them, a solution concept, a rule of fairness,
 * chance, or nothing at all.
 */
export type StrategyFamily = 'time' | 'behaviour' | 'learning' | 'solution' | 'norm' | 'chance' | 'fixed'

/** How a strategy bargains, as data. */
export interface BargainingFacts {
  readonly family: StrategyFamily
  /** Name of its acceptance condition. */
  readonly acceptance: string
  /** Name of its opponent model, or `null`. */
  readonly model: string | null
}

/** What a government or a strategy says of itself, as data. Code asks the facts, never the name. */
export interface GovernmentFacts {
  /** Lower-case, with hyphens. */
  readonly name: string
  /** One sentence on what it does. */
  readonly about: string
  /** Whether it draws random numbers. */
  readonly stochastic: boolean
  /** What it looks back on: nothing, the offers made, or notes of its own. */
  readonly memory: 'none' | 'offers' | 'notes'
  readonly needsOpponentModel: boolean
  /** True for a person, who may sign what is worth less than no deal where the scenario lets people. */
  readonly human?: boolean
  /** Author and year of the model, where there is one. */
  readonly citation?: string
  /** How it bargains over packages, for strategies of the catalogue. */
  readonly bargaining?: BargainingFacts
}

/** What belongs to one actor in one run. It is stored with the run, so an actor object keeps nothing itself. */
export interface Own {
  /** The actor's own random stream. */
  readonly random: RandomStream
  /** A further stream of the actor's own, by label. */
  stream(label: string): RandomStream
  /** Notes that last for the run: plain data, read and written freely. */
  readonly memory: { [key: string]: Json }
}

/**
 * Whoever plays one party (or the mediator, or nature) in every phase: software, a person, a script, a remote process.
 * The same object may play in many runs at once; what must be remembered goes into `own.memory`.
 */
export interface Government {
  readonly facts: GovernmentFacts
  /**
   * Answers one question: what now?
   * @param view - what this actor may see
   * @param moves - what it may do; a pass is always among them, and a form has blanks to fill in
   * @param own - its random stream and its notes in this run
   */
  decide(view: View, moves: readonly LegalMove[], own: Own): Move | Promise<Move>
}

/** Thrown, or rejected with, by an actor that took too long: it becomes the fault `actor/late`, where any other error is `actor/threw`. */
export class LateError extends Error {
  override readonly name = 'LateError'
}
