/** How two parties split one unit of surplus: both in [0, 1], sum 1. */
export interface Shares {
  /** Share of the party that proposes first. */
  readonly first: number
  readonly second: number
}

/** The split that gives the first proposer `first`. */
export function sharesOf(first: number): Shares {
  return Object.freeze({ first, second: 1 - first })
}
