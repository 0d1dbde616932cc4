import type { Markish } from '@observablehq/plot'
import { brokenInto } from '../../words.js'
import { colours, symbols, type, width } from '../../plots/renderer.js'
import type { LegendItem, Plot } from '../../plots/renderer.js'

/** Width of a letter on average, in parts of the size of the type. */
const letter = 0.56
const line = 30

/** Width of a text in pixels, nearly. */
export function widthOf(text: string, size: number = type.size): number {
  return text.length * size * letter
}

/** Colour and shape of the n-th of several. */
export function markOf(n: number): { readonly colour: string; readonly symbol: (typeof symbols)[number] } {
  return { colour: colours.parties[n % colours.parties.length]!, symbol: symbols[(n + Math.floor(n / colours.parties.length)) % symbols.length]! }
}

/**
 * Marks of a legend in as many lines as it takes, and the room that it needs above the frame.
 * @param places - left margin of the chart, room above and below the legend, in pixels, and the panel over which it begins
 */
export function legend(Plot: Plot, items: readonly LegendItem[], { left = 0, top = 0, room = 14, facet = {} }: { readonly left?: number; readonly top?: number; readonly room?: number; readonly facet?: { readonly fx?: () => number; readonly fy?: () => number } } = {}): { readonly marks: readonly Markish[]; readonly height: number } {
  if (items.length === 0) return { marks: [], height: top + room }
  let [x, lines] = [0, 1]
  const places = items.map(({ text }) => {
    const wide = 34 + widthOf(text) + 26
    if (x > 0 && x + wide > width - 30) [x, lines] = [0, lines + 1]
    const place = { x, line: lines - 1 }
    x += wide
    return place
  })
  const height = top + lines * line + room
  return {
    height,
    marks: items.flatMap(({ text, colour, symbol }, i) => {
      const [dx, dy] = [places[i]!.x - left + 16, places[i]!.line * line - height + top + 16]
      const key = symbol === 'line' || symbol === 'dashed'
        ? Plot.text([symbol === 'line' ? '━━' : '╍╍'], { ...facet, frameAnchor: 'top-left', textAnchor: 'middle', dx: dx + 6, dy: dy - 9, fill: colour })
        : Plot.dot([0], { ...facet, frameAnchor: 'top-left', dx: dx + 6, dy, r: 8, symbol, ...inked(colour, symbol), ...(symbol === 'times' ? {} : { stroke: colours.ink, strokeWidth: 0.8 }) })
      return [key, Plot.text([text], { ...facet, frameAnchor: 'top-left', textAnchor: 'start', dx: dx + 24, dy: dy - 9, fill: colours.ink })]
    }),
  }
}

/** Fill and outline of a mark; one without an area is all outline. */
export function inked(colour: string, symbol: LegendItem['symbol']): { readonly fill: string; readonly stroke: string; readonly strokeWidth: number } {
  return symbol === 'times' ? { fill: 'none', stroke: colour, strokeWidth: 4 } : { fill: colour, stroke: colours.paper, strokeWidth: 1 }
}

/** A name as lines of an axis. */
export function label(text: string, most = 34): string {
  const lines = brokenInto(text, most)
  const shown = lines.length > 2 ? [lines[0]!, `${lines[1]!}…`] : lines
  return shown.map((part) => (part.length > most + 4 ? `${part.slice(0, most + 3)}…` : part)).join('\n')
}

/** Room that names need beside an axis. */
export function roomFor(texts: readonly string[]): number {
  return Math.ceil(Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((part) => widthOf(part)))) + 24
}

/** A domain that leaves room around some values. */
export function around(values: readonly number[], ...also: readonly number[]): [number, number] {
  const all = [...values, ...also].filter(Number.isFinite)
  const [low, high] = all.length > 0 ? [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))] : [0, 1]
  const room = (high - low || 1) * 0.06
  return [low - room, high + room]
}

/** The domain of shares in per cent: from nought, and no further than they go. */
export function aroundShares(values: readonly number[]): [number, number] {
  const high = values.reduce((a, b) => Math.max(a, b), 0)
  return [0, high > 60 ? 100 : Math.max(1, Math.min(100, high * 1.15))]
}
