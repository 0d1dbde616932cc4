import { strategies } from '../../governments/index.js'
import type { Scenario } from '../../model/scenario.js'
import { negotiate } from '../../simulation/negotiate.js'

/** What one run of bots came to. */
export interface BotRun {
  /** Names of the strategies, in the order of the parties. */
  readonly names: readonly string[]
  /** Family of the first party's strategy. */
  readonly family: string
  readonly seed: number
  readonly outcome: string
  /** Above no deal, in the order of the parties. */
  readonly surplus: readonly number[]
}

/** Strategies that stand for ways of bargaining which people recognise. */
export const botFamilies: readonly string[] = ['conceder', 'boulware', 'tit-for-tat', 'nice-tit-for-tat', 'linear']

/**
 * Runs bots against bots on the same case, one run at a time, so that a server can do it beside its work.
 * @param runs - how many in all; the pairs of families take turns
 */
export function* botRuns(scenario: Scenario, runs: number, seed: number): Generator<BotRun> {
  const known = strategies.filter(({ facts }) => botFamilies.includes(facts.name))
  for (let n = 0; n < runs; n++) {
    const chosen = scenario.parties.map((_, i) => known[(n + i * (1 + Math.floor(n / known.length))) % known.length]!)
    const { outcome, utilities } = negotiate(scenario, Object.fromEntries(scenario.parties.map(({ id }, i) => [id, chosen[i]!])), { seed: seed + n })
    yield {
      names: chosen.map(({ facts }) => facts.name),
      family: chosen[0]!.facts.bargaining?.family ?? 'fixed',
      seed: seed + n,
      outcome,
      surplus: scenario.parties.map(({ id }) => utilities[id]!.surplus),
    }
  }
}
