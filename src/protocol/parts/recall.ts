import type { Vector } from './parts.js'

/**
 * Trees of numbers, all in one array: a fork holds the part to look at, how many of its values have a slot, and the slots:
 * 0 where nothing is known, the place of the next fork, or the complement of a leaf's number.
 */
export class Forest {
  cells = new Int32Array(1 << 12)
  private end = 1

  fork(part: number, slots: number): number {
    const at = this.end
    this.end += 2 + slots
    if (this.end > this.cells.length) {
      const wider = new Int32Array(Math.max(this.end, 2 * this.cells.length))
      wider.set(this.cells)
      this.cells = wider
    }
    this.cells[at] = part
    this.cells[at + 1] = slots
    return at
  }

  /** The same fork with room for a number, and where it is now. */
  widened(fork: number, number: number): number {
    const slots = this.cells[fork + 1]!
    if (number < slots) return fork
    const at = this.fork(this.cells[fork]!, Math.max(number + 1, 2 * slots))
    this.cells.copyWithin(at + 2, fork + 2, fork + 2 + slots)
    return at
  }
}

/**
 * What a function of a context gave, found again by the parts that it read: a tree that asks for one part after the other
 * (local transition caching: Blom, van de Pol, Weber 2010). The function must give the same for the same parts, and ask for them in an order
 * that only depends on what it read before.
 */
export class Recall<T> {
  private root = 0
  private readonly values: T[] = []

  constructor(private readonly forest: Forest) {}

  /** What was kept for a vector, or `undefined`. */
  find(vector: Vector): T | undefined {
    const { cells } = this.forest
    let at = this.root
    while (at > 0) {
      const number = vector[cells[at]!]!
      at = number < cells[at + 1]! ? cells[at + 2 + number]! : 0
    }
    return at < 0 ? this.values[~at] : undefined
  }

  /** Notes the parts that the way to what was kept for a vector asks for. */
  retrace(vector: Vector, note: (part: number) => void): void {
    const { cells } = this.forest
    for (let at = this.root; at > 0; at = cells[at + 2 + vector[cells[at]!]!]!) note(cells[at]!)
  }

  /**
   * Keeps a value for all vectors that agree with this one in the parts read.
   * @throws Error when the parts were read in another order than before
   */
  keep(read: readonly number[], vector: Vector, value: T): void {
    const { forest } = this
    const leaf = ~(this.values.push(value) - 1)
    // Where the way that is being laid hangs on: the root, or a slot of a fork.
    let hook = -1
    const hang = (place: number): void => {
      if (hook < 0) this.root = place
      else forest.cells[hook] = place
    }
    for (const part of read) {
      const number = vector[part]!
      const known = hook < 0 ? this.root : forest.cells[hook]!
      if (known > 0 && forest.cells[known] !== part) throw new Error(`what is kept by parts reads part ${part} where it read part ${forest.cells[known]} before`)
      const fork = known > 0 ? forest.widened(known, number) : forest.fork(part, number + 1)
      if (fork !== known) hang(fork)
      hook = fork + 2 + number
    }
    hang(leaf)
  }
}
