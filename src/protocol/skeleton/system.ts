import type { EventType } from '../../model/events/catalogue.js'
import type { Formula } from './formula.js'

/** A finite variable. Variables of one domain have the same values. */
export interface Variable {
  readonly name: string
  readonly domain: string
  readonly initial: string
}

/** A variable is given a value, or the value that another variable of its domain has. */
export interface Assignment {
  readonly variable: string
  readonly value: string | { readonly of: string }
}

/** The first branch whose condition holds is carried out; none, when none holds. Conditions of one command exclude each other. */
export interface Command {
  readonly branches: readonly { readonly when: Formula; readonly set: readonly Assignment[] }[]
}

/** A guarded command: where its guard holds, its commands may be carried out in order and as one. */
export interface Rule {
  /** Type of the event that sets it off; `null` for what follows of itself. */
  readonly event: EventType | null
  /** What happens, for people to read: the event or the reason, and to whom. */
  readonly name: string
  readonly guard: Formula
  readonly commands: readonly Command[]
}

/** What is to hold of every state. */
export interface StateProperty {
  readonly name: string
  readonly about: string
  readonly holds: Formula
}

/** What is to hold of every assignment to a variable of a domain, whether or not it changes the value. */
export interface ChangeProperty {
  readonly name: string
  readonly about: string
  readonly domain: string
  /** From each value the values that may follow it. Every value may follow itself. */
  readonly allowed: { readonly [from: string]: readonly string[] }
}

/**
 * A system of guarded commands over finite variables, for whatever explores or checks it.
 * Its states are all values of its variables; from a state that is not final each rule whose guard holds leads to a next one.
 */
export interface System {
  readonly name: string
  readonly domains: { readonly [domain: string]: readonly string[] }
  readonly variables: readonly Variable[]
  /** Variables whose values together say where control is. */
  readonly control: readonly string[]
  /** The variable and the values of it at which the system ends. */
  readonly ends: { readonly variable: string; readonly values: readonly string[] }
  readonly rules: readonly Rule[]
  /** While it holds, only what follows of itself may happen: events wait. */
  readonly urgent: Formula
  readonly stateProperties: readonly StateProperty[]
  readonly changeProperties: readonly ChangeProperty[]
}
