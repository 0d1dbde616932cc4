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

/**
 * One by one, each time whoever leaves the most exposed party least exposed.
 * @param done - members delivered before, who count in the shares
 */
export function sequence(members: readonly Member[], done: ReadonlySet<DetaineeId> = new Set()): readonly Member[] {
  const order: Member[] = []
  const crossed = new Set(done)
  const rest = members.filter(({ id }) => !done.has(id))
  while (rest.length > 0) {
    let best = 0
    let least = Infinity
    rest.forEach(({ id }, i) => {
      const exposure = greatestExposure(members, new Set([...crossed, id]))
      if (exposure < least) [best, least] = [i, exposure]
    })
    const [next] = rest.splice(best, 1)
    if (!next) break
    order.push(next)
    crossed.add(next.id)
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
