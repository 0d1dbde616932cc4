/**
 * How many pairs of numbers fell into each square of a plane, in memory that does not grow with their number. Plain data.
 * Squares are as wide as a power of two, the smallest with which no more than {@link across} of them lie side by side,
 * so they depend on the pairs alone and not on the order in which these came or were merged.
 */
export interface Density {
  /** Squares are `2 ** level` wide. */
  level: number
  /** Least and greatest number of a square, each way. */
  readonly x: Reach
  readonly y: Reach
  /** Pairs by square, as `x,y`. */
  squares: Map<string, number>
}

interface Reach { low: number; high: number }

/** Squares of a density, as a reader sees them. */
export interface DensityGrid {
  /** Width of a square, in the units of the numbers. */
  readonly width: number
  /** Squares in which something lies, by their lower corner; from left to right, then from below. */
  readonly squares: readonly { readonly x: number; readonly y: number; readonly count: number }[]
}

/** Squares side by side at most. */
export const across = 24

/** Squares are never narrower than `2 ** finest`. */
const finest = -4

export function noDensity(): Density {
  return { level: finest, x: { low: Infinity, high: -Infinity }, y: { low: Infinity, high: -Infinity }, squares: new Map() }
}

function reach(one: Reach, number: number): void {
  one.low = Math.min(one.low, number)
  one.high = Math.max(one.high, number)
}

function halved(one: Reach, steps: number): void {
  one.low = Math.floor(one.low / 2 ** steps)
  one.high = Math.floor(one.high / 2 ** steps)
}

function add(density: Density, x: number, y: number, count: number): void {
  const key = `${x},${y}`
  density.squares.set(key, (density.squares.get(key) ?? 0) + count)
}

function placeOf(key: string): readonly [number, number] {
  const [x, y] = key.split(',')
  return [Number(x), Number(y)]
}

/** Makes the squares so many times twice as wide. */
function widen(density: Density, steps: number): void {
  if (steps === 0) return
  const { squares } = density
  density.level += steps
  density.squares = new Map()
  halved(density.x, steps)
  halved(density.y, steps)
  for (const [key, count] of squares) {
    const [x, y] = placeOf(key)
    add(density, Math.floor(x / 2 ** steps), Math.floor(y / 2 ** steps), count)
  }
}

function fit(density: Density): void {
  const wide = ({ low, high }: Reach): boolean => high - low >= across
  let steps = 0
  const [x, y] = [{ ...density.x }, { ...density.y }]
  while (wide(x) || wide(y)) {
    steps += 1
    halved(x, 1)
    halved(y, 1)
  }
  widen(density, steps)
}

/** Greater sizes than this count as this. */
const greatest = 2 ** 40

/** The square of a number; found at the finest width first, where nothing is too small to be seen. */
function placed(value: number, level: number): number {
  return Math.floor(Math.floor(Math.max(-greatest, Math.min(greatest, value)) / 2 ** finest) / 2 ** (level - finest)) + 0
}

/** Takes one pair of numbers in. */
export function addToDensity(density: Density, x: number, y: number): void {
  const [i, j] = [placed(x, density.level), placed(y, density.level)]
  add(density, i, j, 1)
  reach(density.x, i)
  reach(density.y, j)
  fit(density)
}

/** Takes in what others have counted; exact, in any order. */
export function mergeDensities(into: Density, from: Density): void {
  if (from.squares.size === 0) return
  widen(into, Math.max(0, from.level - into.level))
  const finer = into.level - from.level
  for (const [key, count] of from.squares) {
    const [i, j] = placeOf(key).map((place) => Math.floor(place / 2 ** finer)) as [number, number]
    add(into, i, j, count)
    reach(into.x, i)
    reach(into.y, j)
  }
  fit(into)
}

/** What a density says. */
export function gridOf({ level, squares }: Density): DensityGrid {
  const width = 2 ** level
  const read = [...squares].map(([key, count]) => {
    const [x, y] = placeOf(key)
    return { x: x * width, y: y * width, count }
  })
  return { width, squares: read.sort(inOrder) }
}

type Square = DensityGrid['squares'][number]

function inOrder(a: Square, b: Square): number {
  return a.x - b.x || a.y - b.y
}

/** The same counts in wider squares. @param width - a power of two, no less than that of the squares */
export function coarsened(squares: readonly Square[], width: number): readonly Square[] {
  const wide = new Map<string, Square>()
  for (const square of squares) {
    const [x, y] = [Math.floor(square.x / width) * width, Math.floor(square.y / width) * width]
    const key = `${x},${y}`
    wide.set(key, { x, y, count: (wide.get(key)?.count ?? 0) + square.count })
  }
  return [...wide.values()].sort(inOrder)
}
