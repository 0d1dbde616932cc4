import { mistake, show } from '../../errors.js'
import { runnerOf } from './evaluate.js'
import type { State } from './evaluate.js'
import type { Formula } from './formula.js'
import { systemProperties } from './properties.js'
import type { System } from './system.js'

/** Options of {@link exploreSkeleton}. */
export interface SkeletonExplorationOptions {
  /** Number of states beyond which the exploration breaks off; what it reports then counts those of the last step too. @defaultValue 2,000,000 */
  readonly limit?: number
}

/** Something that does not hold, with the rules of a shortest run to where it is seen. */
export interface SkeletonViolation {
  readonly property: string
  readonly about: string
  readonly rules: readonly string[]
}

/** What an exploration of a skeleton came to. */
export interface SkeletonExploration {
  readonly method: 'breadth-first'
  /** Whether every state was visited; the end is only then asked to be reachable. */
  readonly exhausted: boolean
  readonly states: number
  /** Rules that may be taken in these states, also those that change nothing there. */
  readonly transitions: number
  /** Where control can be, sorted: the place, and where it would resume. */
  readonly controls: readonly string[]
  /** Final states by place. */
  readonly ends: { readonly [place: string]: number }
  readonly checked: readonly string[]
  /** The first violation of each property. */
  readonly violations: readonly SkeletonViolation[]
}

/** Whether each state leads to one of some states, by edges given as pairs. */
function reaching(count: number, from: readonly number[], to: readonly number[], goals: readonly number[]): Uint8Array {
  const starts = new Int32Array(count + 1)
  for (const each of to) starts[each + 1]!++
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const sources = new Int32Array(from.length)
  to.forEach((each, i) => { sources[next[each]!++] = from[i]! })
  const reached = new Uint8Array(count)
  const open = [...goals]
  for (const goal of goals) reached[goal] = 1
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const source = sources[i]!
      if (!reached[source]) open.push(source)
      reached[source] = 1
    }
  }
  return reached
}

/** Whether a guard asks nothing of a variable that a value of it would not fulfil, as far as its first level says. */
function mayHoldAt(guard: Formula, variable: string, value: string): boolean {
  const parts = guard.kind === 'all' ? guard.parts : [guard]
  return parts.every((part) => part.kind !== 'in' || part.variable !== variable || part.values.includes(value))
}

/**
 * Visits every state of a system, breadth first, and checks its properties in all of them; it goes on after a violation.
 * @throws UsageError when the limit is out of its range
 */
export function exploreSkeleton(system: System, { limit = 2_000_000 }: SkeletonExplorationOptions = {}): SkeletonExploration {
  if (!Number.isSafeInteger(limit) || limit < 1) throw mistake({ given: `limit was ${show(limit)}`, allowed: 'it is a whole number from 1', todo: 'give the greatest number of states to visit' })
  const { variables, domains, ends, urgent } = system
  const runner = runnerOf(system)
  const rules = system.rules.map((rule, index) => ({ ...rule, index, isFree: rule.event === null, allows: runner.holds(rule.guard), apply: runner.effect(rule) }))
  const [first = ''] = system.control
  const placed = variables.findIndex(({ name }) => name === first)
  const rulesAt = domains[variables[placed]!.domain]!.map((value) => rules.filter(({ guard }) => mayHoldAt(guard, first, value)))
  const waits = runner.holds(urgent)
  const isEnd = runner.holds({ kind: 'in', ...ends })
  const kept = system.stateProperties.map((property) => ({ ...property, test: runner.holds(property.holds) }))
  const changes = system.changeProperties.map((property) => ({
    ...property,
    isOf: variables.map(({ domain }) => domain === property.domain),
    forbids: domains[property.domain]!.map((from) => domains[property.domain]!.map((to) => from !== to && !property.allowed[from]!.includes(to))),
  }))

  const numbers = new Map<string, number>()
  const states: State[] = []
  const before: number[] = []
  const by: number[] = []
  const [from, to]: [number[], number[]] = [[], []]
  const controls = new Set<string>()
  const finals: number[] = []
  const counts = new Map<string, number>()
  const violations = new Map<string, SkeletonViolation>()

  const wayTo = (state: number): readonly string[] => {
    const way: string[] = []
    for (let at = state; before[at]! >= 0; at = before[at]!) way.push(rules[by[at]!]!.name)
    return way.reverse()
  }
  const note = (property: string, about: string, way: () => readonly string[]): void => {
    if (!violations.has(property)) violations.set(property, Object.freeze({ property, about, rules: Object.freeze([...way()]) }))
  }
  const visit = (state: State, previous: number, rule: number): number => {
    const key = String.fromCharCode(...state)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = states.push(state) - 1
    numbers.set(key, number)
    before.push(previous)
    by.push(rule)
    controls.add(system.control.map((name) => runner.valueOf(state, name)).join(' / '))
    for (const { name, about, test } of kept) if (!test(state)) note(name, about, () => wayTo(number))
    if (isEnd(state)) {
      finals.push(number)
      const place = runner.valueOf(state, ends.variable)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    return number
  }

  visit(runner.initial, -1, -1)
  let exhausted = true
  for (let number = 0; number < states.length; number++) {
    const state = states[number]!
    if (isEnd(state)) continue
    if (states.length > limit) {
      exhausted = false
      break
    }
    const onlyFree = waits(state)
    const taken = to.length
    for (const { isFree, allows, apply, name: rule, index } of rulesAt[state[placed]!]!) {
      if ((onlyFree && !isFree) || !allows(state)) continue
      const next = apply(state, (variable, old, value) => {
        for (const { name, about, isOf, forbids } of changes) if (isOf[variable] && forbids[old]![value]) note(name, about, () => [...wayTo(number), rule])
      })
      from.push(number)
      to.push(visit(next, number, index))
    }
    if (to.length === taken) note('somethingFollows', systemProperties.somethingFollows, () => wayTo(number))
  }
  if (exhausted) {
    const lost = reaching(states.length, from, to, finals).indexOf(0)
    if (lost >= 0) note('endReachable', systemProperties.endReachable, () => wayTo(lost))
  }
  const asked = [...kept.map(({ name }) => name), ...changes.map(({ name }) => name), 'somethingFollows', ...(exhausted ? ['endReachable'] : [])]
  return Object.freeze({
    method: 'breadth-first' as const,
    exhausted,
    states: states.length,
    transitions: to.length,
    controls: Object.freeze([...controls].sort()),
    ends: Object.freeze(Object.fromEntries(ends.values.map((place) => [place, counts.get(place) ?? 0]))),
    checked: Object.freeze(asked),
    violations: Object.freeze([...violations.values()]),
  })
}
