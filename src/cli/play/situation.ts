import type { Names } from '../../report/names.js'
import { modeWords, packageWords } from '../../report/package-words.js'
import type { TextTable } from '../../report/summary.js'
import { decimal } from '../../report/words.js'
import type { Agenda } from '../../model/package.js'
import type { PartySecrets } from '../../model/scenario.js'
import type { View } from '../../model/view.js'
import { worthOf, worthWords } from './worth.js'

function stepWords(formal: string): string {
  return formal.replace(/^negotiation\./, '').replaceAll('.', ', ').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
}

function standingWords(agenda: Agenda, { by, options }: { readonly by: string; readonly options: readonly number[] }, view: View, names: Names): string {
  const own = by === view.audience
  const found = worthOf(agenda, options, view)
  const refused = !own && found && found.worth < found.noDeal && view.scenario.rules.rationality === 'enforced'
  const text = `On the table is ${own ? 'your offer' : `an offer of ${names.actor(by)}`}: ${packageWords(agenda, options, names)}. ${worthWords(agenda, options, view)}`
  return refused ? `${text} This scenario lets nobody accept less than no deal.` : text
}

/** Where things stand for the person, as paragraphs. */
export function situationWords(view: View, names: Names): readonly string[] {
  const { day, deadline, state, proposal, table, package: agreed, suggestion } = view
  const worth = (agenda: Agenda, options: readonly number[]): string => `${packageWords(agenda, options, names)}. ${worthWords(agenda, options, view)}`
  return [
    `Day ${day} of ${deadline}. The talks are at: ${stepWords(state.formal)}.`,
    ...(proposal ? [`On the table is a proposal of ${names.actor(proposal.by)}: people are released ${modeWords(proposal.mode, proposal.phases)}.`] : []),
    ...(table && !agreed && suggestion ? [`The mediator's text: ${worth(table.agenda, suggestion)}`] : []),
    ...(table && !agreed ? [`Bargaining is in round ${table.round + 1} of ${table.rounds}.`] : []),
    ...(table?.standing && !agreed ? [standingWords(table.agenda, table.standing, view, names)] : []),
    ...(agreed ? [`The package${agreed.signed ? ', signed' : ''}: ${worth(agreed.agenda, agreed.options)}`] : []),
  ]
}

/** What things are worth to the person's own party. */
export function worthTables({ preferences }: PartySecrets<number>, names: Names): readonly TextTable[] {
  const people = Object.entries(preferences.detainees).filter(([, value]) => value !== 0)
  const concessions = Object.entries({ ...preferences.concessions, ...preferences.issues }).flatMap(([id, levels]) =>
    levels.flatMap((value, level) => (value === 0 ? [] : [[`${names.concession(id)}: ${names.level(id, level)}`, decimal(value)]])))
  return [{
    title: 'What it is worth to you, in units of your own',
    columns: ['what', 'utility'],
    rows: [
      ...people.map(([id, value]) => [`${names.person(id)} goes home`, decimal(value)]),
      ...concessions,
      ['an exchange as such', decimal(preferences.relationship)],
      ['no deal', decimal(preferences.reservation)],
    ],
  }]
}
