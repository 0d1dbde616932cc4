import type { Analysis } from '../analysis/analyze.js'
import type { ProcessOffer } from '../analysis/process/offer.js'
import type { Domain } from '../model/domain.js'
import { samePackage } from '../model/utility.js'
import { labelled } from './labelled.js'
import type { TextTable } from './summary.js'
import { capitalised, counted, decimal, listed, percent, unique } from './words.js'

/** Points of a frontier that a table shows at most. */
const mostRows = 24

/** What an analysis comes to, for people to read. */
export interface AnalysisText {
  readonly opening: readonly string[]
  readonly tables: readonly TextTable[]
  readonly notes: readonly string[]
}

/** A number of packages: in full while that can be read, else as a power of ten. */
function packagesIn(count: number): string {
  if (count < 1e7) return counted(count, 'package')
  const exponent = Math.floor(Math.log10(count))
  return `about ${decimal(count / 10 ** exponent)} · 10^${exponent} packages`
}

function solutionTable({ solutions, deal }: Analysis, domain: Domain, names: readonly string[]): TextTable {
  const found = solutions.flatMap(({ solution }) => (solution ? [solution] : []))
  const points = unique(found.map(({ point }) => point))
  return {
    title: deal ? 'Solutions, and how far the deal is from each, in shares of what each could gain' : 'Solutions',
    columns: [...names, ...(deal ? ['distance'] : []), 'package', 'chosen by'],
    rows: points.map((point) => {
      const concepts = found.filter((solution) => solution.point === point).map(({ concept }) => concept)
      const far = deal?.fromSolutions.find(({ concept }) => concept === concepts[0])?.normalised
      return [...point.utilities.map(decimal), ...(deal ? [far === null || far === undefined ? '' : decimal(far)] : []), labelled(domain, point.package), listed(concepts)]
    }),
  }
}

/** The points of the frontier; of many only some, from end to end. */
function frontierTable({ frontier }: Analysis, domain: Domain, names: readonly string[]): TextTable {
  const { points } = frontier
  const shown = points.length <= mostRows ? points : Array.from({ length: mostRows }, (_, k) => points[Math.round((k * (points.length - 1)) / (mostRows - 1))]!)
  return {
    title: shown.length < points.length ? `The frontier, ${shown.length} of its ${points.length} points` : 'The frontier',
    columns: [...names, 'package'],
    rows: shown.map((point) => [...point.utilities.map(decimal), labelled(domain, point.package)]),
  }
}

/** The offers; what a party repeats stands once, with the rounds. */
function offersTable({ process }: Analysis, domain: Domain, names: readonly string[], nameOf: (id: string) => string): readonly TextTable[] {
  if (!process) return []
  const last = new Map<string, { readonly from: number; to: number; readonly offer: ProcessOffer }>()
  const runs: { readonly from: number; to: number; readonly offer: ProcessOffer }[] = []
  for (const offer of process.offers) {
    const before = last.get(offer.by)
    if (before && samePackage(before.offer.options, offer.options)) before.to = offer.round
    else {
      const run = { from: offer.round, to: offer.round, offer }
      last.set(offer.by, run)
      runs.push(run)
    }
  }
  return [{
    title: 'Offers',
    columns: ['rounds', 'by', ...names, 'package'],
    rows: runs.map(({ from, to, offer }) => [from === to ? String(from + 1) : `${from + 1} to ${to + 1}`, nameOf(offer.by), ...offer.utilities.map(decimal), labelled(domain, offer.options)]),
  }]
}

function zoneTable({ zopa, extremes, disagreement }: Analysis, names: readonly string[]): TextTable {
  return {
    title: 'What each could get, in units of its own',
    columns: ['party', 'no deal', 'worst package', 'best package', 'zone from', 'zone to'],
    rows: names.map((name, i) => {
      const [range, zone] = [extremes?.[i], zopa.ranges?.[i]]
      return [name, decimal(disagreement[i]!), range ? decimal(range.least) : 'none', range ? decimal(range.greatest) : 'none', zone ? decimal(zone.from) : 'empty', zone ? decimal(zone.to) : 'empty']
    }),
  }
}

function swapTable({ deal }: Analysis, names: readonly string[]): readonly TextTable[] {
  const swap = deal?.valueLeft.swap
  if (!swap) return []
  return [{
    title: 'Value left on the table: the smallest change that would have served somebody and hurt nobody',
    columns: ['issue', 'from', 'to', ...names],
    rows: [
      ...swap.changes.map(({ issue, from, to, gains }) => [issue, from, to, ...(gains ? gains.map(decimal) : names.map(() => ''))]),
      ['together', '', '', ...swap.gains.map(decimal)],
    ],
  }]
}

function processTables({ process }: Analysis, nameOf: (id: string) => string): readonly TextTable[] {
  if (!process) return []
  const share = (value: number | null): string => (value === null ? '' : percent(value))
  return [
    {
      title: 'How each conceded',
      columns: ['party', 'offers', 'different', 'first offer', 'conceded', 'per step'],
      rows: process.concessions.map(({ party, curve, firstOffer, rate, perStep }, i) =>
        [nameOf(party), String(curve.length), String(process.exploration.byParty[i]?.different ?? 0), share(firstOffer), share(rate), perStep === null ? '' : decimal(perStep)]),
    },
    {
      title: 'Steps, by what they did to both sides',
      columns: ['by', 'towards', 'fortunate', 'selfish', 'concession', 'unfortunate', 'nice', 'silent'],
      rows: process.stepCounts.map(({ by, towards, counts }) => [nameOf(by), nameOf(towards), ...[counts.fortunate, counts.selfish, counts.concession, counts.unfortunate, counts.nice, counts.silent].map(String)]),
    },
    ...(process.logrolling && process.logrolling.length > 0 ? [{
      title: 'Trades across issues',
      columns: ['round', 'by', 'gave', 'took', 'served both'],
      rows: process.logrolling.map(({ to, by, gave, took, mutual }) => [String(to + 1), nameOf(by), gave.join(', '), took.join(', '), mutual ? 'yes' : 'no']),
    }] : []),
  ]
}

function methodWords({ frontier }: Analysis): string {
  const how = { merging: 'merging issue by issue', 'merging over counters': `merging issue by issue over what the rules count (width ${frontier.parameters.width})`, listing: 'listing every package' }[frontier.method]
  return frontier.exactness.kind === 'exact' ? `found exactly by ${how}` : `found by ${how}, within ${decimal(frontier.exactness.bound)} for every party`
}

/**
 * An analysis as text.
 * @param names - of the parties, in the domain's order
 */
export function analysisText(analysis: Analysis, domain: Domain, names: readonly string[]): AnalysisText {
  const { frontier, zopa, opposition, deal, solutions, parties } = analysis
  const nameOf = (id: string): string => names[parties.indexOf(id)] ?? id
  return {
    opening: [
      `The agenda holds ${packagesIn(frontier.packages)} of ${counted(domain.labels.length, 'issue')}. The frontier has ${counted(frontier.points.length, 'point')}, ${methodWords(analysis)}; ${counted(zopa.points.length, 'point')} of it ${zopa.points.length === 1 ? 'is' : 'are'} as good as no deal or better for everybody.`,
      ...(zopa.empty && zopa.shortfall ? [`Nothing serves everybody: the nearest package still lacks ${decimal(zopa.shortfall.greatest)} for one of them.`] : []),
      ...(deal ? [`The deal: ${labelled(domain, deal.package)}. ${deal.valueLeft.efficient ? 'No package would have been better for somebody and worse for nobody.' : `${capitalised(counted(deal.valueLeft.dominating.length, 'point'))} of the frontier would have been better for somebody and worse for nobody.`}`] : []),
    ],
    tables: [
      zoneTable(analysis, names),
      ...(solutions.some(({ solution }) => solution) ? [solutionTable(analysis, domain, names)] : []),
      ...swapTable(analysis, names),
      ...(frontier.points.length > 0 ? [frontierTable(analysis, domain, names)] : []),
      ...offersTable(analysis, domain, names, nameOf),
      ...processTables(analysis, nameOf),
      { title: 'Opposition, in each of its definitions', columns: ['definition', 'value', 'source'], rows: opposition.flatMap(({ name, value, source }) => (value === null ? [] : [[name, decimal(value), source]])) },
    ],
    notes: solutions.flatMap(({ concept, solution, reason }) => (solution === null && reason !== null && !zopa.empty ? [`${concept}: ${reason}.`] : [])),
  }
}
