import type { Outcome } from '../../model/context.js'
import type { PartyId } from '../../model/scenario.js'
import type { Fault } from '../../protocol/transcript.js'
import type { NegotiationResult } from '../result.js'
import { addToDensity, mergeDensities, noDensity } from './density.js'
import type { Density } from './density.js'
import { addOffers, mergeOffers } from './offers.js'
import type { OfferBins, OwnOffers } from './offers.js'
import { addToSample, mergeSamples, noSample } from './spread.js'
import type { Sample } from './spread.js'

/** A fault of a government, and the seed of the run in which it happened. */
export interface SeededFault extends Fault {
  readonly seed: number
}

/** A run that broke off, and why. */
export interface Failure {
  readonly seed: number
  readonly message: string
}

/** Faults and failures that are kept; the others are only counted. */
const kept = 5

/** How often each thing of a name was seen. */
type Counts = Map<string, number>

/** What many runs came to so far, in memory that does not grow with their number. Plain data, which threads can post to each other. */
export interface Statistics {
  /** Runs that came to their end. */
  runs: number
  readonly outcomes: { [O in Outcome]: number }
  readonly utilities: Map<PartyId, { readonly actual: Sample; readonly noDeal: Sample; readonly surplus: Sample }>
  /** Utility above no deal of two parties together, each before those that come after it. */
  readonly joint: Map<PartyId, Map<PartyId, Density>>
  /** What each party asked for itself, offer by offer. */
  readonly offers: Map<PartyId, OfferBins>
  /** Trust after the run, by observer and subject. */
  readonly trust: Map<PartyId, Map<PartyId, Sample>>
  readonly days: Sample
  readonly released: Sample
  /** Runs in which a place of the formal track was reached. */
  readonly reached: Counts
  /** How often a place of the formal track was entered. */
  readonly entered: Counts
  /** How often the formal track went from one place to another. */
  readonly ways: Map<string, Counts>
  /** Runs in which a move was refused. */
  refused: number
  /** Runs in which a government gave no usable answer. */
  faulted: number
  readonly faults: SeededFault[]
  /** Runs that broke off. */
  failed: number
  readonly failures: Failure[]
}

export function noStatistics(): Statistics {
  return {
    runs: 0,
    outcomes: { completed: 0, partiallyCompleted: 0, collapsed: 0 },
    utilities: new Map(), joint: new Map(), offers: new Map(), trust: new Map(), days: noSample(), released: noSample(),
    reached: new Map(), entered: new Map(), ways: new Map(),
    refused: 0, faulted: 0, faults: [], failed: 0, failures: [],
  }
}

/** The value of a key, made when it is not there yet. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function count(counts: Counts, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by)
}

const noUtilities = (): { readonly actual: Sample; readonly noDeal: Sample; readonly surplus: Sample } => ({ actual: noSample(), noDeal: noSample(), surplus: noSample() })

/** What of a result counts in the statistics of many. */
export type RunFigures = Pick<NegotiationResult, 'seed' | 'outcome' | 'days' | 'released' | 'utilities' | 'trust' | 'path' | 'refusals' | 'faults'>

/**
 * Takes one run in.
 * @param offers - what each party asked for itself
 * @throws RangeError before anything is changed, when a utility is not a finite number
 */
export function addRun(statistics: Statistics, { seed, outcome, days, released, utilities, trust, path, refusals, faults }: RunFigures, offers: OwnOffers = {}): void {
  for (const [party, { actual, noDeal, surplus }] of Object.entries(utilities)) {
    for (const value of [actual, noDeal, surplus]) if (!Number.isFinite(value)) throw new RangeError(`a utility of ${party} came to ${value}`)
  }
  statistics.runs += 1
  statistics.outcomes[outcome] += 1
  addToSample(statistics.days, days)
  addToSample(statistics.released, released.length)
  for (const [party, { actual, noDeal, surplus }] of Object.entries(utilities)) {
    const samples = at(statistics.utilities, party, noUtilities)
    addToSample(samples.actual, actual)
    addToSample(samples.noDeal, noDeal)
    addToSample(samples.surplus, surplus)
  }
  const surpluses = Object.entries(utilities).map(([party, { surplus }]) => [party, surplus] as const)
  surpluses.forEach(([party, x], i) => {
    for (const [other, y] of surpluses.slice(i + 1)) addToDensity(at(at(statistics.joint, party, () => new Map<PartyId, Density>()), other, noDensity), x, y)
  })
  for (const [party, worths] of Object.entries(offers)) addOffers(at(statistics.offers, party, () => []), worths)
  for (const [observer, beliefs] of Object.entries(trust)) {
    const row = at(statistics.trust, observer, () => new Map<PartyId, Sample>())
    for (const [subject, { after }] of Object.entries(beliefs)) addToSample(at(row, subject, noSample), after)
  }
  for (const state of new Set(path)) count(statistics.reached, state)
  path.forEach((state, i) => {
    count(statistics.entered, state)
    if (i > 0) count(at(statistics.ways, path[i - 1]!, () => new Map()), state)
  })
  if (refusals.length > 0) statistics.refused += 1
  if (faults.length > 0) statistics.faulted += 1
  for (const fault of faults) if (statistics.faults.length < kept) statistics.faults.push({ seed, ...fault })
}

/** Takes in a run that broke off. */
export function addFailure(statistics: Statistics, failure: Failure): void {
  statistics.failed += 1
  if (statistics.failures.length < kept) statistics.failures.push(failure)
}

function mergeCounts(into: Counts, from: Counts): void {
  for (const [name, times] of from) count(into, name, times)
}

/** Takes in what others have seen of later runs. The same parts in the same order give the same last digit. */
export function mergeStatistics(into: Statistics, from: Statistics): void {
  into.runs += from.runs
  for (const outcome of ['completed', 'partiallyCompleted', 'collapsed'] as const) into.outcomes[outcome] += from.outcomes[outcome]
  for (const [party, samples] of from.utilities) {
    const own = at(into.utilities, party, noUtilities)
    for (const field of ['actual', 'noDeal', 'surplus'] as const) mergeSamples(own[field], samples[field])
  }
  for (const [party, row] of from.joint) {
    for (const [other, density] of row) mergeDensities(at(at(into.joint, party, () => new Map<PartyId, Density>()), other, noDensity), density)
  }
  for (const [party, bins] of from.offers) mergeOffers(at(into.offers, party, () => []), bins)
  for (const [observer, beliefs] of from.trust) {
    const row = at(into.trust, observer, () => new Map<PartyId, Sample>())
    for (const [subject, sample] of beliefs) mergeSamples(at(row, subject, noSample), sample)
  }
  mergeSamples(into.days, from.days)
  mergeSamples(into.released, from.released)
  mergeCounts(into.reached, from.reached)
  mergeCounts(into.entered, from.entered)
  for (const [place, next] of from.ways) mergeCounts(at(into.ways, place, () => new Map()), next)
  into.refused += from.refused
  into.faulted += from.faulted
  into.faults.push(...from.faults.slice(0, kept - into.faults.length))
  into.failed += from.failed
  into.failures.push(...from.failures.slice(0, kept - into.failures.length))
}
