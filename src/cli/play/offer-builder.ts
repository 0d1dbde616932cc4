import type { Issue } from '../../model/package.js'
import type { Options } from '../../model/scenario.js'
import type { View } from '../../model/view.js'
import type { Names } from '../../report/names.js'
import { packageWords } from '../../report/package-words.js'
import type { Prompter } from './prompter.js'
import { worthWords } from './worth.js'

async function phaseOf(issue: Issue, prompter: Prompter, names: Names): Promise<number> {
  if (issue.size <= 2) return 1
  const phases = Array.from({ length: issue.size - 1 }, (_, i) => ({ label: `in phase ${i + 1}`, value: i + 1 }))
  return prompter.choose(`When does ${names.person(issue.id)} go home?`, phases)
}

/**
 * Puts a package together: who comes home, who goes home, which concessions, and what else is to be settled.
 * @param why - the refusal of the package as it stands, if the chart would not take it
 * @returns the package, or `undefined` when the person thinks better of it
 */
export async function buildOffer(view: View, prompter: Prompter, names: Names, why: (options: Options) => string | undefined): Promise<Options | undefined> {
  const { table, audience } = view
  if (!table) return undefined
  const { agenda } = table
  const options = agenda.issues.map(() => 0)
  const people = agenda.issues.flatMap((issue, index) => (issue.kind === 'detainee' ? [{ issue, index }] : []))
  const sides = [
    { question: 'Who comes home to us?', of: people.filter(({ issue }) => issue.to === audience) },
    { question: 'Whom do we let go home?', of: people.filter(({ issue }) => issue.from === audience) },
    { question: 'Who else goes home, between the others?', of: people.filter(({ issue }) => issue.from !== audience && issue.to !== audience) },
  ]
  for (const { question, of } of sides) {
    if (of.length === 0) continue
    const chosen = await prompter.several(question, of.map((value) => ({ label: `${names.person(value.issue.id)}, held by ${names.actor(value.issue.from)}`, value })))
    for (const { issue, index } of chosen) options[index] = await phaseOf(issue, prompter, names)
  }
  for (const [index, issue] of agenda.issues.entries()) {
    if (issue.kind === 'detainee') continue
    const levels = Array.from({ length: issue.size }, (_, level) => ({ label: names.level(issue.id, level), value: level }))
    options[index] = await prompter.choose(issue.kind === 'common' ? `${names.concession(issue.id)}?` : `${names.concession(issue.id)}, from ${names.actor(issue.from)} to ${names.actor(issue.to)}?`, levels)
  }
  const text = `${packageWords(agenda, options, names)}. ${worthWords(agenda, options, view)}`
  const refusal = why(options)
  const next = await prompter.choose(refusal === undefined ? text : `${text} It cannot be offered: ${refusal}`, [
    ...(refusal === undefined ? [{ label: 'Offer it', value: 'offer' as const }] : []),
    { label: 'Put it together anew', value: 'again' as const },
    { label: 'Do something else', value: 'back' as const },
  ])
  if (next === 'again') return buildOffer(view, prompter, names, why)
  return next === 'offer' ? options : undefined
}
