import { escaped } from '../../report/escaped.js'
import { widthOf } from '../../report/diagram/text.js'
import { brokenInto } from '../../report/words.js'
import { colours, type } from '../../report/plots/renderer.js'
import type { LegendItem } from '../../report/plots/renderer.js'

/**
 * The size of a chart in pixels and of its letters. On a projector of 1920 by 1080 pixels a chart of this shape is drawn
 * at its own size, so that no letter in it is smaller than 24 pixels.
 */
export const canvas = { width: 1800, height: 556, type: 24, line: 34 } as const

/** A part of a chart with its place on it. */
export interface Part {
  readonly svg: string
  readonly x: number
  readonly y: number
}

/** A number of an SVG, short. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A line of text at a place. */
export function textAt(x: number, y: number, content: string, { anchor = 'start', weight = 400, colour = colours.ink, size = canvas.type, halo = false, room = Infinity }: { readonly anchor?: 'start' | 'middle' | 'end'; readonly weight?: number; readonly colour?: string; readonly size?: number; readonly halo?: boolean; /** Width that it may take: letters are set closer in one that would take more. */ readonly room?: number } = {}): string {
  return `<text x="${at(x)}" y="${at(y)}" font-size="${at(size)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${weight === 400 ? '' : ` font-weight="${weight}"`} fill="${colour}"${halo ? ` stroke="${colours.paper}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"` : ''}${widthOf(content, size, weight > 400) > room ? ` textLength="${at(room)}" lengthAdjust="spacingAndGlyphs"` : ''}>${escaped(content)}</text>`
}

function star(x: number, y: number, r: number): string {
  return Array.from({ length: 10 }, (_, i) => {
    const [far, angle] = [i % 2 === 0 ? r : r * 0.45, (Math.PI * (i - 2.5)) / 5]
    return `${at(x + far * Math.cos(angle))},${at(y + far * Math.sin(angle))}`
  }).join(' ')
}

/** A mark of a legend, in a box of 28 by 28 pixels around a point. */
function symbolAt(x: number, y: number, { colour, symbol }: LegendItem): string {
  const r = 10
  const filled = `fill="${colour}" stroke="${colours.ink}" stroke-width="0.8"`
  switch (symbol) {
    case 'circle': return `<circle cx="${at(x)}" cy="${at(y)}" r="${r}" ${filled}/>`
    case 'square': return `<rect x="${at(x - r)}" y="${at(y - r)}" width="${2 * r}" height="${2 * r}" ${filled}/>`
    case 'triangle': return `<polygon points="${at(x)},${at(y - r)} ${at(x + r)},${at(y + r)} ${at(x - r)},${at(y + r)}" ${filled}/>`
    case 'diamond': return `<polygon points="${at(x)},${at(y - r - 2)} ${at(x + r)},${at(y)} ${at(x)},${at(y + r + 2)} ${at(x - r)},${at(y)}" ${filled}/>`
    case 'star': return `<polygon points="${star(x, y, r + 3)}" ${filled}/>`
    case 'times': return `<path d="M${at(x - 8)} ${at(y - 8)}l16 16m0 -16l-16 16" stroke="${colour}" stroke-width="6" fill="none"/>`
    default: return `<path d="M${at(x - 14)} ${at(y)}h28" stroke="${colour}" stroke-width="5" fill="none"${symbol === 'dashed' ? ' stroke-dasharray="8 5"' : ''}/>`
  }
}

/** A legend in as many lines as it takes, and its height. */
export function legendOf(items: readonly LegendItem[], width: number = canvas.width): { readonly svg: string; readonly height: number } {
  let [x, y] = [24, 24]
  const parts = items.map((item) => {
    const wide = 34 + widthOf(item.text, canvas.type) + 26
    if (x > 24 && x + wide > width) [x, y] = [24, y + canvas.line]
    const part = symbolAt(x, y - 8, item) + textAt(x + 24, y, item.text)
    x += wide
    return part
  })
  return { svg: parts.join(''), height: items.length === 0 ? 0 : y + 14 }
}

/** A whole picture of its parts. */
export function picture(parts: readonly Part[], height: number, width: number = canvas.width): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" font-family='${type.family}'><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.map(({ svg, x, y }) => (x === 0 && y === 0 ? svg : svg.startsWith('<svg ') ? svg.replace(/^<svg /, `<svg x="${at(x)}" y="${at(y)}" `) : `<g transform="translate(${at(x)} ${at(y)})">${svg}</g>`)).join('')}</svg>`
}

/** A picture with its title and a few lines, to stand by itself. */
export function titled(title: string, words: string, drawing: string): string {
  const [, width = canvas.width, height = canvas.height] = (/^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(drawing) ?? []).map(Number)
  const lines = brokenInto(words, 135)
  const top = 76 + canvas.line * lines.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + top}" viewBox="0 0 ${width} ${height + top}" font-family='${type.family}' role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title><desc>${escaped(words)}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    textAt(24, 48, title, { size: 38, weight: 700 }),
    ...lines.map((line, n) => textAt(24, 88 + canvas.line * n, line)),
    drawing.replace(/^<svg /, `<svg x="0" y="${top}" `),
    '</svg>\n',
  ].join('\n')
}
