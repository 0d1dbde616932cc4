import { settled, versionOf, withPreferences } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = { ...settled('leak'), schedule: [] }

/** What Corvane's letting go costs it, and what Tisaly's letting go costs that one: the same numbers, dealt to other people. */
function costs(corvane: { readonly [person: string]: number }, tisaly: { readonly [person: string]: number }): typeof base {
  const first = withPreferences(base, 'corvane', ({ detainees }) => ({ detainees: { ...detainees, ...corvane } }))
  return { ...withPreferences(first, 'tisaly', ({ detainees }) => ({ detainees: { ...detainees, ...tisaly } })), schedule: [] }
}

/** L4: trades between things that are dear to one side and cheap to the other. */
export const logrolling: Lesson = {
  id: 'L4',
  title: 'Cheap for you, dear to them: the integrative trade',
  minutes: 90,
  headCount: { least: 4, most: 60, best: 'pairs, at least three tables of each version' },
  objectives: ['Find trades in which both gain.', 'Ask for priorities before positions.', 'See value that was left on the table.'],
  base: 'leak',
  contrast: 'whether what one side wants most is what the other gives most easily',
  treatments: [
    { id: 'complementary', label: 'Priorities fit', value: 'dearest to one is cheapest to the other', scenario: versionOf(costs({ paloma: -2, oluwaseun: -5, kenji: -9 }, { leyla: -2, nadir: -9, tomas: -5 }), 'fit') },
    { id: 'opposed', label: 'Priorities clash', value: 'dearest to one is dearest to the other', scenario: versionOf(costs({ paloma: -9, oluwaseun: -5, kenji: -2 }, { leyla: -9, nadir: -2, tomas: -5 }), 'clash') },
  ],
  injections: [],
  debrief: steps({ id: 'valueLeft', question: 'Which swap was nearly free for you and dear to them?', choices: ['a person', 'the flights', 'there was none'] }, 'dance', 'pareto', 'concessions', 'bots'),
  misreadings: ['"An equal number is a fair trade." Numbers of people say nothing of what they are worth to each side.', '"We agreed, so we did well." Most deals leave something.', '"More talk finds more value." It is questions about priorities that do.'],
  takeAways: ['Offer packages, not one thing after another.', 'Offer two packages of the same worth to you, and see which they prefer.', 'Look for differences: they are what is traded.'],
  reading: ['Froman and Cohen 1970, Compromise and Logroll', 'Pruitt 1981, Negotiation Behavior'],
}
