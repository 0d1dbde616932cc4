import type { WholeAmounts } from './amounts.js'
import type { CheckedProblem } from './problem.js'

/** A linear constraint: lower ≤ sum of values × variables ≤ upper. */
export interface Row {
  readonly indexes: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** An integer program that maximises. All coefficients are whole. */
export interface Program {
  /** Bounds of each variable. */
  readonly lowers: readonly number[]
  readonly uppers: readonly number[]
  readonly objective: readonly number[]
  readonly rows: readonly Row[]
}

/** What is solved: releases in groups, each of which must be good for those in it. */
export interface Clearing {
  readonly problem: CheckedProblem
  readonly amounts: WholeAmounts
  /** Indexes of releases; every release is in one group. */
  readonly groups: readonly (readonly number[])[]
  readonly sidePayments: boolean
  /** Cycles that the releases must fall apart into, or null. */
  readonly cycles: readonly (readonly number[])[] | null
}

/** Half a unit of slack for whole sums, so that no tolerance cuts off one that is just met. */
const slack = 0.5

/** The arcs of a cycle of countries. */
export function arcsOfCycle(cycle: readonly number[]): readonly (readonly [from: number, to: number])[] {
  return cycle.map((from, i) => [from, cycle[(i + 1) % cycle.length]!] as const)
}

/**
 * The program: first one binary variable per release, then whether each country takes part (only where staying out is worth something), overall and in each group, then, last, how often each cycle is used.
 */
export function programOf({ problem, amounts, groups, sidePayments, cycles }: Clearing): Program {
  const { arcs } = problem
  const { worths, costs, disagreements } = amounts
  const uppers = arcs.map(() => 1)
  const objective = arcs.map((_, i) => worths[i]! - costs[i]!)
  const rows: Row[] = []
  const variable = (upper: number, gain: number): number => {
    objective.push(gain)
    return uppers.push(upper) - 1
  }
  const takesPart = disagreements.map((value) => (value > 0 ? variable(1, -value) : -1))

  const alternatives = new Map<string, number[]>()
  arcs.forEach(({ id }, i) => alternatives.set(id, [...(alternatives.get(id) ?? []), i]))
  for (const indexes of alternatives.values()) if (indexes.length > 1) rows.push({ indexes, values: indexes.map(() => 1), lower: 0, upper: 1 })

  for (const group of groups) {
    const members = [...new Set(group.flatMap((i) => [arcs[i]!.from, arcs[i]!.to]))].sort((a, b) => a - b)
    const sums = members.map((country) => {
      const own = group.filter((i) => arcs[i]!.from === country || arcs[i]!.to === country)
      const indexes = [...own]
      const values = own.map((i) => (arcs[i]!.to === country ? worths[i]! : -costs[i]!))
      const overall = takesPart[country]!
      if (overall >= 0) {
        const here = groups.length === 1 ? overall : variable(1, 0)
        if (here !== overall) rows.push({ indexes: [here, overall], values: [-1, 1], lower: 0, upper: 1 })
        for (const i of own) rows.push({ indexes: [i, here], values: [-1, 1], lower: 0, upper: 1 })
        indexes.push(here)
        values.push(-disagreements[country]!)
      }
      return { indexes, values }
    })
    if (!sidePayments) {
      for (const row of sums) rows.push({ ...row, lower: -slack, upper: Infinity })
      continue
    }
    const together = new Map<number, number>()
    for (const { indexes, values } of sums) indexes.forEach((index, k) => together.set(index, (together.get(index) ?? 0) + values[k]!))
    rows.push({ indexes: [...together.keys()], values: [...together.values()], lower: -slack, upper: Infinity })
  }

  if (cycles) {
    const through = new Map<string, number[]>()
    cycles.forEach((cycle) => {
      const steps = arcsOfCycle(cycle)
      const use = variable(Math.min(...steps.map(([from, to]) => arcs.filter((arc) => arc.from === from && arc.to === to).length)), 0)
      for (const [from, to] of steps) through.set(`${from} ${to}`, [...(through.get(`${from} ${to}`) ?? []), use])
    })
    const between = new Map<string, number[]>()
    arcs.forEach(({ from, to }, i) => between.set(`${from} ${to}`, [...(between.get(`${from} ${to}`) ?? []), i]))
    for (const [pair, releases] of between) {
      const used = through.get(pair) ?? []
      rows.push({ indexes: [...releases, ...used], values: [...releases.map(() => 1), ...used.map(() => -1)], lower: 0, upper: 0 })
    }
  }
  return { lowers: uppers.map(() => 0), uppers, objective, rows }
}
