import { mistake, oneOf, show } from '../../../errors.js'
import { strategies, strategyNamed } from '../../../bargaining/catalogue.js'
import { governmentWith } from '../../../governments/government.js'
import { human } from '../../../governments/human.js'
import { mediator } from '../../../governments/mediator.js'
import { nature } from '../../../governments/nature.js'
import type { Government, GovernmentFacts } from '../../../model/government.js'
import { pass } from '../../../model/move.js'
import { partyOf } from '../../../model/scenario.js'
import type { Scenario } from '../../../model/scenario.js'

const person = human(() => pass)
const chance = nature()
const broker = mediator()

/** Names of all bots. */
export const botNames: readonly string[] = strategies.map(({ facts }) => facts.name)

const made = new WeakMap<Scenario, Map<string, Government>>()

/**
 * The bot that plays an actor: a strategy of the catalogue with the scenario's temperament in the other phases,
 * under the same mandate as a person in the seat; chance and a mediator play as usual.
 * @throws {@link UsageError} for a name that the catalogue does not have
 */
export function botFor(scenario: Scenario, actor: string, strategy: string): Government {
  if (actor === 'nature') return chance
  if (actor === scenario.mediator?.id) return broker
  const known = made.get(scenario) ?? new Map<string, Government>()
  made.set(scenario, known)
  const key = `${actor}/${strategy}`
  const found = known.get(key)
  if (found) return found
  const bargaining = strategyNamed(strategy)
  if (!bargaining) throw mistake({ given: `${show(strategy)} was given as a bot`, allowed: `the bots are ${oneOf(botNames)}`, todo: 'use one of these names' })
  const bot = governmentWith({ bargaining }, partyOf(scenario, actor)?.secrets.temperament ?? {})
  known.set(key, bot)
  return bot
}

/** What a transcript's header says of a player. */
export function governmentFactsOf(player: string): GovernmentFacts {
  if (player === 'person') return person.facts
  if (player === 'nature') return chance.facts
  if (player === 'mediator') return broker.facts
  return strategyNamed(player)?.facts ?? { name: player, about: 'A bot.', stochastic: true, memory: 'notes', needsOpponentModel: false }
}
