import type { CaseFile } from '../scenarios/index.js'
import { heading, say } from './print.js'
import type { Terminal } from './terminal.js'

const silence = 'notStated'

/** Writes a case file: every claim with its claimant and source, every charge with what contests it. */
export function showCase(terminal: Terminal, facts: CaseFile): void {
  const claimant = (id: string): string => {
    const found = facts.claimants.find((other) => other.id === id)
    return found ? (found.name === silence ? found.role : `${found.name}, ${found.role.charAt(0).toLowerCase()}${found.role.slice(1)}`) : id
  }
  const outlet = (id: string): string => facts.sources.find((other) => other.id === id)?.outlet ?? id
  const attributed = ({ by, source }: { readonly by: string; readonly source: string }): string => `(${claimant(by)}; ${outlet(source)})`
  const or = (value: string | number): string => (value === silence ? 'not stated' : String(value))

  heading(terminal, `${facts.title}, as reported up to ${facts.asOf}`)
  say(terminal, facts.about, '  ')
  heading(terminal, 'What is said of the talks')
  for (const said of facts.claims) say(terminal, `${said.claim} ${attributed(said)}`, '  ')
  for (const count of facts.counts) say(terminal, `${count.claim.replace(/\.$/, '')}: ${count.precision === 'atLeast' ? 'at least ' : ''}${count.number}. ${attributed(count)}`, '  ')
  heading(terminal, 'People named in the reports')
  for (const { name, age, role, arrest, charge, designation } of facts.persons) {
    terminal.write(`  ${terminal.paint.strong(name)}\n`)
    say(terminal, `Age ${or(age)}; occupation ${or(role)}.`, '    ')
    if (arrest !== silence) say(terminal, `Arrest: ${arrest.claim} ${attributed(arrest)}`, '    ')
    say(terminal, `Charge: ${charge.allegation} ${attributed(charge)} Stage: ${or(charge.stage)}. When: ${or(charge.when)}. Sentence: ${or(charge.sentence)}.`, '    ')
    if (charge.contested === silence) say(terminal, 'Whether it is contested is not stated.', '    ')
    else for (const contest of charge.contested) say(terminal, `Contested: ${contest.claim} ${attributed(contest)}`, '    ')
    if (charge.since !== silence) say(terminal, `Since: ${charge.since.claim} ${attributed(charge.since)}`, '    ')
    if (designation !== silence) say(terminal, `Designation: ${designation.claim} ${attributed(designation)}`, '    ')
  }
  heading(terminal, 'On which the sources are silent')
  for (const question of facts.silent) say(terminal, question, '  ')
  heading(terminal, 'Sources')
  for (const { outlet: name, date, basis } of facts.sources) say(terminal, `${name}, ${or(date)}. ${basis}`, '  ')
  heading(terminal, 'Corrections')
  say(terminal, facts.corrections, '  ')
}
