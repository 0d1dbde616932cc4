import { chartModel } from '../../../protocol/chart-model.js'
import { titleOf } from '../../../report/diagram/edges.js'
import { overviewOf } from '../../../report/diagram/overview.js'
import type { Overview, OverviewArrow } from '../../../report/diagram/overview.js'
import { boxSvg } from '../../../report/diagram/shapes.js'
import { wrapped } from '../../../report/diagram/text.js'
import { at, canvas, legendOf, picture, textAt } from '../canvas.js'
import type { ChartMaker } from '../chart.js'
import type { TableFacts } from '../facts.js'
import { colours, drawn, looked, told } from '../frame.js'

const region = 'formal'
const outcomes = { completed: 'a deal, carried out', partiallyCompleted: 'a deal, broken at the release', collapsed: 'no deal', expired: 'no more time', unfinished: 'still going on' } as const
/** From paper to the fill of the place where tables spent most time; black text can be read on all of it. */
const tints = ['#FFFFFF', '#DCEEFA', '#B9DDF4', '#97CCEF', '#74BBE9'] as const
const wayColour = colours.parties[1]
const tokenColour = '#F0E442'

/** Minutes in each place of the formal track, by the ids of the chart. */
function dwellOf({ stays }: TableFacts): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { state, fromMs, toMs } of stays) found.set(`${region}.${state}`, (found.get(`${region}.${state}`) ?? 0) + (toMs - fromMs) / 60_000)
  return found
}

const layouts = new Map<string, Promise<Overview>>()

/** The overview with every place where somebody was, and its neighbours; laid out once for the same places. */
function layoutFor(been: ReadonlySet<string>): Promise<Overview> {
  const rare = ['suspended', 'breach', 'negotiation.repackaging'].map((id) => `${region}.${id}`).filter((id) => !been.has(id))
  const key = rare.join()
  const known = layouts.get(key)
  if (known) return known
  const made = overviewOf(chartModel(), region, { sizeOf: () => ({ width: 188, height: 64 }), isShown: ({ id }) => !rare.includes(id), head: 38, gap: 15 })
  layouts.set(key, made)
  return made
}

function middleOf({ points }: OverviewArrow): { readonly x: number; readonly y: number; readonly isLevel: boolean } {
  const spans = points.slice(1).map((end, i) => ({ start: points[i]!, end, length: Math.abs(end.x - points[i]!.x) + Math.abs(end.y - points[i]!.y) }))
  const longest = spans.toSorted((a, b) => b.length - a.length)[0]
  return longest ? { x: (longest.start.x + longest.end.x) / 2, y: (longest.start.y + longest.end.y) / 2, isLevel: Math.abs(longest.start.y - longest.end.y) < 1 } : { x: 0, y: 0, isLevel: true }
}

interface Way {
  readonly arrow: OverviewArrow
  /** Tables that took it, or times that the one table took it. */
  readonly count: number
}

function arrowSvg({ arrow, count }: Way, most: number): string {
  const [colour, width, head] = count === 0 ? ['#8A929E', 1.5, 10] : [wayColour, 3 + (7 * count) / most, 18]
  const [end, before] = [arrow.points.at(-1)!, arrow.points.at(-2)!]
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length]
  // The line ends inside the head, so that a wide one does not stick out of its point.
  const neck = { x: end.x - dx * head * 0.8, y: end.y - dy * head * 0.8 }
  const base = { x: end.x - dx * head, y: end.y - dy * head }
  const d = [...arrow.points.slice(0, -1), neck].map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('')
  const corners = [end, { x: base.x - dy * head * 0.5, y: base.y + dx * head * 0.5 }, { x: base.x + dy * head * 0.5, y: base.y - dx * head * 0.5 }]
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${at(width)}"/><polygon points="${corners.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ')}" fill="${colour}"/>`
}

function countSvg(way: Way, scale: number): string {
  if (way.count === 0) return ''
  const { x, y, isLevel } = middleOf(way.arrow)
  return isLevel ? textAt(x - 4, y - 12, String(way.count), { anchor: 'middle', weight: 700, halo: true, size: canvas.type * scale }) : textAt(x + 12, y + 6, String(way.count), { weight: 700, halo: true, size: canvas.type * scale })
}

function boxesSvg({ states }: Overview, dwell: ReadonlyMap<string, number>, been: ReadonlySet<string>, scale: number): string {
  const longest = Math.max(1e-9, ...dwell.values())
  const size = canvas.type * scale
  return states.map(({ state, ...box }) => {
    const visited = been.has(state.id) || [...been].some((id) => id.startsWith(`${state.id}.`))
    const ink = visited ? colours.ink : '#5B6470'
    const minutes = dwell.get(state.id) ?? 0
    if (state.children.length > 0) return boxSvg(box, `rx="10" fill="#FAFBFC" stroke="${ink}" stroke-width="${visited ? 2 : 1}"`) + textAt(box.x + 10, box.y + 30, titleOf(state), { colour: ink, weight: 700, size, room: box.width - 20 })
    const fill = dwell.size === 0 ? tints[0] : tints[Math.min(tints.length - 1, Math.round((minutes / longest) * (tints.length - 1)))]!
    const words = wrapped(titleOf(state), size / 1.2, box.width - 6)
    const lines = [...words, ...(visited && minutes > 0 ? [`${told(minutes) === '0' ? '<0.1' : told(minutes)} min`] : [])].slice(0, 2)
    const top = box.y + box.height / 2 - (lines.length - 1) * 15 + size * 0.35
    return [
      boxSvg(box, `rx="8" fill="${fill}" stroke="${ink}" stroke-width="${visited ? 2.5 : 1}"${visited ? '' : ' stroke-dasharray="5 4"'}`),
      ...(state.type === 'final' ? [boxSvg({ x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 }, `rx="6" fill="none" stroke="${ink}"`)] : []),
      ...lines.map((line, i) => textAt(box.x + box.width / 2, top + i * 30, line, { anchor: 'middle', colour: ink, size, room: box.width - 10 })),
    ].join('')
  }).join('')
}

/** Steps of one table's way: the token where it stands, and what happened. All but the first are hidden until they are asked for. */
function stepsSvg({ journey, startMs }: TableFacts, { states }: Overview, scale: number, top: number): string {
  return journey.map(({ tMs, day, state, text }, i) => {
    const box = states.find((each) => each.state.id === `${region}.${state}`)
    const minute = told(Math.max(0, tMs - startMs) / 60_000)
    const all = wrapped(`${i + 1} of ${journey.length}: minute ${minute}, day ${day}. ${text}`, canvas.type, canvas.width - 60)
    const lines = all.length > 2 ? [all[0]!, `${all[1]!.slice(0, -1)}…`] : all
    const token = box ? `<g transform="scale(${at2(1 / scale)})">${boxSvg(box, `rx="8" fill="none" stroke="${colours.ink}" stroke-width="7"`)}<circle cx="${at(box.x + box.width)}" cy="${at(box.y)}" r="17" fill="${tokenColour}" stroke="${colours.ink}" stroke-width="4"/></g>` : ''
    return `<g id="step-${i + 1}" display="${i === 0 ? 'inline' : 'none'}">${token}${lines.map((line, n) => textAt(24, top + 30 + n * canvas.line, line)).join('')}</g>`
  }).join('')
}

function at2(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}

/** Where tables stall: the machine's own chart, with the way of the class on it, or step by step that of one table. */
export const statechart: ChartMaker = async ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus)
  const one = focus.length === 1 && shown.length === 1 ? shown[0]! : null
  const dwells = shown.map(dwellOf)
  const been = new Set(dwells.flatMap((dwell) => [...dwell.keys()]))
  const layout = await layoutFor(been)
  const sums = new Map([...been].map((id) => [id, dwells.reduce((sum, dwell) => sum + (dwell.get(id) ?? 0), 0) / Math.max(1, shown.length)]))
  const ways = layout.arrows.map((arrow): Way => {
    const taken = shown.map(({ arrows }) => arrow.keys.reduce((sum, key) => sum + (arrows[key] ?? 0), 0))
    return { arrow, count: one ? taken[0]! : taken.filter((times) => times > 0).length }
  })
  const uncovered = ways.map((way) => (reveal > 0 ? way : { ...way, count: 0 }))
  const entered = new Set([...been, ...ways.filter(({ count }) => count > 0).flatMap(({ arrow: { from, to } }) => [from, to])])
  const most = Math.max(1, ...ways.map(({ count }) => count))
  const items = [
    { text: one ? `taken by ${one.id}, with how often` : 'taken, wider for more tables, with their number', colour: wayColour, symbol: 'line' as const },
    ...(one ? [{ text: 'where the talks stand', colour: tokenColour, symbol: 'circle' as const }] : []),
    ...(reveal > 1 || one ? [{ text: 'little time', colour: tints[0], symbol: 'square' as const }, { text: `most time${one ? '' : ', mean of the tables'}`, colour: tints[4], symbol: 'square' as const }] : []),
  ]
  const key = legendOf(items)
  const foot = one ? 2 * canvas.line + 14 : 0
  const room = canvas.height - key.height - foot
  const scale = Math.max(layout.width / canvas.width, layout.height / room)
  const tinted = reveal > 1 ? new Map([...sums].filter(([id]) => layout.states.some(({ state }) => state.id === id))) : new Map<string, number>()
  const left = (canvas.width * scale - layout.width) / 2
  const diagram = [
    `<g transform="scale(${at2(1 / scale)})"><g transform="translate(${at(left)} 0)">`,
    boxesSvg(layout, tinted, reveal > 0 ? entered : new Set(), Math.max(1, scale)),
    ...uncovered.toSorted((a, b) => a.count - b.count).map((way) => arrowSvg(way, most)), ...uncovered.map((way) => countSvg(way, Math.max(1, scale))),
    '</g></g>',
  ].join('')
  const steps = one && reveal > 0 ? stepsSvg(one, { ...layout, states: layout.states.map((state) => ({ ...state, x: state.x + left })) }, scale, room) : ''
  const name = (id: string): string => {
    const state = chartModel().states.find((each) => each.id === id)
    return state ? titleOf(state) : id
  }
  const order = chartModel().states.map(({ id }) => id)
  const longest = [...sums].filter(([id]) => id.startsWith(`${region}.`) && layout.states.some(({ state }) => state.id === id)).toSorted((a, b) => b[1] - a[1])[0]
  const finding = one ? `${one.journey.length} steps in ${told((one.endMs - one.startMs) / 60_000)} minutes, to: ${outcomes[one.outcome]}.` : longest ? `Tables spent most time in ${name(longest[0])}: ${told(longest[1])} min on average.` : 'No table has played.'
  return drawn({
    id: 'chart', title: one ? `The way of ${one.id}` : 'Where talks stall', n: shown.length, finding,
    alt: one ? one.journey.map(({ state }) => state).filter((state, i, all) => state !== all[i - 1]).join(', then ') : [...sums].filter(([, minutes]) => minutes > 0).map(([id, minutes]) => `${name(id)}: ${told(minutes)} minutes`).join('; '),
    table: one ? {
      columns: ['step', 'minute', 'day', 'state', 'what happened'],
      rows: one.journey.map(({ tMs, day, state, text }, i) => [String(i + 1), told(Math.max(0, tMs - one.startMs) / 60_000), String(day), name(`${region}.${state}`), text]),
    } : {
      columns: ['state', 'minutes, on average', 'tables that came to it', 'led to, with the number of tables'],
      rows: layout.states.toSorted((a, b) => order.indexOf(a.state.id) - order.indexOf(b.state.id)).filter(({ state }) => state.children.length === 0 || ways.some(({ arrow, count }) => arrow.from === state.id && count > 0)).map(({ state }) => [
        name(state.id), state.children.length === 0 ? told(sums.get(state.id) ?? 0) : '', state.children.length === 0 ? String(dwells.filter((dwell) => dwell.has(state.id)).length) : '',
        ways.filter(({ arrow, count }) => arrow.from === state.id && count > 0).map(({ arrow, count }) => `${name(arrow.to)}: ${count}`).join(', '),
      ]),
    },
  }, picture([{ svg: key.svg, x: 0, y: 0 }, { svg: diagram + steps, x: 0, y: key.height }], canvas.height))
}
