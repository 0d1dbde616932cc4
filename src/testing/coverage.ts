import { createActor } from 'xstate'
import type { AnyStateNode, AnyTransitionDefinition, InspectionEvent } from 'xstate'
import { liveEngine } from '../protocol/engine.js'
import type { Engine } from '../protocol/engine.js'
import { exchangeMachine } from '../protocol/machine.js'
import { checksIn } from '../protocol/nodes.js'
import type { Guard } from '../protocol/nodes.js'
import { checkTable } from '../protocol/checks/index.js'
import type { CheckName } from '../protocol/checks/index.js'
import type { ExchangeContext } from '../model/context.js'
import type { ExchangeEvent } from '../model/events/catalogue.js'
import type { ResolvedScenario } from '../model/scenario.js'

/** What of the chart was exercised, and what was not. */
export interface ChartCoverage {
  readonly states: { readonly total: number; readonly missed: readonly string[] }
  readonly transitions: { readonly total: number; readonly missed: readonly string[] }
  /** Each check counts twice: once for holding and once for failing. */
  readonly checks: { readonly total: number; readonly missed: readonly string[] }
}

function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}

function transitionsOf(node: AnyStateNode): readonly (readonly [string, AnyTransitionDefinition])[] {
  const named = [...node.transitions].flatMap(([type, list]) => list.map((transition, i) => [`${node.id} on ${type} [${i}]`, transition] as const))
  const always = (node.always ?? []).map((transition, i) => [`${node.id} always [${i}]`, transition] as const)
  return [...named, ...always].filter(([, transition]) => transition.target !== undefined || transition.actions.length > 0)
}

/** Checks that some guard of the chart asks. */
function askedBy(nodes: readonly AnyStateNode[]): ReadonlySet<string> {
  const guards = nodes.flatMap((node) => [...node.transitions.values()].flat().concat(node.always ?? []).map(({ guard }) => guard as Guard | undefined))
  return new Set(guards.flatMap(checksIn).map((name) => name.replace('not ', '')))
}

/** Watches exchanges and counts the states, transitions and guards of the chart that they exercise. */
export class CoverageRecorder {
  private readonly states = new Set<string>()
  private readonly taken = new Set<AnyTransitionDefinition>()
  private readonly asked = new Set<string>()
  private readonly machine = exchangeMachine.provide({
    guards: Object.fromEntries(Object.entries(checkTable).map(([name, check]) => [
      name,
      ({ context, event }: { context: ExchangeContext; event: ExchangeEvent }) => {
        const holds = check(context, event)
        this.asked.add(`${name} ${holds ? 'holds' : 'fails'}`)
        return holds
      },
    ])) as never,
  })

  /** An engine on a live actor whose every step is recorded. */
  watch(scenario: ResolvedScenario): Engine {
    const actor = createActor(this.machine, { input: { scenario }, inspect: (event) => this.record(event) })
    actor.start()
    const engine = liveEngine(actor)
    return {
      snapshot: engine.snapshot,
      take: (event) => {
        // A refused event is also sent, so that guards are seen to fail.
        const { snapshot, refusal } = engine.take(event)
        if (refusal && typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string') actor.send(event as ExchangeEvent)
        return { snapshot, refusal }
      },
    }
  }

  /** What was exercised so far. */
  report(): ChartCoverage {
    const nodes = nodesOf(this.machine.root).filter(({ type }) => type !== 'history')
    const transitions = nodes.flatMap(transitionsOf)
    const asked = askedBy(nodes)
    const wanted = (Object.keys(checkTable) as CheckName[]).filter((name) => asked.has(name)).flatMap((name) => [`${name} holds`, `${name} fails`])
    return {
      states: { total: nodes.length, missed: nodes.map(({ id }) => id).filter((id) => !this.states.has(id)) },
      transitions: { total: transitions.length, missed: transitions.filter(([, transition]) => !this.taken.has(transition)).map(([name]) => name) },
      checks: { total: wanted.length, missed: wanted.filter((name) => !this.asked.has(name)) },
    }
  }

  private record(event: InspectionEvent): void {
    if (event.type !== '@xstate.microstep') return
    for (const transition of event._transitions) this.taken.add(transition)
    const { _nodes } = event.snapshot as unknown as { readonly _nodes: readonly AnyStateNode[] }
    for (const node of _nodes) this.states.add(node.id)
  }
}
