import type { Vector } from './parts.js'

/** A place in the tree: the part to look at next, and where each of its values leads. */
interface Fork<T> {
  readonly part: number
  /** By the numbers of values, as long as they are small. */
  readonly ways: (Fork<T> | Leaf<T> | undefined)[]
  others: Map<number, Fork<T> | Leaf<T>> | null
}

interface Leaf<T> {
  readonly part: -1
  readonly value: T
}

/** Values with smaller numbers are found by index. */
const few = 256

function follow<T>({ ways, others }: Fork<T>, number: number): Fork<T> | Leaf<T> | undefined {
  return number < few ? ways[number] : others?.get(number)
}

function lead<T>(from: Fork<T>, number: number, to: Fork<T> | Leaf<T>): void {
  if (number >= few) {
    from.others ??= new Map()
    from.others.set(number, to)
    return
  }
  while (from.ways.length < number) from.ways.push(undefined)
  from.ways[number] = to
}

function fork<T>(part: number): Fork<T> {
  return { part, ways: [], others: null }
}

/**
 * What a function of a context gave, found again by the parts that it read: a tree that asks for one part after the other
 * (local transition caching: Blom, van de Pol, Weber 2010). The function must give the same for the same parts, and ask for them in an order
 * that only depends on what it read before.
 */
export class Recall<T> {
  private root: Fork<T> | Leaf<T> | undefined

  /** What was kept for a vector, or `undefined`. */
  find(vector: Vector): T | undefined {
    let at = this.root
    while (at !== undefined && at.part >= 0) at = follow(at as Fork<T>, vector[at.part]!)
    return (at as Leaf<T> | undefined)?.value
  }

  /** Keeps a value for all vectors that agree with this one in the parts read. */
  keep(read: readonly number[], vector: Vector, value: T): void {
    const leaf: Leaf<T> = { part: -1, value }
    if (read.length === 0) {
      this.root = leaf
      return
    }
    this.root ??= fork(read[0]!)
    let at = this.root as Fork<T>
    for (let i = 0; i < read.length - 1; i++) {
      const number = vector[read[i]!]!
      const next = follow(at, number) ?? fork<T>(read[i + 1]!)
      lead(at, number, next)
      at = next as Fork<T>
    }
    lead(at, vector[read.at(-1)!]!, leaf)
  }
}
