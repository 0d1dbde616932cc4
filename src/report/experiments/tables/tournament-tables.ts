import type { ResampledShare } from '../../../analysis/statistics/resampled-shares.js'
import type { TournamentResult } from '../../../experiments/tournament/result.js'
import { missing, numberOr } from '../../data/csv.js'
import type { DataTable } from '../../data/data-table.js'
import { letterOf } from '../words.js'
import { filled, intervalCells, intervalColumns, numberColumn, offerCells, offerColumns, testCells, testColumns, textColumn, wholeColumn } from './columns.js'

const resampledCells = ({ interval: { low, high }, present }: ResampledShare): readonly [number, number, number] => [low, high, present]

/** Scores, places and families of the competitors. */
function standingsTables({ standings, families }: TournamentResult): readonly DataTable[] {
  return [
    {
      name: 'standings', description: 'Where each competitor stands, from the highest mean score to the lowest.', row: 'one competitor',
      columns: [
        textColumn('competitor', 'Its name.'), numberColumn('score', 'Mean score over all pairings, roles and families.'), ...intervalColumns,
        wholeColumn('best_place', 'The best place that the runs leave it.'), wholeColumn('worst_place', 'The worst place that the runs leave it.'), textColumn('tied', 'yes where the ranking cannot tell it from some other, else no.'),
        numberColumn('score_first_role', 'Mean score in the first role.'), numberColumn('score_second_role', 'Mean score in the second role.'),
        numberColumn('agreement', 'Share of its runs in which somebody was released.'), numberColumn('opponents_score', 'Mean score of those who met it.'),
      ],
      rows: standings.map(({ name, mean, interval, best, worst, tied, byRole, agreement, opponents }) => [name, mean, ...intervalCells(interval), best, worst, tied ? 'yes' : 'no', ...byRole, agreement, opponents]),
    },
    {
      name: 'family-scores', description: 'How each competitor did in each family.', row: 'one competitor in one family',
      columns: [textColumn('competitor', 'Its name.'), textColumn('family', 'Name of the family.'), numberColumn('score', 'Mean score over all pairings and both roles.')],
      rows: standings.flatMap(({ name, byFamily }) => families.map(({ name: family }, i) => [name, family, byFamily[i]!])),
    },
    {
      name: 'families', description: 'The families of cases, and what a score of 1 is worth in each.', row: 'one family',
      columns: [
        textColumn('family', 'Its name.'), textColumn('about', 'What makes it different.'), textColumn('first_role', 'Party of the first role.'), textColumn('second_role', 'Party of the second role.'),
        numberColumn('first_scale', 'Utility above no deal that is a score of 1 in the first role.'), numberColumn('second_scale', 'The same in the second role.'),
      ],
      rows: families.map(({ name, about, roles, scale }) => [name, about, ...roles, ...scale]),
    },
  ]
}

/** Every meeting, and the means over families and roles. */
function meetingTables({ pairings, payoffs, headToHead }: TournamentResult): readonly DataTable[] {
  return [
    {
      name: 'pairings', description: 'What every pairing came to in every family.', row: 'one competitor in the first role against one in the second, in one family',
      columns: [
        textColumn('family', 'Name of the family.'), textColumn('first', 'Competitor in the first role.'), textColumn('second', 'Competitor in the second role.'), wholeColumn('runs', 'Runs that came to their end.'),
        numberColumn('score_first', 'Mean score of the first role.', { none: 'No run came to its end.' }), numberColumn('score_second', 'Mean score of the second role.', { none: 'No run came to its end.' }),
        wholeColumn('completed', 'Runs in which everybody agreed on was released.'), wholeColumn('partially_completed', 'Runs in which some were released.'), wholeColumn('collapsed', 'Runs in which nobody was released.'),
        numberColumn('days', 'Mean days until the end.', { none: 'No run came to its end.' }), wholeColumn('faulted', 'Runs in which a government gave no usable answer.'), wholeColumn('failed', 'Runs that broke off and are not counted.'),
      ],
      rows: pairings.map(({ family, first, second, runs, scores, outcomes, days, faulted, failed }) => [family, first, second, runs, numberOr(scores[0], 'none'), numberOr(scores[1], 'none'), outcomes.completed, outcomes.partiallyCompleted, outcomes.collapsed, numberOr(days, 'none'), faulted, failed]),
    },
    {
      name: 'payoffs', description: 'What each competitor got against each, over families and both roles.', row: 'one competitor against one opponent',
      columns: [textColumn('competitor', 'Whose score it is.'), textColumn('opponent', 'Whom it met.'), wholeColumn('n', 'Runs.'), numberColumn('score', 'Mean score.'), numberColumn('variance', 'Variance that gives the error of the mean by the number of runs.')],
      rows: payoffs.strategies.flatMap((strategy, i) => payoffs.opponents.map((opponent, j) => {
        const { n, mean, variance } = payoffs.cells[i]![j]!
        return [strategy, opponent, n, mean, variance]
      })),
    },
    {
      name: 'encounters', description: 'Who does better in each pair.', row: 'one pair of competitors',
      columns: [textColumn('first', 'The one.'), textColumn('second', 'The other.'), numberColumn('difference', 'What the first gets from the second less what the second gets from the first.'), ...testColumns, textColumn('winner', 'Who gets more from the other.', { tie: 'The interval holds 0, or is not known.' })],
      rows: headToHead.encounters.map((encounter) => [encounter.first, encounter.second, encounter.estimate, ...testCells(encounter), encounter.winner ?? missing('tie')]),
    },
  ]
}

/** What a tournament found as tidy tables: standings, scores by family, families, pairings, payoffs, encounters, differences, ties, Nash averaging, the replicator's trajectory, who survives, and offers. */
export function tournamentTables(result: TournamentResult): readonly DataTable[] {
  const { ranking, nash, replicator, resampled, offers } = result
  return filled([
    ...standingsTables(result), ...meetingTables(result),
    {
      name: 'differences', description: 'Every two competitors by their mean scores, under common random numbers.', row: 'one pair of competitors',
      columns: [textColumn('higher', 'The one with the higher mean.'), textColumn('lower', 'The other.'), numberColumn('difference', 'Their difference.'), numberColumn('adjusted_p', 'p-value of the paired t-test, adjusted for all pairs (Holm 1979).', { unknown: 'A single batch says nothing.' }), textColumn('differs', 'yes where they can be told apart, else no.')],
      rows: ranking.pairs.map(({ higher, lower, difference, adjusted, differs }) => [higher, lower, difference, numberOr(adjusted, 'unknown'), differs ? 'yes' : 'no']),
    },
    {
      name: 'ties', description: 'The largest sets of competitors of which no two can be told apart; they may overlap.', row: 'one competitor in one set',
      columns: [textColumn('set', 'Letter of the set.'), textColumn('competitor', 'A member.')],
      rows: (ranking.ties ?? []).flatMap((members, i) => members.map((member) => [letterOf(i), member])),
    },
    {
      name: 'nash', description: 'The most even mixture that no competitor beats.', row: 'one competitor',
      columns: [textColumn('competitor', 'Its name.'), numberColumn('share', 'Its share of the mixture.'), numberColumn('low', 'Lower end of its interval over resamples within the error of the mean scores.'), numberColumn('high', 'Upper end.'), numberColumn('present', 'Part of the resamples in which it has a share.'), numberColumn('against_mixture', 'What it gets against the mixture in the antisymmetric game: 0 for those in it, at most the exploitability for others.')],
      rows: nash.strategies.map((strategy, i) => [strategy, nash.shares[i]!, ...resampledCells(resampled.nash[i]!), nash.averages[i]!]),
    },
    {
      name: 'replicator', description: 'Shares of a population in which those that do better grow.', row: 'one competitor at one time',
      columns: [wholeColumn('step', 'Steps so far.'), numberColumn('time', 'Time of the model.'), textColumn('competitor', 'Its name.'), numberColumn('share', 'Its share of the population.')],
      rows: replicator.trajectory.flatMap(({ step, time, shares }) => replicator.strategies.map((strategy, i) => [step, time, strategy, shares[i]!])),
    },
    {
      name: 'survival', description: 'Who is left of a population in the end, within the error of the mean scores.', row: 'one competitor',
      columns: [textColumn('competitor', 'Its name.'), numberColumn('low', 'Lower end of the interval of its share in the end, over resamples.'), numberColumn('high', 'Upper end.'), numberColumn('present', 'Part of the resamples in which it survives.')],
      rows: resampled.strategies.map((strategy, i) => [strategy, ...resampledCells(resampled.replicator[i]!)]),
    },
    {
      name: 'offers', description: 'What each competitor asked for itself with each of its offers in the last bargaining of a run, over all that it met: worth above no deal as a share of the best conceivable.', row: 'one offer by its number, of one competitor',
      columns: [textColumn('competitor', 'Who offers.'), ...offerColumns],
      rows: result.competitors.flatMap((name, i) => offers[i]!.map((spread, n) => [name, ...offerCells(spread, n)])),
    },
  ])
}
