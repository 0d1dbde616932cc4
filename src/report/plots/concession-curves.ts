import { colours, legendMarks, renderer, symbols } from './renderer.js'
import type { Drawing } from './renderer.js'

/** What a picture of concession curves shows. */
export interface ConcessionCurves {
  readonly parties: readonly string[]
  /** Oldest first: who offered in which round, from 0, and what share of the way from no deal to its best the offer was worth to its maker, at most 1. */
  readonly offers: readonly { readonly by: number; readonly round: number; readonly share: number }[]
  readonly rounds: number
}

/** Draws how each party's demands fall: what its offers are worth to itself, round by round. */
export async function concessionCurves({ parties, offers, rounds }: ConcessionCurves): Promise<Drawing> {
  const { Plot, draw } = await renderer()
  const least = Math.min(0, ...offers.map(({ share }) => share))
  return draw({
    height: 520, marginTop: 70, marginBottom: 70, marginLeft: 90, marginRight: 60,
    x: { domain: [1, Math.max(2, rounds)], label: 'Round →', labelAnchor: 'right', labelOffset: 55, ticks: Math.min(10, rounds), tickFormat: 'd' },
    y: { domain: [least * 100, 105], label: '↑ What it asks for itself, % of the way from no deal to its best', labelAnchor: 'top', labelOffset: 80, ticks: 6 },
    marks: [
      Plot.gridY({ ticks: 6, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: colours.faint, strokeWidth: 2, strokeDasharray: '8 6' }),
      ...parties.flatMap((_, by) => {
        const mine = offers.filter((offer) => offer.by === by)
        const colour = colours.parties[by % colours.parties.length]!
        const options = { x: ({ round }: { round: number }) => round + 1, y: ({ share }: { share: number }) => share * 100 }
        return mine.length === 0 ? [] : [
          Plot.line(mine, { ...options, stroke: colour, strokeWidth: 3, curve: 'step-after' }),
          Plot.dot(mine, { ...options, r: 5, symbol: symbols[by % symbols.length]!, fill: colour, stroke: colours.paper }),
        ]
      }),
      ...legendMarks(Plot, [
        ...parties.map((name, by) => ({ text: name, colour: colours.parties[by % colours.parties.length]!, symbol: symbols[by % symbols.length]! })),
        { text: 'no deal', colour: colours.faint, symbol: 'dashed' as const },
      ]),
    ],
  })
}
