import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { exchangeMachine } from './machine.js'
import { checksIn } from './nodes.js'
import type { StateMeta } from './setup.js'

/** One state of the chart. */
export interface ChartState {
  /** Dotted path from the root, such as `formal.negotiation.vetting`; the root's own id is `exchange`. */
  readonly id: string
  /** The last part of the id. */
  readonly key: string
  /** Id of the state around it; `null` for the root. */
  readonly parent: string | null
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
  /** What the state is for; `state` where the chart says nothing further. */
  readonly kind: StateMeta['kind'] | 'state'
  readonly description: string
  /** Id of the state entered first, in a compound state. */
  readonly initial: string | null
  /** How far a history state remembers. */
  readonly history: 'shallow' | 'deep' | null
  /** Ids of the states inside, in the chart's order. */
  readonly children: readonly string[]
}

/** What sets a transition off: an event, nothing but its checks, or the end of the states inside. */
export type ChartTrigger = 'event' | 'always' | 'done'

/** One transition of the chart. */
export interface ChartTransition {
  /** `t1`, `t2` and so on, in the chart's order. */
  readonly id: string
  /** Id of the state that has it. */
  readonly source: string
  readonly trigger: ChartTrigger
  /** Type of the event; empty for `always` and `done`. */
  readonly event: string
  /** Ids of the states it leads to; empty for one that stays where it is. */
  readonly targets: readonly string[]
  /** Names of the checks in its guard, in the order in which they are asked. */
  readonly checks: readonly string[]
  /** Names of the recipes that it carries out. */
  readonly actions: readonly string[]
  readonly description: string
  /** Whether the event is heard and deliberately does nothing. */
  readonly ignored: boolean
  /** Whether the source is left and entered again. */
  readonly reenters: boolean
}

/** The statechart as plain frozen data, for diagrams and documents. */
export interface ChartModel {
  readonly description: string
  readonly states: readonly ChartState[]
  readonly transitions: readonly ChartTransition[]
}

const ids = new WeakMap<object, string>()

function shortId(node: AnyStateNode): string {
  return node.path.length === 0 ? node.key : node.path.join('.')
}

function stateOf(node: AnyStateNode): ChartState {
  const meta = node.meta as StateMeta | undefined
  const [first] = node.type === 'compound' ? (node.initial.target ?? []) : []
  return Object.freeze({
    id: shortId(node),
    key: node.key,
    parent: node.parent ? shortId(node.parent) : null,
    type: node.type,
    kind: meta?.kind ?? 'state',
    description: node.description ?? '',
    initial: first ? shortId(first) : null,
    history: node.history === 'deep' || node.history === 'shallow' ? node.history : null,
    children: Object.freeze(Object.values(node.states).map(shortId)),
  })
}

function actionName(action: unknown): string {
  if (typeof action === 'string') return action
  return typeof action === 'function' ? action.name : String((action as { readonly type: unknown }).type)
}

function triggerOf(eventType: string): ChartTrigger {
  if (eventType === '') return 'always'
  return eventType.startsWith('xstate.done.') ? 'done' : 'event'
}

function transitionOf(definition: AnyTransitionDefinition, index: number): ChartTransition {
  const id = `t${index + 1}`
  ids.set(definition, id)
  const trigger = triggerOf(definition.eventType)
  const targets = definition.target ?? []
  const actions = definition.actions.map(actionName)
  return Object.freeze({
    id,
    source: shortId(definition.source),
    trigger,
    event: trigger === 'event' ? definition.eventType : '',
    targets: Object.freeze(targets.map(shortId)),
    checks: checksIn(definition.guard as Parameters<typeof checksIn>[0]),
    actions: Object.freeze(actions),
    description: definition.description ?? '',
    ignored: trigger === 'event' && targets.length === 0 && actions.length === 0,
    reenters: definition.reenter === true && targets.length > 0,
  })
}

function below(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states as { readonly [key: string]: AnyStateNode }).flatMap(below)]
}

function definitionsOf(node: AnyStateNode): readonly AnyTransitionDefinition[] {
  return [...(node.always ?? []), ...[...node.transitions.values()].flat()]
}

function build(): ChartModel {
  const nodes = below(exchangeMachine.root as unknown as AnyStateNode)
  return Object.freeze({
    description: exchangeMachine.root.description ?? '',
    states: Object.freeze(nodes.map(stateOf)),
    transitions: Object.freeze(nodes.flatMap(definitionsOf).map(transitionOf)),
  })
}

let model: ChartModel | undefined

/** The chart's states and transitions as plain frozen data, read from the machine itself. */
export function chartModel(): ChartModel {
  return (model ??= build())
}

/**
 * The id in the model of a transition as XState's inspection reports it.
 * @returns `undefined` for one that is not of the chart, such as the entry at the start
 */
export function transitionIdOf(definition: object): string | undefined {
  chartModel()
  return ids.get(definition)
}
