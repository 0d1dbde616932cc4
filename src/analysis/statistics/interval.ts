/** An interval in which a number is estimated to lie. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The frozen interval around a centre. */
export function intervalAround(centre: number, half: number): Interval {
  return Object.freeze({ low: centre - half, high: centre + half })
}
