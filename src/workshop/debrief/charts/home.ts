import { ruleWords } from '../../room/home/rules.js'
import type { ChartMaker } from '../chart.js'
import type { TableFacts } from '../facts.js'
import { chart, colours, looked, markOf, told, minutesAt } from '../frame.js'

interface Level {
  readonly table: string
  readonly place: number
  readonly minutes: number
  readonly approval: number
}

interface Vote {
  readonly table: string
  readonly place: number
  readonly player: string
  readonly minutes: number
  readonly share: number
  readonly yes: number
  readonly no: number
  readonly quorum: number
}

function votesAt(table: TableFacts): readonly Vote[] {
  return table.votes.map(({ tMs, party, player, yes, no, quorum }) => ({ table: table.id, place: placeOf(table, party), player, minutes: minutesAt(table, tMs), share: quorum > 0 ? yes / quorum : 1, yes, no, quorum }))
}

function placeOf({ parties }: TableFacts, party: string): number {
  return parties.findIndex(({ id }) => id === party)
}

/** Approval as steps, each side to the end of the table. */
function levelsAt(table: TableFacts): readonly Level[] {
  const levels = (table.approval?.moods ?? []).map(({ party, tMs, approval }) => ({ table: table.id, place: placeOf(table, party), minutes: minutesAt(table, tMs), approval }))
  return [...levels, ...table.parties.flatMap((_, place) => levels.filter((level) => level.place === place).slice(-1).map((level) => ({ ...level, minutes: Math.max(level.minutes, minutesAt(table, table.endMs)) })))]
}

/** Tables without home fronts: who said yes, when, and what was needed. */
const byVotes: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus).slice(0, 4)
  const rows = shown.flatMap(votesAt)
  const names = shown[0]?.parties.map(({ name }) => name) ?? []
  const refused = rows.filter(({ no }) => no > 0).length
  return chart({
    id: 'home', title: 'Whose hands were tied', n: rows.length,
    finding: rows.length === 0 ? 'Nothing was put to a vote at home.' : `${rows.length} votes at home, ${refused} of them after a no. At 100 % a player has said yes.`,
    alt: `${rows.length} votes at home`,
    table: { columns: ['table', 'side', 'player', 'minute', 'yes', 'no', 'needed'], rows: rows.map(({ table, place, player, minutes, yes, no, quorum }) => [table, names[place] ?? '', player, told(minutes), String(yes), String(no), String(quorum)]) },
  }, {
    x: { label: 'Minutes at the table →', domain: [0, Math.max(0.1, ...rows.map(({ minutes }) => minutes)) * 1.12] },
    y: { label: '↑ Yes, % of what is needed', domain: [0, 110] },
    legend: names.map((text, place) => ({ text, colour: markOf(place).colour, symbol: markOf(place).symbol })),
    panels: shown.map(({ id }) => id),
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }), Plot.ruleY([100], { stroke: colours.ink, strokeWidth: 2, strokeDasharray: '8 6' }),
      ...(reveal > 0 ? names.map((_, place) => Plot.dot(rows.filter((row) => row.place === place), { x: 'minutes', y: ({ share }: { share: number }) => 100 * share, fx: 'table', r: 10, dx: 9 * place, symbol: markOf(place).symbol, fill: markOf(place).colour, stroke: colours.paper })) : []),
    ],
  })
}

/** Tables with home fronts: approval of each side over time, the threshold, and what was voted. */
const byApproval: ChartMaker = ({ facts: { tables }, reveal, focus }) => {
  const shown = looked(tables, focus).filter(({ approval }) => approval !== null).slice(0, 4)
  const levels = shown.flatMap(levelsAt)
  const votes = shown.flatMap(votesAt).filter(({ quorum, yes, no }) => quorum > 0 && (yes > 0 || no > 0))
  const names = shown[0]?.parties.map(({ name }) => name) ?? []
  const threshold = shown[0]?.approval?.threshold ?? 50
  const at = ({ table, place, minutes }: Vote): number => levels.findLast((level) => level.table === table && level.place === place && level.minutes <= minutes)?.approval ?? threshold
  const marked = votes.map((vote) => ({ ...vote, approval: at(vote), yea: vote.no === 0 }))
  const last = Math.max(0.1, ...levels.map(({ minutes }) => minutes))
  const under = shown.flatMap((table) => table.parties.filter(({ id }) => (table.approval!.moods.findLast(({ party }) => party === id)?.approval ?? 0) < threshold)).length
  const tableOf = (table: TableFacts): readonly (readonly string[])[] => [
    ...table.approval!.moods.map(({ party, tMs, day, rule, change, approval }) => [table.id, names[placeOf(table, party)] ?? '', told(minutesAt(table, tMs)), String(day), ruleWords(rule), rule === 'start' ? '' : String(change), String(approval), String(threshold)]),
    ...votesAt(table).map(({ place, minutes, player, yes, no, quorum }) => [table.id, names[place] ?? '', told(minutes), '', `vote of ${player}: ${yes} yes, ${no} no, ${quorum} needed`, '', '', '']),
  ]
  return chart({
    id: 'home', title: 'Whose hands were tied', n: shown.length,
    finding: `Approval at home, by side. ${under} of ${shown.length * names.length} sides ended below the threshold of ${threshold}, where the member in the middle says yes.${marked.length > 0 && reveal > 1 ? ' Marks: votes; a cross for one after a no.' : ''}`,
    alt: shown.flatMap((table) => table.parties.map(({ id, name }) => `${table.id} ${name}: ${table.approval!.moods.filter(({ party }) => party === id).map(({ approval }) => approval).join(', ')}`)).join('; '),
    table: { columns: ['table', 'side', 'minute', 'day', 'what moved it', 'change', 'approval', 'threshold'], rows: shown.flatMap(tableOf) },
  }, {
    x: { label: 'Minutes at the table →', domain: [-0.02 * last, last * 1.06] },
    y: { label: '↑ Approval at home, 0 to 100', domain: [0, 100] },
    legend: [...names.map((text, place) => ({ text: `approval in ${text}`, colour: markOf(place).colour, symbol: markOf(place).symbol })), { text: 'threshold', colour: colours.ink, symbol: 'dashed' as const }],
    panels: shown.map(({ id }) => id),
    marks: (Plot) => [
      Plot.gridY({ stroke: colours.rule, strokeOpacity: 1 }), Plot.ruleY([threshold], { stroke: colours.ink, strokeWidth: 3, strokeDasharray: '8 6' }),
      ...(reveal > 0 ? names.flatMap((_, place) => {
        const own = levels.filter((level) => level.place === place)
        const { colour, symbol } = markOf(place)
        return [
          Plot.line(own, { x: 'minutes', y: 'approval', fx: 'table', stroke: colour, strokeWidth: 9 - 3 * (place % 3), curve: 'step-after' }),
          Plot.dot(own, { x: 'minutes', y: 'approval', fx: 'table', r: 7, dx: 7 * place, symbol, fill: colour, stroke: colours.paper }),
        ]
      }) : []),
      ...(reveal > 1 ? [
        Plot.dot(marked.filter(({ yea }) => yea), { x: 'minutes', y: 'approval', fx: 'table', r: 12, symbol: 'circle', stroke: colours.ink, strokeWidth: 3 }),
        Plot.dot(marked.filter(({ yea }) => !yea), { x: 'minutes', y: 'approval', fx: 'table', r: 12, symbol: 'times', stroke: colours.ink, strokeWidth: 5 }),
      ] : []),
    ],
  })
}

/** Whose hands were tied at home: approval over time where there are home fronts, else the votes alone. */
export const home: ChartMaker = (input) => (looked(input.facts.tables, input.focus).some(({ approval }) => approval !== null) ? byApproval : byVotes)(input)
