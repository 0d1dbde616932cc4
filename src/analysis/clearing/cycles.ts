import { mistake } from '../../errors.js'
import { inOneClub } from './problem.js'
import type { CheckedProblem } from './problem.js'

const mostCycles = 20_000

/**
 * The cycles of 2 to `longest` countries along possible releases, each once and from its first country, within one club.
 * @throws UsageError if there are more than 20,000
 */
export function cyclesOf({ ids, arcs, clubs }: CheckedProblem, longest: number): readonly (readonly number[])[] {
  const next = ids.map((_, from) => [...new Set(arcs.filter((arc) => arc.from === from).map(({ to }) => to))].sort((a, b) => a - b))
  const cycles: (readonly number[])[] = []
  const walk = (path: readonly number[]): void => {
    const [start, last] = [path[0]!, path[path.length - 1]!]
    for (const to of next[last]!) {
      if (to === start && path.length > 1) {
        if (cycles.length === mostCycles) throw mistake({ given: `there are more than ${mostCycles} cycles of at most ${longest} countries`, allowed: 'they are listed one by one', todo: 'lower maxCycle or give clubs' })
        cycles.push(path)
      } else if (to > start && path.length < longest && !path.includes(to) && inOneClub(clubs, [...path, to])) walk([...path, to])
    }
  }
  ids.forEach((_, start) => walk([start]))
  return cycles
}
