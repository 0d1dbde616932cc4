import type { ExchangeEvent } from '../../model/events/catalogue.js'
import type { ExchangeSnapshot } from '../nodes.js'

/** One transition that was taken. */
export interface Step {
  readonly before: ExchangeSnapshot
  readonly event: ExchangeEvent
  readonly after: ExchangeSnapshot
}

/** Something that holds on every transition of every run. */
export interface Invariant {
  /** Number in the published list. */
  readonly number: number
  readonly name: string
  /** What holds, in a sentence. */
  readonly about: string
  /**
   * What is wrong with a step, or `null`.
   * @param step - the transition
   * @param trail - the steps of the same run before it, oldest first
   */
  violation(step: Step, trail: readonly Step[]): string | null
  /** What is wrong with a state, of an invariant that looks at the state after a step and nothing else: it need be asked once of a state, and not on every edge to it. */
  readonly ofState?: (state: ExchangeSnapshot) => string | null
}

/** An invariant that looks at states by themselves. */
export function stateInvariant(invariant: Pick<Invariant, 'number' | 'name' | 'about'> & Required<Pick<Invariant, 'ofState'>>): Invariant {
  return { ...invariant, violation: ({ after }) => invariant.ofState(after) }
}

/** A step that breaks an invariant. */
export interface Violation {
  readonly invariant: Invariant
  readonly what: string
}

/** The first element for which something is wrong, told in a sentence. */
export function firstProblem<T>(items: Iterable<T>, problem: (item: T) => string | false | null): string | null {
  for (const item of items) {
    const found = problem(item)
    if (found) return found
  }
  return null
}
