import { mistake } from '../../errors.js'
import { requireNumber, requireWhole } from './checks.js'

/** A record of commitments. */
export interface Conduct {
  /** Prior weight of kept commitments, above 0. */
  readonly alpha: number
  /** Prior weight of broken commitments, above 0. */
  readonly beta: number
  /** Commitments seen. */
  readonly seen: number
  /** Of these, kept. */
  readonly kept: number
}

/**
 * The expected chance that the next commitment is kept: the mean (alpha + kept) / (alpha + beta + seen) of the beta belief (Josang and Ismail 2002).
 * @returns in (0, 1)
 * @throws UsageError on values outside their ranges
 */
export function betaReputation({ alpha, beta, seen, kept }: Conduct): number {
  requireNumber('alpha', alpha, { above: 0 })
  requireNumber('beta', beta, { above: 0 })
  requireWhole('seen', seen, { from: 0 })
  requireWhole('kept', kept, { from: 0 })
  if (kept > seen) throw mistake({ given: `${kept} of ${seen} commitments were kept`, allowed: 'no more can be kept than were seen', todo: 'count both over the same time' })
  return (alpha + kept) / (alpha + beta + seen)
}
