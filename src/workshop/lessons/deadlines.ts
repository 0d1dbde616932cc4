import { settled, versionOf } from './case.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = settled('two-for-two')

function until(day: number): typeof base {
  return { ...base, rules: { ...base.rules, deadline: day, near: Math.min(base.rules.near, 5) }, nature: { ...base.nature, extension: 0 } }
}

/** L11: time, and who gives at the end. */
export const deadlines: Lesson = {
  id: 'L11',
  title: 'The last day: deadlines and time pressure',
  minutes: 60,
  headCount: { least: 4, most: 80, best: 'pairs, at least three tables of each version' },
  objectives: ['See when concessions come.', 'Plan for the time that signing, voting and release take.'],
  base: 'two-for-two',
  contrast: 'the day on which the talks end',
  treatments: [
    { id: 'late', label: 'Sixty days', value: 'day 60', scenario: versionOf(until(60), 'late') },
    { id: 'early', label: 'Twenty-four days', value: 'day 24', scenario: versionOf(until(24), 'early') },
  ],
  injections: [],
  debrief: steps({ id: 'concessions', question: 'Who gave at the end, and why?', choices: ['whoever had less time', 'whoever wanted it more', 'nobody'] }, 'grid', 'chart', 'agreement', 'bots'),
  misreadings: ['"A deadline forces a deal." It forces an end; which one depends on what is still to be done after the yes.', '"They gave in." Both clocks ran out on the same day.'],
  takeAways: ['Count back from the deadline: votes, papers and the release all take days.', 'Say early what you can only give early.', 'A shared deadline is no advantage of either side; a private one is.'],
  reading: ['Roth, Murnighan and Schoumaker 1988, The Deadline Effect in Bargaining', 'Moore 2004, The Unexpected Benefits of Final Deadlines'],
}
