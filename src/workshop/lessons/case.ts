import { mistake, show } from '../../errors.js'
import { freeze } from 'immer'
import type { Party, PartyId, PartySecrets, Preferences, Scenario } from '../../model/scenario.js'
import { problemText, scenario as bundled, validateScenario } from '../../scenarios/index.js'

type Case = Scenario<number>

function settledValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(settledValue)
  if ('draw' in value && 'low' in value && 'high' in value) return (Number(value.low) + Number(value.high)) / 2
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settledValue(part)]))
}

/** A bundled fictional scenario with every drawn quantity at the middle of its range, so that a contrast is the same at every seed. */
export function settled(id: string): Case {
  const base = bundled(id)
  if (base.kind !== 'fictional') throw mistake({ given: `${show(id)} was given as the case of a lesson`, allowed: 'lessons play fictional cases', todo: 'name another scenario' })
  return settledValue(base) as Case
}

/** A party's secrets changed. */
export function withSecrets(scenario: Case, party: PartyId, change: (secrets: PartySecrets<number>) => Partial<PartySecrets<number>>): Case {
  return withParty(scenario, party, ({ secrets }) => ({ secrets: { ...secrets, ...change(secrets) } }))
}

/** A party's preferences changed. */
export function withPreferences(scenario: Case, party: PartyId, change: (preferences: Preferences<number>) => Partial<Preferences<number>>): Case {
  return withSecrets(scenario, party, ({ preferences }) => ({ preferences: { ...preferences, ...change(preferences) } }))
}

/** A party changed. */
export function withParty(scenario: Case, party: PartyId, change: (party: Party<number>) => Partial<Party<number>>): Case {
  return { ...scenario, parties: scenario.parties.map((one) => (one.id === party ? { ...one, ...change(one) } : one)) }
}

/** A sentence of a party's confidential brief said otherwise, so that what people read and what is reckoned agree. */
export function reworded(scenario: Case, party: PartyId, from: string, to: string): Case {
  return withSecrets(scenario, party, ({ brief }) => {
    if (!brief.includes(from)) throw mistake({ given: `the brief of ${party} does not say ${show(from)}`, allowed: 'a sentence of the brief as it stands', todo: 'copy it from the scenario' })
    return { brief: brief.replace(from, to) }
  })
}

/** A sentence added to a party's confidential brief. */
export function told(scenario: Case, party: PartyId, sentence: string): Case {
  return withSecrets(scenario, party, ({ brief }) => ({ brief: `${brief} ${sentence}` }))
}

/**
 * A version of a case under an id of its own, checked by the scenario schema.
 * @throws UsageError when it breaks a rule of the schema
 */
export function versionOf(scenario: Case, id: string): Case {
  const made = { ...scenario, id: `${scenario.id}-${id}` }
  const check = validateScenario(made)
  if (!check.ok) throw mistake({ given: `version ${id} of ${scenario.id} breaks a rule: ${check.problems.map(problemText).join('; ')}`, allowed: 'what the scenario schema takes', todo: 'mend the lesson' })
  return freeze(made, true)
}
