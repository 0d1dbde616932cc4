import { titleOf } from './edges.js'
import { lineHeight } from './layout.js'
import type { Box, PlacedEdge, PlacedRegion, PlacedState } from './layout.js'
import type { RunPath } from './run-path.js'
import { escaped } from '../escaped.js'

/** The two colours of the Okabe-Ito palette that the picture uses beside greys: for phases, and for the path of a run. */
export const colours = { phase: '#0072B2', phaseFill: '#E1F0FA', path: '#D55E00', line: '#666666', frame: '#999999' } as const

function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A line of text; `kind` is one of the classes of the picture's style sheet. */
export function textSvg(x: number, y: number, content: string, kind: string, anchor: 'start' | 'middle' = 'start'): string {
  return `<text x="${at(x)}" y="${at(y)}" class="${kind}"${anchor === 'middle' ? ' text-anchor="middle"' : ''}>${escaped(content)}</text>`
}

/** A rectangle. */
export function boxSvg({ x, y, width, height }: Box, attributes: string): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" ${attributes}/>`
}

function stateSvg(placed: PlacedState, path: RunPath | undefined): string {
  const { state, lines, x, y, width, height } = placed
  const visits = path?.states[state.id] ?? 0
  const phase = state.kind === 'phase'
  const stroke = visits > 0 ? colours.path : phase ? colours.phase : '#555555'
  const line = `stroke="${stroke}" stroke-width="${visits > 0 ? 2.5 : phase ? 2 : 1}"`
  const fill = phase ? colours.phaseFill : state.children.length > 0 ? '#FAFAFA' : '#FFFFFF'
  if (state.type === 'history') {
    const [cx, cy] = [x + width / 2, y + height / 2]
    return `<circle cx="${at(cx)}" cy="${at(cy)}" r="${at(width / 2)}" fill="#FFFFFF" ${line}/>${textSvg(cx, cy + 4, titleOf(state), 'title', 'middle')}`
  }
  const dashes = state.kind === 'transient' ? ' stroke-dasharray="4 3"' : ''
  return [
    boxSvg(placed, `rx="7" fill="${fill}" ${line}${dashes}`),
    ...(state.type === 'final' ? [boxSvg({ x: x + 3, y: y + 3, width: width - 6, height: height - 6 }, `rx="5" fill="none" stroke="${stroke}"`)] : []),
    textSvg(x + 9, y + 19, `${titleOf(state)}${visits > 1 ? ` ×${visits}` : ''}`, 'title'),
    ...lines.map((words, i) => textSvg(x + 9, y + 36 + i * lineHeight, words, 'text')),
  ].join('')
}

function edgeSvg({ edge, points }: PlacedEdge): string {
  const taken = (edge.taken ?? 0) > 0
  const way = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('')
  return `<path d="${way}" fill="none" stroke="${taken ? colours.path : colours.line}" stroke-width="${taken ? 2.5 : 1.2}" marker-end="url(#${taken ? 'taken' : 'arrow'})"/>`
}

function labelSvg({ edge, label }: PlacedEdge): string {
  const dashed = label.lines.some((line) => line.startsWith('–'))
  const x = dashed ? label.x + 4 : label.x + label.width / 2
  const kind = (edge.taken ?? 0) > 0 ? 'label taken' : 'label'
  return [
    boxSvg(label, 'fill="#FFFFFF" fill-opacity="0.92"'),
    ...label.lines.map((line, i) => textSvg(x, label.y + 12 + i * lineHeight, line, kind, dashed ? 'start' : 'middle')),
  ].join('')
}

/** One region with all that is in it; arrows already taken lie above the others, and labels above all. */
export function regionSvg(placed: PlacedRegion, path: RunPath | undefined): string {
  const { region, states, edges, x, y, width, height } = placed
  const inOrder = [...edges].sort((a, b) => Number((a.edge.taken ?? 0) > 0) - Number((b.edge.taken ?? 0) > 0))
  return [
    `<g transform="translate(${at(x)} ${at(y)})">`,
    boxSvg({ x: 0, y: 0, width, height }, `rx="10" fill="#FFFFFF" stroke="${colours.frame}" stroke-dasharray="6 4"`),
    textSvg(16, 26, titleOf(region), 'region'),
    ...states.map((state) => stateSvg(state, path)),
    ...inOrder.map(edgeSvg),
    ...inOrder.map(labelSvg),
    '</g>',
  ].join('\n')
}

/** A head of an arrow. */
export function markerSvg(id: string, size: number, fill: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="${size}" markerHeight="${size}" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${fill}"/></marker>`
}
