import { stream } from '../random.js'
import type { RandomStream } from '../random.js'
import type { Preferences, Quantity, ResolvedScenario, Scenario } from './scenario.js'

function drawn(quantity: Quantity, random: RandomStream): number {
  return typeof quantity === 'number' ? quantity : quantity.low + random.next() * (quantity.high - quantity.low)
}

function drawnPreferences(preferences: Preferences, random: RandomStream): Preferences<number> {
  const { detainees, concessions, issues, interactions, reservation, relationship, linkage, dailyCost, audienceCost, future, ...rest } = preferences
  // In this order, so that a part that is absent moves no other draw.
  const drawnLevels = (levels: { readonly [id: string]: readonly Quantity[] }): { readonly [id: string]: readonly number[] } =>
    Object.fromEntries(Object.entries(levels).map(([id, values]) => [id, values.map((value) => drawn(value, random))]))
  return {
    ...rest,
    detainees: Object.fromEntries(Object.entries(detainees).map(([id, quantity]) => [id, drawn(quantity, random)])),
    concessions: drawnLevels(concessions),
    reservation: drawn(reservation, random),
    relationship: drawn(relationship, random),
    linkage: { tense: drawn(linkage.tense, random), crisis: drawn(linkage.crisis, random) },
    audienceCost: drawn(audienceCost, random),
    future: drawn(future, random),
    ...(issues && { issues: drawnLevels(issues) }),
    ...(interactions && { interactions: interactions.map((interaction) => ({ ...interaction, utility: drawn(interaction.utility, random) })) }),
    ...(dailyCost !== undefined && { dailyCost: drawn(dailyCost, random) }),
  }
}

function isFixed(quantity: unknown): boolean {
  if (typeof quantity !== 'object' || quantity === null) return true
  return !('low' in quantity && 'high' in quantity) && Object.values(quantity).every(isFixed)
}

const fixed = new WeakMap<Scenario, boolean>()

/** Whether a scenario leaves nothing to be drawn. */
function isResolved(scenario: Scenario): scenario is ResolvedScenario {
  const known = fixed.get(scenario) ?? scenario.parties.every(({ secrets }) => isFixed(secrets.preferences))
  fixed.set(scenario, known)
  return known
}

/**
 * Draws every quantity that a scenario leaves to chance, each party from a stream of its own.
 * @param seed - a whole number; the same seed gives the same numbers
 * @returns the scenario itself when nothing is to be drawn
 */
export function resolveScenario(scenario: Scenario, seed: number): ResolvedScenario {
  if (isResolved(scenario)) return scenario
  return {
    ...scenario,
    parties: scenario.parties.map((party) => ({
      ...party,
      secrets: { ...party.secrets, preferences: drawnPreferences(party.secrets.preferences, stream(seed, `preferences/${party.id}`)) },
    })),
  }
}
