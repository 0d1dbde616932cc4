import { mistake } from '../../errors.js'
import type { Program } from './program.js'

async function load() {
  const module = await import('highs').catch((cause: unknown) => {
    const error = mistake({ given: 'the optional package highs is not installed', allowed: 'clearing solves an integer program with it', todo: 'install it with "npm install highs"' })
    error.cause = cause
    throw error
  })
  return module.default()
}

type Highs = Awaited<ReturnType<typeof load>>

let loaded: Promise<Highs> | undefined

/** Solves a program to optimality and gives the values of its variables. */
export type Solve = (program: Program) => readonly number[]

/**
 * The HiGHS solver, loaded at the first call.
 * Numbers go to it as they are, in sparse arrays: no text, no rounding.
 * @throws UsageError if the optional package is missing
 */
export async function solver(): Promise<Solve> {
  loaded ??= load()
  loaded.catch(() => (loaded = undefined))
  const highs = await loaded
  return (program) => solveWith(highs, program)
}

function solveWith(highs: Highs, { lowers, uppers, objective, rows }: Program): readonly number[] {
  const { objectiveSense, variableType, modelStatus } = highs.constants
  const bound = (value: number): number => (value === Infinity ? highs.infinity : value)
  const starts = [0]
  for (const { indexes } of rows) starts.push(starts[starts.length - 1]! + indexes.length)
  const source = {
    numCols: uppers.length,
    numRows: rows.length,
    sense: objectiveSense.maximize,
    colCost: [...objective],
    colLower: [...lowers],
    colUpper: [...uppers],
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => bound(upper)),
    matrix: { format: 'csr', numRows: rows.length, numCols: uppers.length, starts, indices: rows.flatMap(({ indexes }) => indexes), values: rows.flatMap(({ values }) => values) },
    integrality: uppers.map(() => variableType.integer),
  } as const
  return highs.withModel(source, (model): readonly number[] => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, mip_feasibility_tolerance: 1e-8, random_seed: 0 })
    model.run()
    const status = model.getModelStatus()
    if (status !== modelStatus.optimal) throw new Error(`The solver of integer programs ended with status ${status} on a program that has a solution.`)
    return [...model.getSolution().colValue].map(Math.round)
  })
}
