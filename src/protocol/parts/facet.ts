import type { Vector } from './parts.js'
import { Recall } from './recall.js'
import type { Forest } from './recall.js'

/** Numbers for what vectors hold in some parts: two vectors have the same number exactly where they agree in all of these. */
class Facet {
  private readonly numbers: Recall<number>
  private met = 0
  private last = -1
  private number = -1
  private readonly isPart: boolean[] = []

  /** @param parts - each once, sorted */
  constructor(readonly parts: readonly number[], forest: Forest) {
    this.numbers = new Recall<number>(forest)
    for (const part of parts) this.isPart[part] = true
  }

  has(part: number): boolean {
    return this.isPart[part] === true
  }

  /**
   * The number of a vector.
   * @param state - whose vector it is, a number that no other vector has: asked again for the same, the facet does not look at the vector
   */
  numberOf(vector: Vector, state: number): number {
    if (this.last !== state) {
      this.last = state
      this.number = this.numbers.find(vector) ?? this.newNumber(vector)
    }
    return this.number
  }

  private newNumber(vector: Vector): number {
    this.numbers.keep(this.parts, vector, this.met)
    return this.met++
  }
}

/** The facets over one forest, one for each set of parts. */
export class Facets {
  private readonly known = new Map<string, Facet>()

  constructor(private readonly forest: Forest) {}

  of(parts: Iterable<number>): Facet {
    const sorted = [...parts].sort((a, b) => a - b)
    const key = sorted.join()
    const facet = this.known.get(key) ?? new Facet(sorted, this.forest)
    this.known.set(key, facet)
    return facet
  }
}

/** Vectors, by what they hold in the parts that matter: whoever agrees in these with one that was added is among them. */
export class Alike {
  private facet: Facet
  private bits = new Int32Array(1)
  private readonly more = new Set<number>()

  constructor(private readonly facets: Facets) {
    this.facet = facets.of([])
  }

  has(vector: Vector, state: number): boolean {
    const number = this.facet.numberOf(vector, state)
    const word = number >> 5
    return word < this.bits.length && (this.bits[word]! & (1 << (number & 31))) !== 0
  }

  /** Lets a part matter for all who are added from now on; those added before are left out when it did not. */
  readonly mind = (part: number): void => {
    if (!this.facet.has(part)) this.more.add(part)
  }

  add(vector: Vector, state: number): void {
    if (this.more.size > 0) {
      this.facet = this.facets.of([...this.facet.parts, ...this.more])
      this.more.clear()
      this.bits.fill(0)
    }
    const number = this.facet.numberOf(vector, state)
    const word = number >> 5
    if (word >= this.bits.length) {
      const wider = new Int32Array(2 * (word + 1))
      wider.set(this.bits)
      this.bits = wider
    }
    this.bits[word]! |= 1 << (number & 31)
  }
}
