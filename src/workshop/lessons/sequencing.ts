import { settled, versionOf } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = settled('phased-low-trust')
const rule = 'Nobody believes that one great exchange would be kept, so the truce commission has laid down that people are to go in phases, each side handing over at its own crossing, and that nobody is to be hurried. Two earlier exchanges stopped after the first bus.'

/** L13: how a release is put in order, and whether cheating pays in it. */
export const sequencing: Lesson = {
  id: 'L13',
  title: 'Who goes first: sequencing and the temptation to keep people back',
  minutes: 75,
  headCount: { least: 4, most: 60, best: 'pairs, at least three tables of each version' },
  objectives: ['See why a signed agreement is not yet a release.', 'Compare designs by what cheating would bring in each.'],
  base: 'phased-low-trust',
  contrast: 'the way of release that the commission allows',
  treatments: [
    { id: 'phased', label: 'In phases', value: 'phased', scenario: versionOf(base, 'phased') },
    {
      id: 'simultaneous', label: 'All at once', value: 'simultaneous',
      scenario: versionOf({
        ...base,
        brief: base.brief.replace(rule, 'Two earlier exchanges in phases stopped after the first bus, so the truce commission has laid down that everybody is to go at the same moment, at one crossing, in the sight of both sides.'),
        rules: { ...base.rules, modes: ['simultaneous'], phases: 1 },
      }, 'at-once'),
    },
  ],
  injections: [],
  debrief: steps({ id: 'ladder', question: 'Which design made cheating not worth it?', choices: ['in phases', 'all at once', 'neither'] }, 'trust', 'agreement', 'chart', 'bots'),
  misreadings: ['"They could not be trusted." Look at what each step left to lose.', '"Phases are safer." Small steps make each breach small, and give more occasions for one.'],
  takeAways: ['At every step, let each side have more to lose by stopping than by going on.', 'Say beforehand what happens when a bus is late.', 'Ask who can hold people, or money, for both: an agent, a guarantor.'],
  reading: ['Kydd 2005, Trust and Mistrust in International Relations', 'Axelrod 1984, The Evolution of Cooperation'],
}
