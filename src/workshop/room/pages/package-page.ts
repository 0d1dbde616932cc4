import type { Agenda } from '../../../model/package.js'
import { optionUtility } from '../../../model/preferences.js'
import type { Options } from '../../../model/scenario.js'
import type { View } from '../../../model/view.js'
import type { Names } from '../../../report/names.js'
import { packageWords } from '../../../report/package-words.js'
import type { BuilderIssue, OfferBuilder, PackageChange, PackagePage } from '../contract/play-page.js'
import type { PartySecrets, Scenario } from '../../../model/scenario.js'
import { redLineWords } from '../words/case-words.js'
import { ownWorth } from '../worth.js'

/** A package in words and in the reader's own numbers. */
export function packagePage(view: View, agenda: Agenda, { by, options, round }: { readonly by: string; readonly options: Options; readonly round?: number }, names: Names): PackagePage {
  const worth = ownWorth(view, options, agenda)
  return { by, byName: names.title(by), options, words: packageWords(agenda, options, names), worth: worth !== null && Number.isFinite(worth) ? worth : null, crossesRedLine: worth === -Infinity, round: round ?? null }
}

/** What an issue's option is called. */
function optionLabel(issue: Agenda['issues'][number], option: number, names: Names): string {
  if (issue.kind !== 'detainee') return names.level(issue.id, option)
  return option === 0 ? 'stays' : issue.size > 2 ? `goes home in phase ${option}` : 'goes home'
}

/** The differences between two packages of one agenda. */
export function changesBetween(view: View, agenda: Agenda, before: Options, after: Options, names: Names): readonly PackageChange[] {
  const secrets = view.secrets
  return agenda.issues.flatMap((issue, index) => {
    const [was, is] = [before[index] ?? 0, after[index] ?? 0]
    if (was === is) return []
    const gain = secrets ? optionUtility(secrets.preferences, issue, is) - optionUtility(secrets.preferences, issue, was) : null
    return [{ index, name: issue.kind === 'detainee' ? names.person(issue.id) : names.concession(issue.id), before: optionLabel(issue, was, names), after: optionLabel(issue, is, names), gain }]
  })
}

/** The issues of an agenda from one side's point of view. */
export function issuesFor(agenda: Agenda, audience: string, secrets: PartySecrets<number> | null, scenario: Pick<Scenario<unknown>, 'detainees'>, names: Names): readonly BuilderIssue[] {
  return agenda.issues.map((issue, index) => {
    const person = scenario.detainees.find(({ id }) => id === issue.id)
    return {
      index,
      kind: issue.kind,
      id: issue.id,
      name: issue.kind === 'detainee' ? names.person(issue.id) : names.concession(issue.id),
      side: issue.kind === 'common' ? 'common' as const : issue.to === audience ? 'toUs' as const : issue.from === audience ? 'fromUs' as const : 'others' as const,
      from: issue.from ? names.title(issue.from) : null,
      to: issue.to ? names.title(issue.to) : null,
      tags: issue.kind === 'detainee' && person ? [person.category, person.legalStage, person.welfare] : [],
      options: Array.from({ length: issue.size }, (_, option) => ({ label: optionLabel(issue, option, names), value: secrets ? optionUtility(secrets.preferences, issue, option) : null })),
    }
  })
}

/** The offer builder, or `null` when no agenda is on the table. */
export function builderOf(view: View, names: Names, scenario: Scenario<number>, sends: readonly string[]): OfferBuilder | null {
  const { table, secrets, audience } = view
  if (!table) return null
  return {
    issues: issuesFor(table.agenda, audience, secrets, scenario, names),
    noDeal: secrets?.preferences.reservation ?? null,
    sends,
    redLines: (secrets?.preferences.redLines ?? []).map((line) => redLineWords(scenario, line)),
    start: table.offers.findLast(({ by }) => by === audience)?.options ?? table.agenda.issues.map(() => 0),
  }
}
