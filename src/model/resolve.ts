import { stream } from '../random.js'
import type { RandomStream } from '../random.js'
import type { Preferences, Quantity, ResolvedScenario, Scenario } from './scenario.js'

function drawn(quantity: Quantity, random: RandomStream): number {
  return typeof quantity === 'number' ? quantity : quantity.low + random.next() * (quantity.high - quantity.low)
}

function drawnPreferences(preferences: Preferences, random: RandomStream): Preferences<number> {
  const { detainees, concessions, reservation, relationship, linkage, audienceCost, future } = preferences
  return {
    ...preferences,
    detainees: Object.fromEntries(Object.entries(detainees).map(([id, quantity]) => [id, drawn(quantity, random)])),
    concessions: Object.fromEntries(Object.entries(concessions).map(([id, levels]) => [id, levels.map((level) => drawn(level, random))])),
    reservation: drawn(reservation, random),
    relationship: drawn(relationship, random),
    linkage: { tense: drawn(linkage.tense, random), crisis: drawn(linkage.crisis, random) },
    audienceCost: drawn(audienceCost, random),
    future: drawn(future, random),
  }
}

/**
 * Draws every quantity that a scenario leaves to chance, each party from a stream of its own.
 * @param seed - a whole number; the same seed gives the same numbers
 */
export function resolveScenario(scenario: Scenario, seed: number): ResolvedScenario {
  return {
    ...scenario,
    parties: scenario.parties.map((party) => ({
      ...party,
      secrets: { ...party.secrets, preferences: drawnPreferences(party.secrets.preferences, stream(seed, `preferences/${party.id}`)) },
    })),
  }
}
