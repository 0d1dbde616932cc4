import type { RandomStream } from '../../../random.js'
import type { Place } from '../contract/things.js'

/** Somebody to be seated. */
export interface Sitter {
  readonly seat: string
  readonly experienced: boolean
}

/** How people are to be seated. */
export interface SeatingWish {
  readonly how: 'random' | 'list' | 'mixed'
  readonly lists: readonly (readonly string[])[]
  readonly apart: readonly (readonly string[])[]
  readonly observers: readonly string[]
  readonly odd: 'bots' | 'coDelegates' | 'observers'
  /** Parties of the case, in order. */
  readonly parties: readonly string[]
  /** Whether each table has a mediator's chair. */
  readonly mediator: boolean
  /** People at a table at most who play; the rest watch. */
  readonly most: number
  /** How many tables; as many as can be filled when absent. */
  readonly tables?: number | undefined
  /** Parties of the chairs at home of a table, counted from 0, in the order in which they are filled. */
  readonly home?: (table: number) => readonly string[]
  /** Whether a table, counted from 0, has a chair outside of the talks for a spoiler. */
  readonly spoiler?: (table: number) => boolean
}

/** The place of one seat: `table` counts from 0. */
export type Seating = readonly { readonly seat: string; readonly table: number; readonly place: Omit<Place, 'table'> }[]

/** A list in an order by chance. */
export function shuffled<T>(items: readonly T[], random: RandomStream): readonly T[] {
  const left = [...items]
  return items.map(() => left.splice(random.below(left.length), 1)[0]!)
}

/** The chairs of a table in the order in which they are filled: parties, mediator, co-delegates, those at home, a spoiler outside of the talks, one for the press, observers. */
export function chairAt(index: number, { parties, mediator, most, odd }: Pick<SeatingWish, 'parties' | 'mediator' | 'most' | 'odd'>, home: readonly string[] = [], spoiler = false): Omit<Place, 'table'> {
  const party = parties[index]
  if (party !== undefined) return { kind: 'delegate', party, number: 1 }
  if (mediator && index === parties.length) return { kind: 'mediator', party: null, number: 1 }
  const extra = index - parties.length - (mediator ? 1 : 0)
  const coDelegates = odd === 'observers' ? 0 : Math.max(0, most - parties.length - (mediator ? 1 : 0))
  if (extra < coDelegates) return { kind: 'delegate', party: parties[extra % parties.length]!, number: 2 + Math.floor(extra / parties.length) }
  const chair = extra - coDelegates
  const side = home[chair]
  if (side !== undefined) return { kind: 'home', party: side, number: 1 + home.slice(0, chair).filter((other) => other === side).length }
  if (spoiler && chair === home.length) return { kind: 'spoiler', party: null, number: 1 }
  const watcher = chair - home.length - (spoiler ? 1 : 0)
  return watcher === 0 ? { kind: 'press', party: null, number: 1 } : { kind: 'observer', party: null, number: watcher }
}

function clashes(groups: readonly (readonly string[])[], apart: readonly (readonly string[])[]): number {
  return apart.reduce((sum, friends) => sum + groups.reduce((more, group) => more + Math.max(0, group.filter((seat) => friends.includes(seat)).length - 1), 0), 0)
}

/** Swaps people between tables while that keeps more friends apart. */
function separated(groups: readonly (readonly string[])[], apart: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let current = groups.map((group) => [...group])
  for (let tries = 0; tries < 200; tries++) {
    const now = clashes(current, apart)
    if (now === 0) return current
    const better = firstBetter(current, apart, now)
    if (!better) return current
    current = better
  }
  return current
}

function firstBetter(groups: string[][], apart: readonly (readonly string[])[], now: number): string[][] | undefined {
  const restless = new Set(apart.flatMap((friends) => friends))
  for (const [a, group] of groups.entries()) for (const [i, seat] of group.entries()) {
    if (!restless.has(seat)) continue
    for (const [b, other] of groups.entries()) for (const [j, stranger] of other.entries()) {
      if (a === b) continue
      const swapped = groups.map((members, g) => members.map((member, m) => (g === a && m === i ? stranger : g === b && m === j ? seat : member)))
      if (clashes(swapped, apart) < now) return swapped
    }
  }
  return undefined
}

function dealt(sitters: readonly Sitter[], tables: number, wish: SeatingWish, random: RandomStream): readonly (readonly string[])[] {
  const order = wish.how === 'mixed'
    ? [...shuffled(sitters.filter(({ experienced }) => experienced), random), ...shuffled(sitters.filter(({ experienced }) => !experienced), random)]
    : shuffled(sitters, random)
  const groups: string[][] = Array.from({ length: tables }, () => [])
  order.forEach(({ seat }, i) => groups[i % tables]!.push(seat))
  return separated(groups, wish.apart).map((group) => (wish.how === 'mixed' ? shuffled(group, random) : group))
}

function tableCount(players: number, { parties, odd, tables }: SeatingWish): number {
  if (tables !== undefined) return tables
  return Math.max(1, odd === 'bots' ? Math.ceil(players / parties.length) : Math.floor(players / parties.length))
}

/**
 * A place for everybody, whatever the head count: nobody is left over, and bots take what is left empty.
 * Friends are kept apart as far as it can be done.
 */
export function seatingOf(sitters: readonly Sitter[], wish: SeatingWish, random: RandomStream): Seating {
  const present = new Set(sitters.map(({ seat }) => seat))
  const watching = wish.observers.filter((seat) => present.has(seat))
  const players = sitters.filter(({ seat }) => !watching.includes(seat))
  const listed = wish.how === 'list' ? wish.lists.map((group) => [...new Set(group)].filter((seat) => players.some((player) => player.seat === seat))).filter((group) => group.length > 0) : []
  const once = listed.map((group, i) => group.filter((seat) => !listed.slice(0, i).some((earlier) => earlier.includes(seat)))).filter((group) => group.length > 0)
  const free = players.filter(({ seat }) => !once.some((group) => group.includes(seat)))
  const groups = [...once, ...(free.length > 0 || once.length === 0 ? dealt(free, tableCount(free.length, wish), wish, random) : [])]
  const played = groups.flatMap((group, table) => group.map((seat, i) => ({ seat, table, place: chairAt(i, wish, wish.home?.(table) ?? [], wish.spoiler?.(table) ?? false) })))
  const numbers = new Map<number, number>()
  const watched = watching.map((seat, i) => {
    const table = i % groups.length
    const taken = numbers.get(table) ?? played.filter(({ table: at, place }) => at === table && place.kind === 'observer').length
    numbers.set(table, taken + 1)
    return { seat, table, place: { kind: 'observer' as const, party: null, number: taken + 1 } }
  })
  return [...played, ...watched]
}
