import { mistake } from '../errors.js'
import type { UsageError } from '../errors.js'
import type { Government, Own } from '../model/government.js'
import { isForm } from '../model/move.js'
import type { LegalMove, Move } from '../model/move.js'
import type { ResolvedScenario } from '../model/scenario.js'
import type { View } from '../model/view.js'
import { sessionOf } from '../bargaining/session.js'
import { boulware } from '../bargaining/strategies/boulware.js'
import { linear } from '../bargaining/strategies/linear.js'
import { negotiate, openNegotiation, resumeNegotiation, step } from '../simulation/negotiate.js'
import type { Cast } from '../simulation/negotiate.js'
import { smallScenario } from './small-scenario.js'

/** One rule that every government keeps. */
export interface ContractRule {
  readonly name: string
  /** What is wrong, or `null`. */
  problem(make: () => Government, seed: number): string | null
}

function castOf(scenario: ResolvedScenario, government: Government): Cast {
  return { [scenario.parties[0]!.id]: government, [scenario.parties[1]!.id]: linear() }
}

/** A government that hands every question on, and shows it to somebody first and the answer after. */
function watched(inner: Government, see: (view: View, moves: readonly LegalMove[], move: Move, own: Own) => void): Government {
  return {
    facts: inner.facts,
    decide(view, moves, own) {
      const move = inner.decide(view, moves, own)
      if (move instanceof Promise) return move
      see(view, moves, move, own)
      return move
    },
  }
}

/** The small scenario where the first party would rather have no deal than most packages. */
function exactingScenario(): ResolvedScenario {
  const scenario = smallScenario({ deadline: 40 })
  const [first, ...others] = scenario.parties as [ResolvedScenario['parties'][number], ...ResolvedScenario['parties']]
  const { preferences } = first.secrets
  return { ...scenario, parties: [{ ...first, secrets: { ...first.secrets, preferences: { ...preferences, reservation: 18 } } }, ...others] }
}

function collect(make: () => Government, seed: number, judge: (view: View, moves: readonly LegalMove[], move: Move, own: Own) => string | null, scenario = smallScenario({ deadline: 40 })): string | null {
  const problems: string[] = []
  negotiate(scenario, castOf(scenario, watched(make(), (...question) => {
    const problem = judge(...question)
    if (problem) problems.push(problem)
  })), { seed })
  return problems[0] ?? null
}

/** Every rule of the contract. */
export const contract: readonly ContractRule[] = [
  {
    name: 'plays a whole negotiation without a fault or a refusal',
    problem(make, seed) {
      const scenario = smallScenario({ deadline: 40 })
      const { faults, refusals } = negotiate(scenario, castOf(scenario, make()), { seed })
      return faults[0]?.message ?? refusals[0]?.message ?? null
    },
  },
  {
    name: 'plays the same with the same seed',
    problem(make, seed) {
      const scenario = smallScenario({ deadline: 40 })
      const [one, two] = [1, 2].map(() => negotiate(scenario, castOf(scenario, make()), { seed }).transcript.toString())
      return one === two ? null : 'two runs with the same seed differ'
    },
  },
  {
    name: 'keeps nothing between runs in the object itself',
    problem(make, seed) {
      const scenario = smallScenario({ deadline: 40 })
      const same = make()
      const [one, , three] = [seed, seed + 1, seed].map((each) => negotiate(scenario, castOf(scenario, same), { seed: each }).transcript.toString())
      return one === three ? null : 'a run in between changed the play: what must be remembered belongs into own.memory'
    },
  },
  {
    name: 'makes only moves that it was offered, or fills in a form that it was offered',
    problem: (make, seed) => collect(make, seed, (_, moves, move) => {
      const { type } = move
      if (moves.some((legal) => legal.type === type && (isForm(legal) || JSON.stringify(legal) === JSON.stringify(move)))) return null
      return `${type} was not among the moves`
    }),
  },
  {
    name: 'offers and accepts no package worth less to it than no deal',
    problem(make, seed) {
      const judge: Parameters<typeof collect>[2] = (view, _, move) => {
        const session = sessionOf(view)
        const options = move.type === 'package.offered' ? move.options : move.type === 'package.accepted' ? session?.standing : undefined
        return session && options && session.utility(options) < session.reservation ? `${move.type} at ${session.utility(options)} with no deal at ${session.reservation}` : null
      }
      return collect(make, seed, judge) ?? collect(make, seed, judge, exactingScenario())
    },
  },
  {
    name: 'leaves view and moves as they are',
    problem: (make, seed) => {
      const scenario = smallScenario({ deadline: 40 })
      const inner = make()
      const problems: string[] = []
      negotiate(scenario, castOf(scenario, {
        facts: inner.facts,
        decide(view, moves, own) {
          const before = JSON.stringify([view, moves])
          const move = inner.decide(view, moves, own)
          if (JSON.stringify([view, moves]) !== before) problems.push('the view or the moves were changed')
          return move
        },
      }), { seed })
      return problems[0] ?? null
    },
  },
  {
    name: 'keeps only plain data in its memory',
    problem: (make, seed) => collect(make, seed, (_, __, ___, { memory }) =>
      JSON.stringify(JSON.parse(JSON.stringify(memory))) === JSON.stringify(memory) ? null : 'the memory does not survive JSON'),
  },
  {
    name: 'draws random numbers only if its facts say so',
    problem(make, seed) {
      const government = make()
      if (government.facts.stochastic) return null
      const drawn: string[] = []
      const scenario = smallScenario({ deadline: 40 })
      negotiate(scenario, castOf(scenario, {
        facts: government.facts,
        decide(view, moves, own) {
          const before = own.random.state().join()
          const move = government.decide(view, moves, { ...own, stream: (label) => { drawn.push(label); return own.stream(label) } })
          if (own.random.state().join() !== before) drawn.push('main')
          return move
        },
      }), { seed })
      return drawn.length > 0 ? `it drew from ${drawn[0]}, but its facts say that it is not stochastic` : null
    },
  },
  {
    name: 'goes on the same after being stored and restored in the middle',
    problem(make, seed) {
      const scenario = smallScenario({ deadline: 40 })
      const whole = negotiate(scenario, castOf(scenario, make()), { seed }).transcript.toString()
      const run = openNegotiation(scenario, castOf(scenario, make()), { seed })
      for (let n = 0; n < 40 && step(run); n++);
      const resumed = resumeNegotiation(scenario, castOf(scenario, make()), JSON.parse(JSON.stringify(run.state())) as ReturnType<typeof run.state>)
      while (step(resumed));
      return whole === resumed.transcript() ? null : 'a restored run ended otherwise'
    },
  },
  {
    name: 'survives partners who leave, break their word, or never concede',
    problem(make, seed) {
      const scenario = smallScenario({ deadline: 25, modes: ['synchronisedRemote'] })
      const [me, other] = scenario.parties.map(({ id }) => id)
      const rude: Government = {
        facts: boulware().facts,
        decide: (_, moves) => {
          const rudest = moves.filter((move): move is Move => !isForm(move) && /withheld|rejected|blocked|suspended|aborted|opened|accepted|submitted|nominated/.test(move.type))
          return rudest[seed % Math.max(1, rudest.length)] ?? { type: 'pass' }
        },
      }
      const { faults } = negotiate(scenario, { [me!]: make(), [other!]: rude }, { seed })
      return faults.find(({ by }) => by === me)?.message ?? null
    },
  },
]

/** What a government did against a rule with one of the seeds from 0, as a sentence; or `null`. */
function broken({ name, problem: find }: ContractRule, make: () => Government, seeds: number): UsageError | null {
  for (let seed = 0; seed < seeds; seed++) {
    const problem = find(make, seed)
    if (problem) return mistake({ given: `the government ${make().facts.name} did this with seed ${seed}: ${problem}`, allowed: `a government ${name}`, todo: 'mend its decide()' })
  }
  return null
}

/**
 * Runs the whole contract over a government. It throws and does nothing else, so it stands in a test of any runner:
 * `test('plays by the rules', () => assertGovernment(() => mine()))` is the same under vitest, node:test and Jest.
 * @param make - makes a fresh government, which answers at once
 * @param seeds - how many seeds to try. @defaultValue 3
 * @throws {@link UsageError} with the first rule broken
 */
export function assertGovernment(make: () => Government, seeds = 3): void {
  for (const rule of contract) {
    const problem = broken(rule, make, seeds)
    if (problem) throw problem
  }
}

/**
 * The contract as one test for each rule, so that a report shows every rule that is broken.
 * @param test - the `test` of vitest, node:test or Jest
 * @param make - makes a fresh government, which answers at once
 * @param seeds - how many seeds to try. @defaultValue 3
 */
export function governmentTests(test: (name: string, run: () => void) => unknown, make: () => Government, seeds = 3): void {
  for (const rule of contract) {
    void test(rule.name, () => {
      const problem = broken(rule, make, seeds)
      if (problem) throw problem
    })
  }
}
