import type { AnyStateNode } from 'xstate'
import type { ExchangeEvent } from '../../model/events/catalogue.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { formalState } from '../step.js'
import { formalControl } from './control.js'
import { runnerOf } from './evaluate.js'
import type { State } from './evaluate.js'
import { variablesOf } from './ledger.js'
import { nowhere } from './skeleton.js'
import type { System } from './system.js'

/** How a skeleton sees the exchange. */
export interface Abstraction {
  /** What each variable of the skeleton is in a snapshot of the exchange. */
  of(snapshot: ExchangeSnapshot): { readonly [variable: string]: string }
  /**
   * Whether the skeleton can do what the exchange did: one rule of the event or none, then whatever follows of itself, up to where nothing must follow.
   * Where it always can, it simulates the exchange (Milner 1971), so that what never happens in the skeleton never happens there.
   */
  follows(before: ExchangeSnapshot, event: Pick<ExchangeEvent, 'type'>, after: ExchangeSnapshot): boolean
}

/** How the skeleton of a scenario sees snapshots of its exchange. */
export function abstractionOf(system: System): Abstraction {
  const { remembering } = formalControl()
  const runner = runnerOf(system)
  const rules = system.rules.map((rule) => ({ event: rule.event, allows: runner.holds(rule.guard), apply: runner.effect(rule) }))
  const mustGoOn = runner.holds(system.urgent)
  const known = new Map<string, boolean>()

  const valuesOf: Abstraction['of'] = (snapshot) => {
    const place = formalState(snapshot)
    const [remembered = []] = Object.values(snapshot.historyValue as { readonly [id: string]: readonly AnyStateNode[] })
    const leaf = remembered.find(({ type }) => type === 'atomic')
    const { detainees, package: agreed } = snapshot.context
    return Object.fromEntries([
      ['place', place],
      ['resume', remembering.includes(place) && leaf ? leaf.path.slice(1).join('.') : nowhere],
      ...Object.entries(detainees).flatMap(([id, { state, custodian }]) => {
        const names = variablesOf(id)
        return [[names.state, state], [names.custodian, custodian], [names.membership, agreed?.members.some((member) => member.id === id) ? 'member' : 'outside']]
      }),
    ]) as { readonly [variable: string]: string }
  }

  const reaches = (start: State, type: string, goal: string): boolean => {
    const met = new Map([[start.join(), start]])
    const add = (state: State): void => { met.set(state.join(), met.get(state.join()) ?? state) }
    const fire = (state: State, event: string | null): void => {
      for (const rule of rules) if (rule.event === event && rule.allows(state)) add(rule.apply(state, () => {}))
    }
    fire(start, type)
    for (const [key, state] of met) {
      if (key === goal) return !mustGoOn(state)
      fire(state, null)
    }
    return false
  }

  return {
    of: valuesOf,
    follows(before, event, after) {
      const [start, end] = [runner.stateOf(valuesOf(before)), runner.stateOf(valuesOf(after)).join()]
      const key = `${start.join()} ${event.type} ${end}`
      const found = known.get(key) ?? reaches(start, event.type, end)
      known.set(key, found)
      return found
    },
  }
}
