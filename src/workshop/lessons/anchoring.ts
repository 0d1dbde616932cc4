import { settled, versionOf } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = settled('one-for-many')

function precedent(sentence: string): typeof base {
  return { ...base, brief: `${base.brief} ${sentence}` }
}

/** L3: the first number that is named, here by a precedent in the public brief. */
export const anchoring: Lesson = {
  id: 'L3',
  title: 'The first number: anchors and precedents',
  minutes: 75,
  headCount: { least: 4, most: 60, best: 'pairs, at least four tables of each version' },
  objectives: ['See how a first number pulls what follows.', 'Prepare a first offer, and an answer to one.'],
  base: 'one-for-many',
  contrast: 'the precedent that the public brief tells',
  treatments: [
    { id: 'low', label: 'Precedent: one for two', value: 'one for two', scenario: versionOf(precedent('Last winter two governments far away exchanged one person for two, and every paper carried the ratio.'), 'low') },
    { id: 'high', label: 'Precedent: one for seven', value: 'one for seven', scenario: versionOf(precedent('Last winter two governments far away exchanged one person for seven, and every paper carried the ratio.'), 'high') },
  ],
  injections: [],
  debrief: steps({ id: 'concessions', question: 'Does the last number follow the first?', choices: ['yes', 'somewhat', 'no'] }, 'dance', 'pareto', 'valueLeft', 'bots'),
  misreadings: ['"The precedent decided." It is one number among others, and nobody\'s values changed with it.', '"Whoever goes first wins." A first number far out also ends talks.', 'Bots do not read briefs: both versions are the same to them, so any difference between the versions is people\'s.'],
  takeAways: ['Name a first number when you know the range, and give a reason with it.', 'Answer an anchor with your own, not with a move from theirs.', 'Values do not change when a newspaper prints a ratio.'],
  reading: ['Tversky and Kahneman 1974, Judgment under Uncertainty', 'Galinsky and Mussweiler 2001, First Offers as Anchors'],
}
