import { linear } from '../bargaining/strategies/linear.js'
import { micro } from '../bargaining/strategies/micro.js'
import type { Session } from '../bargaining/session.js'
import type { Strategy } from '../bargaining/strategy.js'
import { mistake } from '../errors.js'
import { valueOf } from '../model/domain.js'
import type { Domain } from '../model/domain.js'
import type { Own } from '../model/government.js'
import type { PartyId } from '../model/scenario.js'
import { additive } from '../model/utility.js'
import type { Package, Term } from '../model/utility.js'
import { bargain, openBargaining } from '../simulation/bargain.js'
import type { BargainResult } from '../simulation/bargain.js'
import { randomDomain, randomUtility } from './random-domain.js'

/** One rule that every strategy keeps. */
export interface StrategyRule {
  readonly name: string
  /** What is wrong, or `null`. */
  problem(make: () => Strategy, seed: number): string | null
}

const rounds = 12

/** At most two of the first three issues at their first option. */
const rule: Term = {
  about: 'not all first',
  counters: [{ scores: [[1, 0, 0], [1, 0, 0], [1, 0]], cap: 3 }],
  value: ([count = 0]) => (count > 2 ? -Infinity : 0),
  most: 0,
  forbids: true,
}

/** Bargaining problems of every kind that a strategy may meet. */
function domains(seed: number): readonly Domain[] {
  return [
    randomDomain(seed),
    randomDomain(seed, { reservation: 0.4 }),
    randomDomain(seed, { rules: [rule] }),
    randomDomain(seed, { opaque: true, reservation: 0.2 }),
    randomDomain(seed, { parties: 3 }),
    randomDomain(seed, { parties: 4, reservation: 0.1 }),
    randomDomain(seed, { sizes: [2] }),
    randomDomain(seed, { sizes: [1, 1] }),
    randomDomain(seed, { reservation: 2 }),
    randomDomain(seed, { sizes: [2], rules: [{ ...rule, value: () => -Infinity }] }),
  ]
}

/** The strategy in the first seat, the others by turns even and as its own. */
function castOf(domain: Domain, strategy: Strategy): { readonly [party: PartyId]: Strategy } {
  return Object.fromEntries(domain.parties.map(({ id }, p) => [id, p === 0 ? strategy : p % 2 === 1 ? linear() : micro()]))
}

function play(domain: Domain, strategy: Strategy, seed: number): BargainResult {
  return bargain(domain, castOf(domain, strategy), { rounds, seed })
}

const told = ({ offers, agreement }: BargainResult): string => JSON.stringify([offers.map(({ by, options }) => [by, Array.from(options)]), agreement && Array.from(agreement)])

/** What one seat does in each kind of problem, judged answer by answer. */
function judged(make: () => Strategy, seed: number, judge: (session: Session, own: Own, ask: { accepts(): boolean; proposes(): Package | undefined }, domain: Domain) => string | null): string | null {
  const problems: string[] = []
  for (const domain of domains(seed)) {
    const strategy = make()
    const note = (problem: string | null): void => {
      if (problem) problems.push(problem)
    }
    play(domain, {
      facts: strategy.facts,
      accepts(session, own) {
        let answer = false
        note(judge(session, own, { accepts: () => (answer = strategy.accepts(session, own)), proposes: () => undefined }, domain))
        return answer
      },
      proposes(session, own) {
        let answer: Package | undefined
        note(judge(session, own, { accepts: () => false, proposes: () => (answer = strategy.proposes(session, own)) }, domain))
        return answer
      },
    }, seed)
    if (problems.length > 0) return problems[0]!
  }
  return null
}

function judgedOffers(make: () => Strategy, seed: number, judge: (options: Package, session: Session, domain: Domain) => string | null): string | null {
  return judged(make, seed, (session, _, ask, domain) => {
    ask.accepts()
    const options = ask.proposes()
    return options ? judge(options, session, domain) : null
  })
}

/** Makes the offers of a run again, and accepts where it accepted, whatever they are worth. */
function again({ offers, agreement, parties }: BargainResult, id: PartyId): Strategy {
  const mine = offers.filter(({ by }) => by === id)
  const accepted = agreement !== null && offers[offers.length - 1]!.by !== id
  return {
    facts: { name: 'again', about: 'Repeats a run.', stochastic: false, memory: 'offers', needsOpponentModel: false },
    accepts: ({ offers: so }) => accepted && so.length === offers.length && parties.length > 0,
    proposes: ({ offers: so }) => mine[so.filter(({ by }) => by === id).length]?.options,
  }
}

/** Whether a value is plain data and comes back from JSON as it was. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  return Array.isArray(value) ? value.every(isPlain) : Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain)
}

/** What a run drew, and what it left in the notes. */
function traces(make: () => Strategy, seed: number): { readonly drew: boolean; readonly notes: readonly string[] } {
  let drew = false
  const notes = new Set<string>()
  judged(make, seed, (_, own, ask) => {
    const before = own.random.state().join()
    ask.accepts()
    ask.proposes()
    if (own.random.state().join() !== before) drew = true
    for (const key of Object.keys(own.memory)) notes.add(key)
    return null
  })
  return { drew, notes: [...notes] }
}

/** Every rule of the contract of strategies. */
export const strategyContract: readonly StrategyRule[] = [
  {
    name: 'plays to an end in small and empty spaces, with two to four parties, under rules, and with utilities of any form',
    problem(make, seed) {
      for (const domain of domains(seed)) {
        try {
          play(domain, make(), seed)
        } catch (error) {
          return `it threw over ${domain.parties.length} parties and ${domain.agenda.issues.length} issues: ${String(error)}`
        }
      }
      return null
    },
  },
  {
    name: 'plays in spaces that nobody could list',
    problem(make, seed) {
      const domain = randomDomain(seed, { sizes: Array.from({ length: 40 }, () => 2) })
      const { offers } = bargain(domain, castOf(domain, make()), { rounds: 4, seed })
      return offers.some(({ by }) => by === 'p0') ? null : 'it offered nothing'
    },
  },
  {
    name: 'plays the same with the same seed, and keeps nothing in the object',
    problem(make, seed) {
      const same = make()
      for (const domain of domains(seed)) {
        const [one, , two] = [seed, seed + 1, seed].map((each) => told(play(domain, same, each)))
        if (one !== two) return 'a run in between changed the play: what must be remembered belongs into own.memory'
        if (one !== told(play(domain, make(), seed))) return 'two runs with the same seed differ'
      }
      return null
    },
  },
  {
    name: 'offers only packages that may be signed',
    problem: (make, seed) => judgedOffers(make, seed, (options, { sizes, allows }) => {
      const fits = options.length === sizes.length && sizes.every((size, i) => Number.isInteger(options[i]) && options[i]! >= 0 && options[i]! < size)
      return fits && allows(options) ? null : `it offered ${Array.from(options).join('.')}`
    }),
  },
  {
    name: 'offers and accepts nothing worth less than no deal',
    problem(make, seed) {
      const offered = judgedOffers(make, seed, (options, session) =>
        session.utility(options) >= session.reservation ? null : `it offered ${session.utility(options)} with no deal at ${session.reservation}`)
      if (offered) return offered
      const signed = domains(seed).find((domain) => {
        const { agreement } = play(domain, make(), seed)
        return agreement && valueOf(domain.parties[0]!.utility, agreement) < domain.parties[0]!.reservation
      })
      return signed ? `it signed what is worth less than no deal in ${signed.name}` : null
    },
  },
  {
    name: 'never reads the numbers of the other side',
    problem(make, seed) {
      const domain = randomDomain(seed)
      const [mine, theirs] = domain.parties as [Domain['parties'][number], Domain['parties'][number]]
      const first = play(domain, make(), seed)
      const others = additive(randomUtility(seed, 'somebody else', domain.agenda.issues.map(({ size }) => size)))
      const changed: Domain = { ...domain, parties: [mine, { ...theirs, utility: others, reservation: -Infinity }] }
      const second = bargain(changed, { [mine.id]: make(), [theirs.id]: again(first, theirs.id) }, { rounds, seed })
      return told(first) === told(second) ? null : 'it plays otherwise when only the numbers of the other side differ'
    },
  },
  {
    name: 'draws random numbers if and only if its facts say so',
    problem(make, seed) {
      const { drew } = traces(make, seed)
      return drew === make().facts.stochastic ? null : `stochastic is ${String(make().facts.stochastic)}, but it ${drew ? 'drew' : 'did not draw'}`
    },
  },
  {
    name: 'has beliefs if and only if its facts say so',
    problem(make, seed) {
      const { needsOpponentModel, bargaining } = make().facts
      const believes = traces(make, seed).notes.includes('beliefs')
      if (bargaining && (bargaining.model !== null) !== needsOpponentModel) return 'its facts name a model and need none, or need one and name none'
      return believes === needsOpponentModel ? null : `needsOpponentModel is ${String(needsOpponentModel)}, but it ${believes ? 'has' : 'has no'} beliefs`
    },
  },
  {
    name: 'takes notes only if its facts say so, and looks back only if they do',
    problem(make, seed) {
      const { memory } = make().facts
      const { notes } = traces(make, seed)
      if ((notes.length > 0) !== (memory === 'notes')) return `memory is ${memory}, and its notes are: ${notes.join(', ') || 'none'}`
      if (memory !== 'none') return null
      const blind = (strategy: Strategy): Strategy => {
        const forgetful = (session: Session): Session => Object.create(session, { offers: { value: [] } }) as Session
        return { facts: strategy.facts, accepts: (session, own) => strategy.accepts(forgetful(session), own), proposes: (session, own) => strategy.proposes(forgetful(session), own) }
      }
      return domains(seed).every((domain) => told(play(domain, make(), seed)) === told(play(domain, blind(make()), seed))) ? null : 'memory is none, but it looks back on the offers'
    },
  },
  {
    name: 'leaves the session as it is, and keeps only plain data in its notes',
    problem: (make, seed) => judged(make, seed, (session, { memory }, ask) => {
      const before = JSON.stringify(session.offers)
      ask.accepts()
      ask.proposes()
      if (JSON.stringify(session.offers) !== before) return 'it changed the offers'
      return isPlain(memory) ? null : 'its notes do not survive JSON'
    }),
  },
  {
    name: 'goes on the same after being stored and restored, at any turn',
    problem(make, seed) {
      for (const domain of domains(seed)) {
        const whole = told(play(domain, make(), seed))
        let running = openBargaining(domain, castOf(domain, make()), { rounds, seed })
        while (running.step()) running = openBargaining(domain, castOf(domain, make()), { rounds, seed }, JSON.parse(JSON.stringify(running.state())) as ReturnType<typeof running.state>)
        if (told(running.result()) !== whole) return 'a restored run ended otherwise'
      }
      return null
    },
  },
]

/**
 * Runs the whole contract over a strategy, for any test runner.
 * @param make - makes a fresh strategy
 * @param seeds - how many seeds to try. @defaultValue 3
 * @throws {@link UsageError} with the first rule broken
 */
export function assertStrategy(make: () => Strategy, seeds = 3): void {
  for (const { name, problem: find } of strategyContract) {
    for (let seed = 0; seed < seeds; seed++) {
      const problem = find(make, seed)
      if (problem) throw mistake({ given: `the strategy ${make().facts.name} did this with seed ${seed}: ${problem}`, allowed: `a strategy ${name}`, todo: 'mend its accepts() or proposes()' })
    }
  }
}
