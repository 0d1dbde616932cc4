import type { Options } from '../../model/scenario.js'
import type { BuilderIssue, } from './contract/play-page.js'
import type { Seat } from './state.js'

const own = [6, 4, -3, -2] as const
const theirs = [-4, -2, 7, 3] as const
const names = ['Person A', 'Person B', 'Person C', 'Person D'] as const
/** Offers after which the bot goes home. */
const most = 6

/** The issues of the practice trade: two people of each side. */
export const practiceIssues: readonly BuilderIssue[] = names.map((name, index) => ({
  index, kind: 'detainee', id: `practice-${index}`, name, side: index < 2 ? 'toUs' : 'fromUs', from: index < 2 ? 'the bot' : 'you', to: index < 2 ? 'you' : 'the bot', tags: [],
  options: [{ label: 'stays', value: 0 }, { label: 'goes home', value: own[index]! }],
}))

function worth(values: readonly number[], options: Options): number {
  return values.reduce((sum, value, i) => sum + (options[i] === 1 ? value : 0), 0)
}

/** Own worth of a package of the practice trade. */
export function practiceWorth(options: Options): number {
  return worth(own, options)
}

/** Whether a value is a package of the practice trade. */
export function isPracticeOffer(options: Options): boolean {
  return options.length === names.length && options.every((option) => option === 0 || option === 1)
}

/** The least that the bot takes at its n-th answer, from 0: it concedes step by step. */
function aspiration(n: number): number {
  return Math.max(1, 6 - n * 2)
}

/** What the bot answers to the n-th offer, from 0. */
export function practiceAnswer(options: Options, n: number): 'accepted' | 'countered' | 'ended' {
  if (worth(theirs, options) >= aspiration(n)) return 'accepted'
  return n + 1 >= most ? 'ended' : 'countered'
}

const all: readonly Options[] = Array.from({ length: 16 }, (_, n) => [n & 1, (n >> 1) & 1, (n >> 2) & 1, (n >> 3) & 1])

/** The package that the bot puts against the n-th offer: best for the other side among those good enough for itself. */
export function practiceCounter(n: number): Options {
  const enough = all.filter((options) => worth(theirs, options) >= aspiration(n + 1))
  return enough.reduce((best, options) => (worth(own, options) > worth(own, best) ? options : best), enough[0]!)
}

/** Whether somebody's practice is over: something was accepted, or the bot went home. */
export function isPracticeOver({ practice: { offers, accepted } }: Seat): boolean {
  return accepted || offers.some((options, n) => practiceAnswer(options, n) !== 'countered')
}
