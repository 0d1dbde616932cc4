import { stream } from '../../random.js'
import type { Scenario } from '../../model/scenario.js'
import { shuffled } from './tables/plan.js'
import { redLineWords, scoreSheetOf } from './words/case-words.js'
import { roomLanguage } from './words/languages.js'
import { voiceOf } from './words/spoken.js'
import type { Voice } from './words/voice.js'

/** A question with its answer. */
export interface Question {
  readonly question: string
  readonly text: string
  readonly choices: readonly string[]
  readonly right: number
  /** What to read again after a miss. */
  readonly reread: string
}

/** Something said in any language. */
type Saying = (voice: Voice) => string

/** A question before it is asked in a language. */
interface Plan {
  readonly question: string
  readonly text: Saying
  readonly right: Saying
  readonly wrong: readonly Saying[]
  readonly reread: Saying
  readonly seed: string
}

/** Which answers there are, and in which order, English decides: an answer has the same number in every language. */
function asked({ question, text, right, wrong, reread, seed }: Plan, english: Voice, voice: Voice): Question {
  const sayings = [right, ...wrong]
  const plain = sayings.map((say) => say(english))
  const choices = shuffled([...new Set(plain)].slice(0, 4), stream(0, seed))
  return { question, text: text(voice), choices: choices.map((choice) => sayings[plain.indexOf(choice)]!(voice)), right: choices.indexOf(plain[0]!), reread: reread(voice) }
}

const number = (value: number): Saying => (voice) => voice.number(value)

function noDeal(scenario: Scenario<number>, party: string): Plan {
  const worth = scenario.parties.find(({ id }) => id === party)!.secrets.preferences.reservation
  const step = Math.max(1, Math.round(Math.abs(worth)))
  return {
    question: 'noDeal', text: (voice) => voice.case('askNoDeal'), right: number(worth), wrong: [worth + 2 * step, worth - step, worth + 5 * step].map(number),
    reread: (voice) => voice.case('readNoDeal'), seed: `${scenario.id}/${party}/noDeal`,
  }
}

function redLine(scenario: Scenario<number>, party: string): Plan {
  const { preferences } = scenario.parties.find(({ id }) => id === party)!.secrets
  const person = (id: string): Saying => ({ names }) => names.person(id)
  const seed = `${scenario.id}/${party}/redLine`
  const [line] = preferences.redLines ?? []
  const ours = scenario.detainees.filter(({ destination }) => destination === party).map(({ id }) => id)
  if (line) {
    return {
      question: 'redLine', text: (voice) => voice.case('askRedLine'), right: (voice) => redLineWords(voice, line), reread: (voice) => voice.case('readRedLine'), seed,
      wrong: [
        (voice) => voice.case('noConcession'),
        (voice) => voice.case('neverAlone', { person: ours[0] === undefined ? voice.case('anybody') : voice.name(voice.names.person(ours[0])) }),
        (voice) => voice.case('everybodyOrNobody'),
      ],
    }
  }
  const cost = [...scenario.detainees].filter(({ holder }) => holder === party).sort((a, b) => (preferences.detainees[a.id] ?? 0) - (preferences.detainees[b.id] ?? 0)).map(({ id }) => id)
  return { question: 'dearest', text: (voice) => voice.case('askDearest'), right: person(cost[0] ?? ''), wrong: [...cost.slice(1), ...ours].map(person), reread: (voice) => voice.case('readDearest'), seed }
}

function ratifiers(scenario: Scenario<number>, party: string): Plan {
  const say = (id: string): Saying => (voice) => voice.listed(voice.scenario.parties.find((one) => one.id === id)!.players.map(({ name }) => voice.name(name)))
  const own = scenario.parties.find(({ id }) => id === party)!.players
  return {
    question: 'ratify', text: (voice) => voice.case('askRatify'), right: say(party), reread: (voice) => voice.case('readRatify'), seed: `${scenario.id}/${party}/ratify`,
    wrong: [
      ...scenario.parties.filter(({ id }) => id !== party).map(({ id }) => say(id)),
      ...(own.length > 1 ? [({ names }: Voice) => names.player(party, own[0]!.id)] : []),
      (voice) => voice.case('decideAlone'),
    ],
  }
}

function publicPlans(scenario: Scenario<number>): readonly Plan[] {
  const { detainees: [first], parties, rules: { deadline }, id } = scenario
  const title = (party: string): Saying => ({ names }) => names.title(party)
  return [
    { question: 'deadline', text: (voice) => voice.case('askDeadline'), right: number(deadline), wrong: [deadline + 10, deadline * 2, 365].map(number), reread: (voice) => voice.case('readDeadline'), seed: `${id}/deadline` },
    ...(first ? [{
      question: 'holder', text: (voice: Voice) => voice.case('askHolder', { person: voice.name(voice.names.person(first.id)) }), right: title(first.holder),
      wrong: [...parties.map((party) => title(party.id)), (voice: Voice) => voice.case('nobody')], reread: (voice: Voice) => voice.case('readHolder'), seed: `${id}/holder`,
    }] : []),
  ]
}

const made = new WeakMap<Scenario, Map<string, readonly Question[]>>()

/** The check of comprehension for one party, made from the scenario; two questions about the public brief for everybody else. The answers have the same order in every language. */
export function quizOf(scenario: Scenario<number>, party: string | null, wanted = 'en'): readonly Question[] {
  const language = roomLanguage(wanted)
  const key = JSON.stringify([party, language])
  const known = made.get(scenario) ?? new Map<string, readonly Question[]>()
  made.set(scenario, known)
  const found = known.get(key)
  if (found) return found
  const plans = party !== null && scoreSheetOf(scenario, party) ? [noDeal(scenario, party), redLine(scenario, party), ratifiers(scenario, party)] : publicPlans(scenario)
  const quiz = plans.map((plan) => asked(plan, voiceOf(scenario, 'en'), voiceOf(scenario, language)))
  known.set(key, quiz)
  return quiz
}
