import { and, setup } from 'xstate'
import type { ExchangeContext } from '../model/context.js'
import { specOf } from '../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../model/events/catalogue.js'
import type { PartyId, ResolvedScenario } from '../model/scenario.js'
import type { Check } from './checks/check.js'
import { checkTable } from './checks/index.js'
import type { CheckName } from './checks/index.js'
import { permissionsOf } from './permissions.js'
import { assignRecipe } from './recipes/recipe.js'
import { recipeTable } from './recipes/index.js'
import type { RecipeName } from './recipes/index.js'

/** What a machine of an exchange starts from. */
export interface ExchangeInput {
  readonly scenario: ResolvedScenario
  /** Parties that people play. @defaultValue none */
  readonly people?: readonly PartyId[]
}

/** What a state is for, beside its description. */
export interface StateMeta {
  /** `phase` is one of the five; `pointOfNoReturn` may not be left before it is decided. */
  readonly kind: 'root' | 'region' | 'phase' | 'step' | 'transient' | 'pointOfNoReturn' | 'outcome'
}

type Guards = { readonly [N in CheckName]: (args: { readonly context: ExchangeContext; readonly event: ExchangeEvent }) => boolean }

/** The guard of a check; the check itself stays readable as `guard.predicate`. */
function guardOf(check: Check) {
  return Object.assign(({ context, event }: { readonly context: ExchangeContext; readonly event: ExchangeEvent }) => check(context, event), { predicate: check })
}

const guards = Object.fromEntries(Object.entries(checkTable).map(([name, check]) => [name, guardOf(check)])) as unknown as Guards

const actions = Object.fromEntries(Object.entries(recipeTable).map(([name, recipe]) => [name, assignRecipe(recipe)])) as {
  readonly [N in RecipeName]: ReturnType<typeof assignRecipe>
}

/** The typed kit from which every part of the chart is made. */
export const chart = setup({
  types: {
    context: {} as ExchangeContext,
    events: {} as ExchangeEvent,
    input: {} as ExchangeInput,
    meta: {} as StateMeta,
  },
  guards,
  actions,
})

/** A transition on an event: allowed by the event's permissions and whatever else is asked here, described by the catalogue. */
export function on(type: EventType, ...also: readonly CheckName[]) {
  const names: readonly CheckName[] = ['wellFormed', ...permissionsOf(type), ...also]
  return {
    guard: and(names as unknown as [CheckName]),
    description: specOf(type).description,
  }
}
