/** Packages of the first few issues of which none is better than another for everybody: utilities by party, and where each came from. */
export interface Front {
  readonly size: number
  /** Utility by party and point; with two parties falling for the first and rising for the second. */
  readonly utilities: readonly Float64Array[]
  /** How many packages share the utilities of a point. */
  readonly multiplicity: Float64Array
  /** Index of the point that it extends, among all points of the layer before. */
  readonly parent: Int32Array
  /** Option of the last issue. */
  readonly option: Uint16Array
}

/** A front moved by an option of the next issue. */
export interface Extension {
  readonly front: Front
  /** Index of the front's first point among all points of its layer. */
  readonly base: number
  /** Utility added, by party. */
  readonly added: readonly number[]
  readonly option: number
}

/** The front of no issue at all. */
export function emptyFront(constants: readonly number[]): Front {
  return {
    size: 1,
    utilities: constants.map((constant) => Float64Array.of(constant)),
    multiplicity: Float64Array.of(1),
    parent: Int32Array.of(-1),
    option: Uint16Array.of(0),
  }
}

/** Room for a front of at most `size` points. */
export function blankFront(parties: number, size: number): Front {
  return {
    size,
    utilities: Array.from({ length: parties }, () => new Float64Array(size)),
    multiplicity: new Float64Array(size),
    parent: new Int32Array(size),
    option: new Uint16Array(size),
  }
}

/** The first points of a front. */
export function headOf({ utilities, multiplicity, parent, option }: Front, size: number): Front {
  return { size, utilities: utilities.map((utility) => utility.subarray(0, size)), multiplicity: multiplicity.subarray(0, size), parent: parent.subarray(0, size), option: option.subarray(0, size) }
}

/** The points of a front at some places. */
export function pick({ utilities, multiplicity, parent, option }: Front, places: readonly number[]): Front {
  return {
    size: places.length,
    utilities: utilities.map((utility) => Float64Array.from(places, (place) => utility[place]!)),
    multiplicity: Float64Array.from(places, (place) => multiplicity[place]!),
    parent: Int32Array.from(places, (place) => parent[place]!),
    option: Uint16Array.from(places, (place) => option[place]!),
  }
}
