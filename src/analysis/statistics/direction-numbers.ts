import { primitivePolynomials } from './primitive-polynomials.js'

/** Bits of a coordinate, and so the greatest number of points is 2^32. */
const bits = 32
/** Dimensions for which there are direction numbers. */
export const maxDimensions = 64
/** Initial numbers that are tried for each dimension. */
const candidates = 24
/** Two dimensions are judged by their first 2^k points for these k. */
const judged = [4, 6, 8, 10]

/** Direction numbers of one dimension: entry i is v_(i+1) as a 32-bit fraction. */
export type DirectionNumbers = Uint32Array

/** A small generator with a fixed start (Marsaglia 2003, xorshift 13/17/5), so that the candidates are the same for ever. */
function fixedDraws(dimension: number): () => number {
  let state = Math.imul(dimension + 1, 0x9e3779b1) >>> 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
}

/** All direction numbers from the first ones by the recurrence of the polynomial (Bratley and Fox 1988). */
function extended(polynomial: number, degree: number, first: readonly number[]): DirectionNumbers {
  const v = Uint32Array.from({ length: bits }, (_, i) => (first[i] ?? 0) * 2 ** (bits - 1 - i))
  for (let i = degree; i < bits; i++) {
    const last = v[i - degree]!
    let next = last ^ (last >>> degree)
    for (let k = 1; k < degree; k++) if ((polynomial >> (degree - k)) & 1) next ^= v[i - k]!
    v[i] = next
  }
  return v
}

/** Row r of the generator matrix on the first k columns, as a number with bit c for column c. */
function rowsOf(v: DirectionNumbers, k: number): readonly number[] {
  return Array.from({ length: k }, (_, r) => {
    let row = 0
    for (let c = 0; c < k; c++) row |= ((v[c]! >>> (bits - 1 - r)) & 1) << c
    return row
  })
}

const basis = new Int32Array(bits)

/** Whether the first rows of two matrices are linearly independent over GF(2). */
function independent(rowsA: readonly number[], countA: number, rowsB: readonly number[], countB: number): boolean {
  basis.fill(0)
  for (let i = 0; i < countA + countB; i++) {
    let rest = i < countA ? rowsA[i]! : rowsB[i - countA]!
    while (rest !== 0) {
      const lead = Math.clz32(rest)
      if (basis[lead] === 0) {
        basis[lead] = rest
        break
      }
      rest ^= basis[lead]!
    }
    if (rest === 0) return false
  }
  return true
}

function qualityOfRows(rowsA: readonly number[], rowsB: readonly number[], k: number): number {
  for (let t = 0; t < k; t++) {
    let holds = true
    for (let first = 0; holds && first <= k - t; first++) holds = independent(rowsA, first, rowsB, k - t - first)
    if (holds) return t
  }
  return k
}

/**
 * The least t for which the first 2^k points of two dimensions are a (t, k, 2)-net in base 2 (Niederreiter 1987):
 * every box of area 2^(t - k) with sides that are powers of 2 holds 2^t of them. 0 is best.
 */
export function qualityOfPair(a: DirectionNumbers, b: DirectionNumbers, k: number): number {
  return qualityOfRows(rowsOf(a, k), rowsOf(b, k), k)
}

function make(dimension: number, polynomial: number, degree: number, earlier: readonly (readonly (readonly number[])[])[]): DirectionNumbers {
  const draw = fixedDraws(dimension)
  let [best, least]: [DirectionNumbers | null, number] = [null, Infinity]
  for (let candidate = 0; candidate < candidates; candidate++) {
    // An odd number below 2^(i + 1), which makes the generator matrix triangular with ones on the diagonal.
    const v = extended(polynomial, degree, Array.from({ length: degree }, (_, i) => 2 * (draw() % 2 ** i) + 1))
    const rows = judged.map((k) => rowsOf(v, k))
    let badness = 0
    for (const other of earlier) {
      judged.forEach((k, i) => { badness += 4 ** qualityOfRows(other[i]!, rows[i]!, k) })
      if (badness >= least) break
    }
    if (badness < least) [best, least] = [v, badness]
  }
  return best!
}

const known: DirectionNumbers[] = []
let queue: (readonly [polynomial: number, degree: number])[] = []
let nextDegree = 1

/**
 * Direction numbers of the first dimensions of a Sobol' sequence (Sobol' 1967), computed by a fixed rule and kept.
 *
 * The first dimension is the radical inverse in base 2. Every other takes the next primitive polynomial, by degree and then by the number of its bits.
 * Of 24 sets of odd initial numbers drawn from a fixed generator it takes the first one with the least sum of 4^t over all earlier dimensions
 * and the first 2^4, 2^6, 2^8 and 2^10 points, where t is the quality of the net that the two make: the aim of Joe and Kuo 2008, reached by another search.
 * @param dimensions - from 1 to 64
 */
export function directionNumbers(dimensions: number): readonly DirectionNumbers[] {
  if (known.length === 0) known.push(Uint32Array.from({ length: bits }, (_, i) => 2 ** (bits - 1 - i)))
  while (known.length < dimensions) {
    if (queue.length === 0) {
      const degree = nextDegree++
      queue = primitivePolynomials(degree).map((polynomial) => [polynomial, degree] as const)
    }
    const [polynomial, degree] = queue.shift()!
    known.push(make(known.length, polynomial, degree, known.map((v) => judged.map((k) => rowsOf(v, k)))))
  }
  return known.slice(0, dimensions)
}
