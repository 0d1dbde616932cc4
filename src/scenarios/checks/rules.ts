import type { CrossCheck } from '../validation.js'
import { checkNoRepeats } from './facts.js'

/** Greatest number of packages on an agenda: what a strategy can list. */
export const largestAgenda = 2 ** 18

/** The times fit into each other, and a mode that needs an agent has one. */
export const rulesFit: CrossCheck = (root, report) => {
  const rules = root.get('rules')
  const deadline = rules.get('deadline').number()
  const near = rules.get('near')
  const rounds = rules.get('rounds')
  if (deadline !== undefined && (near.number() ?? 0) >= deadline) report(near, `less than the deadline, day ${deadline}`)
  if (deadline !== undefined && (rounds.number() ?? 0) > deadline) report(rounds, `at most the days until the deadline, ${deadline}, for a round takes about a day`)
  checkNoRepeats(rules.get('modes'), report)
  if (root.get('mediator').get('escrow').value === true) return
  for (const mode of rules.get('modes').items()) if (mode.text() === 'escrowed') report(mode, 'a mode other than escrowed, or a mediator with escrow: true')
}

/** The packages of the largest agenda can be listed. */
export const agendaIsSmallEnough: CrossCheck = (root, report) => {
  const rules = root.get('rules')
  const phased = rules.get('modes').items().some((mode) => mode.text() === 'phased')
  const options = phased ? (rules.get('phases').number() ?? 1) + 1 : 2
  const people = root.get('detainees').items()
  const levels = root.get('concessions').items().map((concession) => Math.max(1, concession.get('levels').items().length))
  const size = levels.reduce((product, count) => product * count, options ** people.length)
  if (size <= largestAgenda) return
  const persons = `${options} options for each of ${people.length} people`
  const all = levels.length > 0 ? `${persons} times ${levels.join(' times ')} levels of concessions` : persons
  report(root.get('detainees'), `an agenda of at most ${largestAgenda} packages: here ${all} make ${size}, so have fewer people, phases or levels`)
}
