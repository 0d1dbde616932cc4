import type { DetaineeId, PartyId, ReleaseMode } from './scenario.js'

/** One member of a release plan. */
export interface Member {
  readonly id: DetaineeId
  readonly from: PartyId
  readonly to: PartyId
  /** Phase that the package gives the person, from 1. */
  readonly phase: number
}

/** How a phase is handed over: all or none, each holder by itself, or through an agent. */
export type HandoverKind = 'together' | 'each' | 'escrow'

/** People who cross in one handover. */
export interface Phase {
  readonly kind: HandoverKind
  readonly members: readonly DetaineeId[]
}

/**
 * How far a party is exposed: the share of its own people delivered, less the share of the people delivered to it.
 * In [-1, 1]; a party that waits for nobody is never exposed.
 */
export function exposureOf(party: PartyId, members: readonly Member[], crossed: ReadonlySet<DetaineeId>): number {
  const gives = members.filter(({ from }) => from === party)
  const gets = members.filter(({ to }) => to === party)
  if (gives.length === 0 || gets.length === 0) return 0
  const share = (list: readonly Member[]): number => list.filter(({ id }) => crossed.has(id)).length / list.length
  return share(gives) - share(gets)
}

/** The greatest exposure of any party. */
export function greatestExposure(members: readonly Member[], crossed: ReadonlySet<DetaineeId>): number {
  return Math.max(0, ...members.map(({ from }) => exposureOf(from, members, crossed)))
}

/** Most states in which the best order is looked for; beyond, whoever exposes least goes next. */
const mostStates = 20_000

/** Those still to cross by their way, in their order: people with the same way are alike to everybody's exposure. */
function ways(members: readonly Member[]): readonly (readonly Member[])[] {
  const found = new Map<string, Member[]>()
  for (const member of members) {
    const way = `${member.from}>${member.to}`
    const list = found.get(way)
    if (list) list.push(member)
    else found.set(way, [member])
  }
  return [...found.values()]
}

/**
 * An order, one by one, in which the most exposed party is never more exposed than it must be; among such orders, whoever exposes least goes next, and then whoever stands first.
 * Exact for every package whose numbers of people by way make up to 20,000 states, which is any of two parties with up to 280 people; beyond, each next one exposes least.
 * @param done - members delivered before, who count in the shares
 */
export function sequence(members: readonly Member[], done: ReadonlySet<DetaineeId> = new Set()): readonly Member[] {
  const groups = ways(members.filter(({ id }) => !done.has(id)))
  const exact = groups.reduce((states, { length }) => states * (length + 1), 1) <= mostStates
  const kept = (of: (counts: readonly number[]) => number): typeof of => {
    const known = new Map<string, number>()
    return (counts) => {
      const key = counts.join()
      const value = known.get(key) ?? of(counts)
      known.set(key, value)
      return value
    }
  }
  const exposure = kept((counts) => greatestExposure(members, new Set([...done, ...groups.flatMap((group, i) => group.slice(0, counts[i]).map(({ id }) => id))])))
  const after = (counts: readonly number[]): readonly { readonly next: Member; readonly counts: readonly number[] }[] => groups.flatMap((group, i) => {
    const next = group[counts[i]!]
    return next ? [{ next, counts: counts.map((count, j) => (i === j ? count + 1 : count)) }] : []
  })
  /** The greatest exposure from here to the end, on the best way there. */
  const least: typeof exposure = kept((counts) => {
    const onward = after(counts).map((step) => least(step.counts))
    return Math.max(exposure(counts), onward.length === 0 ? 0 : Math.min(...onward))
  })
  const order: Member[] = []
  let counts: readonly number[] = groups.map(() => 0)
  const bound = exact ? Math.min(...after(counts).map((step) => least(step.counts))) : Infinity
  for (let steps = after(counts); steps.length > 0; steps = after(counts)) {
    const allowed = exact ? steps.filter((step) => least(step.counts) <= bound) : steps
    const lowest = Math.min(...allowed.map((step) => exposure(step.counts)))
    const [first] = allowed.filter((step) => exposure(step.counts) === lowest).sort((a, b) => members.indexOf(a.next) - members.indexOf(b.next))
    order.push(first!.next)
    counts = first!.counts
  }
  return order
}

/** The greatest exposure at any point of an order. */
export function exposureAlong(members: readonly Member[], order: readonly Member[], done: ReadonlySet<DetaineeId> = new Set()): number {
  const crossed = new Set(done)
  return Math.max(0, ...order.map(({ id }) => greatestExposure(members, crossed.add(id))))
}

/**
 * The phases of a release.
 * A sequential order that would expose somebody beyond the bound is not used: those still to cross then cross together.
 * @param members - everybody in the package
 * @param bound - greatest exposure of a sequential release, in (0, 1]
 * @param done - members delivered before
 */
export function planRelease(mode: ReleaseMode, members: readonly Member[], bound: number, done: ReadonlySet<DetaineeId> = new Set()): readonly Phase[] {
  const rest = members.filter(({ id }) => !done.has(id))
  if (rest.length === 0) return []
  const whole = (kind: HandoverKind): readonly Phase[] => [{ kind, members: rest.map(({ id }) => id) }]
  switch (mode) {
    case 'simultaneous':
      return whole('together')
    case 'synchronisedRemote':
      return whole('each')
    case 'escrowed':
      return whole('escrow')
    case 'phased': {
      const numbers = [...new Set(rest.map(({ phase }) => phase))].sort((a, b) => a - b)
      return numbers.map((number) => ({ kind: 'each', members: rest.filter(({ phase }) => phase === number).map(({ id }) => id) }))
    }
    case 'sequential': {
      const order = sequence(members, done)
      if (exposureAlong(members, order, done) > bound) return whole('together')
      return order.map(({ id }) => ({ kind: 'each', members: [id] }))
    }
  }
}
