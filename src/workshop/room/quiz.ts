import { stream } from '../../random.js'
import type { Scenario } from '../../model/scenario.js'
import { decimal, listed } from '../../report/words.js'
import { namesIn } from './play/run.js'
import { shuffled } from './tables/plan.js'
import { redLineWords, scoreSheetOf } from './words/case-words.js'

/** A question with its answer. */
export interface Question {
  readonly question: string
  readonly text: string
  readonly choices: readonly string[]
  readonly right: number
  /** What to read again after a miss. */
  readonly reread: string
}

function asked(question: string, text: string, right: string, wrong: readonly string[], reread: string, seed: string): Question {
  const choices = shuffled([...new Set([right, ...wrong])].slice(0, 4), stream(0, seed))
  return { question, text, choices, right: choices.indexOf(right), reread }
}

function noDeal(scenario: Scenario<number>, party: string): Question {
  const worth = scenario.parties.find(({ id }) => id === party)!.secrets.preferences.reservation
  const step = Math.max(1, Math.round(Math.abs(worth)))
  return asked('noDeal', 'What is no deal worth to your side?', decimal(worth), [decimal(worth + 2 * step), decimal(worth - step), decimal(worth + 5 * step)], 'Look at the last line of your score sheet.', `${scenario.id}/${party}/noDeal`)
}

function redLine(scenario: Scenario<number>, party: string): Question {
  const { preferences } = scenario.parties.find(({ id }) => id === party)!.secrets
  const names = namesIn(scenario)
  const seed = `${scenario.id}/${party}/redLine`
  const [line] = preferences.redLines ?? []
  const ours = scenario.detainees.filter(({ destination }) => destination === party).map(({ id }) => names.person(id))
  if (line) {
    const right = redLineWords(scenario, line)
    return asked('redLine', 'Which is a red line of your side?', right, ['No concession of any kind.', `Never ${ours[0] ?? 'anybody'} alone.`, 'Everybody or nobody.'], 'Look at the red lines under your score sheet.', seed)
  }
  const cost = [...scenario.detainees].filter(({ holder }) => holder === party).sort((a, b) => (preferences.detainees[a.id] ?? 0) - (preferences.detainees[b.id] ?? 0))
  return asked('dearest', 'Whom is it hardest for your side to let go?', names.person(cost[0]?.id ?? ''), [...cost.slice(1).map(({ id }) => names.person(id)), ...ours], 'Look for the lowest number on your score sheet.', seed)
}

function ratifiers(scenario: Scenario<number>, party: string): Question {
  const say = (id: string): string => listed(scenario.parties.find((one) => one.id === id)!.players.map(({ name }) => name))
  const own = scenario.parties.find(({ id }) => id === party)!.players
  return asked('ratify', 'Who must say yes at home before your side may sign?', say(party), [
    ...scenario.parties.filter(({ id }) => id !== party).map(({ id }) => say(id)),
    ...(own.length > 1 ? [own[0]!.name] : []),
    'Nobody: you decide alone.',
  ], 'Look at your confidential brief and at who ratifies, under your score sheet.', `${scenario.id}/${party}/ratify`)
}

const made = new WeakMap<Scenario, Map<string | null, readonly Question[]>>()

/** The check of comprehension for one party, made from the scenario; two questions about the public brief for everybody else. */
export function quizOf(scenario: Scenario<number>, party: string | null): readonly Question[] {
  const known = made.get(scenario) ?? new Map<string | null, readonly Question[]>()
  made.set(scenario, known)
  const found = known.get(party)
  if (found) return found
  const names = namesIn(scenario)
  const [first] = scenario.detainees
  const quiz = party !== null && scoreSheetOf(scenario, party) ? [noDeal(scenario, party), redLine(scenario, party), ratifiers(scenario, party)] : [
    asked('deadline', 'On which day do the talks end?', String(scenario.rules.deadline), [scenario.rules.deadline + 10, scenario.rules.deadline * 2, 365].map(String), 'Read the public brief again.', `${scenario.id}/deadline`),
    ...(first ? [asked('holder', `Who holds ${names.person(first.id)}?`, names.title(first.holder), [...scenario.parties.map(({ id }) => names.title(id)), 'Nobody'], 'Read the list of people again.', `${scenario.id}/holder`)] : []),
  ]
  known.set(party, quiz)
  return quiz
}
