import type { BuilderIssue, OfferBuilder, PackagePage } from '../../../room/contract.js'

/** An offer that is being put together: an option for each issue of the agenda. */
export type Draft = readonly number[]

/** Whether a draft still belongs to these issues; an agenda may change while somebody thinks. */
export function fits(draft: Draft, issues: readonly BuilderIssue[]): boolean {
  return draft.length === issues.length && issues.every(({ options }, index) => draft[index]! >= 0 && draft[index]! < options.length)
}

/** Where a new draft begins: what was in hand, else the builder's own start, else nothing at all. */
export function startOf(issues: readonly BuilderIssue[], ...candidates: readonly (Draft | null | undefined)[]): Draft {
  return candidates.find((draft): draft is Draft => !!draft && fits(draft, issues)) ?? issues.map(() => 0)
}

/** Settles one issue of a draft. */
export function withOption(draft: Draft, index: number, option: number): Draft {
  return draft.map((old, at) => (at === index ? option : old))
}

/** What the reader must know of the worth of a draft. `null` where there is nothing to compare with, or no values. */
export interface Score {
  readonly own: number | null
  readonly crossesRedLine: boolean
  readonly toLast: number | null
  readonly toNoDeal: number | null
}

/** The running score of a draft by the seat's own values alone. */
export function scoreOf(worth: number | null, noDeal: number | null, last: Pick<PackagePage, 'worth'> | null): Score {
  const own = worth !== null && Number.isFinite(worth) ? worth : null
  return {
    own,
    crossesRedLine: worth === -Infinity,
    toLast: own === null || last?.worth === null || last === null ? null : own - last.worth,
    toNoDeal: own === null || noDeal === null ? null : own - noDeal,
  }
}

/** The sum of the options' own values: the score of a trade without a chart behind it. */
export function sumOf(issues: readonly BuilderIssue[], draft: Draft): number | null {
  const values = issues.map(({ options }, index) => options[draft[index] ?? 0]?.value)
  return values.every((value): value is number => typeof value === 'number') ? values.reduce((sum, value) => sum + value, 0) : null
}

/** Issues by column: who comes to us, who goes from us, then the rest. */
export function columnsOf(issues: readonly BuilderIssue[]): readonly { readonly side: BuilderIssue['side']; readonly people: readonly BuilderIssue[]; readonly terms: readonly BuilderIssue[] }[] {
  return (['toUs', 'fromUs', 'others', 'common'] as const)
    .map((side) => ({ side, people: issues.filter((issue) => issue.side === side && issue.kind === 'detainee'), terms: issues.filter((issue) => issue.side === side && issue.kind !== 'detainee') }))
    .filter(({ people, terms }) => people.length + terms.length > 0)
}

/** Why an offer would come to nothing, before it is sent: an exchange needs somebody from two sides. */
export function warningOf(issues: readonly BuilderIssue[], draft: Draft): 'nobody' | 'oneSided' | null {
  const holders = new Set(issues.flatMap(({ kind, from, index }) => (kind === 'detainee' && draft[index] !== 0 ? [from] : [])))
  return holders.size === 0 ? 'nobody' : holders.size === 1 ? 'oneSided' : null
}

/** What differs from another package, by index of the issue. */
export function changed(draft: Draft, other: Draft | null): ReadonlySet<number> {
  return new Set(other && other.length === draft.length ? draft.flatMap((option, index) => (option === other[index] ? [] : [index])) : [])
}

/** Keeps a draft's issue indices honest: `issue.index` is the place in the options. */
export function inOrder(builder: Pick<OfferBuilder, 'issues'>): readonly BuilderIssue[] {
  return [...builder.issues].sort((a, b) => a.index - b.index)
}
