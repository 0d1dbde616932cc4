import { firstContext } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import type { ResolvedScenario } from '../../model/scenario.js'

/** A context as numbers: for each part the number of its value. */
export type Vector = Int32Array

/** Where a part stands in a context: a field, or one fact of a record of `parties` or `detainees`. */
export type Part =
  | { readonly field: Exclude<keyof ExchangeContext, 'scenario' | 'parties' | 'detainees'>; readonly id: null; readonly fact: null }
  | { readonly field: 'parties' | 'detainees'; readonly id: string; readonly fact: string }

/** Freezes plain data to the bottom. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

/** Values met so far, each once and frozen. Equal values are the same object and have the same number. */
class Pool {
  readonly values: unknown[] = []
  private readonly numbers = new Map<unknown, number>()

  numberOf(value: unknown): number {
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.values.length)
    return this.values.push(frozen(value)) - 1
  }
}

function partsOf(context: ExchangeContext): readonly Part[] {
  return (Object.keys(context) as (keyof ExchangeContext)[]).flatMap((field): readonly Part[] => {
    if (field === 'scenario') return []
    if (field !== 'parties' && field !== 'detainees') return [{ field, id: null, fact: null }]
    return Object.entries(context[field]).flatMap(([id, record]) => Object.keys(record).map((fact): Part => ({ field, id, fact })))
  })
}

/**
 * The contexts of one scenario, cut into parts: every field, with a part of its own for each fact of each party's and each person's record.
 * Equal values of a part are kept once and known by a number, so that contexts are compared and looked up by numbers (hash consing).
 */
export class Parts {
  readonly list: readonly Part[]
  /** The numbers at the start. */
  readonly start: Vector
  private readonly pools: readonly Pool[]

  constructor(readonly scenario: ResolvedScenario) {
    const context = firstContext(scenario)
    const pools = new Map<string, Pool>()
    this.list = partsOf(context)
    this.pools = this.list.map(({ field, fact }) => {
      const kind = `${field}.${fact}`
      const pool = pools.get(kind) ?? new Pool()
      pools.set(kind, pool)
      return pool
    })
    this.start = Int32Array.from(this.list, (part, i) => this.numberOf(i, part.id === null ? context[part.field] : (context[part.field][part.id] as unknown as { readonly [fact: string]: unknown })[part.fact]))
  }

  /** The number of a value of a part; the value is frozen when it is new. The same fact of different records is numbered together. */
  numberOf(part: number, value: unknown): number {
    return this.pools[part]!.numberOf(value)
  }

  valueOf(part: number, number: number): unknown {
    return this.pools[part]!.values[number]
  }

  /** Places in a vector of a field, or of all facts of a record. */
  indexesOf(field: keyof ExchangeContext, id: string | null = null): readonly number[] {
    return this.list.flatMap((part, i) => (part.field === field && part.id === id ? [i] : []))
  }

  /** The context that a vector stands for. */
  contextOf(vector: Vector): ExchangeContext {
    const context: { [field: string]: { [id: string]: unknown } } = { parties: {}, detainees: {} }
    this.list.forEach(({ field, id, fact }, part) => {
      const value = this.valueOf(part, vector[part]!)
      if (id === null) context[field] = value as never
      else (context[field]![id] ??= {} as never)[fact as never] = value as never
    })
    return frozen({ scenario: this.scenario, ...context } as unknown as ExchangeContext)
  }
}
