import type { Chart, TableNode, TableTransition } from './chart.js'
import type { Control } from './control.js'
import type { Test } from './guards.js'
import type { GuardArgs, Moment } from './moment.js'
import type { Plan } from './plan.js'

/** A transition as it stands at one place. */
export interface Choice {
  readonly transition: TableTransition
  /** `null` when it is always allowed there. */
  readonly test: Test | null
  /** Whether it does nothing at all, so that the event is heard and left. */
  readonly isIdle: boolean
  /** What it does by itself, once it was taken. */
  plan: Plan | null
}

/** Who hears an event: states inside are asked first, and a state itself only when none of them takes it. */
export interface Selector {
  readonly inside: readonly Selector[]
  readonly own: readonly Choice[]
}

/** Whether a descriptor of events stands for a type: the type itself, `*`, or a beginning such as `list.*`. */
export function describes(descriptor: string, type: string): boolean {
  if (descriptor === type || descriptor === '*') return true
  if (!descriptor.endsWith('.*')) return false
  const parts = descriptor.split('.')
  const given = type.split('.')
  const star = parts.indexOf('*')
  return star === parts.length - 1 && parts.slice(0, star).every((part, i) => part === given[i])
}

/** The transitions of a state for a type of event: its own first, then by descriptors from the longest. */
function candidates({ on }: TableNode, type: string): readonly TableTransition[] {
  const wild = [...on.keys()].filter((descriptor) => descriptor !== type && describes(descriptor, type)).sort((a, b) => b.length - a.length)
  return [...(on.get(type) ?? []), ...wild.flatMap((descriptor) => on.get(descriptor)!)]
}

function choiceOf(transition: TableTransition, control: Control): Choice | null {
  const { choices } = control
  const known = choices[transition.index]
  if (known !== undefined) return known
  const found = transition.condition === null || transition.condition(control)
  return (choices[transition.index] = found === false ? null : {
    transition,
    test: found === true ? null : found,
    isIdle: transition.targets.length === 0 && transition.actions.length === 0,
    plan: null,
  })
}

/** What may be chosen of some transitions at a place. */
function choicesOf(transitions: readonly TableTransition[], control: Control): readonly Choice[] {
  return transitions.map((each) => choiceOf(each, control)).filter((each) => each !== null)
}

function selectorOf(node: TableNode, control: Control, type: string): Selector | null {
  const children = node.children.filter((child) => control.active[child.index] === 1)
  const inside = (control.done ? children.toReversed() : children).map((child) => selectorOf(child, control, type)).filter((each) => each !== null)
  const own = choicesOf(candidates(node, type), control)
  if (own.length === 0) return inside.length > 1 ? { inside, own } : (inside[0] ?? null)
  return { inside, own }
}

function firstAllowed(choices: readonly Choice[], args: GuardArgs): Choice | null {
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i]!
    if (choice.test === null || choice.test(args)) return choice
  }
  return null
}

function select({ inside, own }: Selector, args: GuardArgs, chosen: Choice[]): void {
  const before = chosen.length
  for (let i = 0; i < inside.length; i++) select(inside[i]!, args, chosen)
  if (chosen.length > before) return
  const found = firstAllowed(own, args)
  if (found) chosen.push(found)
}

/** What the transitions of a chart are chosen with. */
export interface Selection {
  /** The transitions that take the event of the moment. */
  onEvent(moment: Moment): readonly Choice[]
  /** The transitions that need no event. */
  withoutEvent(moment: Moment): readonly Choice[]
}

const none: readonly Choice[] = []

/** Prepares a chart for choosing transitions. */
export function selectionOf(chart: Chart): Selection {
  const descriptors = new Set(chart.nodes.flatMap(({ on }) => [...on.keys()]))
  const wild = [...descriptors].filter((descriptor) => descriptor.endsWith('*'))
  // Types that no state names are told apart only by the wildcards that stand for them, so that unknown types leave nothing behind.
  const kindOf = (type: string): string => (descriptors.has(type) ? type : ` ${wild.filter((descriptor) => describes(descriptor, type)).join(' ')}`)
  return {
    onEvent(moment) {
      const { control } = moment
      const { type } = moment.args.event
      let selector = control.selectors.get(type)
      if (selector === undefined) {
        const kind = kindOf(type)
        selector = control.selectors.get(kind)
        if (selector === undefined) {
          selector = selectorOf(chart.nodes[0]!, control, type)
          control.selectors.set(kind, selector)
        }
      }
      if (selector === null) return none
      const chosen: Choice[] = []
      select(selector, moment.args, chosen)
      return chosen
    },
    withoutEvent({ control, args }) {
      control.unasked ??= control.always.map((chain) => choicesOf(chain, control)).filter((chain) => chain.length > 0)
      const { unasked } = control
      let chosen: Choice[] | null = null
      for (let i = 0; i < unasked.length; i++) {
        const found = firstAllowed(unasked[i]!, args)
        if (!found) continue
        if (chosen === null) chosen = [found]
        else if (!chosen.includes(found)) chosen.push(found)
      }
      return chosen ?? none
    },
  }
}
