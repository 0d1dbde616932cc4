import type { Analysis } from '../analysis/analyze.js'
import type { Solution } from '../analysis/solutions/solution.js'
import { concessionCurves } from './plots/concession-curves.js'
import { figure } from './plots/figure.js'
import { utilityPlane } from './plots/utility-plane.js'

function grouped(solutions: readonly Solution[], pair: readonly [number, number]): readonly { readonly names: readonly string[]; readonly at: readonly [number, number] }[] {
  const groups = new Map<string, { readonly names: string[]; readonly at: readonly [number, number] }>()
  for (const { concept, point } of solutions) {
    const at = [point.utilities[pair[0]]!, point.utilities[pair[1]]!] as const
    const key = at.join()
    const group = groups.get(key) ?? { names: [], at }
    group.names.push(concept)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function pairsAmong(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => Array.from({ length: count - i - 1 }, (_, k) => [i, i + 1 + k] as const))
}

/**
 * An analysis as one picture: the utility plane of every two parties, and the concession curves where there are offers.
 * @param names - of the parties, in the domain's order
 * @returns a whole SVG document
 */
export async function analysisFigure(analysis: Analysis, title: string, subtitle: string, names: readonly string[]): Promise<string> {
  const { frontier, disagreement, solutions, process, deal, parties } = analysis
  const offers = process?.offers ?? []
  const found = solutions.flatMap(({ solution }) => (solution ? [solution] : []))
  const planes = await Promise.all(pairsAmong(names.length).map(async (pair) => {
    const at = (utilities: readonly number[]): readonly [number, number] => [utilities[pair[0]]!, utilities[pair[1]]!]
    return {
      heading: `What packages are worth to ${names[pair[0]]} and ${names[pair[1]]}`,
      drawing: await utilityPlane({
        parties: [names[pair[0]]!, names[pair[1]]!],
        bidders: names,
        alone: names.length === 2,
        frontier: frontier.points.map(({ utilities }) => at(utilities)),
        disagreement: at(disagreement),
        solutions: grouped(found, pair),
        offers: offers.map(({ by, utilities }) => ({ by: parties.indexOf(by), at: at(utilities) })),
        deal: deal && at(deal.utilities),
      }),
    }
  }))
  const demands = process?.concessions.flatMap(({ party, curve }) => curve.flatMap(({ round, share }) => (share === null ? [] : [{ by: parties.indexOf(party), round, share }]))) ?? []
  const curves = demands.length === 0 ? [] : [{
    heading: 'How the demands fell',
    drawing: await concessionCurves({ parties: names, offers: demands, rounds: Math.max(...demands.map(({ round }) => round)) + 1 }),
  }]
  return figure(title, subtitle, [...planes, ...curves])
}
