import type { ExchangeContext } from '../../model/context.js'
import type { Parts, Vector } from './parts.js'
import { Facets } from './facet.js'
import { Forest } from './recall.js'

/** Changes to a vector: a part and the number of its new value, by turns. */
export type Changes = Int32Array

const unread: unique symbol = Symbol('unread')

function thawed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(thawed)
  const copy: { [key: string]: unknown } = {}
  for (const key of Object.keys(value)) copy[key] = thawed((value as { readonly [key: string]: unknown })[key])
  return copy
}

function readOnly(): never {
  throw new TypeError('a context that is only looked at was written to')
}

/** A context whose parts are fetched when they are asked for. */
function contextThrough({ list, scenario }: Parts, get: (part: number) => unknown, set: (part: number, value: unknown) => void = readOnly): ExchangeContext {
  const context: { [field: string]: { [id: string]: object } } = { parties: {}, detainees: {} }
  list.forEach(({ field, id, fact }, part) => {
    const record = id === null ? context : (context[field]![id] ??= {})
    Object.defineProperty(record, id === null ? field : fact, { enumerable: true, get: () => get(part), set: (value: unknown) => { set(part, value) } })
  })
  return Object.assign(context as object, { scenario }) as ExchangeContext
}

/**
 * A context over a vector that notes which parts are read. Whatever is worked out from it and from nothing else is the same
 * for every vector that agrees in those parts.
 */
export class Tracer {
  /** What is kept of what was worked out. */
  readonly forest = new Forest()
  readonly facets = new Facets(this.forest)
  /** The context to work with: as long as nobody wrote, it is that of the vector. Records are written to, and not put in the place of others. */
  readonly writable: ExchangeContext
  /** The context to look at. */
  readonly readable: ExchangeContext
  /** The parts read so far, each once, in order. */
  readonly read: number[] = []
  /** The context after some changes, to look at: what they left as it was is read from the vector. */
  readonly changed: ExchangeContext
  private readonly changedDetainees: ExchangeContext['detainees']
  private vector: Vector
  private readonly isRead: Uint8Array
  private readonly own: unknown[]
  private readonly isWritten: Uint8Array
  /** Numbers of values after changes, -1 for what they left as it was. */
  private readonly next: Int32Array

  constructor(private readonly parts: Parts) {
    const { length } = parts.list
    this.vector = parts.start
    this.isRead = new Uint8Array(length)
    this.isWritten = new Uint8Array(length)
    this.own = Array.from({ length }, () => unread)
    this.next = new Int32Array(length).fill(-1)
    const look = (part: number): unknown => this.look(part)
    this.readable = contextThrough(parts, look)
    this.changed = contextThrough(parts, (part) => (this.next[part]! < 0 ? this.look(part) : parts.valueOf(part, this.next[part]!)))
    this.changedDetainees = this.changed.detainees
    this.writable = contextThrough(parts, (part) => (this.own[part] === unread ? (this.own[part] = thawed(this.look(part))) : this.own[part]), (part, value) => {
      this.own[part] = value
      this.isWritten[part] = 1
    })
  }

  /** Begins to note what is read of a vector. */
  begin(vector: Vector): void {
    this.vector = vector
    this.read.length = 0
    this.isRead.fill(0)
    this.forget()
  }

  /** Drops what was written. */
  forget(): void {
    this.own.fill(unread)
    this.isWritten.fill(0)
  }

  /** What was written since, as numbers. */
  changes(): Changes {
    const found: number[] = []
    for (let part = 0; part < this.own.length; part++) {
      const value = this.own[part]
      if (value === unread) continue
      const number = this.parts.numberOf(part, value)
      const isBlind = this.isWritten[part] === 1 && this.isRead[part] === 0
      if (isBlind || number !== this.vector[part]) found.push(part, number)
    }
    return Int32Array.from(found)
  }

  /** Makes `changed` the context after some changes. */
  change(changes: Changes): void {
    const { next, parts: { list }, changed, readable } = this
    next.fill(-1)
    let moved = false
    for (let i = 0; i < changes.length; i += 2) {
      next[changes[i]!] = changes[i + 1]!
      moved ||= list[changes[i]!]!.field === 'detainees'
    }
    Object.assign(changed, { detainees: moved ? this.changedDetainees : readable.detainees })
  }

  /** Notes that a part was read. */
  readonly note = (part: number): void => {
    if (this.isRead[part] === 1) return
    this.isRead[part] = 1
    this.read.push(part)
  }

  private look(part: number): unknown {
    this.note(part)
    return this.parts.valueOf(part, this.vector[part]!)
  }
}
