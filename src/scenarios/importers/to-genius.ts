import { XMLBuilder } from 'fast-xml-parser'
import type { ResolvedScenario } from '../../model/scenario.js'
import { normalProfiles } from './additive.js'

/** Files of a domain, by name. */
export type ExportedFiles = Readonly<Record<string, string>>

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true })

/**
 * Writes the bargaining of a scenario for the Genius platform: a domain and a profile for each party, as XML by file name.
 * Rules that tie packages together, such as two sides releasing somebody, have no place in that format and are left out.
 */
export function exportGenius(scenario: ResolvedScenario): ExportedFiles {
  const { domain, profiles } = normalProfiles(scenario)
  const issues = (evaluations?: readonly (readonly number[])[]) => domain.labels.map(({ name, options }, i) => ({
    '@index': i + 1, '@name': name, '@etype': 'discrete', '@type': 'discrete', '@vtype': 'discrete',
    item: options.map((value, option) => ({ '@index': option + 1, '@value': value, '@cost': 0, ...(evaluations ? { '@evaluation': evaluations[i]![option] } : {}) })),
  }))
  const objective = { '@index': 0, '@name': domain.name, '@etype': 'objective', '@type': 'objective', '@description': '' }
  const text = (content: object): string => `${builder.build(content)}`
  return Object.fromEntries([
    [`${domain.name}_domain.xml`, text({ negotiation_template: { utility_space: { '@number_of_issues': domain.labels.length, objective: { ...objective, issue: issues() } } } })],
    ...profiles.map(({ party, weights, evaluations, reservation }): [string, string] => [`${domain.name}_${party}.xml`, text({
      utility_space: {
        objective: { ...objective, issue: issues(evaluations), weight: weights.map((value, i) => ({ '@index': i + 1, '@value': value })) },
        discount_factor: { '@value': 1 },
        reservation: { '@value': reservation },
      },
    })]),
  ])
}
