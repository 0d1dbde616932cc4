import type { TournamentResult } from '../../experiments/tournament/result.js'
import { listed } from '../words.js'
import { heatMap } from './figures/heat-map.js'
import { intervalRows } from './figures/interval-rows.js'
import { labelledPlane } from './figures/labelled-plane.js'
import { survivalLines } from './figures/survival-lines.js'
import { hover } from './report-figure.js'
import type { ReportFigure } from './report-figure.js'
import { hasLetters, lettersOf, mixtureOf, placeOf, survivorsOf, tiedWith, tournamentAnswer } from './tournament-text.js'
import { confidenceWords, differenceCell, inUnits, told } from './words.js'

const score = 'Mean score'

async function rankingFigure(result: TournamentResult): Promise<ReportFigure> {
  const { standings, confidence } = result
  const letters = hasLetters(result)
  const twin = {
    columns: ['competitor', 'score', 'from', 'to', 'place', 'tied with', 'tied sets', 'agreement'],
    rows: standings.map((one) => [one.name, told(one.mean), told(one.interval?.low), told(one.interval?.high), placeOf(one), String(tiedWith(result, one.name)), lettersOf(result, one.name), inUnits('share', one.agreement)]),
  }
  return {
    id: 'ranking', title: 'Ranking', twin,
    finding: `${tournamentAnswer(result)[0]!} Bars are ${confidenceWords(confidence)} intervals of each by itself. On the right stand the places that the runs leave to each${letters ? '; those that share a letter cannot be told apart' : ''}.`,
    svg: await intervalRows({
      rows: standings.map(({ name }) => name), series: [], axis: score,
      points: standings.map(({ mean, interval }, row) => ({ row, series: 0, value: mean, low: interval?.low ?? null, high: interval?.high ?? null, title: hover(twin, twin.rows[row]!) })),
      aside: { heading: letters ? 'place, tied sets' : 'place', texts: standings.map((one) => `${placeOf(one).replace(' to ', '–')}${letters ? `  ${lettersOf(result, one.name)}` : ''}`) },
    }),
  }
}

async function pairsFigure({ standings, payoffs }: TournamentResult): Promise<ReportFigure> {
  const names = standings.map(({ name }) => name)
  const at = names.map((name) => payoffs.strategies.indexOf(name))
  const values = at.map((i) => at.map((j) => payoffs.cells[i]![j]!.mean))
  const all = values.flatMap((row, i) => row.map((value, j) => ({ value, i, j })))
  const [most, least] = [all.toSorted((a, b) => b.value - a.value)[0]!, all.toSorted((a, b) => a.value - b.value)[0]!]
  return {
    id: 'pairs', title: 'Who gets what from whom',
    finding: `Mean score of the row against the column, over families and both roles; darker is more, and both go from the best to the worst. The most is what ${names[most.i]} gets from ${names[most.j]} (${told(most.value)}), the least what ${names[least.i]} gets from ${names[least.j]} (${told(least.value)}).`,
    twin: { columns: ['own', ...names.map((name) => `against ${name}`)], rows: values.map((row, i) => [names[i]!, ...row.map(told)]) },
    svg: await heatMap({ rows: names, columns: names, values, heads: ['own score', 'opponent'], title: (i, j) => `own: ${names[i]}; against ${names[j]}: ${told(values[i]![j])}` }),
  }
}

async function planeFigure({ standings }: TournamentResult): Promise<ReportFigure> {
  const twin = { columns: ['competitor', 'own score', "opponents' score", 'agreement'], rows: standings.map(({ name, mean, opponents, agreement }) => [name, told(mean), told(opponents), inUnits('share', agreement)]) }
  const generous = standings.toSorted((a, b) => b.opponents - a.opponents)[0]!
  return {
    id: 'plane', title: 'What they get and what they leave', twin,
    finding: `To the right are those that get much, at the top those whose opponents do. Opponents of ${generous.name} get most (${told(generous.opponents)}).`,
    svg: await labelledPlane({ axes: ['Own mean score', 'Mean score of the opponents'], points: standings.map(({ name, mean, opponents }, i) => ({ name, x: mean, y: opponents, title: hover(twin, twin.rows[i]!) })) }),
  }
}

async function familiesFigure({ standings, families }: TournamentResult): Promise<ReportFigure> {
  const names = standings.map(({ name }) => name)
  const columns = families.map(({ name }) => name)
  const values = standings.map(({ byFamily }) => byFamily)
  const means = columns.map((name, f) => ({ name, mean: values.reduce((sum, row) => sum + row[f]!, 0) / values.length })).sort((a, b) => b.mean - a.mean)
  return {
    id: 'families', title: 'Scores by family',
    finding: `Mean score of each competitor in each family of cases; darker is more. ${means.length > 1 ? `Scores are highest in ${means[0]!.name} (${told(means[0]!.mean)} on average) and lowest in ${means[means.length - 1]!.name} (${told(means[means.length - 1]!.mean)}).` : ''}`.trim(),
    twin: { columns: ['competitor', ...columns], rows: values.map((row, i) => [names[i]!, ...row.map(told)]) },
    svg: await heatMap({ rows: names, columns, values, heads: ['competitor', 'family'], title: (i, f) => `competitor: ${names[i]}; ${columns[f]}: ${told(values[i]![f])}` }),
  }
}

async function rolesFigure({ standings }: TournamentResult): Promise<ReportFigure> {
  const twin = { columns: ['competitor', 'first role', 'second role'], rows: standings.map(({ name, byRole }) => [name, ...byRole.map(told)]) }
  const apart = standings.toSorted((a, b) => Math.abs(b.byRole[0] - b.byRole[1]) - Math.abs(a.byRole[0] - a.byRole[1]))[0]!
  return {
    id: 'roles', title: 'Scores by role', twin,
    finding: `Mean score in the first role of each family and in the second. The two are furthest apart for ${apart.name}: ${told(apart.byRole[0])} and ${told(apart.byRole[1])}.`,
    svg: await intervalRows({
      rows: standings.map(({ name }) => name), series: ['first role', 'second role'], axis: score,
      points: standings.flatMap(({ byRole }, row) => byRole.map((value, series) => ({ row, series, value, low: null, high: null, title: hover(twin, twin.rows[row]!) }))),
    }),
  }
}

async function nashFigure(result: TournamentResult): Promise<ReportFigure> {
  const { nash } = result
  const mixture = mixtureOf(result)
  const twin = { columns: ['competitor', 'share, %'], rows: mixture.map(({ name, share }) => [name, differenceCell('share', share)]) }
  return {
    id: 'nash', title: 'Nash averaging', twin,
    finding: `Shares of the most even mixture that no competitor beats (Balduzzi and others 2018)${nash.exactness === 'approximate' ? `, approximate: somebody gains up to ${told(nash.exploitability)} against it` : ''}. ${mixture.length} of ${nash.strategies.length} have a share.${nash.classes.length > 0 ? ` Taken as one for equal payoffs: ${nash.classes.map((names) => listed(names)).join('; ')}.` : ''} The mean scores are taken as exact.`,
    svg: await intervalRows({
      rows: mixture.map(({ name }) => name), series: [], axis: 'Share of the mixture, %', stems: true, domain: [0, Math.max(1, ...mixture.map(({ share }) => share * 104))],
      points: mixture.map(({ share }, row) => ({ row, series: 0, value: share * 100, low: null, high: null, title: hover(twin, twin.rows[row]!) })),
    }),
  }
}

/** Lines that a figure can tell apart. */
const marked = 8

async function survivalFigure(result: TournamentResult): Promise<ReportFigure> {
  const { replicator: { strategies, trajectory, speed } } = result
  // Times that grow by about half each, so that the beginning can be seen.
  const kept = trajectory.filter((_, i) => i === 0 || i === trajectory.length - 1 || [1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 65].includes(i))
  const times = kept.map(({ time }) => time)
  const survivors = survivorsOf(result)
  const ordered = strategies.map((name, i) => ({ name, shares: kept.map(({ shares }) => shares[i]! * 100) }))
    .sort((a, b) => b.shares[b.shares.length - 1]! - a.shares[a.shares.length - 1]! || Math.max(...b.shares) - Math.max(...a.shares))
  const twin = { columns: ['competitor', ...times.map((time) => `%, time ${told(time)}`)], rows: ordered.map(({ name, shares }) => [name, ...shares.map(told)]) }
  return {
    id: 'survival', title: 'Who survives', twin,
    finding: `Shares of a population in which those that do better than average grow (Taylor and Jonker 1978), from equal shares. ${survivors.length === 1 ? `In the end only ${survivors[0]!.name} is left` : `In the end ${survivors.length} are left`}${speed > 1e-6 ? ', and the shares still move' : ''}. The mean scores are taken as exact.`,
    svg: await survivalLines({ times, marked: Math.min(marked, ordered.length), lines: ordered.map(({ name, shares }, i) => ({ name, shares, title: hover(twin, twin.rows[i]!) })) }),
  }
}

/** The figures of a tournament. */
export async function tournamentFigures(result: TournamentResult): Promise<readonly ReportFigure[]> {
  return [
    await rankingFigure(result), await pairsFigure(result), await planeFigure(result),
    ...(result.families.length > 1 ? [await familiesFigure(result)] : []),
    await rolesFigure(result), await nashFigure(result), await survivalFigure(result),
  ]
}
