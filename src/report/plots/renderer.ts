import type * as PlotModule from '@observablehq/plot'
import { mistake } from '../../errors.js'

/** The drawing library. */
export type Plot = typeof PlotModule

/** Colours that colour-blind readers tell apart (Okabe and Ito 2008), and that stay apart in grey. */
export const colours = {
  parties: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'],
  ink: '#1B1F24',
  faint: '#6B7280',
  rule: '#D7DBE0',
  paper: '#FFFFFF',
} as const

/** Shapes of the parties' marks, so that colour is never all that tells them apart. */
export const symbols = ['circle', 'square', 'triangle', 'times', 'star', 'diamond'] as const

/** Type large enough for the last row of a classroom, at 1280 pixels. */
export const type = { family: 'system-ui, "Segoe UI", "Noto Sans", sans-serif', size: 18 } as const

/** Width of a figure in pixels. */
export const width = 1280

/** A chart as SVG: its element, and its height in pixels. */
export interface Drawing {
  readonly svg: string
  readonly height: number
}

interface Renderer {
  readonly Plot: Plot
  /** @param size - width, and size of the letters, in pixels; those of a figure when left out */
  draw(options: PlotModule.PlotOptions, size?: { readonly width: number; readonly type: number }): Drawing
}

/** An entry of a legend: a mark and what it stands for. */
export interface LegendItem {
  readonly text: string
  readonly colour: string
  readonly symbol: 'circle' | 'square' | 'diamond' | 'star' | 'triangle' | 'times' | 'line' | 'dashed'
}

/**
 * The legend above a chart, as marks of the chart.
 * @param facet - where it stands in a chart of several panels
 */
export function legendMarks(Plot: Plot, items: readonly LegendItem[], facet: { readonly fx?: () => string } = {}): readonly PlotModule.Markish[] {
  let x = 0
  return items.flatMap(({ text, colour, symbol }) => {
    const at = x
    x += 46 + text.length * type.size * 0.56
    const key = symbol === 'line' || symbol === 'dashed'
      ? Plot.text([symbol === 'line' ? '━━' : '╍╍'], { ...facet, frameAnchor: 'top-left', textAnchor: 'start', dx: at, dy: -34, fill: colour, fontSize: type.size })
      : Plot.dot([0], { ...facet, frameAnchor: 'top-left', dx: at + 12, dy: -28, r: 7, symbol, fill: colour, stroke: colour })
    return [key, Plot.text([text], { ...facet, frameAnchor: 'top-left', textAnchor: 'start', dx: at + 30, dy: -36, fill: colours.ink, fontSize: type.size })]
  })
}

/**
 * Loads the drawing library and a document for it to draw in.
 * @throws UsageError when the optional packages were left out at installation
 */
export async function renderer(): Promise<Renderer> {
  let loaded: readonly [Plot, typeof import('linkedom')]
  try {
    loaded = await Promise.all([import('@observablehq/plot'), import('linkedom')])
  } catch (error) {
    throw mistake({ given: `drawing needs two optional packages that are not here (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`, allowed: '@observablehq/plot and linkedom', todo: 'install them with: npm install @observablehq/plot linkedom' })
  }
  const [Plot, { parseHTML }] = loaded
  return {
    Plot,
    draw(options, size = { width, type: type.size }) {
      const { document } = parseHTML('<!doctype html><html><body></body></html>')
      const element = Plot.plot({ ...options, width: size.width, document: document as unknown as Document, style: { fontFamily: type.family, fontSize: `${size.type}px`, background: colours.paper, color: colours.ink, overflow: 'visible' } })
      return { svg: (element as unknown as { readonly outerHTML: string }).outerHTML, height: options.height ?? 0 }
    },
  }
}
