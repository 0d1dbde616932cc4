import type { Standing, TournamentResult } from '../../experiments/tournament/result.js'
import type { TextTable } from '../summary.js'
import { listed } from '../words.js'
import { confidenceWords, figures, grouped, intervalWords, inUnits, letterOf, shareWords, told } from './words.js'

/** Names of a list, at most so many of them. */
function some(names: readonly string[], most = 8): string {
  return names.length <= most ? listed(names) : `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}

/** Tied sets that letters can tell. */
const mostLetters = 12

/** Whether the tied sets are few enough to be read as letters. */
export function hasLetters({ ranking: { ties } }: TournamentResult): boolean {
  return ties !== null && ties.length <= mostLetters
}

/** The letters of the tied sets that a competitor is in; none where they are too many. */
export function lettersOf(result: TournamentResult, name: string): string {
  return hasLetters(result) ? result.ranking.ties!.flatMap((members, i) => (members.includes(name) ? [letterOf(i)] : [])).join('') : ''
}

/** How many others the runs do not tell from a competitor. */
export function tiedWith({ ranking: { pairs } }: TournamentResult, name: string): number {
  return pairs.filter(({ higher, lower, differs }) => !differs && (higher === name || lower === name)).length
}

/** The place of a competitor: `1`, or `1 to 3` where the runs leave several. */
export function placeOf({ best, worst }: Standing): string {
  return best === worst ? String(best) : `${best} to ${worst}`
}

/** Who survives, from the largest share to the smallest. */
export function survivorsOf({ replicator: { strategies, trajectory, survivors } }: TournamentResult): readonly { readonly name: string; readonly share: number }[] {
  const last = trajectory[trajectory.length - 1]!
  return survivors.map((name) => ({ name, share: last.shares[strategies.indexOf(name)]! })).sort((a, b) => b.share - a.share)
}

/** Members of the mixture of Nash averaging, from the largest share to the smallest. */
export function mixtureOf({ nash: { strategies, shares } }: TournamentResult): readonly { readonly name: string; readonly share: number }[] {
  return strategies.map((name, i) => ({ name, share: shares[i]! })).filter(({ share }) => share > 1e-6).sort((a, b) => b.share - a.share)
}

/** Competitors by how often they are there in the resamples, those that are there in one of twenty at least. */
function presence({ resampled }: TournamentResult, of: 'nash' | 'replicator'): string {
  const often = resampled.strategies.map((name, i) => ({ name, present: resampled[of][i]!.present })).filter(({ present }) => present >= 0.05).sort((a, b) => b.present - a.present)
  return some(often.map(({ name, present }) => `${name} in ${Math.round(present * resampled.parameters.resamples)}`))
}

/** Who survives how often in the resamples: `boulware survives in 98, linear in 40`. */
export function survivalWords(result: TournamentResult): string {
  return `these survive: ${presence(result, 'replicator')}`
}

function winnerSentence({ standings, ranking: { pairs, batches }, confidence }: TournamentResult): string {
  const [first] = standings
  const sure = first!.interval ? `, ${confidenceWords(confidence)} interval ${intervalWords('mean', first!.interval)}` : ''
  if (batches < 2) return `Nothing can be told: one batch of runs says nothing of the error. The highest mean score is that of ${first!.name} (${told(first!.mean)}).`
  const rivals = pairs.filter(({ higher, lower, differs }) => !differs && (higher === first!.name || lower === first!.name)).map(({ higher, lower }) => (higher === first!.name ? lower : higher))
  if (rivals.length === standings.length - 1) return `Nobody can be told to be best: ${first!.name} has the highest mean score (${told(first!.mean)}${sure}), but the runs tell it from nobody.`
  if (rivals.length > 0) return `It is a tie for the first place: ${first!.name} has the highest mean score (${told(first!.mean)}${sure}), but the runs do not tell it from ${some(rivals)}.`
  const adjusted = pairs.filter(({ higher }) => higher === first!.name).reduce((most, pair) => Math.max(most, pair.adjusted ?? 1), 0)
  return `${first!.name} comes first with a mean score of ${told(first!.mean)}${sure}, told from everybody else (adjusted p ${adjusted < 0.001 ? '< 0.001' : `at most ${told(adjusted)}`}).`
}

/** What the reader must know beside the answer: runs that did not end as they should. */
export function tournamentNotes({ pairings }: TournamentResult): readonly string[] {
  const [faulted, failed] = [pairings.reduce((sum, one) => sum + one.faulted, 0), pairings.reduce((sum, one) => sum + one.failed, 0)]
  return [
    ...(faulted > 0 ? [`In ${figures(faulted, 'run')} a government gave no usable answer.`] : []),
    ...(failed > 0 ? [`${figures(failed, 'run')} broke off and ${failed === 1 ? 'is' : 'are'} not counted.`] : []),
  ]
}

/** Sentences that say who did best, how surely, and who would last. */
export function tournamentAnswer(result: TournamentResult): readonly string[] {
  const { standings, ranking: { pairs }, nash, headToHead: { encounters }, families } = result
  const told2 = pairs.filter(({ differs }) => differs).length
  const [mixture, survivors] = [mixtureOf(result), survivorsOf(result)]
  const shares = (list: readonly { readonly name: string; readonly share: number }[]): string => some(list.map(({ name, share }) => (list.length === 1 ? name : `${name} (${shareWords(share)})`)))
  const winners = [...new Set(families.map((_, f) => standings.toSorted((a, b) => b.byFamily[f]! - a.byFamily[f]!)[0]!.name))]
  const ties = encounters.filter(({ winner }) => winner === null).length
  return [
    winnerSentence(result),
    `Of ${grouped(pairs.length)} pairs the runs tell ${grouped(told2)} apart in their mean scores; ${told2 === pairs.length ? 'there is no tie' : 'the others are ties'}.`,
    `Head to head ${encounters.length - ties} of ${encounters.length} pairs have a winner by the interval of each, and ${ties} are ties.`,
    ...(families.length > 1 ? [winners.length === 1 ? `${winners[0]} has the highest mean in every family.` : `The highest mean of a family goes to ${some(winners)}: who does best depends on the case.`] : []),
    `By Nash averaging, which counts no weak opponent twice, ${mixture.length === 1 ? `only ${shares(mixture)} has` : `these have`} a share${mixture.length === 1 ? '' : `: ${shares(mixture)}`}${nash.exactness === 'approximate' ? ' (approximate)' : ''}.`,
    `Where those that do better grow, ${survivors.length === 1 ? `only ${survivors[0]!.name} survives` : `${survivors.length} survive: ${shares(survivors)}`}.`,
    `Drawn anew ${result.resampled.parameters.resamples} times within the error of the mean scores, these have a share by Nash averaging: ${presence(result, 'nash')}; and ${survivalWords(result)}.`,
  ]
}

/** The answer of a tournament for the terminal: sentences, then tables. */
export function tournamentText(result: TournamentResult): { readonly answer: readonly string[]; readonly tables: readonly TextTable[] } {
  const { standings, confidence, families, nash } = result
  const best = families.map((_, f) => standings.toSorted((a, b) => b.byFamily[f]! - a.byFamily[f]!))
  return {
    answer: [...tournamentNotes(result), ...tournamentAnswer(result)],
    tables: [
      {
        title: 'Standings',
        columns: ['place', 'competitor', 'score', `${confidenceWords(confidence)} interval`, ...(hasLetters(result) ? ['tied sets'] : []), 'tied with', 'first role', 'second role', 'agreement', 'opponents'],
        rows: standings.map((one) => [placeOf(one), one.name, told(one.mean), intervalWords('mean', one.interval) || 'unknown', ...(hasLetters(result) ? [lettersOf(result, one.name)] : []), String(tiedWith(result, one.name)), ...one.byRole.map(told), inUnits('share', one.agreement), told(one.opponents)]),
      },
      {
        title: 'Families',
        columns: ['family', 'highest mean', 'score', 'lowest mean', 'score'],
        rows: families.map(({ name }, f) => {
          const [first, last] = [best[f]![0]!, best[f]![best[f]!.length - 1]!]
          return [name, first.name, told(first.byFamily[f]), last.name, told(last.byFamily[f])]
        }),
      },
      {
        title: 'Shares',
        columns: ['competitor', 'Nash averaging', 'population in the end'],
        rows: standings.flatMap(({ name }) => {
          const [share, last] = [nash.shares[nash.strategies.indexOf(name)]!, survivorsOf(result).find((one) => one.name === name)?.share ?? 0]
          return share > 1e-6 || last > 0 ? [[name, share > 0 ? shareWords(share) : '0 %', last > 0 ? shareWords(last) : '0 %']] : []
        }),
      },
    ],
  }
}
