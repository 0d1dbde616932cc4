import type { Agenda } from '../../../model/package.js'
import { optionUtility } from '../../../model/preferences.js'
import type { Options } from '../../../model/scenario.js'
import type { View } from '../../../model/view.js'
import type { BuilderIssue, OfferBuilder, PackageChange, PackagePage } from '../contract/play-page.js'
import type { PartySecrets } from '../../../model/scenario.js'
import { redLineWords } from '../words/case-words.js'
import type { Voice } from '../words/voice.js'
import { ownWorth } from '../worth.js'

/** A package in words and in the reader's own numbers. */
export function packagePage(view: View, agenda: Agenda, { by, options, round }: { readonly by: string; readonly options: Options; readonly round?: number }, voice: Voice): PackagePage {
  const worth = ownWorth(view, options, agenda)
  return { by, byName: voice.names.title(by), options, words: voice.package(agenda, options), worth: worth !== null && Number.isFinite(worth) ? worth : null, crossesRedLine: worth === -Infinity, round: round ?? null }
}

/** What an issue's option is called. */
function optionLabel(issue: Agenda['issues'][number], option: number, voice: Voice): string {
  if (issue.kind !== 'detainee') return voice.names.level(issue.id, option)
  return option === 0 ? voice.table('stays') : issue.size > 2 ? voice.table('goesHomeIn', { phase: voice.number(option) }) : voice.table('goesHome')
}

/** The differences between two packages of one agenda. */
export function changesBetween(view: View, agenda: Agenda, before: Options, after: Options, voice: Voice): readonly PackageChange[] {
  const secrets = view.secrets
  const { names } = voice
  return agenda.issues.flatMap((issue, index) => {
    const [was, is] = [before[index] ?? 0, after[index] ?? 0]
    if (was === is) return []
    const gain = secrets ? optionUtility(secrets.preferences, issue, is) - optionUtility(secrets.preferences, issue, was) : null
    return [{ index, name: issue.kind === 'detainee' ? names.person(issue.id) : names.concession(issue.id), before: optionLabel(issue, was, voice), after: optionLabel(issue, is, voice), gain }]
  })
}

/** The issues of an agenda from one side's point of view. */
export function issuesFor(agenda: Agenda, audience: string, secrets: PartySecrets<number> | null, voice: Voice): readonly BuilderIssue[] {
  const { scenario, names } = voice
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
      tags: issue.kind === 'detainee' && person ? [person.category, person.legalStage, person.welfare].map(voice.tag) : [],
      options: Array.from({ length: issue.size }, (_, option) => ({ label: optionLabel(issue, option, voice), value: secrets ? optionUtility(secrets.preferences, issue, option) : null })),
    }
  })
}

/** The offer builder, or `null` when no agenda is on the table. */
export function builderOf(view: View, voice: Voice, sends: readonly string[]): OfferBuilder | null {
  const { table, secrets, audience } = view
  if (!table) return null
  return {
    issues: issuesFor(table.agenda, audience, secrets, voice),
    noDeal: secrets?.preferences.reservation ?? null,
    sends,
    redLines: (secrets?.preferences.redLines ?? []).map((line) => redLineWords(voice, line)),
    start: table.offers.findLast(({ by }) => by === audience)?.options ?? table.agenda.issues.map(() => 0),
  }
}
