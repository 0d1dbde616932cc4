import { mistake } from '../../errors.js'
import type { Counter, Term } from '../../model/utility.js'

/** A term of one party, or a rule of all (`party` is -1), and the counters that it looks at. */
interface Placed {
  readonly term: Term
  readonly party: number
  /** Indexes of its counters. */
  readonly counters: readonly number[]
  /** Step after which its counters are final. */
  readonly last: number
}

/** In which order the issues are settled, and what has to be counted on the way. */
export interface Counting {
  /** Issues in the order in which they are settled. */
  readonly order: readonly number[]
  /** Counts before any issue. */
  readonly start: readonly number[]
  /** Greatest number of counters that are open at once. */
  readonly width: number
  /** Utilities of the terms that look at nothing, by party; `null` if a rule forbids everything. */
  readonly idle: readonly number[] | null
  /**
   * Settles an issue.
   * @returns the counts afterwards, and what the terms that are final now add, by party; `null` if a rule or a red line forbids it
   */
  settle(step: number, counts: readonly number[], option: number): { readonly counts: readonly number[]; readonly added: readonly number[] } | null
}

/** Greatest number of states of the counters that are told apart at one step. */
const mostStates = 20_000

/**
 * Checks that the terms do not force more states than can be told apart.
 * @throws UsageError when they do
 */
export function checkStates(states: number): void {
  if (states <= mostStates) return
  throw mistake({
    given: `interactions, red lines or rules that tie so many issues together that more than ${mostStates} states of what they count must be told apart`,
    allowed: `terms that share issues, or that follow one another, up to ${mostStates} states`,
    todo: 'give fewer interactions, or settle fewer issues',
  })
}

function touches({ scores }: Counter, issue: number): boolean {
  return scores[issue]?.some((score) => score !== 0) ?? false
}

/** Always the next issue that leaves the fewest counters open; the given order where there is nothing to count. */
function orderOf(issues: number, counters: readonly Counter[]): readonly number[] {
  const rest = Array.from({ length: issues }, (_, i) => i)
  if (counters.length === 0) return rest
  const order: number[] = []
  const left = counters.map((counter) => new Set(rest.filter((issue) => touches(counter, issue))))
  const touched = counters.map(() => false)
  while (rest.length > 0) {
    let [best, least] = [0, Infinity]
    rest.forEach((issue, place) => {
      const open = left.filter((mine, c) => (touched[c] || mine.has(issue)) && !(mine.size === 0 || (mine.size === 1 && mine.has(issue)))).length
      if (open < least) [best, least] = [place, open]
    })
    const [issue] = rest.splice(best, 1)
    order.push(issue!)
    left.forEach((mine, c) => {
      touched[c] ||= mine.has(issue!)
      mine.delete(issue!)
    })
  }
  return order
}

/** Prepares the counting for some terms: whoever is done is added up and forgotten, so that no more is kept than the terms force. */
export function countingOf(issues: number, parties: number, terms: readonly { readonly term: Term; readonly party: number }[]): Counting {
  const counters = terms.flatMap(({ term }) => term.counters)
  const order = orderOf(issues, counters)
  const lastOf = (counter: Counter): number => order.findLastIndex((issue) => touches(counter, issue))
  let first = 0
  const placed: readonly Placed[] = terms.map(({ term, party }) => {
    const mine = term.counters.map((_, k) => first + k)
    first += mine.length
    return { term, party, counters: mine, last: Math.max(-1, ...term.counters.map(lastOf)) }
  })
  const addUp = (due: readonly Placed[], counts: readonly number[]): readonly number[] | null => {
    const added = Array.from({ length: parties }, () => 0)
    for (const { term, party, counters: mine } of due) {
      const worth = term.value(mine.map((c) => counts[c]!))
      if (worth === -Infinity) return null
      if (party >= 0) added[party]! += worth
    }
    return added
  }
  const dueAt = order.map((_, step) => placed.filter(({ last }) => last === step))
  const opened = order.map((_, step) => counters.filter((counter) => order.findIndex((issue) => touches(counter, issue)) <= step && lastOf(counter) > step).length)
  return {
    order,
    start: counters.map(() => 0),
    width: Math.max(0, ...opened),
    idle: addUp(placed.filter(({ last }) => last < 0), counters.map(() => 0)),
    settle(step, counts, option) {
      const issue = order[step]!
      const next = counters.length === 0 ? counts : counters.map(({ scores, cap }, c) => Math.min(cap, counts[c]! + (scores[issue]?.[option] ?? 0)))
      const due = dueAt[step]!
      const added = addUp(due, next)
      if (!added) return null
      if (due.length === 0) return { counts: next, added }
      const done = new Set(due.flatMap(({ counters: mine }) => mine))
      return { counts: next.map((count, c) => (done.has(c) ? 0 : count)), added }
    },
  }
}
