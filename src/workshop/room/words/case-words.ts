import type { Choice, Interaction, PartySecrets, RedLine, Scenario } from '../../../model/scenario.js'
import { optionUtility } from '../../../model/preferences.js'
import type { Issue } from '../../../model/package.js'
import type { ScoreSheet } from '../contract/seat-page.js'
import { voiceOf } from './spoken.js'
import type { Voice } from './voice.js'

function choiceWords({ scenario, names, ...voice }: Voice, { issue, option }: Choice): string {
  const isPerson = scenario.detainees.some(({ id }) => id === issue)
  const person = voice.name(names.person(issue))
  if (isPerson) return option === undefined || option === 1 ? person : option === 0 ? voice.case('staying', { person }) : voice.case('inPhase', { person, phase: voice.number(option) })
  return option === undefined ? voice.name(names.concession(issue)) : voice.concession(issue, option)
}

/** A red line as a sentence. */
export function redLineWords(voice: Voice, line: RedLine): string {
  const all = (choices: readonly Choice[]): string => voice.listed(choices.map((choice) => choiceWords(voice, choice)))
  switch (line.kind) {
    case 'never': return voice.case(line.of.length === 1 ? 'never' : 'neverAll', { what: all(line.of) })
    case 'atLeast': return voice.case('atLeast', { count: voice.count(line.count), what: all(line.of) })
    case 'atMost': return voice.case('atMost', { count: voice.count(line.count), what: all(line.of) })
    case 'onlyWith': return voice.case('onlyWith', { what: all([line.of]), with: all([line.with]) })
  }
}

function interactionWords(voice: Voice, interaction: Interaction<number>): string {
  const worth = voice.number(interaction.utility)
  const all = (choices: readonly Choice[]): string => voice.listed(choices.map((choice) => choiceWords(voice, choice)))
  switch (interaction.kind) {
    case 'jointly': return voice.case('jointly', { what: all(interaction.of), worth })
    case 'split': return voice.case('split', { what: all(interaction.of), worth })
    case 'parity': return voice.case('parity', { worth })
    case 'precedent': return voice.case('precedent', { worth, growth: voice.number(interaction.growth) })
  }
}

/** What everything is worth to one party, with its red lines and who must say yes at home. */
export function scoreSheetOf(given: Scenario<number>, party: string, language = 'en'): ScoreSheet | null {
  const voice = voiceOf(given, language)
  const { scenario, names } = voice
  const found = scenario.parties.find(({ id }) => id === party)
  if (!found) return null
  const { preferences } = found.secrets as PartySecrets<number>
  const value = (issue: Issue, option: number): number => optionUtility(preferences, issue, option)
  return {
    party,
    partyName: names.title(party),
    lines: [
      ...scenario.detainees.filter(({ id }) => (preferences.detainees[id] ?? 0) !== 0).map(({ id, holder, destination }) => ({
        kind: 'person' as const, id, label: names.person(id), value: value({ kind: 'detainee', id, size: 2, from: holder, to: destination }, 1),
      })),
      ...scenario.concessions.flatMap(({ id, levels, by, to }) => levels.flatMap((_, level) => {
        const worth = value({ kind: 'concession', id, size: levels.length, from: by, to }, level)
        return worth === 0 ? [] : [{ kind: 'concession' as const, id: `${id}/${level}`, label: voice.concession(id, level), value: worth }]
      })),
      ...(scenario.issues ?? []).flatMap(({ id }) => (preferences.issues?.[id] ?? []).flatMap((worth, option) =>
        (worth === 0 ? [] : [{ kind: 'common' as const, id: `${id}/${option}`, label: voice.concession(id, option), value: worth }]))),
      { kind: 'deal', id: 'deal', label: voice.case('deal'), value: preferences.relationship },
      { kind: 'noDeal', id: 'noDeal', label: voice.case('noDeal'), value: preferences.reservation },
    ],
    redLines: (preferences.redLines ?? []).map((line) => redLineWords(voice, line)),
    notes: (preferences.interactions ?? []).map((interaction) => interactionWords(voice, interaction)),
    ratifiers: found.players.map(({ name, members, quorum }) => (members === 1 ? name : voice.case('votes', { name: voice.name(name), quorum: voice.number(quorum), members: voice.number(members) }))),
  }
}
