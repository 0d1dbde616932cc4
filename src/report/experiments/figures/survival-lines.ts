import { colours, renderer, type } from '../../plots/renderer.js'
import { inked, markOf, roomFor } from './frame.js'

/** How shares of a population move. */
export interface SurvivalLines {
  readonly times: readonly number[]
  /** In the order in which colours and shapes go to them: for each the shares over the times, in per cent. */
  readonly lines: readonly { readonly name: string; readonly shares: readonly number[]; readonly title: string }[]
  /** How many of the first lines are told apart; the others are thin and grey. */
  readonly marked: number
}

/** Draws shares over time, the largest labelled where it is largest. */
export async function survivalLines({ times, lines, marked }: SurvivalLines): Promise<string> {
  const { Plot, draw } = await renderer()
  const height = 640
  const [top, bottom] = [50, 86]
  const most = Math.max(1, ...lines.flatMap(({ shares }) => shares))
  const last = Math.max(1e-9, times[times.length - 1] ?? 1)
  const named = lines.slice(0, marked)
  const high = most * 1.04
  // Labels stand beside the ends of their lines, moved apart where these are close.
  const ends = named.map(({ name, shares }, n) => ({ name, n, share: shares[shares.length - 1] ?? 0 })).sort((a, b) => b.share - a.share)
  const room = height - top - bottom
  let free = -Infinity
  const wanted = ends.map(({ share }) => {
    const y = Math.max((1 - share / high) * room, free)
    free = y + type.size * 1.5
    return y
  })
  let lowest = room
  const tops = wanted.toReversed().map((y) => {
    const at = Math.min(y, lowest)
    lowest = at - type.size * 1.5
    return at
  }).reverse()
  const points = named.flatMap(({ shares }, n) => shares.map((share, t) => ({ n, time: times[t]!, share })))
  return draw({
    height, marginTop: top, marginBottom: bottom, marginLeft: 100, marginRight: Math.max(60, roomFor(named.map(({ name }) => name)) + 70),
    x: { type: 'symlog', constant: Math.max(1e-9, times[1] ?? 1), domain: [0, last], ticks: times.filter((_, i) => i % 2 === 0), tickFormat: (time: number) => String(Math.round(time)), label: 'Time, in stretches that grow →', labelAnchor: 'right', labelOffset: 66 },
    y: { domain: [0, high], label: '↑ Share of the population, %', labelAnchor: 'top', labelOffset: 86, ticks: 6 },
    marks: [
      Plot.gridY({ ticks: 6, stroke: colours.rule, strokeOpacity: 1 }),
      ...lines.slice(marked).map(({ shares, title }) => Plot.line(shares.map((share, t) => ({ time: times[t]!, share, title })), { x: 'time', y: 'share', stroke: '#8B949E', strokeWidth: 1.2, title: 'title' })),
      ...named.flatMap(({ title }, n) => {
        const mine = points.filter((point) => point.n === n).map((point) => ({ ...point, title }))
        const { colour, symbol } = markOf(n)
        return [
          Plot.line(mine, { x: 'time', y: 'share', stroke: colour, strokeWidth: 3, title: 'title' }),
          Plot.dot(mine, { x: 'time', y: 'share', r: 6, symbol, ...inked(colour, symbol) }),
        ]
      }),
      ...ends.flatMap(({ name, n }, i) => {
        const { colour, symbol } = markOf(n)
        const dy = tops[i]!
        return [
          Plot.dot([0], { frameAnchor: 'top-right', dx: 46, dy, r: 7, symbol, ...inked(colour, symbol) }),
          Plot.text([name], { frameAnchor: 'top-right', textAnchor: 'start', dx: 60, dy: dy - 9, fill: colours.ink }),
        ]
      }),
    ],
  }).svg
}
