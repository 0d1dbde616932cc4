import type { Program } from './program.js'
import type { Solve } from './solver.js'

/** Variables decided at a time: their weights are powers of two, and must stay far within the solver's precision. */
const block = 16

function valueOf(objective: readonly number[], values: readonly number[]): number {
  return objective.reduce((sum, weight, i) => sum + (weight === 0 ? 0 : weight * values[i]!), 0)
}

/** An optimum, and its value in whole units. */
export interface Optimum {
  readonly values: readonly number[]
  readonly value: number
}

/** The greatest value of a program. */
export function optimum(solve: Solve, program: Program): Optimum {
  const values = solve(program)
  return { values, value: valueOf(program.objective, values) }
}

/**
 * Among all optima the one whose first variables are greatest in lexicographic order, so that the answer depends on the problem alone.
 * @param count - how many of the first variables, all binary, decide
 */
export function canonicalOptimum(solve: Solve, program: Program, count: number): Optimum {
  const { values, value } = optimum(solve, program)
  const { objective } = program
  const used = objective.map((_, i) => i).filter((i) => objective[i] !== 0)
  const best = { indexes: used, values: used.map((i) => objective[i]!), lower: value - 0.5, upper: Infinity }
  const rows = used.length > 0 ? [...program.rows, best] : program.rows
  const lowers = [...program.lowers]
  const uppers = [...program.uppers]
  let found = values
  for (let start = 0; start < count; start += block) {
    const end = Math.min(count, start + block)
    found = solve({ lowers, uppers, rows, objective: objective.map((_, i) => (i >= start && i < end ? 2 ** (end - 1 - i) : 0)) })
    for (let i = start; i < end; i++) lowers[i] = uppers[i] = found[i]!
  }
  return { values: found, value: valueOf(objective, found) }
}
