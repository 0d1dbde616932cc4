import { and, not, or, stateIn } from 'xstate'
import type { AnyStateMachine, EventObject } from 'xstate'
import { mistake, show } from '../../errors.js'
import type { Control } from './control.js'
import type { GuardArgs } from './moment.js'

/** Whether a transition is allowed now. */
export type Test = (args: GuardArgs) => boolean

/** A guard at a place: what the place alone decides of it is decided. Guards are pure, so nothing is asked that would not change the answer. */
export type Condition = (control: Control) => Test | boolean

/** A guard as XState keeps it. */
type Guard = string | GuardFunction | { readonly type: string; readonly params?: unknown }
type GuardFunction = ((args: GuardArgs, params?: unknown) => boolean) & {
  /** The same function of context and event. */
  readonly predicate?: (context: unknown, event: EventObject) => unknown
  readonly check?: unknown
  readonly guards?: readonly Guard[]
  readonly stateValue?: unknown
}
type StatePattern = string | { readonly [key: string]: StatePattern }

const builtIn = {
  and: (and([]) as unknown as GuardFunction).check,
  or: (or([]) as unknown as GuardFunction).check,
  not: (not(() => true) as unknown as GuardFunction).check,
  stateIn: (stateIn('') as unknown as GuardFunction).check,
}

/** The parts of a path with dots, where a backslash takes the next character as it is. */
export function pathParts(path: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let i = 0; i < path.length; i++) {
    if (path[i] === '.') {
      parts.push(part)
      part = ''
    } else part += path[i] === '\\' ? (path[++i] ?? '') : path[i]
  }
  return [...parts, part]
}

/** What a guard's or an action's parameters come to. */
export function paramsOf(reference: unknown): ((args: GuardArgs) => unknown) | null {
  if (typeof reference !== 'object' || reference === null || !('params' in reference)) return null
  const { params } = reference
  return typeof params === 'function' ? ({ context, event }) => (params as (args: GuardArgs) => unknown)({ context, event }) : () => params
}

function fits(pattern: StatePattern, value: unknown): boolean {
  if (typeof value === 'string') return pattern === value
  const inner = value as { readonly [key: string]: unknown }
  if (typeof pattern === 'string') return pattern in inner
  return Object.entries(pattern).every(([key, part]) => key in inner && fits(part, inner[key]))
}

function patternOf(stateValue: string): StatePattern {
  return pathParts(stateValue).reduceRight<StatePattern | undefined>((inner, key) => (inner === undefined ? key : { [key]: inner }), undefined) ?? ''
}

function inState(machine: AnyStateMachine, stateValue: unknown, indexOf: (id: string) => number): Condition {
  if (typeof stateValue === 'string' && stateValue.startsWith('#')) {
    let id: string
    try {
      id = machine.getStateNodeById(stateValue).id
    } catch {
      throw mistake({ given: `a guard asks for the state ${stateValue}`, allowed: `the chart ${machine.id} has no such state`, todo: 'name one that it has' })
    }
    const index = indexOf(id)
    return ({ active }) => active[index] === 1
  }
  const pattern = typeof stateValue === 'string' ? patternOf(stateValue) : (stateValue as StatePattern)
  return ({ value }) => fits(pattern, value)
}

/** The predicates behind tests that are nothing more. */
const predicates = new WeakMap<Test, NonNullable<GuardFunction['predicate']>>()

function direct(asked: GuardFunction): Test {
  const { predicate } = asked
  if (!predicate) return (args) => Boolean(asked(args, undefined))
  const test: Test = ({ context, event }) => Boolean(predicate(context, event))
  predicates.set(test, predicate)
  return test
}

function always(test: Test): Condition {
  return () => test
}

function opposite(test: Test): Test {
  return (args) => !test(args)
}

/** One test of several: asked in order until one of them comes to `decisive`, which is then the answer. */
function joined(parts: readonly Test[], decisive: boolean): Test {
  const asked = parts.map((part) => predicates.get(part)).filter((each) => each !== undefined)
  if (asked.length === parts.length) {
    return ({ context, event }) => {
      for (let i = 0; i < asked.length; i++) if (Boolean(asked[i]!(context, event)) === decisive) return decisive
      return !decisive
    }
  }
  return (args) => {
    for (let i = 0; i < parts.length; i++) if (parts[i]!(args) === decisive) return decisive
    return !decisive
  }
}

function joint(parts: readonly Condition[], decisive: boolean): Condition {
  return (control) => {
    const open: Test[] = []
    for (const part of parts) {
      const found = part(control)
      if (found === decisive) return decisive
      if (typeof found === 'function') open.push(found)
    }
    return open.length > 1 ? joined(open, decisive) : (open[0] ?? !decisive)
  }
}

/**
 * Turns a guard of a machine into direct tests, one for each place.
 * @param indexOf - the number of a state by its id
 * @throws UsageError when it is not implemented, or of a kind that a table cannot hold
 */
export function compileGuard(machine: AnyStateMachine, guard: unknown, indexOf: (id: string) => number, within: readonly unknown[] = []): Condition {
  const reference = guard as Guard
  const inner = (part: unknown): Condition => compileGuard(machine, part, indexOf, [...within, guard])
  if (typeof reference === 'function' && !('check' in reference)) {
    return always(direct(reference))
  }
  if (typeof reference === 'function') {
    const parts = (reference.guards ?? []).map(inner)
    if (reference.check === builtIn.and) return joint(parts, false)
    if (reference.check === builtIn.or) return joint(parts, true)
    if (reference.check === builtIn.not) {
      return (control) => {
        const found = parts[0]!(control)
        return typeof found === 'function' ? opposite(found) : !found
      }
    }
    if (reference.check === builtIn.stateIn) return inState(machine, reference.stateValue, indexOf)
    throw mistake({ given: `the chart ${machine.id} has a guard with a check of its own`, allowed: 'a table knows and, or, not and stateIn', todo: 'write the guard as a function of context and event' })
  }
  const name = typeof reference === 'string' ? reference : reference.type
  const found = (machine.implementations.guards as { readonly [name: string]: unknown })[name]
  if (found === undefined || within.includes(found)) {
    throw mistake({ given: `the guard ${show(name)} of the chart ${machine.id} is ${found === undefined ? 'not implemented' : 'made of itself'}`, allowed: 'a table calls every guard directly', todo: 'give it in setup({ guards })' })
  }
  if (typeof found !== 'function' || 'check' in found) return compileGuard(machine, found, indexOf, [...within, found])
  const asked = found as GuardFunction
  const params = paramsOf(reference)
  return always(params ? (args) => Boolean(asked(args, params(args))) : direct(asked))
}
