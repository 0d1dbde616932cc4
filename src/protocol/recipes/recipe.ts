import { isDraft, original, produce } from 'immer'
import { assign } from 'xstate'
import type { OpenTable } from '../../model/alternating-offers.js'
import { advance } from '../../model/custody.js'
import type { CustodyOperation, CustodyRecord } from '../../model/custody.js'
import { isPresent } from '../../model/context.js'
import type { ExchangeContext, PartyLedger } from '../../model/context.js'
import type { ExchangeEvent } from '../../model/events/catalogue.js'
import { settled } from '../../model/requests.js'
import { detaineeOf } from '../../model/scenario.js'
import type { DetaineeId, PartyId, ResolvedScenario } from '../../model/scenario.js'
import { observe } from '../../model/trust.js'
import { afterRecipe } from './own-copy.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A context that a recipe may write: its fields, and the fields of each party's and person's record. */
export type Draft = Mutable<Omit<ExchangeContext, 'parties' | 'detainees' | 'scenario' | 'table'>> & {
  readonly scenario: ResolvedScenario
  readonly parties: { readonly [id: PartyId]: Mutable<PartyLedger> }
  readonly detainees: { readonly [id: DetaineeId]: Mutable<CustodyRecord> }
  table: OpenTable | null
}

/**
 * How a transition changes the context: written once, applied through immer by the statechart, to a copy of what recipes write by the table,
 * and in place by whoever owns a context of its own.
 * It is total, draws nothing, and keeps no reference to the draft or the event.
 */
export type Recipe<E extends ExchangeEvent = ExchangeEvent> = (draft: Draft, event: E) => void

/** The `assign` of a recipe; the recipe itself stays readable as `assigner.recipe`, what it makes of a context that is to stay as it is as `assigner.after`. */
export function assignRecipe(recipe: Recipe) {
  const assigner = ({ context, event }: { readonly context: ExchangeContext; readonly event: ExchangeEvent }): ExchangeContext =>
    produce<ExchangeContext>(context, (draft) => {
      recipe(draft as unknown as Draft, event)
    })
  return assign<ExchangeContext, ExchangeEvent, undefined, ExchangeEvent, never>(Object.assign(assigner, { recipe, after: (context: ExchangeContext, event: ExchangeEvent) => afterRecipe(context, recipe, event) }))
}

/** The scenario behind a draft; it never changes, so it is read past the draft's proxies. */
export function scenarioOf(draft: Draft): ResolvedScenario {
  return isDraft(draft) ? (original(draft as object) as ExchangeContext).scenario : draft.scenario
}

/** Moves one person along the custody table; no edge, no move. */
export function move(draft: Draft, id: DetaineeId, operation: CustodyOperation, facts: Partial<CustodyRecord> = {}): void {
  const person = detaineeOf(scenarioOf(draft), id)
  const record = draft.detainees[id]
  if (person && record && advance(record, operation, person)) Object.assign(record, facts)
}

/** Sets facts beside the chain. */
export function note(draft: Draft, id: DetaineeId, facts: Partial<Omit<CustodyRecord, 'state' | 'custodian'>>): void {
  const record = draft.detainees[id]
  if (record) Object.assign(record, facts)
}

/** Brings the requests up to date with where everybody is. */
export function settleRequests(draft: Draft): void {
  const scenario = scenarioOf(draft)
  draft.requests = draft.requests.map((request) =>
    settled(request, scenario, draft.detainees, (party) => isPresent(draft as ExchangeContext, party)))
}

/** Everybody sees a party keep or break a commitment. */
export function commitment(draft: Draft, party: PartyId, kept: boolean): void {
  draft.trust = observe(draft.trust, party, kept)
}

/** Adds a cause of suspension to the set. */
export function addCause(draft: Draft, cause: string): void {
  if (!draft.causes.includes(cause)) draft.causes = [...draft.causes, cause].sort()
}

/** Takes a cause of suspension out of the set. */
export function dropCause(draft: Draft, cause: string): void {
  draft.causes = draft.causes.filter((other) => other !== cause)
}

/** Sets the same fields on every party's record. */
export function everyParty(draft: Draft, fields: Partial<PartyLedger>): void {
  for (const ledger of Object.values(draft.parties)) Object.assign(ledger, fields)
}
