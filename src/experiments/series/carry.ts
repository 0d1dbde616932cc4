import type { Quantity, Scenario } from '../../model/scenario.js'
import { trustLevel } from '../../model/trust.js'
import type { NegotiationResult } from '../../simulation/result.js'

/** How one exchange bears on the next. */
export interface CarryOver {
  /** Share of earlier experience that still counts in the next exchange, in [0, 1]; 0 begins each with the scenario's own prior. @defaultValue 0.8 */
  readonly memory: number
  /** What each person released adds to the daily chance of a new arrest, as a share of the scenario's own: a release pays whoever takes people (precedent). 0 or more. @defaultValue 0.25 */
  readonly arrests: number
  /** What each person that a party let go beyond those it got adds to what letting people go costs it next time, as a share. 0 or more. @defaultValue 0.1 */
  readonly prices: number
  /** Share of the last two that is left after one exchange more, in [0, 1]. @defaultValue 0.5 */
  readonly fading: number
}

/** How exchanges bear on each other where nothing else is said. */
export const usualCarryOver: CarryOver = { memory: 0.8, arrests: 0.25, prices: 0.1, fading: 0.5 }

/** What is carried from one exchange to the next. Plain data. */
export interface Standing {
  /** Prior of trust, as commitments seen kept and broken. */
  readonly trust: { readonly kept: number; readonly broken: number }
  /** Factor on the daily chance of a new arrest, 1 or more. */
  readonly arrests: number
  /** Factor on what letting people go costs, by party, 1 or more. */
  readonly prices: { readonly [party: string]: number }
}

/** What a first exchange begins with. */
export function firstStanding({ rules, parties }: Scenario): Standing {
  return { trust: { ...rules.trust }, arrests: 1, prices: Object.fromEntries(parties.map(({ id }) => [id, 1])) }
}

const least = 1e-3

/**
 * What the next exchange begins with. Trust goes on from the mean of what all came to believe of all, as far as it is remembered,
 * with as many observations more as people were released: the scenario has one prior for everybody, so a single party's reputation is shared.
 */
export function nextStanding({ rules }: Scenario, { trust, arrests, prices }: Standing, { trust: beliefs, released }: Pick<NegotiationResult, 'trust' | 'released'>, carry: CarryOver): Standing {
  const levels = Object.values(beliefs).flatMap((row) => Object.values(row).map(({ after }) => after))
  const level = levels.length > 0 ? levels.reduce((sum, value) => sum + value, 0) / levels.length : trustLevel(trust)
  const weight = trust.kept + trust.broken + released.length
  const blended = (now: number, prior: number): number => Math.min(1000, Math.max(least, carry.memory * now + (1 - carry.memory) * prior))
  return {
    trust: { kept: blended(level * weight, rules.trust.kept), broken: blended((1 - level) * weight, rules.trust.broken) },
    arrests: 1 + (arrests - 1) * carry.fading + carry.arrests * released.length,
    prices: Object.fromEntries(Object.entries(prices).map(([party, factor]) => {
      const gave = released.filter(({ from }) => from === party).length - released.filter(({ to }) => to === party).length
      return [party, 1 + (factor - 1) * carry.fading + carry.prices * Math.max(0, gave)]
    })),
  }
}

function times(quantity: Quantity, factor: number): Quantity {
  return typeof quantity === 'number' ? quantity * factor : { ...quantity, low: quantity.low * factor, high: quantity.high * factor }
}

/** The scenario of an exchange that begins with what earlier ones left. */
export function carriedInto(scenario: Scenario, { trust, arrests, prices }: Standing): Scenario {
  const holds = new Map(scenario.detainees.map(({ id, holder }) => [id, holder]))
  return {
    ...scenario,
    rules: { ...scenario.rules, trust },
    nature: { ...scenario.nature, arrest: Math.min(1, scenario.nature.arrest * arrests) },
    parties: scenario.parties.map((party) => ({
      ...party,
      secrets: {
        ...party.secrets,
        preferences: {
          ...party.secrets.preferences,
          detainees: Object.fromEntries(Object.entries(party.secrets.preferences.detainees).map(([id, worth]) => [id, holds.get(id) === party.id ? times(worth, prices[party.id] ?? 1) : worth])),
        },
      },
    })),
  }
}
