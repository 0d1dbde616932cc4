import type { CrossCheck } from '../validation.js'
import { checkNoRepeats } from './facts.js'

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
