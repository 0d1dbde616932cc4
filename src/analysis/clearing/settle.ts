import { arcsOfCycle } from './program.js'
import type { Clearing } from './program.js'
import { connectedReleases, levellingPayments } from './payments.js'

/** Releases that stand by themselves: nobody outside takes part, gains or pays. */
export interface SettledDeal {
  readonly releases: readonly number[]
  readonly countries: readonly number[]
}

/** What a choice of releases means, in the units of the amounts that it was settled with. */
export interface Settlement {
  readonly deals: readonly SettledDeal[]
  /** Of each country: worth received less cost given. */
  readonly gains: readonly number[]
  /** Of each country: received, or paid if below 0. */
  readonly payments: readonly number[]
  readonly takesPart: readonly boolean[]
  /** Total gain less the disagreement values of those who take part. */
  readonly surplus: number
  /** Releases of each cycle, or null if cycles are not limited. */
  readonly cycles: readonly (readonly number[])[] | null
}

function failed(what: string): Error {
  return new Error(`The solver's answer does not stand up to exact arithmetic: ${what}.`)
}

function assign({ problem, cycles }: Clearing, chosen: readonly number[], uses: readonly number[]): readonly (readonly number[])[] | null {
  if (!cycles) return null
  const left = new Set(chosen)
  const result = cycles.flatMap((cycle, c) =>
    Array.from({ length: uses[c]! }, () =>
      arcsOfCycle(cycle).map(([from, to]) => {
        const found = [...left].find((i) => problem.arcs[i]!.from === from && problem.arcs[i]!.to === to)
        if (found === undefined) throw failed('a cycle uses a release that was not chosen')
        left.delete(found)
        return found
      }),
    ),
  )
  if (left.size > 0) throw failed('a release lies on no cycle')
  return result
}

/**
 * Works out and verifies a solution with the amounts given: nobody twice, each country at least at its disagreement value in every deal (after payments, if these are allowed), cycles that cover the releases.
 * @param allowance - how far rounding may carry a sum of these amounts; 0 for whole numbers
 */
export function settle(clearing: Clearing, values: readonly number[], allowance: number): Settlement {
  const { problem, amounts, groups, sidePayments } = clearing
  const { arcs, ids } = problem
  const { worths, costs, disagreements } = amounts
  const chosen = arcs.map((_, i) => i).filter((i) => values[i] === 1)
  if (new Set(chosen.map((i) => arcs[i]!.id)).size !== chosen.length) throw failed('a person is released twice')

  const gains = ids.map(() => 0)
  const payments = ids.map(() => 0)
  const takesPart = ids.map(() => false)
  const deals: SettledDeal[] = []
  for (const group of groups) {
    const inGroup = group.filter((i) => values[i] === 1)
    for (const part of connectedReleases(inGroup.map((i) => arcs[i]!))) {
      const releases = part.map((k) => inGroup[k]!)
      const countries = [...new Set(releases.flatMap((i) => [arcs[i]!.from, arcs[i]!.to]))].sort((a, b) => a - b)
      const own = countries.map((country) => releases.reduce((sum, i) => sum + (arcs[i]!.to === country ? worths[i]! : arcs[i]!.from === country ? -costs[i]! : 0), 0))
      const surpluses = own.map((gain, k) => gain - disagreements[countries[k]!]!)
      const least = sidePayments ? surpluses.reduce((sum, value) => sum + value, 0) : Math.min(...surpluses)
      if (least < -allowance) throw failed('a country would do better by staying out')
      const paid = sidePayments ? levellingPayments(surpluses) : own.map(() => 0)
      countries.forEach((country, k) => {
        gains[country]! += own[k]!
        payments[country]! += paid[k]!
        takesPart[country] = true
      })
      deals.push({ releases, countries })
    }
  }
  const surplus = gains.reduce((sum, gain, i) => sum + (takesPart[i] ? gain - disagreements[i]! : 0), 0)
  return { deals, gains, payments, takesPart, surplus, cycles: assign(clearing, chosen, clearing.cycles ? values.slice(values.length - clearing.cycles.length) : []) }
}
