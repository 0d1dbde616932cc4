import type { Package } from '../../model/utility.js'
import { combined } from '../acceptance/combined.js'
import { composed } from '../compose.js'
import { packageFor, utilityAt } from '../offering/scale.js'
import type { Session } from '../session.js'
import type { Strategy } from '../strategy.js'

/** An issue with the options that either side would have it settled at, and what lies between them for the party. */
interface Stake {
  readonly issue: number
  readonly ours: number
  readonly theirs: number
  readonly stake: number
}

/** How often the others offered each option of an issue. */
function mostOffered(session: Session, issue: number): number | undefined {
  const counts = Array.from({ length: session.sizes[issue]! }, () => 0)
  for (const { by, options } of session.offers) if (by !== session.me) counts[options[issue]!]! += 1
  const most = Math.max(...counts)
  return most > 0 ? counts.indexOf(most) : undefined
}

/** Every issue that divides the sides, those with most at stake first. */
function stakesOf(session: Session, base: Package): readonly Stake[] {
  const stakes = session.sizes.map((size, issue): Stake => {
    const worth = Array.from({ length: size }, (_, option) => {
      const options = Array.from(base)
      options[issue] = option
      return session.utility(options)
    })
    const ours = worth.indexOf(Math.max(...worth))
    const theirs = mostOffered(session, issue) ?? worth.indexOf(Math.min(...worth))
    return { issue, ours, theirs, stake: worth[ours]! - worth[theirs]! }
  })
  return stakes.filter(({ ours, theirs }) => ours !== theirs).sort((a, b) => b.stake - a.stake || a.issue - b.issue)
}

/** Packages with issues settled our way and theirs in the ratio, by how many are claimed and which: the dearest first, then the next ones. */
function balanced(base: Package, stakes: readonly Stake[], ratio: number): readonly (readonly number[])[] {
  const claims = Math.max(1, Math.min(stakes.length, Math.round((stakes.length * ratio) / (1 + ratio))))
  return Array.from({ length: stakes.length - claims + 1 }, (_, first) => {
    const options = Array.from(base)
    stakes.forEach(({ issue, ours, theirs }, place) => {
      options[issue] = place >= first && place < first + claims ? ours : theirs
    })
    return options
  })
}

/** Packages with so many persons home for so many let go, and nothing else: the dearest of ours for the cheapest of theirs. */
function exchanges(session: Session, stakes: readonly Stake[], ratio: number): readonly (readonly number[])[] {
  const { issues } = session.agenda
  const nothing = issues.map((issue, i) => (issue.kind === 'common' ? (stakes.find((each) => each.issue === i)?.ours ?? 0) : 0))
  const persons = stakes.filter(({ issue }) => issues[issue]!.kind === 'detainee')
  const home = persons.filter(({ issue }) => (issues[issue] as { readonly to?: string }).to === session.me)
  const away = persons.filter(({ issue }) => (issues[issue] as { readonly from?: string }).from === session.me).reverse()
  const found: (readonly number[])[] = []
  for (let get = 1; get <= home.length; get++) {
    const give = Math.ceil(get / ratio)
    if (give > away.length) break
    const options = [...nothing]
    for (const { issue } of [...home.slice(0, get), ...away.slice(0, give)]) options[issue] = 1
    found.push(options)
  }
  return found
}

/**
 * One for one, or at any stated ratio: it offers only packages in which as many persons come home as the ratio gives for those let go,
 * the dearest of its own for the cheapest of the others'. Where no persons are on the table it counts issues settled its way and theirs (Gouldner 1960, the norm of reciprocity).
 * It begins with the exchange that is worth most to it and goes through the others evenly over time.
 * @param ratio - how many come home for each one let go, or issues won for each one lost; above 0
 */
export function reciprocalRatio(ratio = 1): Strategy {
  return composed({
    name: 'reciprocal-ratio',
    about: 'Offers exchanges at a fixed ratio only, one for one unless told otherwise.',
    citation: 'Gouldner 1960',
    family: 'norm',
    offering: {
      name: 'reciprocal-ratio',
      about: 'Exchanges at a fixed ratio, the best for itself first.',
      stochastic: false,
      propose(session) {
        const base = session.at(0)
        if (!base) return undefined
        const stakes = stakesOf(session, base)
        const persons = session.agenda.issues.some(({ kind }) => kind === 'detainee')
        const all = persons ? exchanges(session, stakes, ratio) : balanced(base, stakes, ratio)
        const worth = all.map((options) => ({ options, utility: session.utility(options) })).filter(({ options, utility }) => utility >= session.reservation && session.allows(options))
        worth.sort((a, b) => b.utility - a.utility)
        return worth[Math.min(worth.length - 1, Math.floor(session.time * worth.length))]?.options ?? packageFor(session, utilityAt(session, 1 - session.time), null)
      },
    },
    acceptance: combined({ from: 0.95, level: 0.3 }),
  })
}
