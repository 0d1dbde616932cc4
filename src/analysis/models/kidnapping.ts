import { requireNumber } from './checks.js'

/** The captor, the payer, and the chance of arrest. */
export interface Kidnapping {
  /** How readily the captor kills against its interest: with offer C and demand D it does so with probability a (1 - C/D); in (0, 1). */
  readonly aggression: number
  /** Probability that the captor is caught, in [0, 1); a payment is then recovered. */
  readonly capture: number
  /** What the payer would give to prevent the killing, above 0. */
  readonly worth: number
}

/** The equilibrium of the game. */
export interface KidnappingEquilibrium {
  /** The demand that pays the captor best. */
  readonly demand: number
  /** What the payer offers against it: all of it. */
  readonly offer: number
  /** From this demand on the payer offers nothing. */
  readonly zeroOfferFrom: number
  /** Kidnapping pays only if capture times the captor's loss by arrest is below this. */
  readonly temptation: number
}

/**
 * The game of kidnapping (Selten 1977): the captor demands, the payer offers, the captor releases or kills.
 * Offering C costs the payer (1 - α)(1 - q) C + α w in expectation with α = a (1 - C/D), which it makes least.
 * @throws UsageError on values outside their ranges
 */
export function kidnapping({ aggression, capture, worth }: Kidnapping): KidnappingEquilibrium {
  checkKidnapping({ aggression, capture, worth })
  const demand = (aggression * worth) / ((1 + aggression) * (1 - capture))
  return Object.freeze({
    demand,
    offer: demand,
    zeroOfferFrom: (aggression * worth) / ((1 - aggression) * (1 - capture)),
    temptation: (aggression * worth) / (1 + aggression),
  })
}

/**
 * The payer's best offer to any demand: all of it up to the equilibrium demand, then less and less, and nothing from `zeroOfferFrom`.
 * @param demand - above 0
 * @throws UsageError on values outside their ranges
 */
export function kidnappingOffer({ aggression, capture, worth, demand }: Kidnapping & { readonly demand: number }): number {
  checkKidnapping({ aggression, capture, worth })
  requireNumber('demand', demand, { above: 0 })
  const inner = worth / (2 * (1 - capture)) - (demand * (1 - aggression)) / (2 * aggression)
  return Math.min(demand, Math.max(0, inner))
}

/**
 * The greatest chance of arrest at which kidnapping still pays: a w / ((1 + a) x).
 * @param loss - what arrest costs the captor, above 0
 * @returns above 0; 1 or more if no chance of arrest deters
 */
export function kidnappingDeterrence({ aggression, worth, loss }: { readonly aggression: number; readonly worth: number; readonly loss: number }): number {
  checkKidnapping({ aggression, capture: 0, worth })
  requireNumber('loss', loss, { above: 0 })
  return (aggression * worth) / ((1 + aggression) * loss)
}

function checkKidnapping({ aggression, capture, worth }: Kidnapping): void {
  requireNumber('aggression', aggression, { above: 0, below: 1 })
  requireNumber('capture', capture, { from: 0, below: 1 })
  requireNumber('worth', worth, { above: 0 })
}
