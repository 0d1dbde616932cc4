import { colours, renderer } from '../../plots/renderer.js'
import { label, legend } from './frame.js'

/** A square of a panel, from its lower corner. */
export interface DensitySquare {
  readonly panel: number
  readonly x: number
  readonly y: number
  readonly width: number
  /** Share of the panel's runs that lie in it, in [0, 1]. */
  readonly share: number
  readonly title: string
}

/**
 * Draws where runs lie in a plane, one panel beside the other, darker where there are more of them:
 * colours that stay in order for colour-blind readers and in grey (ColorBrewer, Harrower and Brewer 2003).
 * @param lines - what the dashed lines at 0 stand for
 */
export async function densityPanels({ panels, squares, axes, lines }: { readonly panels: readonly string[]; readonly squares: readonly DensitySquare[]; readonly axes: readonly [string, string]; readonly lines: string }): Promise<string> {
  const { Plot, draw } = await renderer()
  const most = squares.reduce((high, { share }) => Math.max(high, share), 0)
  // The lightest colours of the scheme cannot be told from paper.
  const scale = Plot.scale({ color: { type: 'linear', scheme: 'ylgnbu', domain: [-0.2 * most, most] } })!
  const colour = (share: number): string => scale.apply(share) as string
  const marginLeft = 110
  const steps = [0.25, 0.5, 0.75, 1].map((part) => part * most)
  const key = legend(Plot, [
    ...steps.map((share) => ({ text: `${Math.round(share * 1000) / 10} %`, colour: colour(share), symbol: 'square' as const })),
    { text: lines, colour: colours.ink, symbol: 'dashed' as const },
  ], { left: marginLeft, top: 34, room: 70, facet: { fx: () => 0 } })
  const ends = (at: (square: DensitySquare) => number): [number, number] => [Math.min(0, ...squares.map(at)), Math.max(0, ...squares.map((square) => at(square) + square.width))]
  return draw({
    height: key.height + 560, marginTop: key.height, marginBottom: 86, marginLeft, marginRight: 30,
    fx: { domain: panels.map((_, n) => n), axis: null, padding: 0.08 },
    x: { domain: ends(({ x }) => x), label: `${axes[0]} →`, labelAnchor: 'right', labelOffset: 66, ticks: 6 },
    y: { domain: ends(({ y }) => y), label: `↑ ${axes[1]}`, labelAnchor: 'top', labelOffset: 96, ticks: 7 },
    marks: [
      Plot.gridX({ ticks: 6, stroke: colours.rule, strokeOpacity: 1 }), Plot.gridY({ ticks: 7, stroke: colours.rule, strokeOpacity: 1 }),
      Plot.rect(squares, { fx: 'panel', x1: 'x', x2: ({ x, width }: DensitySquare) => x + width, y1: 'y', y2: ({ y, width }: DensitySquare) => y + width, fill: ({ share }: DensitySquare) => colour(share), inset: 0.5, title: 'title' }),
      Plot.ruleX([0], { stroke: colours.ink, strokeWidth: 1.5, strokeDasharray: '7 5' }), Plot.ruleY([0], { stroke: colours.ink, strokeWidth: 1.5, strokeDasharray: '7 5' }),
      Plot.text(panels.map((name, panel) => ({ name: label(name, 46), panel })), { fx: 'panel', text: 'name', frameAnchor: 'top-left', lineAnchor: 'bottom', dy: -12, fill: colours.ink, fontWeight: 'bold' }),
      ...key.marks,
    ],
  }).svg
}
