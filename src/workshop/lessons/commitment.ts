import { settled, told, versionOf, withPreferences, withSecrets } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = withSecrets(settled('two-for-two'), 'aster', ({ temperament }) => ({ temperament: { ...temperament, statements: 'committing' } }))

function vow(cost: number, words: string): typeof base {
  return told(withPreferences(base, 'aster', () => ({ audienceCost: cost })), 'aster', words)
}

/** L7: a public vow, and what it costs to break it. */
export const commitment: Lesson = {
  id: 'L7',
  title: 'A vow in public: commitment and credibility',
  minutes: 75,
  headCount: { least: 4, most: 60, best: 'pairs, at least three tables of each version' },
  objectives: ['See how a public commitment ties its maker.', 'Tell a threat that is credible from one that is not.'],
  base: 'two-for-two',
  contrast: 'what it costs Aster to settle below its own public commitment',
  treatments: [
    { id: 'cheap', label: 'Words are cheap', value: '0 points', scenario: versionOf(vow(0, 'You may commit yourselves in public. Your public forgets quickly: settling for less costs you nothing.'), 'cheap') },
    { id: 'dear', label: 'Words bind', value: '3 points', scenario: versionOf(vow(3, 'You may commit yourselves in public. Your public does not forget: settling for less than you vowed costs you 3 points.'), 'dear') },
  ],
  injections: [{ kind: 'poll', scope: 'all', when: { state: 'agreement.packaging' }, party: 'aster', text: 'A poll at home: people ask what you stand for. You may commit yourselves in public, if you wish.' }],
  debrief: steps({ id: 'home', question: 'When did a vow help, and when did it trap?', choices: ['it helped', 'it trapped', 'nobody vowed'] }, 'concessions', 'agreement', 'pareto', 'bots'),
  misreadings: ['"A vow is strength." It is strength only if the other side sees it before it moves, and can still say yes.', '"They should have backed down." Backing down was what the vow made dear.'],
  takeAways: ['Commit to a reason rather than a number.', 'Leave the other side, and yourself, a way to say yes.', 'A vow that costs nothing moves nobody.'],
  reading: ['Schelling 1960, The Strategy of Conflict', 'Fearon 1994, Domestic Political Audiences'],
}
