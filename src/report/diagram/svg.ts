import type { ChartModel } from '../../protocol/chart-model.js'
import { letters, placeRegion } from './layout.js'
import type { PlacedRegion } from './layout.js'
import type { RunPath } from './run-path.js'
import { boxSvg, colours, markerSvg, regionSvg, textSvg } from './shapes.js'
import { escaped } from '../escaped.js'
import { widthOf } from './text.js'

/** Options of {@link svgDiagram}. */
export interface SvgOptions {
  /** A run's path: states visited and arrows taken are drawn in vermilion, with their counts. @defaultValue none */
  readonly path?: RunPath
  /** Says below the title what the picture shows. @defaultValue the chart's own description */
  readonly subtitle?: string
}

const pageWidth = 1280
const margin = 16
const gap = 18
const head = 96

const style = [
  'text{fill:#000000}',
  `.heading{font-size:20px;font-weight:bold}`,
  `.subtitle{font-size:13px}`,
  `.region{font-size:${letters.region}px;font-weight:bold}`,
  `.title{font-size:${letters.title}px;font-weight:bold}`,
  `.text,.label{font-size:${letters.text}px}`,
  `.taken{font-weight:bold}`,
].join('')

/** Puts the first region at the top and the others in rows below it, the tallest first. */
function arranged(regions: readonly PlacedRegion[], width: number): readonly PlacedRegion[] {
  const [first, ...rest] = regions
  if (!first) return []
  const placed: PlacedRegion[] = [{ ...first, x: (width - first.width) / 2, y: head }]
  let left = [...rest].sort((a, b) => b.height - a.height)
  let y = head + first.height + gap
  while (left.length > 0) {
    let x = margin
    const row: PlacedRegion[] = []
    for (const region of left) {
      if (row.length > 0 && x + region.width > width - margin) continue
      row.push({ ...region, x, y })
      x += region.width + gap
    }
    placed.push(...row)
    left = left.filter((region) => !row.some((other) => other.region === region.region))
    y += Math.max(...row.map(({ height }) => height)) + gap
  }
  return placed
}

function legend(withPath: boolean): string {
  const y = 66
  const entries = [
    { attributes: `rx="4" fill="${colours.phaseFill}" stroke="${colours.phase}" stroke-width="2"`, words: 'one of the five phases' },
    { attributes: 'rx="4" fill="#FFFFFF" stroke="#555555" stroke-dasharray="4 3"', words: 'left at once' },
    { attributes: 'rx="4" fill="#FFFFFF" stroke="#555555" stroke-width="3"', words: 'an outcome, with a double border' },
    ...(withPath ? [{ attributes: `rx="4" fill="#FFFFFF" stroke="${colours.path}" stroke-width="2.5"`, words: 'the way of this run, ×n where n times' }] : []),
  ]
  let x = margin
  const drawn = entries.map(({ attributes, words }) => {
    const entry = `${boxSvg({ x, y, width: 22, height: 14 }, attributes)}${textSvg(x + 29, y + 11, words, 'text')}`
    x += 29 + widthOf(words, letters.text) + 22
    return entry
  })
  return [...drawn, textSvg(x, y + 11, 'H*: back to the step that was left. The lesser regions end with the process.', 'text')].join('')
}

/** The whole chart as an SVG picture, 1280 pixels wide. */
export async function svgDiagram(model: ChartModel, { path, subtitle = model.description }: SvgOptions = {}): Promise<string> {
  const regions: PlacedRegion[] = []
  for (const region of model.states.filter(({ kind }) => kind === 'region')) regions.push(await placeRegion(model, region, path))
  const width = Math.max(pageWidth, ...regions.map((region) => region.width + 2 * margin))
  const placed = arranged(regions, width)
  const height = Math.max(...placed.map((region) => region.y + region.height)) + margin
  const title = path ? 'A run through the statechart of a prisoner exchange' : 'The statechart of a prisoner exchange'
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${pageWidth}" height="${Math.ceil((height * pageWidth) / width)}" role="img" aria-labelledby="chart-title chart-desc" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">`,
    `<title id="chart-title">${escaped(title)}</title>`,
    `<desc id="chart-desc">${escaped(subtitle)}</desc>`,
    `<style>${style}</style>`,
    `<defs>${markerSvg('arrow', 8, colours.line)}${markerSvg('taken', 11, colours.path)}</defs>`,
    '<rect width="100%" height="100%" fill="#FFFFFF"/>',
    textSvg(margin, 30, title, 'heading'),
    textSvg(margin, 52, subtitle, 'subtitle'),
    legend(path !== undefined),
    ...placed.map((region) => regionSvg(region, path)),
    '</svg>',
  ].join('\n')}\n`
}
