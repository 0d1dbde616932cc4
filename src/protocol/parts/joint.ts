import { Alike } from './facet.js'
import type { Vector } from './parts.js'
import { Recall } from './recall.js'
import type { Tracer } from './tracer.js'

interface Item<I, T> {
  readonly item: I
  readonly found: Recall<readonly T[]>
}

interface Group<I, T> {
  readonly items: Item<I, T>[]
  readonly found: Recall<readonly T[]>
}

/**
 * What is asked of a context, item by item, with any number of answers each, found again by the parts that were read. Items of which one reads
 * nothing that the other does not are found together, so that few lookups do; what nobody met together is put together from what each item answered.
 */
export class Joint<I, T> {
  private groups: readonly Group<I, T>[] | null = null
  private readonly told: Alike

  /**
   * @param answer - a function of the tracer's contexts alone
   */
  constructor(private readonly items: readonly I[], private readonly tracer: Tracer, private readonly answer: (item: I) => readonly T[]) {
    this.told = new Alike(tracer.facets)
  }

  /** Number of lookups that all answers take. */
  groupsFor(vector: Vector): number {
    this.groups ??= this.arranged(vector)
    return this.groups.length
  }

  /** The answers to the n-th group of items. */
  answers(n: number, vector: Vector): readonly T[] {
    const { items, found } = this.groups![n]!
    return found.find(vector) ?? this.putTogether(items, found, vector)
  }

  /**
   * Whether all answers were told before.
   * @param state - whose vector it is
   */
  isTold(vector: Vector, state: number): boolean {
    return this.told.has(vector, state)
  }

  /** Tells all answers. */
  tell(vector: Vector, state: number, hear: (answer: T) => void): void {
    const { told } = this
    const count = this.groupsFor(vector)
    for (let n = 0; n < count; n++) {
      this.answers(n, vector).forEach(hear)
      this.groups![n]!.found.retrace(vector, told.mind)
    }
    told.add(vector, state)
  }

  private putTogether(items: readonly Item<I, T>[], together: Recall<readonly T[]>, vector: Vector): readonly T[] {
    const { tracer } = this
    const [only] = items
    const single = items.length === 1 && only
    const found = single ? this.ask(vector, only.item) : items.flatMap(({ item, found: own }) => {
      const kept = own.find(vector)
      if (kept !== undefined) return kept
      const answers = this.ask(vector, item)
      own.keep(tracer.read, vector, answers)
      return answers
    })
    if (!single) {
      tracer.begin(vector)
      for (const { found: own } of items) own.retrace(vector, tracer.note)
    }
    together.keep(tracer.read, vector, found)
    return found
  }

  private ask(vector: Vector, item: I): readonly T[] {
    this.tracer.begin(vector)
    return this.answer(item)
  }

  /** Those who read most come first, and take along all who read nothing else; who reads nothing and answers nothing is not asked again. */
  private arranged(vector: Vector): readonly Group<I, T>[] {
    const { forest } = this.tracer
    const read = this.items.map((item) => ({ item, answers: this.ask(vector, item).length, parts: new Set(this.tracer.read) }))
    const groups: { readonly parts: ReadonlySet<number>; readonly group: Group<I, T> }[] = []
    for (const { item, answers, parts } of read.toSorted((a, b) => b.parts.size - a.parts.size)) {
      if (parts.size === 0 && answers === 0) continue
      const each = { item, found: new Recall<readonly T[]>(forest) }
      const home = groups.find((other) => [...parts].every((part) => other.parts.has(part)))
      if (home) home.group.items.push(each)
      else groups.push({ parts, group: { items: [each], found: new Recall<readonly T[]>(forest) } })
    }
    return groups.map(({ group }) => group)
  }
}
