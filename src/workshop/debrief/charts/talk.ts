import { at, canvas, legendOf, picture, textAt } from '../canvas.js'
import type { ChartMaker } from '../chart.js'
import type { TableFacts } from '../facts.js'
import { colours, drawn, looked, markOf } from '../frame.js'

/** What went one way, by the ids of its ends: the letter of a delegation, `H` and the letter for its home, `M` for the mediator, `all` for the whole table. */
interface Flow {
  readonly from: string
  readonly to: string
  readonly count: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly lines: readonly string[]
  readonly colour: string
}

const boxHeight = 78
/** Width of the arrow of most messages, and what every arrow has at least. */
const [widest, thinnest] = [24, 4]

/** Between whom a line went; within a delegation both ends are the same. `null` for somebody who had no part in the talks. */
function endsOf({ by, channel }: TableFacts['talk'][number], letterOf: (party: string) => string): Pick<Flow, 'from' | 'to'> | null {
  const [kind, party = ''] = channel.split(':')
  const letter = letterOf(party)
  if (by.kind === 'other') return null
  const from = by.kind === 'mediator' ? 'M' : by.kind === 'home' ? `H${letterOf(by.party)}` : letterOf(by.party)
  switch (kind) {
    case 'side': return { from, to: from }
    case 'caucus': return { from, to: by.kind === 'mediator' ? letter : 'M' }
    case 'home': return { from, to: by.kind === 'home' ? letter : `H${letter}` }
    default: return { from, to: 'all' }
  }
}

/** What went which way at some tables together. */
export function flowsOf(tables: readonly TableFacts[]): readonly Flow[] {
  const sums = new Map<string, Flow>()
  for (const { parties, talk: said } of tables) {
    for (const line of said) {
      const ends = endsOf(line, (party) => parties.find(({ id }) => id === party)?.letter ?? '')
      if (!ends) continue
      const key = `${ends.from} ${ends.to}`
      sums.set(key, { ...ends, count: (sums.get(key)?.count ?? 0) + line.count })
    }
  }
  return [...sums.values()]
}

function boxSvg({ x, y, width, lines, colour }: Box): string {
  const first = y + 8 - (canvas.line * (lines.length - 1)) / 2
  return `<rect x="${at(x - width / 2)}" y="${at(y - boxHeight / 2)}" width="${at(width)}" height="${boxHeight}" rx="8" fill="${colours.paper}" stroke="${colour}" stroke-width="5"/>${lines.map((line, n) => textAt(x, first + canvas.line * n, line, { anchor: 'middle', weight: n === 0 ? 700 : 400, room: width - 24 })).join('')}`
}

/** An upright arrow with its number beside it. */
function arrowSvg(x: number, fromY: number, toY: number, { colour, wide, count, labelLeft }: { readonly colour: string; readonly wide: number; readonly count: number; readonly labelLeft: boolean }): string {
  const down = toY > fromY ? 1 : -1
  const head = 14 + wide / 2
  const neck = toY - down * head
  const side = wide / 2 + 9
  return [
    `<path d="M${at(x)} ${at(fromY)}V${at(neck)}" stroke="${colour}" stroke-width="${at(wide)}" fill="none"/>`,
    `<polygon points="${at(x)},${at(toY)} ${at(x + side)},${at(neck)} ${at(x - side)},${at(neck)}" fill="${colour}"/>`,
    textAt(x + (labelLeft ? -1 : 1) * (side + 6), (fromY + toY) / 2 + 8, String(count), { anchor: labelLeft ? 'end' : 'start', weight: 700, halo: true }),
  ].join('')
}

/** The network: the mediator on top, homes below it, delegations in a row, and the whole table under all of them, so that no two arrows cross. */
function network(first: TableFacts | undefined, flows: readonly Flow[], shown: boolean): string {
  const key = legendOf([{ text: 'messages: wider for more, with their number, in the colour of who wrote', colour: colours.faint, symbol: 'line' }])
  const parties = first?.parties ?? []
  const has = (id: string): boolean => flows.some(({ from, to }) => from === id || to === id)
  const [isMediated, isHome] = [has('M'), parties.some(({ letter }) => has(`H${letter}`))]
  const bottom = canvas.height - boxHeight / 2 - 6
  const top = key.height + boxHeight / 2 + 10
  const row = isMediated || isHome ? (top + bottom) / 2 + (isMediated && isHome ? 44 : 0) : top
  const homes = isMediated ? row - boxHeight - 72 : top
  const column = (canvas.width - 110) / Math.max(1, parties.length)
  const unit = Math.min(1, column / 540)
  const last = Math.max(1, ...flows.filter(({ from, to }) => from !== to).map(({ count }) => count))
  const edge = boxHeight / 2 + 3
  const countOf = (from: string, to: string): number => flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0
  const arrow = (from: string, to: string, x: number, fromY: number, toY: number, colour: string, labelLeft: boolean): string => {
    const count = countOf(from, to)
    const gap = toY > fromY ? edge : -edge
    return shown && count > 0 ? arrowSvg(x, fromY + gap, toY - gap, { colour, wide: thinnest + ((widest - thinnest) * count) / last, count, labelLeft }) : ''
  }
  const wide = canvas.width - 48
  const columns = parties.map(({ letter, name }, place) => {
    const x = 24 + column * (place + 0.5)
    const { colour } = markOf(place)
    const home = x + 128 * unit
    const among = countOf(letter, letter)
    const caucus = isHome ? x - 150 * unit : x
    return [
      boxSvg({ x, y: row, width: 440 * unit, colour, lines: [`${letter}  ${name}`, ...(shown && among > 0 ? [`${among} among themselves`] : [])] }),
      isHome ? boxSvg({ x: home, y: homes, width: 240 * unit, colour, lines: [`home of ${letter}`, ...(shown && countOf(`H${letter}`, `H${letter}`) > 0 ? [`${countOf(`H${letter}`, `H${letter}`)} among themselves`] : [])] }) : '',
      arrow(letter, 'all', x, row, bottom, colour, false),
      arrow(letter, 'M', caucus - 34 * unit, row, top, colour, true),
      arrow('M', letter, caucus + 34 * unit, top, row, colours.ink, false),
      arrow(letter, `H${letter}`, home - 34 * unit, row, homes, colour, true),
      arrow(`H${letter}`, letter, home + 34 * unit, homes, row, colour, false),
    ].join('')
  })
  return picture([
    { svg: key.svg, x: 0, y: 0 },
    { svg: [
      ...columns,
      boxSvg({ x: canvas.width / 2, y: bottom, width: wide, colour: colours.ink, lines: ['the whole table'] }),
      ...(isMediated ? [boxSvg({ x: canvas.width / 2, y: top, width: wide, colour: colours.ink, lines: ['the mediator'] }), arrow('M', 'all', canvas.width - 66, top, bottom, colours.ink, true)] : []),
    ].join(''), x: 0, y: 0 },
  ], canvas.height)
}

/** Who talked with whom: delegations, their homes, the mediator and the whole table, with an arrow for each way that messages went, as wide as they were many. */
export const talk: ChartMaker = async ({ facts: { tables }, focus, reveal }) => {
  const chosen = looked(tables, focus)
  const rows = chosen.flatMap(({ id, talk: said }) => said.map(({ from, channel, count }) => ({ table: id, from, channel, count, pair: `${from} → ${channel}` }))).toSorted((a, b) => b.count - a.count)
  const flows = flowsOf(chosen)
  const [most] = flows.toSorted((a, b) => b.count - a.count)
  const [first] = chosen
  const nameOf = (id: string): string => (id === 'all' ? 'the whole table' : id === 'M' ? 'the mediator' : id.startsWith('H') && id.length > 1 ? `the home of ${id.slice(1)}` : (first?.parties.find(({ letter }) => letter === id)?.name ?? id))
  return drawn({
    id: 'talk', title: 'Who talked with whom', n: rows.reduce((sum, { count }) => sum + count, 0),
    finding: most ? (most.from === most.to ? `Most was written within ${nameOf(most.from)}: ${most.count} messages.` : `Most was written by ${nameOf(most.from)} to ${nameOf(most.to)}: ${most.count} messages.`) : 'Nobody wrote anything.',
    alt: flows.map(({ from, to, count }) => `${nameOf(from)} ${from === to ? 'among themselves' : `to ${nameOf(to)}`}: ${count}`).join('; '),
    table: { columns: ['table', 'from', 'channel', 'messages'], rows: rows.map(({ table, from, channel, count }) => [table, from, channel, String(count)]) },
  }, network(first, flows, reveal > 0))
}
