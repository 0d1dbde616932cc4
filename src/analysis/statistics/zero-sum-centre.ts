import { solveLinear } from './linear-system.js'

/** A mixed strategy in the inside of all optimal ones. */
export interface ZeroSumCentre {
  /** Shares, all above 0 and summing to 1. */
  readonly shares: readonly number[]
  /** True for the strategies that some optimal mixed strategy plays. */
  readonly played: readonly boolean[]
}

/** Where the path ends. The payoffs against the shares are at most this much above 0. */
const end = 1e-13

/**
 * The limit of the central path of a symmetric zero-sum game: shares p and slacks s = t - Ap with p_i s_i = t/n, followed by Newton steps as t falls.
 * It ends inside the set of optimal mixed strategies, where every strategy is either played or strictly worse than the value (Goldman and Tucker 1956),
 * and so tells which strategies are played by any of them. The path always exists, since A is skew: the steps solve a positive definite system.
 * @param a - antisymmetric, entries at most 1 in size
 */
export function zeroSumCentre(a: readonly (readonly number[])[]): ZeroSumCentre {
  const n = a.length
  const against = (p: readonly number[]): number[] => a.map((row) => row.reduce((sum, value, j) => sum + value * p[j]!, 0))
  let t = 4 * Math.sqrt(n)
  let p = a.map(() => 1 / n)
  let s = against(p).map((payoff) => t - payoff)
  for (;;) {
    for (let step = 0; step < 40; step++) {
      const payoffs = against(p)
      const off = s.map((slack, i) => slack + payoffs[i]! - t)
      const target = t / n
      if (off.every((value) => Math.abs(value) < 0.01 * t) && p.every((share, i) => Math.abs(share * s[i]! - target) < 0.1 * target)) break
      const matrix = a.map((row, i) => row.map((value, j) => (i === j ? s[i]! : 0) - p[i]! * value))
      const dp = solveLinear(matrix, p.map((share, i) => target - share * s[i]! + share * off[i]!))
      if (dp === null) break
      const change = against(dp)
      const ds = off.map((value, i) => -value - change[i]!)
      let length = 1
      for (let i = 0; i < n; i++) {
        if (dp[i]! < 0) length = Math.min(length, (-0.9 * p[i]!) / dp[i]!)
        if (ds[i]! < 0) length = Math.min(length, (-0.9 * s[i]!) / ds[i]!)
      }
      p = p.map((share, i) => share + length * dp[i]!)
      s = s.map((slack, i) => slack + length * ds[i]!)
    }
    if (t <= end) break
    t = Math.max(end, t * 0.2)
  }
  const sum = p.reduce((total, share) => total + share, 0)
  return { shares: p.map((share) => share / sum), played: p.map((share, i) => share > s[i]!) }
}
