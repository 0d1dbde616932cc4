import type { ResampledShare } from '../../analysis/statistics/resampled-shares.js'
import type { TournamentResult } from '../../experiments/tournament/result.js'
import { listed } from '../words.js'
import { heatMap } from './figures/heat-map.js'
import { intervalRows } from './figures/interval-rows.js'
import { labelledPlane } from './figures/labelled-plane.js'
import { survivalLines } from './figures/survival-lines.js'
import { hover } from './report-figure.js'
import type { ReportFigure } from './report-figure.js'
import { hasLetters, lettersOf, mixtureOf, placeOf, survivalWords, survivorsOf, tiedWith, tournamentAnswer } from './tournament-text.js'
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

/** The cells of a share under the error of the mean scores. */
function resampledCells({ interval, present }: ResampledShare): readonly string[] {
  return [differenceCell('share', interval.low), differenceCell('share', interval.high), differenceCell('share', present)]
}

async function nashFigure(result: TournamentResult): Promise<ReportFigure> {
  const { nash, resampled, confidence } = result
  const all = nash.strategies.map((name, i) => ({ name, share: nash.shares[i]!, of: resampled.nash[i]! }))
  const shown = all.filter(({ share, of }) => share > 1e-6 || of.present >= 0.05).sort((a, b) => b.share - a.share || b.of.present - a.of.present)
  const twin = { columns: ['competitor', 'share, %', 'from', 'to', 'has a share, % of resamples'], rows: shown.map(({ name, share, of }) => [name, differenceCell('share', share), ...resampledCells(of)]) }
  return {
    id: 'nash', title: 'Nash averaging', twin,
    finding: `Shares of the most even mixture that no competitor beats (Balduzzi and others 2018)${nash.exactness === 'approximate' ? `, approximate: somebody gains up to ${told(nash.exploitability)} against it` : ''}. ${mixtureOf(result).length} of ${nash.strategies.length} have a share.${nash.classes.length > 0 ? ` Taken as one for equal payoffs: ${nash.classes.map((names) => listed(names)).join('; ')}.` : ''} Bars are ${confidenceWords(confidence)} intervals over ${resampled.parameters.resamples} resamples within the error of the mean scores; on the right stands in how many of a hundred each has a share. Whoever has one in five of a hundred or more is listed.`,
    svg: await intervalRows({
      rows: shown.map(({ name }) => name), series: [], axis: 'Share of the mixture, %', domain: [0, Math.max(1, ...shown.map(({ share, of }) => Math.max(share, of.interval.high) * 104))],
      points: shown.map(({ share, of: { interval } }, row) => ({ row, series: 0, value: share * 100, low: interval.low * 100, high: interval.high * 100, title: hover(twin, twin.rows[row]!) })),
      aside: { heading: 'in a hundred', texts: shown.map(({ of }) => String(Math.round(of.present * 100))) },
    }),
  }
}

/** Lines that a figure can tell apart. */
const marked = 8

async function survivalFigure(result: TournamentResult): Promise<ReportFigure> {
  const { replicator: { strategies, trajectory, speed }, resampled } = result
  // Times that grow by about half each, so that the beginning can be seen.
  const kept = trajectory.filter((_, i) => i === 0 || i === trajectory.length - 1 || [1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 65].includes(i))
  const times = kept.map(({ time }) => time)
  const survivors = survivorsOf(result)
  const ordered = strategies.map((name, i) => ({ name, of: resampled.replicator[i]!, shares: kept.map(({ shares }) => shares[i]! * 100) }))
    .sort((a, b) => b.shares[b.shares.length - 1]! - a.shares[a.shares.length - 1]! || Math.max(...b.shares) - Math.max(...a.shares))
  const twin = { columns: ['competitor', ...times.map((time) => `%, time ${told(time)}`), 'from', 'to', 'survives, % of resamples'], rows: ordered.map(({ name, shares, of }) => [name, ...shares.map(told), ...resampledCells(of)]) }
  return {
    id: 'survival', title: 'Who survives', twin,
    finding: `Shares of a population in which those that do better than average grow (Taylor and Jonker 1978), from equal shares. ${survivors.length === 1 ? `In the end only ${survivors[0]!.name} is left` : `In the end ${survivors.length} are left`}${speed > 1e-6 ? ', and the shares still move' : ''}. In ${resampled.parameters.resamples} resamples within the error of the mean scores ${survivalWords(result)}.`,
    svg: await survivalLines({ times, marked: Math.min(marked, ordered.length), lines: ordered.map(({ name, shares }, i) => ({ name, shares, title: hover(twin, twin.rows[i]!) })) }),
  }
}

async function offersFigure({ standings, competitors, offers }: TournamentResult): Promise<ReportFigure | null> {
  const rows = standings.map(({ name }) => ({ name, spreads: offers[competitors.indexOf(name)]! }))
  const most = Math.max(0, ...rows.map(({ spreads }) => spreads.length))
  if (most === 0) return null
  const numbers = Array.from({ length: most }, (_, n) => n)
  const twin = {
    columns: ['competitor', 'offer', 'runs', '5 %', '25 %', 'median', '75 %', '95 %'],
    rows: rows.flatMap(({ name, spreads }) => spreads.map(({ n, quantiles: { p5, p25, p50, p75, p95 } }, i) => [name, String(i + 1), String(n), ...[p5, p25, p50, p75, p95].map(told)])),
  }
  const titles = new Map(twin.rows.map((row) => [`${row[0]}/${row[1]}`, hover(twin, row)]))
  const open = rows.filter(({ spreads }) => spreads.length > 0).toSorted((a, b) => b.spreads[0]!.quantiles.p50 - a.spreads[0]!.quantiles.p50)[0]!
  return {
    id: 'offers', title: 'How each concedes', twin,
    finding: `Median of what each competitor asked for itself with its first offer, its second, and so on, above no deal as a share of the best that it could wish for, over all that it met; darker is more, from the best competitor to the worst. ${open.name} opens highest (${told(open.spreads[0]!.quantiles.p50)}). Fewer runs come to a late offer, as the table tells, with the bands around each median.`,
    svg: await heatMap({
      rows: rows.map(({ name }) => name), columns: numbers.map((n) => String(n + 1)), heads: ['competitor', 'number of its offer'],
      values: rows.map(({ spreads }) => numbers.map((n) => spreads[n]?.quantiles.p50 ?? null)), title: (i, n) => titles.get(`${rows[i]!.name}/${n + 1}`) ?? '',
    }),
  }
}

/** The figures of a tournament. */
export async function tournamentFigures(result: TournamentResult): Promise<readonly ReportFigure[]> {
  const offers = await offersFigure(result)
  return [
    await rankingFigure(result), await pairsFigure(result), await planeFigure(result),
    ...(result.families.length > 1 ? [await familiesFigure(result)] : []),
    await rolesFigure(result), ...(offers ? [offers] : []), await nashFigure(result), await survivalFigure(result),
  ]
}
