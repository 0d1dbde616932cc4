import { settled, told, versionOf, withPreferences } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = withPreferences(settled('two-for-two'), 'borealis', () => ({ reservation: 3 }))

/** L5: what one side knows of the other, and what telling costs and brings. */
export const disclosure: Lesson = {
  id: 'L5',
  title: 'What they know: uneven information and disclosure',
  minutes: 75,
  headCount: { least: 4, most: 60, best: 'pairs, at least three tables of each version' },
  objectives: ['See what knowing the other side\'s no-deal value changes.', 'Tell keeping silent from misleading.', 'Check a guess against what was true.'],
  base: 'two-for-two',
  contrast: 'whether Aster knows what no deal is worth to Borealis',
  treatments: [
    { id: 'private', label: 'Nobody knows', value: 'not known', scenario: versionOf(base, 'private') },
    { id: 'known', label: 'Aster knows', value: 'known to Aster', scenario: versionOf(told(base, 'aster', 'Your embassy has read a cabinet paper of Borealis: to them, no deal is worth 3 points of their own. They do not know that you know.'), 'known') },
  ],
  injections: [{ kind: 'own', scope: 'all', when: { state: 'agreement.packaging' }, text: 'You may show one line of your score sheet to the other side, if you wish: say which in the chat. Nobody can check it.' }],
  debrief: steps({ id: 'beliefs', question: 'How wrong were we about the other side, and in which direction?', choices: ['too high', 'too low', 'about right'] }, 'trust', 'concessions', 'pareto', 'bots'),
  misreadings: ['"Who knows more gets more." Knowing also makes people push too far.', '"They lied." Silence, a threat that was not meant and a false statement are three things.', 'Bots do not read briefs: both versions are the same to them.'],
  takeAways: ['Ask, and watch what is traded: offers tell more than words.', 'Decide beforehand what you will tell, and what you will never say that is not so.', 'Announce to your class that information is uneven: an ambush teaches nothing.'],
  reading: ['Thompson 1991, Information Exchange in Negotiation', 'Lewicki and Robinson 1998, Ethical and Unethical Bargaining Tactics'],
}
