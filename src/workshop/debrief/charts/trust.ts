import type { ChartMaker } from '../chart.js'
import { chart, colours, looked, markOf, minutesAt, told } from '../frame.js'
import { pinMarks } from '../pins.js'

/** Trust by deeds and trust as people said it, never merged into one. */
export const trust: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus).slice(0, 4)
  const deeds = shown.flatMap((table) => table.parties.flatMap(({ id: observer }, place) => [...table.trust, ...(table.trust.length > 0 ? [{ ...table.trust.at(-1)!, tMs: table.endMs }] : [])].map(({ tMs, levels }) => {
    const others = Object.values(levels[observer] ?? {})
    return { table: table.id, place, minutes: minutesAt(table, tMs), level: others.reduce((sum, level) => sum + level, 0) / Math.max(1, others.length) }
  })))
  const said = shown.flatMap((table) => table.pulses.map(({ tMs, by, value }) => ({ table: table.id, place: table.parties.findIndex(({ id }) => id === by), minutes: minutesAt(table, tMs), level: value })))
  const pins = reveal > 1 ? shown.flatMap((table) => table.pins.filter(({ kind }) => kind === 'leak' || kind === 'breach' || kind === 'remedy' || kind === 'released' || kind === 'injection').map(({ tMs, kind }) => ({ table: table.id, minutes: minutesAt(table, tMs), kind }))) : []
  const names = shown[0]?.parties.map(({ name }) => name) ?? []
  const last = Math.max(0.1, ...deeds.map(({ minutes }) => minutes), ...said.map(({ minutes }) => minutes))
  return chart({
    id: 'trust', title: 'Trust over time', n: shown.length,
    finding: `Lines: trust by promises kept and broken, not by words. Marks: what people said when asked (${said.length} answers).`,
    alt: shown.map(({ id, trust: steps }) => `${id}: trust by deeds changed ${Math.max(0, steps.length - 1)} times`).join('; '),
    table: {
      columns: ['table', 'of', 'minute', 'trust in the others, 0 to 1', 'by'],
      rows: [...deeds.map(({ table, place, minutes, level }) => [table, names[place] ?? '', told(minutes), level.toFixed(2), 'deeds']), ...said.map(({ table, place, minutes, level }) => [table, names[place] ?? '', told(minutes), level.toFixed(2), 'words'])],
    },
  }, {
    x: { label: 'Minutes at the table →', domain: [-0.04 * last, last * 1.06] },
    y: { label: '↑ Trust in the others, from 0 to 1', domain: [0, 1] },
    legend: names.map((text, place) => ({ text: `trust of ${text}`, colour: markOf(place).colour, symbol: markOf(place).symbol })),
    panels: shown.map(({ id }) => id),
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }),
      ...(reveal > 0 ? names.flatMap((_, place) => [
        Plot.line(deeds.filter((each) => each.place === place), { x: 'minutes', y: 'level', fx: 'table', stroke: markOf(place).colour, strokeWidth: 9 - 3 * (place % 3), curve: 'step-after' }),
        Plot.dot(said.filter((each) => each.place === place), { x: 'minutes', y: 'level', fx: 'table', r: 10, dx: 7 * place, symbol: markOf(place).symbol, fill: markOf(place).colour, stroke: colours.paper }),
      ]) : []),
      ...pinMarks(Plot, pins, last * shown.length),
    ],
  })
}
