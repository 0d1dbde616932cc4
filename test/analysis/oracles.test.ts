import { expect, test } from 'vitest'
import { distribution } from '../../src/analysis/distribution.js'
import { extremes } from '../../src/analysis/extremes.js'
import { frontier } from '../../src/analysis/frontier/frontier.js'
import type { Frontier, Point } from '../../src/analysis/frontier/frontier.js'
import { frontierToIdeal, frontierToOnes, leastAsymmetryToOnes, welfareToOnes } from '../../src/analysis/opposition/index.js'
import type { Situation } from '../../src/analysis/opposition/index.js'
import { egalitarian, kalaiSmorodinsky, leastAsymmetry, leastSpread, nash, utilitarian } from '../../src/analysis/solutions/index.js'
import type { SolutionConcept } from '../../src/analysis/solutions/index.js'
import { rationalPackages } from '../../src/analysis/zopa.js'
import type { Domain } from '../../src/model/domain.js'
import type { UtilityFunction } from '../../src/model/utility.js'
import { describeOracles, oracle } from '../oracles.js'
import { anlDomain, bidOf, geniusDomain, indexOf, negologDomain } from './oracle-domains.js'
import type { GeniusIssue } from './oracle-domains.js'

type Bid = { readonly [issue: string]: string }
const zeros = [0, 0]

/** What is computed of a domain, once. */
interface Computed {
  readonly domain: Domain
  readonly whole: Frontier
  readonly situation: Situation
}

function computed(domain: Domain): Computed {
  const whole = frontier(domain)
  return { domain, whole, situation: { domain, points: whole.points, disagreement: domain.parties.map(({ reservation }) => reservation), extremes: extremes(domain)! } }
}

const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length)
  found.forEach((u, i) => expect(u).toBeCloseTo(expected[i]!, 12))
}
const byFirst = (a: readonly number[], b: readonly number[]): number => b[0]! - a[0]! || b[1]! - a[1]!
const closeSets = (found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void => {
  expect(found.length).toBe(expected.length)
  const [mine, theirs] = [[...found].sort(byFirst), [...expected].sort(byFirst)]
  mine.forEach((utilities, k) => close(utilities, theirs[k]!))
}
const tiedOf = (concept: SolutionConcept, { whole }: Computed, disagreement: readonly number[]): readonly Point[] => concept.of(whole.points, disagreement)!.tied

interface Best {
  readonly value: number
  readonly outcome_indices: readonly number[]
  readonly utils: readonly (readonly number[])[]
  readonly outcomes: readonly Bid[]
}
const bestKeys = ['nash', 'nash_zero_disagreement', 'max_welfare', 'kalai_egalitarian', 'ks_negmas_min_spread_globalmax', 'ks_maxmin_ratio_ideal_from_rational_set', 'ks_genius_min_asymmetry'] as const
interface GeniusAnalysis {
  readonly domain: string
  readonly profiles: readonly string[]
  readonly weights_eval: readonly (readonly (readonly number[])[])[]
  readonly issues: readonly GeniusIssue[]
  readonly brute_force: { readonly [K in (typeof bestKeys)[number]]: Best } & {
    readonly n_outcomes: number
    readonly n_pareto_outcomes: number
    readonly n_pareto_points: number
    readonly reservation: readonly number[]
    readonly n_individually_rational: number
    readonly ranges: readonly (readonly [number, number])[]
    readonly opposition_min_dist_to_ones: number
    readonly opposition_min_dist_normalised_by_max: number
    readonly pareto: readonly { readonly index: number; readonly utils: readonly number[]; readonly outcome: Bid }[]
  }
  readonly negmas_on_genius_tables: {
    readonly n_pareto: number
    readonly opposition: number
    readonly rational_fraction: number
    readonly nash_outcomes: readonly (readonly string[])[]
  } & { readonly [K in 'nash' | 'kalai' | 'ks' | 'max_welfare' | 'modified_kalai' | 'modified_ks']: readonly (readonly number[])[] }
  readonly negmas_own_xml_import: {
    readonly n_pareto: number
    readonly opposition: number
    readonly nash: readonly (readonly number[])[]
    readonly nash_outcomes: readonly (readonly string[])[]
    readonly ranges: readonly (readonly [number, number])[]
  }
}

/** Under which definition and disagreement point each figure of the brute force stands. */
const definitions: { readonly [K in (typeof bestKeys)[number]]: readonly [SolutionConcept, 'reservation' | 'zeros'] } = {
  nash: [nash, 'reservation'],
  nash_zero_disagreement: [nash, 'zeros'],
  max_welfare: [utilitarian, 'reservation'],
  kalai_egalitarian: [egalitarian, 'reservation'],
  ks_negmas_min_spread_globalmax: [leastSpread, 'reservation'],
  ks_maxmin_ratio_ideal_from_rational_set: [kalaiSmorodinsky, 'reservation'],
  ks_genius_min_asymmetry: [leastAsymmetry, 'zeros'],
}

describeOracles('genius', 5, (folder) => {
  const analysis = oracle<GeniusAnalysis>(`genius/${folder}/analysis.json`)!
  const { brute_force: figures, negmas_on_genius_tables: negmas, negmas_own_xml_import: own } = analysis
  const mine = computed(geniusDomain(folder, analysis))
  const { domain, whole, situation } = mine
  const least = situation.extremes.map((range) => range.least)

  test('no figure is passed over', () => {
    expect(Object.keys(analysis).sort()).toEqual(['brute_force', 'discounts', 'domain', 'issues', 'negmas_on_genius_tables', 'negmas_own_xml_import', 'profiles', 'semantics', 'weights_eval'])
    expect(Object.keys(figures).sort()).toEqual([...bestKeys, 'n_outcomes', 'n_pareto_outcomes', 'n_pareto_points', 'reservation', 'n_individually_rational', 'ranges', 'opposition_min_dist_to_ones', 'opposition_min_dist_normalised_by_max', 'pareto'].sort())
    expect(Object.keys(negmas).sort()).toEqual(['kalai', 'ks', 'max_welfare', 'modified_kalai', 'modified_ks', 'n_pareto', 'nash', 'nash_outcomes', 'opposition', 'rational_fraction', 'version'])
    expect(Object.keys(own).sort()).toEqual(['n_pareto', 'nash', 'nash_outcomes', 'opposition', 'ranges'])
  })
  test('issues and tables', () => {
    expect(domain.labels.map(({ name, options }) => ({ name, values: options }))).toEqual(analysis.issues)
    domain.parties.forEach(({ utility }, p) => (utility as UtilityFunction).tables.forEach((table, i) => close(Array.from(table), analysis.weights_eval[p]![i]!)))
  })
  test('counts and ranges', () => {
    expect(whole.packages).toBe(figures.n_outcomes)
    expect(whole.outcomes).toBe(figures.n_pareto_outcomes)
    expect(whole.points.length).toBe(figures.n_pareto_points)
    expect(situation.disagreement).toEqual(figures.reservation)
    expect(rationalPackages(domain, situation.disagreement)).toEqual({ rational: figures.n_individually_rational, admitted: figures.n_outcomes })
    situation.extremes.forEach((range, p) => close([range.least, range.greatest], figures.ranges[p]!))
  })
  test('the frontier', () => {
    expect(whole.points.map((point) => indexOf(domain, point.package)).toSorted()).toEqual(figures.pareto.map(({ index }) => index).toSorted())
    for (const { index, utils, outcome } of figures.pareto) {
      const point = whole.points.find((one) => indexOf(domain, one.package) === index)!
      close(point.utilities, utils)
      expect(bidOf(domain, point.package)).toEqual(outcome)
    }
  })
  test.each(bestKeys)('%s', (key) => {
    const [concept, from] = definitions[key]
    const expected = figures[key]
    const found = concept.of(whole.points, from === 'zeros' ? zeros : situation.disagreement)!
    expect(found.value).toBeCloseTo(expected.value, 12)
    expect(found.tied.map((point) => indexOf(domain, point.package)).toSorted()).toEqual(expected.outcome_indices.toSorted())
    closeSets(found.tied.map(({ utilities }) => utilities), expected.utils)
    expect(found.tied.map((point) => bidOf(domain, point.package))).toEqual(expect.arrayContaining([...expected.outcomes]))
  })
  test('opposition', () => {
    expect(frontierToOnes.of(situation)).toBeCloseTo(figures.opposition_min_dist_to_ones, 12)
    expect(frontierToIdeal.of(situation)).toBeCloseTo(figures.opposition_min_dist_normalised_by_max, 12)
  })
  // Without a reservation value NegMAS counts gains from the least utility; its modified concepts count from 0.
  test('figures of NegMAS on the same tables', () => {
    expect(whole.points.length).toBe(negmas.n_pareto)
    expect(frontierToIdeal.of(situation)).toBeCloseTo(negmas.opposition, 12)
    const utilities = (concept: SolutionConcept, disagreement: readonly number[]): readonly (readonly number[])[] => tiedOf(concept, mine, disagreement).map((point) => point.utilities)
    closeSets(utilities(nash, least), negmas.nash)
    closeSets(utilities(egalitarian, least), negmas.kalai)
    closeSets(utilities(leastSpread, least), negmas.ks)
    closeSets(utilities(utilitarian, least), negmas.max_welfare)
    closeSets(utilities(egalitarian, zeros), negmas.modified_kalai)
    closeSets(utilities(leastSpread, zeros), negmas.modified_ks)
    expect(tiedOf(nash, mine, least).map((point) => Object.values(bidOf(domain, point.package)))).toEqual(negmas.nash_outcomes)
    const { rational, admitted } = rationalPackages(domain, situation.disagreement)!
    expect(rational / admitted).toBe(negmas.rational_fraction)
  })
  test('figures of NegMAS on its own reading of the files, evaluations and weights as they stand', () => {
    const raw = computed(geniusDomain(folder, analysis, false))
    expect(raw.whole.outcomes).toBe(own.n_pareto)
    expect(frontierToIdeal.of(raw.situation)).toBeCloseTo(own.opposition, 12)
    raw.situation.extremes.forEach((range, p) => close([range.least, range.greatest], own.ranges[p]!))
    const best = tiedOf(nash, raw, raw.situation.extremes.map((range) => range.least))
    closeSets(best.map(({ utilities }) => utilities), own.nash)
    expect(best.map((point) => Object.values(bidOf(raw.domain, point.package)))).toEqual(own.nash_outcomes)
  })
})

interface Special {
  readonly bid: Bid
  readonly utility: readonly number[]
}
interface AnlSpecials {
  readonly size: number
  readonly opposition: number
  readonly distribution: number
  readonly social_welfare: Special
  readonly nash: Special
  readonly kalai: Special
  readonly pareto_front: readonly Special[]
}

describeOracles('anl2023', 25, (folder) => {
  const specials = oracle<AnlSpecials>(`anl2023/${folder}/specials.json`)!
  const { domain, whole, situation } = computed(anlDomain(folder))
  test('no figure is passed over', () => expect(Object.keys(specials).sort()).toEqual(['distribution', 'kalai', 'nash', 'opposition', 'pareto_front', 'size', 'social_welfare']))
  test('size and frontier', () => {
    expect(whole.packages).toBe(specials.size)
    const front = whole.points.toReversed()
    expect(front.map((point) => bidOf(domain, point.package))).toEqual(specials.pareto_front.map(({ bid }) => bid))
    front.forEach(({ utilities }, k) => close(utilities, specials.pareto_front[k]!.utility))
  })
  test.each([['nash', nash], ['kalai', leastAsymmetry], ['social_welfare', utilitarian]] as const)('%s', (key, concept) => {
    const { point } = concept.of(whole.points, zeros)!
    close(point.utilities, specials[key].utility)
    expect(bidOf(domain, point.package)).toEqual(specials[key].bid)
  })
  test('opposition and distribution', () => {
    expect(leastAsymmetryToOnes.of(situation)).toBeCloseTo(specials.opposition, 12)
    expect(distribution(domain, whole.points)!.meanDistance).toBeCloseTo(specials.distribution, 12)
  })
})

interface NegoLogSpecs {
  readonly NumberOfBids: number
  readonly NumberOfIssues: number
  readonly IssueValues: readonly number[]
  readonly Opposition: number
  readonly BalanceScore: number
  readonly 'Nash Product': number
  readonly 'Social Welfare': number
  readonly Nash_A: number
  readonly Nash_B: number
  readonly Kalai_A: number
  readonly Kalai_B: number
  readonly NashBid: Bid
  readonly KalaiBid: Bid
  readonly ReservationValueProfileA: number
  readonly ReservationValueProfileB: number
  readonly MinUtility: number
  readonly MaxUtility: number
}

describeOracles('negolog', 20, (folder) => {
  const specs = oracle<NegoLogSpecs>(`negolog/${folder}/specs.json`)!
  const { domain, whole, situation } = computed(negologDomain(folder))
  test('no figure is passed over', () => {
    expect(Object.keys(specs).sort()).toEqual(['BalanceScore', 'IssueValues', 'KalaiBid', 'Kalai_A', 'Kalai_B', 'MaxUtility', 'MinUtility', 'Name', 'NashBid', 'Nash Product', 'Nash_A', 'Nash_B', 'NumberOfBids', 'NumberOfIssues', 'Opposition', 'ReservationValueProfileA', 'ReservationValueProfileB', 'Social Welfare'].sort())
  })
  test('size, issues and ranges', () => {
    expect(whole.packages).toBe(specs.NumberOfBids)
    expect(domain.labels.length).toBe(specs.NumberOfIssues)
    expect(domain.labels.map(({ options }) => options.length)).toEqual(specs.IssueValues)
    expect(situation.disagreement).toEqual([specs.ReservationValueProfileA, specs.ReservationValueProfileB])
    expect(Math.min(...situation.extremes.map((range) => range.least))).toBeCloseTo(specs.MinUtility, 12)
    expect(Math.max(...situation.extremes.map((range) => range.greatest))).toBeCloseTo(specs.MaxUtility, 12)
  })
  test('the Nash product', () => {
    const found = nash.of(whole.points, zeros)!
    expect(found.value).toBeCloseTo(specs['Nash Product'], 12)
    close(found.point.utilities, [specs.Nash_A, specs.Nash_B])
    expect(bidOf(domain, found.point.package)).toEqual(specs.NashBid)
  })
  test('the greatest sum, called Kalai', () => {
    const found = utilitarian.of(whole.points, zeros)!
    expect(found.value).toBeCloseTo(specs['Social Welfare'], 12)
    close(found.point.utilities, [specs.Kalai_A, specs.Kalai_B])
    expect(bidOf(domain, found.point.package)).toEqual(specs.KalaiBid)
  })
  test('opposition and balance', () => {
    expect(welfareToOnes.of({ ...situation, disagreement: zeros })).toBeCloseTo(specs.Opposition, 12)
    expect(distribution(domain, whole.points)!.balance).toBeCloseTo(specs.BalanceScore, 12)
  })
})
