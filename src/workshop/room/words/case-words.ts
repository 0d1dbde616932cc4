import type { Choice, Interaction, PartySecrets, RedLine, Scenario } from '../../../model/scenario.js'
import { optionUtility } from '../../../model/preferences.js'
import type { Issue } from '../../../model/package.js'
import type { Names } from '../../../report/names.js'
import { concessionWords } from '../../../report/package-words.js'
import { decimal, listed, numeral } from '../../../report/words.js'
import type { ScoreSheet } from '../contract/seat-page.js'
import { namesIn } from '../play/run.js'

function choiceWords(scenario: Scenario, { issue, option }: Choice, names: Names): string {
  const isPerson = scenario.detainees.some(({ id }) => id === issue)
  if (isPerson) return option === undefined || option === 1 ? names.person(issue) : option === 0 ? `${names.person(issue)} staying` : `${names.person(issue)} in phase ${option}`
  return option === undefined ? names.concession(issue) : concessionWords(issue, option, names)
}

/** A red line as a sentence. */
export function redLineWords(scenario: Scenario, line: RedLine): string {
  const names = namesIn(scenario)
  const all = (choices: readonly Choice[]): string => listed(choices.map((choice) => choiceWords(scenario, choice, names)))
  switch (line.kind) {
    case 'never': return line.of.length === 1 ? `Never ${all(line.of)}.` : `Never all of these together: ${all(line.of)}.`
    case 'atLeast': return `At least ${numeral(line.count)} of ${all(line.of)}.`
    case 'atMost': return `At most ${numeral(line.count)} of ${all(line.of)}.`
    case 'onlyWith': return `${all([line.of])} only together with ${all([line.with])}.`
  }
}

function interactionWords(scenario: Scenario, interaction: Interaction<number>): string {
  const names = namesIn(scenario)
  const worth = decimal(interaction.utility)
  switch (interaction.kind) {
    case 'jointly': return `${listed(interaction.of.map((choice) => choiceWords(scenario, choice, names)))} together: ${worth} more.`
    case 'split': return `Some but not all of ${listed(interaction.of.map((choice) => choiceWords(scenario, choice, names)))}: ${worth}.`
    case 'parity': return `For each person by whom the two sides differ in number: ${worth}.`
    case 'precedent': return `For the first person let go ${worth}; each further one counts ${decimal(interaction.growth)} times the one before.`
  }
}

/** What everything is worth to one party, with its red lines and who must say yes at home. */
export function scoreSheetOf(scenario: Scenario<number>, party: string): ScoreSheet | null {
  const found = scenario.parties.find(({ id }) => id === party)
  if (!found) return null
  const names = namesIn(scenario)
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
        return worth === 0 ? [] : [{ kind: 'concession' as const, id: `${id}/${level}`, label: concessionWords(id, level, names), value: worth }]
      })),
      ...(scenario.issues ?? []).flatMap(({ id }) => (preferences.issues?.[id] ?? []).flatMap((worth, option) =>
        (worth === 0 ? [] : [{ kind: 'common' as const, id: `${id}/${option}`, label: concessionWords(id, option, names), value: worth }]))),
      { kind: 'deal', id: 'deal', label: 'An exchange as such', value: preferences.relationship },
      { kind: 'noDeal', id: 'noDeal', label: 'No deal', value: preferences.reservation },
    ],
    redLines: (preferences.redLines ?? []).map((line) => redLineWords(scenario, line)),
    notes: (preferences.interactions ?? []).map((interaction) => interactionWords(scenario, interaction)),
    ratifiers: found.players.map(({ name, members, quorum }) => (members === 1 ? name : `${name} (${quorum} of ${members})`)),
  }
}
