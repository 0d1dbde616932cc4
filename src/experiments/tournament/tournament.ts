import { mistake } from '../../errors.js'
import { layoutOf } from '../../simulation/many/plan.js'
import { mergeOffers } from '../../simulation/many/offers.js'
import type { OfferBins } from '../../simulation/many/offers.js'
import { runPlan } from '../../simulation/many/run-plan.js'
import type { Running } from '../../simulation/many/run-plan.js'
import { deepFreeze } from '../../simulation/result.js'
import { catalogue } from './competitor.js'
import type { Competitor } from './competitor.js'
import { families as bundled } from './families.js'
import type { Family } from './family.js'
import { prepareTournament } from './prepare.js'
import type { TournamentResult } from './result.js'
import { resultOf } from './standings.js'
import { addToPairing, noPairing } from './tally.js'
import type { PairingTally } from './tally.js'

/** A tournament under way, as data: whoever goes on from it comes to the same last digit as whoever never stopped. */
export interface TournamentState {
  readonly hash: string
  /** Shards that were taken in. */
  readonly taken: number
  readonly pairings: readonly PairingTally[]
  /** For each competitor the sum of its scores in each batch of seeds, over all it met. */
  readonly scores: readonly (readonly number[])[]
  /** What each competitor asked for itself, offer by offer. */
  readonly offers: readonly OfferBins[]
}

/** How a tournament is held. */
export interface TournamentOptions extends Running {
  /** @defaultValue the whole catalogue */
  readonly competitors?: readonly Competitor[]
  /** @defaultValue the bundled families */
  readonly families?: readonly Family[]
  /** Runs of each pairing in each family, both ways round. @defaultValue 100 */
  readonly runs?: number
  /** @defaultValue 1 */
  readonly seed?: number
  /** @defaultValue 0.95 */
  readonly confidence?: number
  /** Where to go on from. @defaultValue the beginning */
  readonly state?: TournamentState | undefined
  /** Called after every shard with a function that tells the state. The state is live: write it down before more comes in. @defaultValue none */
  readonly onState?: ((state: () => TournamentState) => void | Promise<void>) | undefined
}

/**
 * Holds a tournament: in every family everybody meets everybody in both roles, under the same chances.
 * A score is the gain over no deal, as a share of the most that the role could gain by a package good for all.
 * @throws {@link UsageError} when something in it is wrong; the reason of the signal when it is aborted
 */
export async function tournament({ competitors = catalogue, families = bundled, runs = 100, seed = 1, confidence = 0.95, state, onState, ...running }: TournamentOptions = {}): Promise<TournamentResult> {
  const prepared = prepareTournament({ competitors, families, runs, seed, confidence })
  const { plan, hash, roles, scales } = prepared
  if (state && state.hash !== hash) {
    throw mistake({ given: 'a state of another tournament, or of another version', allowed: 'only that of this one can be gone on with', todo: 'begin anew, or hold it as it was' })
  }
  const layout = layoutOf(plan)
  const stretches = Math.ceil(runs / plan.shard!)
  const pairings = state?.pairings ?? plan.cells.map(noPairing)
  const scores = (state?.scores ?? competitors.map(() => Array.from({ length: stretches }, () => 0))).map((list) => [...list])
  const offers = state?.offers ?? competitors.map((): OfferBins => [])
  await runPlan(plan, (statistics, number) => {
    const { cell } = layout.at(number)
    const { scenario: family } = plan.cells[cell]!
    addToPairing(pairings[cell]!, roles[family]!, statistics)
    const pair = [Math.floor(cell / competitors.length) % competitors.length, cell % competitors.length] as const
    pair.forEach((competitor, role) => {
      const mean = statistics.utilities.get(roles[family]![role]!)?.surplus.moments.mean ?? 0
      scores[competitor]![number - layout.first(cell)]! += mean / scales[family]![role]!
      mergeOffers(offers[competitor]!, statistics.offers.get(roles[family]![role]!) ?? [])
    })
    return onState?.(() => ({ hash, taken: number + 1, pairings, scores, offers }))
  }, running, state?.taken)
  const met = 2 * families.length * competitors.length
  return deepFreeze(resultOf(prepared, pairings, scores.map((list) => list.map((sum) => sum / met)), offers))
}
