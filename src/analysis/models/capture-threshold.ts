import { requireNumber } from './checks.js'

/** What a captor may win and lose. */
export interface CaptureStakes {
  /** Benefit if the other side concedes, above 0. */
  readonly benefit: number
  /** Loss if it does not, 0 or more. */
  readonly loss: number
  /** Cost of taking and holding a person in any case, 0 or more. */
  readonly cost: number
}

/**
 * The chance of a concession above which taking a person pays: p B - (1 - p) L - c > 0, so p* = (c + L) / (B + L).
 * A policy deters as long as it concedes less often (expected utility of an offence: Becker 1968).
 * @returns 0 or more; 1 or more if no concession makes it pay
 * @throws UsageError on values outside their ranges
 */
export function captureThreshold({ benefit, loss, cost }: CaptureStakes): number {
  requireNumber('benefit', benefit, { above: 0 })
  requireNumber('loss', loss, { from: 0 })
  requireNumber('cost', cost, { from: 0 })
  return (cost + loss) / (benefit + loss)
}
