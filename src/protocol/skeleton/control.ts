import { chartModel } from '../chart-model.js'
import type { ChartState, ChartTransition } from '../chart-model.js'

/** One way out of a place, or on within it. */
export interface Way {
  readonly transition: ChartTransition
  /** The place that it leads to; `null` for one that stays, `resume` for one that leads to what the history remembers. */
  readonly to: string | null
  /** Whether the talks are left, so that the history remembers the place. */
  readonly leavesTalks: boolean
}

/** The formal track as a flat automaton: its places are the chart's innermost states. */
export interface FormalControl {
  /** Paths below `formal`, such as `negotiation.vetting`, in the chart's order. */
  readonly places: readonly string[]
  readonly initial: string
  readonly finals: readonly string[]
  /** Places where what the history remembers may still be asked for. */
  readonly remembering: readonly string[]
  /** What follows of itself from a place, in the order in which it is asked: innermost states first, each in the chart's order. */
  waysOfItself(place: string): readonly Way[]
  /** How a place takes events, each in the order in which it is asked. A way that the chart ignores is one of them: it asks nothing, so that none after it is taken. */
  waysOnEvents(place: string): ReadonlyMap<string, readonly Way[]>
}

/** Stands for the place that the history remembers, as a target. */
export const resume = 'resume'

const region = 'formal'

function isInside(id: string, outer: string): boolean {
  return id.startsWith(`${outer}.`)
}

function pathIn(id: string): string {
  return id.slice(region.length + 1)
}

function around(id: string): readonly string[] {
  const parts = id.split('.')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('.'))
}

/** The state within which a transition happens, all of whose inside is left. */
function domainOf({ source, reenters }: ChartTransition, target: string): string {
  if (!reenters && (target === source || isInside(target, source))) return source
  return around(source).slice(1).find((outer) => isInside(target, outer)) ?? ''
}

/** Reads the formal track off the chart: nothing about it is written down a second time. */
export function formalControl(): FormalControl {
  const { states, transitions } = chartModel()
  const byId = new Map(states.map((state) => [state.id, state]))
  const inside = states.filter(({ id }) => id === region || isInside(id, region))
  const leaves = inside.filter(({ type }) => type === 'atomic' || type === 'final')
  const [history] = inside.filter(({ type }) => type === 'history')
  const talks = history?.parent ?? ''
  const firstIn = (state: ChartState): string => (state.initial === null ? state.id : firstIn(byId.get(state.initial)!))

  const wayOf = (transition: ChartTransition, place: string): Way => {
    const [target] = transition.targets
    if (target === undefined) return { transition, to: null, leavesTalks: false }
    const domain = domainOf(transition, target)
    const isLeft = isInside(place, talks) && (isInside(talks, domain) || domain === '')
    return { transition, to: target === history?.id ? resume : pathIn(firstIn(byId.get(target)!)), leavesTalks: isLeft }
  }
  const chain = (place: string, trigger: ChartTransition['trigger']): readonly Way[] =>
    around(place).flatMap((id) => transitions.filter((each) => each.source === id && each.trigger === trigger)).map((each) => wayOf(each, place))

  const onEvents = (place: string): ReadonlyMap<string, readonly Way[]> => {
    const ways = new Map<string, Way[]>()
    for (const way of chain(place, 'event')) ways.set(way.transition.event, [...(ways.get(way.transition.event) ?? []), way])
    return ways
  }

  const next = (place: string): readonly Way[] => [...chain(place, 'always'), ...[...onEvents(place).values()].flat()]
  const remembering = new Set<string>()
  const outside = leaves.filter(({ id }) => !isInside(id, talks))
  for (let grown = true; grown;) {
    const more = outside.filter(({ id }) => !remembering.has(pathIn(id)) && next(id).some(({ to }) => to === resume || (to !== null && remembering.has(to))))
    for (const { id } of more) remembering.add(pathIn(id))
    grown = more.length > 0
  }

  return Object.freeze({
    places: leaves.map(({ id }) => pathIn(id)),
    initial: pathIn(firstIn(byId.get(region)!)),
    finals: leaves.filter(({ type }) => type === 'final').map(({ id }) => pathIn(id)),
    remembering: [...remembering],
    waysOfItself: (place: string) => chain(`${region}.${place}`, 'always'),
    waysOnEvents: (place: string) => onEvents(`${region}.${place}`),
  })
}
