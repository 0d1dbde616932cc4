import { freeze } from 'immer'
import { governments } from '../../../src/workshop/lessons/bots.js'
import { negotiate } from '../../../src/simulation/negotiate.js'
import { wilson } from '../../../src/analysis/statistics/wilson.js'
import type { Lesson, TreatmentPattern } from '../../../src/workshop/lessons/lesson.js'

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}

/**
 * Runs bots over every treatment of a lesson: what a class may be compared with.
 * @param names - strategies, given to the parties in turn
 */
export function patternsOf(lesson: Pick<Lesson, 'treatments'>, { runs, seed, names }: { readonly runs: number; readonly seed: number; readonly names: readonly string[] }): readonly TreatmentPattern[] {
  return freeze(lesson.treatments.map(({ id, scenario }): TreatmentPattern => {
    const { bots, cast } = governments(scenario, names)
    const results = Array.from({ length: runs }, (_, n) => negotiate(scenario, cast, { seed: seed + n }))
    const deals = results.filter(({ package: signed }) => signed !== null).length
    const mean = (of: (result: (typeof results)[number]) => number): number => rounded(results.reduce((sum, result) => sum + of(result), 0) / runs)
    const { low, high } = wilson(deals, runs)
    return {
      treatment: id, bots, runs, seed, deals,
      share: { estimate: rounded(deals / runs), low: rounded(low), high: rounded(high) },
      completed: results.filter(({ outcome }) => outcome === 'completed').length,
      surplus: Object.fromEntries(scenario.parties.map(({ id: party }) => [party, mean(({ utilities }) => utilities[party]!.surplus)])),
      offers: mean(({ transcript }) => transcript.lines.filter((line) => line.kind === 'event' && line.event.type === 'package.offered').length),
      days: mean(({ days }) => days),
    }
  }), true)
}
