import { escaped } from '../escaped.js'
import { brokenInto } from '../words.js'
import { colours, type, width } from './renderer.js'
import type { Drawing } from './renderer.js'

/** One SVG of a title, a line below it, and charts one under another. */
export function figure(title: string, subtitle: string, charts: readonly { readonly heading: string; readonly drawing: Drawing }[]): string {
  const lines = brokenInto(subtitle, 130)
  let y = 72 + 24 * lines.length
  const parts = charts.map(({ heading, drawing }) => {
    const top = y
    y += 44 + drawing.height
    const nested = drawing.svg.replace(/^<svg /, `<svg x="0" y="${top + 44}" `)
    return `<text x="30" y="${top + 26}" font-size="${type.size + 3}" font-weight="600" fill="${colours.ink}">${escaped(heading)}</text>${nested}`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 10}" viewBox="0 0 ${width} ${y + 10}" font-family='${type.family}' role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title><desc>${escaped(subtitle)}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<text x="30" y="46" font-size="30" font-weight="700" fill="${colours.ink}">${escaped(title)}</text>`,
    ...lines.map((line, n) => `<text x="30" y="${78 + 24 * n}" font-size="${type.size}" fill="${colours.faint}">${escaped(line)}</text>`),
    ...parts,
    '</svg>\n',
  ].join('\n')
}
