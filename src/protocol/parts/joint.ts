import type { Vector } from './parts.js'
import { Recall } from './recall.js'
import type { Tracer } from './tracer.js'

interface Group<I, T> {
  readonly items: I[]
  readonly found: Recall<readonly T[]>
}

/**
 * What is asked of a context, item by item, with any number of answers each, found again by the parts that were read. Items of which one reads
 * nothing that the other does not are asked and found together, so that few lookups do.
 */
export class Joint<I, T> {
  private groups: readonly Group<I, T>[] | null = null

  /**
   * @param answer - a function of the tracer's contexts alone
   */
  constructor(private readonly items: readonly I[], private readonly tracer: Tracer, private readonly answer: (item: I) => readonly T[]) {}

  /** Number of lookups that all answers take. */
  groupsFor(vector: Vector): number {
    this.groups ??= this.arranged(vector)
    return this.groups.length
  }

  /** The answers to the n-th group of items. */
  answers(n: number, vector: Vector): readonly T[] {
    const group = this.groups![n]!
    const kept = group.found.find(vector)
    if (kept !== undefined) return kept
    const found = this.ask(vector, group.items)
    group.found.keep(this.tracer.read, vector, found)
    return found
  }

  private ask(vector: Vector, items: readonly I[]): readonly T[] {
    this.tracer.begin(vector)
    return items.flatMap(this.answer)
  }

  /** Those who read most come first, and take along all who read nothing else; who reads nothing and answers nothing is not asked again. */
  private arranged(vector: Vector): readonly Group<I, T>[] {
    const read = this.items.map((item) => ({ item, answers: this.ask(vector, [item]).length, parts: new Set(this.tracer.read) }))
    const groups: { readonly parts: ReadonlySet<number>; readonly group: Group<I, T> }[] = []
    for (const { item, answers, parts } of read.toSorted((a, b) => b.parts.size - a.parts.size)) {
      if (parts.size === 0 && answers === 0) continue
      const home = groups.find((each) => [...parts].every((part) => each.parts.has(part)))
      if (home) home.group.items.push(item)
      else groups.push({ parts, group: { items: [item], found: new Recall<readonly T[]>(this.tracer.forest) } })
    }
    return groups.map(({ group }) => group)
  }
}
