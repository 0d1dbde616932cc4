import { scenario } from 'demarche'
import type { Government, Governments, Scenario } from 'demarche'
import { isForm } from '../../src/model/move.js'
import type { Form, LegalMove } from '../../src/model/move.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

/** Two parties with one person each, one way of release and no concessions. */
export function smallest(): ResolvedScenario {
  return smallScenario({ detainees: 2, concessions: 0, modes: ['simultaneous'] })
}

/** Does whatever is legal, at random. */
const aimless: Government = {
  facts: { name: 'aimless', about: 'Does whatever is legal, at random.', stochastic: true, memory: 'none', needsOpponentModel: false },
  decide(_, moves, { random }) {
    const whole = moves.filter((move): move is Exclude<LegalMove, Form> => !isForm(move))
    return random.pick(whole)!
  },
}

export function aimlessCast({ parties }: Scenario): { readonly [party: string]: Government } {
  return Object.fromEntries(parties.map(({ id }) => [id, aimless]))
}

function strategies(given: Scenario): Governments {
  return Object.fromEntries(given.parties.map(({ id }, i) => [id, { strategy: i % 2 === 0 ? 'linear' : 'conceder' }]))
}

/** Name, who plays, and how many runs are measured. */
export const negotiations: readonly (readonly [name: string, about: string, given: Scenario, players: Governments, runs: number])[] = [
  ['smallest', 'at random', smallest(), aimlessCast(smallest()), 20_000],
  ...([['two-for-two', 3000], ['us-russia-2025', 1000], ['hub', 1500]] as const).map(([name, runs]) => [name, 'linear and conceder', scenario(name), strategies(scenario(name)), runs] as const),
]
