/** What brute force over a whole space finds, written straightforwardly with typed arrays: the yardstick of the benchmark. */
export interface BruteForce {
  readonly frontier: number
  readonly nash: number
  readonly kalaiSmorodinsky: number
  readonly egalitarian: number
  readonly utilitarian: number
}

/** Utility of every package of an additive domain, in row-major order. */
export function utilities(tables: readonly (readonly number[])[]): Float64Array {
  const size = tables.reduce((product, table) => product * table.length, 1)
  const sums = new Float64Array(size)
  for (let index = 0; index < size; index++) {
    let rest = index
    let sum = 0
    for (let i = tables.length - 1; i >= 0; i--) {
      const table = tables[i]!
      const option = rest % table.length
      sum += table[option]!
      rest = (rest - option) / table.length
    }
    sums[index] = sum
  }
  return sums
}

/** The frontier by sorting all packages, and the best of each solution by looking at all of them; the disagreement point is (0, 0). */
export function bruteForce(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): BruteForce {
  const [u, v] = [utilities(a), utilities(b)]
  const order = Uint32Array.from(u.keys()).sort((i, j) => u[j]! - u[i]! || v[j]! - v[i]!)
  let frontier = 0
  let highest = -Infinity
  for (const i of order) {
    if (v[i]! > highest) {
      highest = v[i]!
      frontier++
    }
  }
  let [bestU, bestV] = [0, 0]
  for (let i = 0; i < u.length; i++) {
    if (u[i]! < 0 || v[i]! < 0) continue
    bestU = Math.max(bestU, u[i]!)
    bestV = Math.max(bestV, v[i]!)
  }
  let [nash, kalaiSmorodinsky, egalitarian, utilitarian] = [-Infinity, -Infinity, -Infinity, -Infinity]
  for (let i = 0; i < u.length; i++) {
    const [x, y] = [u[i]!, v[i]!]
    if (x < 0 || y < 0) continue
    nash = Math.max(nash, x * y)
    kalaiSmorodinsky = Math.max(kalaiSmorodinsky, Math.min(x / bestU, y / bestV))
    egalitarian = Math.max(egalitarian, Math.min(x, y))
    utilitarian = Math.max(utilitarian, x + y)
  }
  return { frontier, nash, kalaiSmorodinsky, egalitarian, utilitarian }
}
