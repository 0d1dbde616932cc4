import { mistake } from '../errors.js'
import { sizesOf, valueOf } from '../model/domain.js'
import type { Domain } from '../model/domain.js'
import { admits, checkedPackage, packageOf, packed } from '../model/utility.js'
import type { Package, Term } from '../model/utility.js'
import { frontier } from './frontier/frontier.js'
import type { Exactness, Frontier, Point } from './frontier/frontier.js'
import { listed } from './listed.js'
import { roundingShare } from './solutions/solution.js'

/** One issue that a swap settles otherwise. */
export interface SwapChange {
  /** Name of the issue. */
  readonly issue: string
  /** Name of the option in the deal. */
  readonly from: string
  /** Name of the option instead. */
  readonly to: string
  /** Utility that this change would add by itself, by party; `null` if by itself it would not be allowed, or would cross a red line. */
  readonly gains: readonly number[] | null
}

/** The smallest change of a deal that is better for somebody and worse for nobody. */
export interface Swap {
  readonly package: Package
  readonly changes: readonly SwapChange[]
  /** Utility that all changes together add, by party. */
  readonly gains: readonly number[]
}

/** Value left on the table by a deal. Frozen. */
export interface ValueLeft {
  /** Utilities of the deal, by party. */
  readonly utilities: readonly number[]
  /** Whether no package is better for somebody and worse for nobody, differences by rounding aside; within `exactness`. */
  readonly efficient: boolean
  /** Points of the frontier that are better for somebody and worse for nobody. */
  readonly dominating: readonly Point[]
  /** The most that each party could have had more without a loss to anybody. */
  readonly most: readonly number[]
  /**
   * The swap that changes the fewest issues; among those the one with the greatest sum of gains, each counted in the party's range on the frontier.
   * `null` if the deal is efficient, or if no swap was found within the issues searched.
   */
  readonly swap: Swap | null
  /** Greatest number of changed issues up to which all swaps were searched. */
  readonly searched: number
  readonly exactness: Exactness
}

/** How to search. */
export interface ValueLeftOptions {
  /** The frontier of the domain, if it is known already. */
  readonly frontier?: Frontier
  /** Greatest number of changed issues to search. @defaultValue all issues */
  readonly changes?: number
  /** Points kept per step of the search beyond which it is approximate. */
  readonly points?: number
}

/** Whether somebody is better off and nobody worse; what rounding alone can do is neither. */
function dominates(a: readonly number[], b: readonly number[]): boolean {
  const slack = (i: number): number => (b[i] === -Infinity ? 0 : roundingShare * Math.abs(b[i]!))
  return a.every((utility, i) => utility >= b[i]! - slack(i)) && a.some((utility, i) => utility > b[i]! + slack(i))
}

function changesBetween(a: Package, b: Package): number {
  const other = Array.from(b)
  return Array.from(a).reduce((count, option, i) => count + (option === other[i] ? 0 : 1), 0)
}

/** At most so many issues are settled otherwise than in the deal. */
function atMost(changes: number, deal: Package, sizes: readonly number[]): Term {
  const kept = Array.from(deal)
  return {
    about: `at most ${changes} changes`,
    counters: [{ scores: sizes.map((size, i) => Array.from({ length: size }, (_, option) => (option === kept[i] ? 0 : 1))), cap: changes + 1 }],
    value: ([n = 0]) => (n > changes ? -Infinity : 0),
    most: 0,
    forbids: true,
  }
}

/** Dominating packages with the fewest changes, where every package can be listed. */
function fewestListed(domain: Domain, deal: Package, utilities: readonly number[], most: number): readonly Point[] {
  const sizes = sizesOf(domain)
  const all = listed(domain)!
  let [fewest, found]: [number, Point[]] = [most, []]
  for (let k = 0; k < all.places.length; k++) {
    const mine = all.columns.map((column) => column[k]!)
    if (!dominates(mine, utilities)) continue
    const options = packageOf(sizes, all.places[k]!)
    const changes = changesBetween(deal, options)
    if (changes < fewest) found = []
    if (changes > fewest) continue
    fewest = changes
    found.push({ utilities: mine, package: options })
  }
  return found
}

interface Search {
  readonly points: readonly Point[]
  readonly searched: number
  readonly bound: number
}

function search(domain: Domain, deal: Package, utilities: readonly number[], most: number, points: number | undefined): Search {
  if (domain.parties.some(({ utility }) => typeof utility === 'function')) return { points: fewestListed(domain, deal, utilities, most), searched: most, bound: 0 }
  let bound = 0
  for (let changes = 1; changes <= most; changes++) {
    const near = frontier({ ...domain, rules: [...domain.rules, atMost(changes, deal, sizesOf(domain))] }, points === undefined ? {} : { points })
    if (near.exactness.kind === 'within') bound = Math.max(bound, near.exactness.bound)
    const found = near.points.filter((point) => dominates(point.utilities, utilities))
    if (found.length > 0) return { points: found, searched: changes, bound }
  }
  return { points: [], searched: most, bound }
}

function rangesOn(points: readonly Point[], parties: number): readonly number[] {
  return Array.from({ length: parties }, (_, i) => {
    const range = points.reduce((high, { utilities }) => Math.max(high, utilities[i]!), -Infinity) - points.reduce((low, { utilities }) => Math.min(low, utilities[i]!), Infinity)
    return range > 0 ? range : 1
  })
}

function swapTo(domain: Domain, deal: Package, utilities: readonly number[], { package: options, utilities: reached }: Point): Swap {
  const [before, after] = [Array.from(deal), Array.from(options)]
  const changes = before.flatMap((from, i): readonly SwapChange[] => {
    const to = after[i]!
    if (from === to) return []
    const alone = packed(before.map((option, k) => (k === i ? to : option)))
    const gains = domain.parties.map(({ utility }, party) => valueOf(utility, alone) - utilities[party]!)
    const label = domain.labels[i]
    return [Object.freeze({
      issue: label?.name ?? domain.agenda.issues[i]!.id,
      from: label?.options[from] ?? String(from),
      to: label?.options[to] ?? String(to),
      gains: gains.every(Number.isFinite) && admits(domain.rules, alone) ? Object.freeze(gains) : null,
    })]
  })
  return Object.freeze({ package: options, changes: Object.freeze(changes), gains: Object.freeze(reached.map((utility, i) => utility - utilities[i]!)) })
}

/**
 * What a deal leaves on the table, with the smallest swap that would have taken it. The search settles issue by issue and counts the changes on the way,
 * so it is exact wherever the frontier is.
 * @param deal - one option index per issue
 * @throws UsageError when the deal is no package of the domain
 */
export function valueLeft(domain: Domain, deal: Package, options: ValueLeftOptions = {}): ValueLeft {
  const sizes = sizesOf(domain)
  checkedPackage(sizes, deal)
  const limit = options.changes ?? sizes.length
  if (!(limit >= 0)) throw mistake({ given: `changes: ${limit}`, allowed: 'a number from 0', todo: 'say how many issues a swap may change' })
  const whole = options.frontier ?? frontier(domain, options.points === undefined ? {} : { points: options.points })
  const utilities = domain.parties.map(({ utility }) => valueOf(utility, deal))
  const dominating = whole.points.filter((point) => dominates(point.utilities, utilities))
  const sure = whole.exactness.kind === 'exact'
  const nearest = dominating.reduce((fewest, point) => Math.min(fewest, changesBetween(deal, point.package)), sizes.length)
  const known = dominating.length > 0 ? nearest : sure ? 0 : sizes.length
  const { points, searched, bound } = search(domain, deal, utilities, Math.min(limit, known), options.points)
  const ranges = rangesOn(whole.points, utilities.length)
  const worth = ({ utilities: reached }: Point): number => reached.reduce((sum, utility, i) => sum + (utility - utilities[i]!) / ranges[i]!, 0)
  const best = points.reduce<Point | null>((chosen, point) => (chosen === null || worth(point) > worth(chosen) ? point : chosen), null)
  const loose = Math.max(bound, whole.exactness.kind === 'within' ? whole.exactness.bound : 0)
  return Object.freeze({
    utilities: Object.freeze(utilities),
    efficient: dominating.length === 0 && best === null,
    dominating: Object.freeze(dominating),
    most: Object.freeze(utilities.map((utility, i) => [...dominating, ...points].reduce((gain, point) => Math.max(gain, point.utilities[i]! - utility), 0))),
    swap: best && swapTo(domain, deal, utilities, best),
    searched: best ? changesBetween(deal, best.package) : dominating.length > 0 || !sure ? searched : sizes.length,
    exactness: Object.freeze(loose > 0 ? { kind: 'within' as const, bound: loose } : { kind: 'exact' as const }),
  })
}
