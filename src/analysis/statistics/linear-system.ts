/**
 * Solves a square linear system by elimination with partial pivoting.
 * @returns `null` where a pivot is 0
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const n = right.length
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]))
  for (let column = 0; column < n; column++) {
    let best = column
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i
    ;[rows[column], rows[best]] = [rows[best]!, rows[column]!]
    const pivot = rows[column]!
    if (!(Math.abs(pivot[column]!) > 0)) return null
    for (let i = column + 1; i < n; i++) {
      const row = rows[i]!
      const factor = row[column]! / pivot[column]!
      if (factor === 0) continue
      for (let j = column; j <= n; j++) row[j]! -= factor * pivot[j]!
    }
  }
  const x = right.map(() => 0)
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!
    for (let j = i + 1; j < n; j++) rest -= rows[i]![j]! * x[j]!
    x[i] = rest / rows[i]![i]!
  }
  return x
}

/** All solutions of a linear system near one: a point, and directions that keep it a solution. */
export interface SolutionSpace {
  readonly point: readonly number[]
  readonly directions: readonly (readonly number[])[]
}

/**
 * The solutions of a linear system, with the free unknowns held at those of a given point. Elimination with complete pivoting;
 * what is left is taken for 0 once it is below the tolerance.
 */
export function solutionSpace(matrix: readonly (readonly number[])[], right: readonly number[], near: readonly number[], tolerance: number): SolutionSpace {
  const n = near.length
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]))
  const pivots: number[] = []
  const free = new Set(near.keys())
  while (pivots.length < rows.length) {
    let [best, row, column]: [number, number, number] = [tolerance, -1, -1]
    for (let i = pivots.length; i < rows.length; i++) {
      for (const j of free) if (Math.abs(rows[i]![j]!) > best) [best, row, column] = [Math.abs(rows[i]![j]!), i, j]
    }
    if (row < 0) break
    const at = pivots.length
    ;[rows[at], rows[row]] = [rows[row]!, rows[at]!]
    const pivot = rows[at]!
    const scale = pivot[column]!
    for (let j = 0; j <= n; j++) pivot[j]! /= scale
    rows.forEach((other, i) => {
      const factor = other[column]!
      if (i === at || factor === 0) return
      for (let j = 0; j <= n; j++) other[j]! -= factor * pivot[j]!
    })
    pivots.push(column)
    free.delete(column)
  }
  const point = [...near]
  pivots.forEach((column, i) => {
    point[column] = [...free].reduce((sum, j) => sum - rows[i]![j]! * near[j]!, rows[i]![n]!)
  })
  const directions = [...free].map((j) => {
    const direction = near.map(() => 0)
    direction[j] = 1
    pivots.forEach((column, i) => { direction[column] = -rows[i]![j]! })
    return direction
  })
  return { point, directions }
}
