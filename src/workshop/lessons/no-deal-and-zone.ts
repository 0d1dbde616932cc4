import { reworded, settled, versionOf, withPreferences } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = settled('two-for-two')
const before = 'If nothing comes of the talks, nothing changes: your people stay where they are and you lose no vote over it.'

function noDeal(worth: number, words: string): typeof base {
  return withPreferences(reworded(base, 'aster', before, words), 'aster', () => ({ reservation: worth }))
}

/** L1 and L2: what no deal is worth, and whether there is a zone of agreement at all. */
export const noDealAndZone: Lesson = {
  id: 'L1-L2',
  title: 'Power and the way out: no deal, and the zone of agreement',
  minutes: 75,
  headCount: { least: 4, most: 60, best: 'pairs, at least three tables of each version' },
  objectives: ['Tell a no-deal value from a target.', 'See that power at the table comes from what one has without a deal.', 'Know when walking away is right.'],
  base: 'two-for-two',
  contrast: 'what no deal is worth to Aster',
  treatments: [
    { id: 'wide', label: 'Wide zone', value: '0 points', scenario: versionOf(base, 'wide') },
    { id: 'thin', label: 'Thin zone', value: '5 points', scenario: versionOf(noDeal(5, 'If nothing comes of the talks, a friendly country has all but promised to bring both of your people home next spring; that is worth a good deal to you.'), 'thin') },
    { id: 'empty', label: 'No zone', value: '13 points', scenario: versionOf(noDeal(13, 'If nothing comes of the talks, a friendly country brings both of your people home next month, for nothing in return; hardly any deal is better than that.'), 'empty') },
  ],
  injections: [],
  debrief: steps('agreement', { id: 'pareto', question: 'At which tables was there nothing to agree on?', choices: ['at none', 'at some', 'at most'] }, 'concessions', 'beliefs', 'bots'),
  misreadings: ['"No deal means failure." Where the zone is empty, a deal is the failure.', '"They were stubborn." Some had a better way out.', '"A strong way out wins." In a thin zone it also costs many deals.'],
  takeAways: ['Work out your no-deal value before you talk, and try to raise it.', 'Estimate the other side\'s before you name a number.', 'Ask whether there is a zone before you ask who gets what of it.'],
  reading: ['Raiffa 1982, The Art and Science of Negotiation', 'Fisher and Ury 1981, Getting to Yes'],
}
