import type { ResolvedScenario } from '../../model/scenario.js'
import { normalProfiles } from './additive.js'
import type { ExportedFiles } from './to-genius.js'

/**
 * Writes the bargaining of a scenario for the GeniusWeb platform: a domain and a profile for each party, as JSON by file name.
 * A reservation value is no bid of that format, and goes into the flat field that some platforms read; rules that tie packages together are left out.
 */
export function exportGeniusWeb(scenario: ResolvedScenario): ExportedFiles {
  const { domain, profiles } = normalProfiles(scenario)
  const names = domain.labels.map(({ name }, i) => (domain.labels.findIndex((other) => other.name === name) === i ? name : `${name} (${i + 1})`))
  const byIssue = <T>(value: (i: number) => T): { readonly [issue: string]: T } => Object.fromEntries(names.map((name, i) => [name, value(i)]))
  const described = { name: domain.name, issuesValues: byIssue((i) => ({ values: domain.labels[i]!.options })) }
  const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`
  return Object.fromEntries([
    [`${domain.name}.json`, text(described)],
    ...profiles.map(({ party, weights, evaluations, reservation }): [string, string] => [`${domain.name}-${party}.json`, text({
      LinearAdditiveUtilitySpace: {
        issueUtilities: byIssue((i) => ({ DiscreteValueSetUtilities: { valueUtilities: Object.fromEntries(domain.labels[i]!.options.map((option, k) => [option, evaluations[i]![k]])) } })),
        issueWeights: byIssue((i) => weights[i]!),
        domain: described,
        name: party,
      },
      reservationValue: reservation,
    })]),
  ])
}
