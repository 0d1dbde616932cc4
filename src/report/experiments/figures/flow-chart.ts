import { chartModel } from '../../../protocol/chart-model.js'
import { titleOf } from '../../diagram/edges.js'
import { overviewOf } from '../../diagram/overview.js'
import type { Overview, OverviewArrow } from '../../diagram/overview.js'
import { boxSvg, markerSvg } from '../../diagram/shapes.js'
import { escaped } from '../../escaped.js'
import { colours, type, width } from '../../plots/renderer.js'
import { brokenInto } from '../../words.js'

const region = 'formal'
const box = { width: 306, height: 104 }
/** Size of the letters in pixels of the figure. */
const letters = 16.7
const plain = '#6B7280'
const wayColour = colours.parties[1]

/** How often each way was gone, from place to place of the formal track. */
export type Ways = readonly { readonly from: string; readonly to: string; readonly count: number }[]

/** An arrow of the overview, and how often it was gone. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** The region as boxes and arrows. */
export function flowLayout(): Promise<Overview> {
  return overviewOf(chartModel(), region, { sizeOf: () => box, isShown: () => true, head: 70, gap: 24 })
}

/** The two boxes between which a way leads: those next to each other in the innermost box that holds both. */
function lifted(from: string, to: string): readonly [string, string] | null {
  const [above, below] = [from.split('.'), to.split('.')]
  let depth = 0
  while (depth < above.length && depth < below.length && above[depth] === below[depth]) depth++
  return depth === above.length || depth === below.length ? null : [above.slice(0, depth + 1).join('.'), below.slice(0, depth + 1).join('.')]
}

/** How often each arrow of an overview was gone, in its order; a way through a place that nobody stays in counts for both arrows. */
export function flowsOf({ arrows }: Pick<Overview, 'arrows'>, ways: Ways): readonly Flow[] {
  const counts = arrows.map(() => 0)
  const at = (from: string, to: string): number => arrows.findIndex((arrow) => arrow.from === from && arrow.to === to)
  for (const { from, to, count } of ways) {
    const pair = lifted(`${region}.${from}`, `${region}.${to}`)
    if (!pair) continue
    const direct = at(...pair)
    const through = direct >= 0 ? [direct] : arrows.flatMap((arrow, first) => {
      const second = arrow.from === pair[0] ? at(arrow.to, pair[1]) : -1
      return second >= 0 ? [first, second] : []
    }).slice(0, 2)
    for (const arrow of through) counts[arrow]! += count
  }
  return arrows.map(({ from, to }, i) => ({ from, to, count: counts[i]! }))
}

/** A place in words, with the box around it where that says more. */
export function placeName(id: string): string {
  const states = chartModel().states
  const state = states.find((each) => each.id === id)
  if (!state) return id
  const outer = states.find((each) => each.id === state.parent)
  return outer && outer.id.split('.').length > 2 ? `${titleOf(outer)}: ${titleOf(state)}` : titleOf(state)
}

const at = (value: number): string => String(Math.round(value * 10) / 10)

function text(x: number, y: number, words: string, size: number, more = ''): string {
  return `<text x="${at(x)}" y="${at(y)}" font-size="${at(size)}" ${more}>${escaped(words)}</text>`
}

function boxesSvg({ states }: Overview, been: ReadonlySet<string>, size: number): string {
  return states.map(({ state, ...place }) => {
    const visited = been.has(state.id) || [...been].some((id) => id.startsWith(`${state.id}.`))
    const ink = visited ? colours.ink : plain
    if (state.children.length > 0) return boxSvg(place, `rx="10" fill="#FAFBFC" stroke="${ink}" stroke-width="2"`) + text(place.x + 14, place.y + size + 8, titleOf(state), size, `fill="${ink}" font-weight="700"`)
    const lines = brokenInto(titleOf(state), 12)
    const top = place.y + place.height / 2 - (lines.length - 1) * size * 0.56 + size * 0.35
    return boxSvg(place, `rx="8" fill="#FFFFFF" stroke="${ink}" stroke-width="${visited ? 3 : 1.5}"${visited ? '' : ' stroke-dasharray="6 5"'}`)
      + lines.map((line, i) => text(place.x + place.width / 2, top + i * size * 1.12, line, size, `text-anchor="middle" fill="${ink}"`)).join('')
  }).join('')
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function shared(a: Place, b: Place): number {
  const [wide, high] = [Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x), Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)]
  return wide > 0 && high > 0 ? wide * high : 0
}

/** The room that the stretches of an arrow take. */
function stretches(points: OverviewArrow['points']): readonly Place[] {
  return points.slice(1).map((end, i) => {
    const start = points[i]!
    return { x: Math.min(start.x, end.x) - 8, y: Math.min(start.y, end.y) - 8, width: Math.abs(end.x - start.x) + 16, height: Math.abs(end.y - start.y) + 16 }
  })
}

/** Where the number of an arrow stands: beside one of its stretches, where it covers least. */
function beside({ points }: OverviewArrow, words: string, size: number, obstacles: readonly Place[]): Place {
  const [wide, height] = [words.length * size * 0.64 + 4, size]
  const spans = points.slice(1).map((end, i) => ({ start: points[i]!, end, length: Math.abs(end.x - points[i]!.x) + Math.abs(end.y - points[i]!.y) })).toSorted((a, b) => b.length - a.length)
  const places = spans.flatMap(({ start, end }, rank) => [0.5, 0.3, 0.7].flatMap((share, step) => [1, -1].flatMap((side) => [16, 40, 64].map((away) => {
    const [x, y] = [start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share]
    const level = Math.abs(start.y - end.y) < 1
    // A way there and one back have their numbers on opposite sides.
    const to = side * (level ? Math.sign(start.x - end.x) : Math.sign(start.y - end.y))
    const place = level
      ? { x: x - wide / 2, y: to > 0 ? y + away : y - away - height, width: wide, height }
      : { x: to > 0 ? x + away : x - away - wide, y: y - height / 2, width: wide, height }
    return { place, cost: obstacles.reduce((sum, other) => sum + shared(place, other), 0) + (rank * 6 + step * 3 + (side < 0 ? 4 : 0) + away / 4) * 12 }
  }))))
  return places.toSorted((a, b) => a.cost - b.cost)[0]?.place ?? { x: 0, y: 0, width: wide, height }
}

/** What one panel shows: how often each arrow was gone in a hundred runs, and the same in words for its end. */
export interface FlowPanel {
  readonly heading: string
  /** In the order of the overview's arrows. */
  readonly rates: readonly number[]
  readonly cells: readonly string[]
  readonly titles: readonly string[]
}

function panelSvg(layout: Overview, { rates, cells, titles }: FlowPanel, most: number, size: number, id: string): string {
  const been = new Set(layout.arrows.flatMap(({ from, to }, i) => (rates[i]! > 0 ? [from, to] : [])))
  const order = layout.arrows.map((_, i) => i).sort((a, b) => rates[a]! - rates[b]!)
  const paths = order.map((i) => {
    const d = layout.arrows[i]!.points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('')
    const taken = rates[i]! > 0
    return `<path d="${d}" fill="none" stroke="${taken ? wayColour : '#9CA3AF'}" stroke-width="${at(taken ? 3 + (15 * rates[i]!) / most : 1.5)}" stroke-linejoin="round" marker-end="url(#${id}-${taken ? 'taken' : 'faint'})"><title>${escaped(titles[i]!)}</title></path>`
  })
  const obstacles: Place[] = layout.states.map(({ state, x, y, width: wide, height }) => ({ x, y, ...(state.children.length === 0 ? { width: wide, height } : { width: titleOf(state).length * size * 0.62 + 14, height: size + 16 }) }))
  const lines = layout.arrows.map(({ points }, i) => (rates[i] === 0 ? [] : stretches(points)))
  const counts = layout.arrows.map((arrow, i) => {
    if (rates[i] === 0) return ''
    const place = beside(arrow, cells[i]!, size, [...obstacles, ...lines.flatMap((line, other) => (other === i ? [] : line))])
    obstacles.push(place)
    return text(place.x + place.width / 2, place.y + size * 0.85, cells[i]!, size, `text-anchor="middle" fill="${colours.ink}" font-weight="700" stroke="#FFFFFF" stroke-width="7" paint-order="stroke"`)
  })
  return `<defs>${markerSvg(`${id}-faint`, 14, '#9CA3AF')}${markerSvg(`${id}-taken`, 32, wayColour)}</defs>${boxesSvg(layout, been, size)}${paths.join('')}${counts.join('')}`
}

/** Draws the ways that runs went through the formal track, the wider the more often, one panel under another. */
export function flowChart(layout: Overview, panels: readonly FlowPanel[]): string {
  const scale = (width - 8) / layout.width
  const size = letters / scale
  const most = Math.max(1e-9, ...panels.flatMap(({ rates }) => rates))
  const tall = layout.height * scale + 64
  const height = Math.ceil(tall * panels.length)
  const parts = panels.map((panel, n) => [
    text(4, n * tall + 30, panel.heading, type.size + 2, `font-weight="600" fill="${colours.ink}"`),
    `<g transform="translate(4 ${at(n * tall + 46)}) scale(${Math.round(scale * 10_000) / 10_000})">${panelSvg(layout, panel, most, size, `flow-${n + 1}`)}</g>`,
  ].join(''))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${type.family}'><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`
}
