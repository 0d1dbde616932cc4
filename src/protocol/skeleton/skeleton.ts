import { mistake, show } from '../../errors.js'
import type { EventType } from '../../model/events/catalogue.js'
import type { ResolvedScenario } from '../../model/scenario.js'
import type { RecipeName } from '../recipes/index.js'
import { boundsOf } from './bounds.js'
import type { Bounds, Subject, Terms } from './bounds.js'
import { formalControl, resume } from './control.js'
import type { FormalControl, Way } from './control.js'
import { effects, outcomesOf } from './effects.js'
import type { Outcome } from './effects.js'
import { all, always, any, isIn, never, not } from './formula.js'
import type { Formula } from './formula.js'
import { ledgerOf } from './ledger.js'
import { changeProperties, stateProperties } from './properties.js'
import type { Assignment, Command, Rule, System } from './system.js'

/** Options of {@link skeletonOf}. */
export interface SkeletonOptions {
  /** Types of events that nobody sends. @defaultValue none */
  readonly leaveOut?: readonly EventType[]
}

/** What is remembered where nothing can be asked for. */
export const nowhere = 'nowhere'
const inPrefix = /^(not )?in (.*)$/
const untouched: Outcome = { guard: always, commands: [], subject: {}, label: '' }

/** Whether a check that asks where the chart is holds at a place; `undefined` for any other check, and for one about another region. */
function placeCheck(name: string, place: string): boolean | undefined {
  const [, negated, state] = inPrefix.exec(name) ?? []
  if (!state?.startsWith('formal.')) return undefined
  const path = state.slice('formal.'.length)
  return (place === path || place.startsWith(`${path}.`)) !== (negated !== undefined)
}

function guardOf({ transition }: Way, place: string, terms: Terms, subject: Subject): Bounds {
  const parts = transition.checks.map((name): Bounds => {
    const here = placeCheck(name, place)
    if (here === undefined) return inPrefix.test(name) ? { may: always, must: never } : boundsOf(name, terms, subject)
    return here ? { may: always, must: always } : { may: never, must: never }
  })
  return { may: all(parts.map(({ may }) => may)), must: all(parts.map(({ must }) => must)) }
}

function outcomesOn({ transition }: Way, terms: Terms): readonly Outcome[] {
  const found = transition.actions.filter((name) => effects[name as RecipeName] !== undefined)
  if (found.length > 1) throw mistake({ given: `the transition ${transition.id} carries out ${found.join(' and ')}`, allowed: 'one recipe of a transition moves people', todo: 'make one recipe of them' })
  const [effect] = found.map((name) => effects[name as RecipeName]!)
  return effect ? outcomesOf(effect, terms) : [untouched]
}

/** How control moves: the place, and what the history remembers for as long as it may still be asked. */
function moveOf({ to, leavesTalks }: Way, from: string, { remembering }: FormalControl): readonly Command[] {
  if (to === null || to === from) return []
  const remembers = to !== resume && remembering.includes(to)
  const set: Assignment[] = [
    ...(remembers && leavesTalks ? [{ variable: 'resume', value: { of: 'place' } }] : []),
    { variable: 'place', value: to === resume ? { of: 'resume' } : to },
    ...(remembering.includes(from) && !remembers ? [{ variable: 'resume', value: nowhere }] : []),
  ]
  return [{ branches: [{ when: always, set }] }]
}

interface Placed extends Omit<Rule, 'guard'> {
  readonly place: string
  readonly guard: Formula
}

function rulesFrom(place: string, control: FormalControl, terms: Terms, without: ReadonlySet<string>): readonly Placed[] {
  const of = (ways: readonly Way[]): readonly Placed[] => ways.flatMap((way, i) => {
    const { event, description } = way.transition
    return outcomesOn(way, terms).flatMap(({ guard, commands, subject, label }): readonly Placed[] => {
      const before = ways.slice(0, i).map((other) => not(guardOf(other, place, terms, subject).must))
      const whole = all([guardOf(way, place, terms, subject).may, guard, ...before])
      const moved = moveOf(way, place, control)
      const does = [...commands.filter(({ branches }) => branches.some(({ when }) => when !== never)), ...moved]
      if (does.length === 0 || whole === never) return []
      return [{ place, event: event === '' ? null : (event as EventType), name: [event || description, label].filter((part) => part !== '').join(': '), guard: whole, commands: does }]
    })
  })
  const onEvents = [...control.waysOnEvents(place)].filter(([type]) => !without.has(type)).flatMap(([, ways]) => of(ways))
  return [...of(control.waysOfItself(place)), ...onEvents]
}

/** Rules that differ only in their places, as one. */
function gathered(rules: readonly Placed[]): readonly Rule[] {
  const groups = new Map<string, { readonly places: string[]; readonly rule: Placed }>()
  for (const rule of rules) {
    const key = JSON.stringify([rule.event, rule.name, rule.guard, rule.commands])
    const known = groups.get(key) ?? { places: [], rule }
    known.places.push(rule.place)
    groups.set(key, known)
  }
  return [...groups.values()].map(({ places, rule: { event, name, guard, commands } }) => ({ event, name, guard: all([isIn('place', places), guard]), commands }))
}

/**
 * The control skeleton of the exchange with its custody ledger, for a scenario: where the formal track is, where it would resume,
 * and for each person the custody state, the custodian, and whether the package names them.
 * Places, priorities and history are read from the chart, and operations from the custody table. Checks about custody are asked;
 * every other check (turns, votes, days, presence, consent, instruments, utilities) is left open, that is, may hold or not at any moment.
 * The regions that move nobody (back channel, public track, climate, clock, mediation) are left out, phases of a release are not told apart,
 * and what follows of itself is a step of its own. So the skeleton does whatever the chart does and more: what never happens in it
 * never happens in the chart, but a way that it has the chart may lack.
 * @throws UsageError when the scenario names nobody
 */
export function skeletonOf(scenario: ResolvedScenario, { leaveOut = [] }: SkeletonOptions = {}): System {
  if (scenario.detainees.length === 0) throw mistake({ given: `the scenario ${show(scenario.id)} has no detainees`, allowed: 'one or more', todo: 'give it somebody to exchange' })
  const control = formalControl()
  const ledger = ledgerOf(scenario)
  const terms: Terms = { ledger, modes: scenario.rules.modes }
  const live = control.places.filter((place) => !control.finals.includes(place))
  const atEnd = isIn('place', control.finals)
  const due = live.map((place) => all([isIn('place', [place]), any(control.waysOfItself(place).map((way) => guardOf(way, place, terms, {}).must))]))
  return Object.freeze({
    name: scenario.id,
    domains: { place: [...control.places, nowhere], ...ledger.domains },
    variables: [
      { name: 'place', domain: 'place', initial: control.initial },
      { name: 'resume', domain: 'place', initial: nowhere },
      ...ledger.variables,
    ],
    control: ['place', 'resume'],
    ends: { variable: 'place', values: control.finals },
    rules: gathered(live.flatMap((place) => rulesFrom(place, control, terms, new Set(leaveOut)))),
    urgent: any(due),
    stateProperties: stateProperties(ledger, atEnd),
    changeProperties,
  })
}
