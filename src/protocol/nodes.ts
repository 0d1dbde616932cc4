import { and, not, or, stateIn } from 'xstate'
import type { AnyStateNode, SnapshotFrom } from 'xstate'
import type { ExchangeContext } from '../model/context.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import { checkTable } from './checks/index.js'
import type { CheckName } from './checks/index.js'
import type { exchangeMachine } from './machine.js'

/** A snapshot of an exchange. */
export type ExchangeSnapshot = SnapshotFrom<typeof exchangeMachine>

/** A guard as the machine keeps it: a name, or a combination of guards. */
export type Guard = string | { readonly type: string } | { readonly check: unknown; readonly guards?: readonly Guard[]; readonly stateValue?: string }

/** One way to take an event from a state. */
export interface Candidate {
  readonly guard: Guard | undefined
  /** An empty transition: the event is heard and deliberately does nothing. */
  readonly forbidden: boolean
}

const combinator = {
  and: (and(['wellFormed'] as [string]) as unknown as { check: unknown }).check,
  or: (or(['wellFormed'] as [string]) as unknown as { check: unknown }).check,
  not: (not('wellFormed') as unknown as { check: unknown }).check,
  stateIn: (stateIn('x') as unknown as { check: unknown }).check,
}

function isIn(snapshot: ExchangeSnapshot, id: string): boolean {
  return snapshot._nodes.some((node: AnyStateNode) => `#${node.id}` === id)
}

/** Whom to tell what each check came to. */
export type Tell = (check: CheckName, holds: boolean) => void

/** Evaluates a guard of the machine as XState would. */
export function holds(guard: Guard | undefined, snapshot: ExchangeSnapshot, event: ExchangeEvent, tell?: Tell): boolean {
  if (guard === undefined) return true
  if (typeof guard !== 'string' && 'check' in guard) {
    const inner = (part: Guard): boolean => holds(part, snapshot, event, tell)
    if (guard.check === combinator.and) return guard.guards!.every(inner)
    if (guard.check === combinator.or) return guard.guards!.some(inner)
    if (guard.check === combinator.not) return !inner(guard.guards![0]!)
    return isIn(snapshot, guard.stateValue!)
  }
  const name = (typeof guard === 'string' ? guard : guard.type) as CheckName
  const result = checkTable[name](snapshot.context as ExchangeContext, event)
  tell?.(name, result)
  return result
}

/** Names of the checks in a guard, in the order in which they are asked; `stateIn` as `in <state>`. */
export function checksIn(guard: Guard | undefined): readonly string[] {
  if (guard === undefined) return []
  if (typeof guard === 'string') return [guard]
  if (!('check' in guard)) return [guard.type]
  if (guard.check === combinator.stateIn) return [`in ${guard.stateValue!.replace('#exchange.', '')}`]
  const inner = guard.guards!.flatMap(checksIn)
  return guard.check === combinator.not ? inner.map((name) => `not ${name}`) : inner
}

/** Whether a guard holds: what the active states decide of it is decided. */
type Verdict = boolean | ((context: ExchangeContext, event: ExchangeEvent) => boolean)

function joined(parts: readonly Verdict[], decisive: boolean): Verdict {
  if (parts.includes(decisive)) return decisive
  const open = parts.filter((part) => typeof part === 'function')
  const [only] = open
  if (open.length < 2) return only ?? !decisive
  return (context, event) => {
    for (let i = 0; i < open.length; i++) if (open[i]!(context, event) === decisive) return decisive
    return !decisive
  }
}

function verdictOf(guard: Guard | undefined, snapshot: ExchangeSnapshot, granted: ReadonlySet<string>): Verdict {
  if (guard === undefined) return true
  if (typeof guard !== 'string' && 'check' in guard) {
    if (guard.check === combinator.stateIn) return isIn(snapshot, guard.stateValue!)
    const parts = guard.guards!.map((part) => verdictOf(part, snapshot, granted))
    if (guard.check !== combinator.not) return joined(parts, guard.check === combinator.or)
    const [part] = parts
    return typeof part === 'function' ? (context, event) => !part(context, event) : !part
  }
  const name = (typeof guard === 'string' ? guard : guard.type) as CheckName
  return granted.has(name) || checkTable[name]
}

/** What is known of a set of active states, kept for as long as the set is: an engine that shares it asks once. */
interface Known {
  heard?: ReadonlySet<string>
  readonly candidates: Map<string, readonly Candidate[]>
  /** Whether some state takes an event of a type, what is granted for the type aside. */
  readonly verdicts: Map<string, Verdict>
}

const known = new WeakMap<object, Known>()

function knownOf({ _nodes }: ExchangeSnapshot): Known {
  const found = known.get(_nodes) ?? { candidates: new Map<string, readonly Candidate[]>(), verdicts: new Map<string, Verdict>() }
  known.set(_nodes, found)
  return found
}

function findCandidates(snapshot: ExchangeSnapshot, type: string): readonly Candidate[] {
  const nodes = (snapshot._nodes as AnyStateNode[]).filter((node) => node.transitions.has(type)).sort((a, b) => b.order - a.order)
  const found: Candidate[] = []
  const silenced = new Set<AnyStateNode>()
  for (const node of nodes) {
    if (silenced.has(node)) continue
    for (const transition of node.transitions.get(type) ?? []) {
      const forbidden = transition.target === undefined && transition.actions.length === 0
      found.push({ guard: transition.guard as Guard | undefined, forbidden })
      if (forbidden) for (let up = node.parent; up; up = up.parent) silenced.add(up)
    }
  }
  return found
}

/** The ways in which the active states take an event, deepest state first; none when no state hears it. */
export function candidatesFor(snapshot: ExchangeSnapshot, type: string): readonly Candidate[] {
  const { candidates } = knownOf(snapshot)
  const found = candidates.get(type) ?? findCandidates(snapshot, type)
  candidates.set(type, found)
  return found
}

/** The types of event that some active state hears, in the order of the active states: that of the document on the table, that of the path to them in XState. */
export function heard(snapshot: ExchangeSnapshot): ReadonlySet<string> {
  const mine = knownOf(snapshot)
  mine.heard ??= new Set((snapshot._nodes as AnyStateNode[]).flatMap((node) => [...node.transitions.keys()]))
  return mine.heard
}

/**
 * Whether some active state takes an event, as far as what is granted goes.
 * @param granted - checks that are taken for granted, always the same for a type
 */
export function isTaken(snapshot: ExchangeSnapshot, event: ExchangeEvent, granted: ReadonlySet<string>): boolean {
  const { verdicts } = knownOf(snapshot)
  let verdict = verdicts.get(event.type)
  if (verdict === undefined) {
    const guards = candidatesFor(snapshot, event.type).filter(({ forbidden }) => !forbidden)
    verdict = joined(guards.map(({ guard }) => verdictOf(guard, snapshot, granted)), true)
    verdicts.set(event.type, verdict)
  }
  return typeof verdict === 'function' ? verdict(snapshot.context as ExchangeContext, event) : verdict
}
