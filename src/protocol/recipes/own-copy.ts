import { freeze } from 'immer'
import type { OpenTable } from '../../model/alternating-offers.js'
import type { ExchangeContext } from '../../model/context.js'
import type { ExchangeEvent } from '../../model/events/catalogue.js'
import type { Draft, Recipe } from './recipe.js'

function copies<T extends object>(records: { readonly [id: string]: T }): { [id: string]: T } {
  const copied: { [id: string]: T } = {}
  for (const id in records) copied[id] = { ...records[id]! }
  return copied
}

function tableCopy(table: OpenTable): OpenTable {
  return { ...table, order: [...table.order], assented: [...table.assented], offers: [...table.offers] }
}

/** A list after a change: the one from before where it holds the same. */
function settledList<T>(before: T[], after: T[]): T[] {
  return before.length === after.length && before.every((item, i) => item === after[i]) ? before : after
}

/** A record after a change: the one from before where nothing changed, or else the new one, frozen to the bottom. */
function settled<T extends object>(before: T, after: T): T {
  let same = true
  for (const key in after) {
    if (after[key] === before[key]) continue
    same = false
    freeze(after[key], true)
  }
  return same ? before : Object.freeze(after)
}

function settledRecords<T extends object>(before: { readonly [id: string]: T }, after: { [id: string]: T }): { readonly [id: string]: T } {
  for (const id in after) after[id] = settled(before[id]!, after[id]!)
  return settled(before, after)
}

function settledTable(before: OpenTable | null, after: OpenTable | null): OpenTable | null {
  if (!before || !after || before === after) return freeze(after, true)
  const order = settledList(before.order, after.order)
  const assented = settledList(before.assented, after.assented)
  const offers = settledList(before.offers, after.offers)
  return settled(before, Object.assign(after, { order, assented, offers }))
}

/**
 * A context after a recipe, and the old one unharmed: what immer gives, parts shared and frozen, without its proxies,
 * since all that recipes write to is known ({@link Draft}).
 */
export function afterRecipe<E extends ExchangeEvent>(context: ExchangeContext, recipe: Recipe<E>, event: E): ExchangeContext {
  const before = context as unknown as Draft
  const draft: Draft = { ...before, parties: copies(before.parties), detainees: copies(before.detainees), table: before.table && tableCopy(before.table) }
  recipe(draft, event)
  const { parties, detainees, table } = draft
  return settled(context, Object.assign(draft, {
    parties: settledRecords(before.parties, parties),
    detainees: settledRecords(before.detainees, detainees),
    table: settledTable(before.table, table),
  }) as unknown as ExchangeContext)
}
