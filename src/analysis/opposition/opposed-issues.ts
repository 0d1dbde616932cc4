import type { OppositionDefinition } from './definition.js'

/** How the parties' preferences over the options of one issue agree. */
export type IssueAgreement = 'opposed' | 'compatible' | 'mixed' | 'indifferent'

/** Compares two parties' utilities over the options of an issue, pair by pair of options. */
export function agreementOf(mine: ArrayLike<number>, theirs: ArrayLike<number>): IssueAgreement {
  let [same, opposite] = [0, 0]
  for (let a = 0; a < mine.length; a++) {
    for (let b = 0; b < a; b++) {
      const sign = Math.sign(mine[a]! - mine[b]!) * Math.sign(theirs[a]! - theirs[b]!)
      if (sign > 0) same++
      if (sign < 0) opposite++
    }
  }
  if (same > 0 && opposite > 0) return 'mixed'
  if (opposite > 0) return 'opposed'
  return same > 0 ? 'compatible' : 'indifferent'
}

/**
 * The share of issues on which preferences are opposed, among those on which anybody's preference meets another's: distributive issues,
 * as against compatible ones, on which the parties want the same. An issue is opposed if no two options are ranked alike by some pair of parties and some are ranked in opposite order.
 * It looks at the options alone, without interactions.
 */
export const opposedIssues: OppositionDefinition = Object.freeze({
  name: 'opposed issues',
  about: 'share of issues over whose options some two parties have opposite preferences, among issues that matter to two or more; only where utilities are tables and an issue matters',
  source: 'Thompson and Hastie 1990',
  of({ domain: { parties, agenda } }) {
    const tables = parties.map(({ utility }) => (typeof utility === 'function' ? null : utility.tables))
    if (tables.some((table) => table === null)) return null
    const kinds = agenda.issues.map((_, issue) => {
      const pairs = tables.flatMap((mine, i) => tables.slice(0, i).map((theirs) => agreementOf(mine![issue]!, theirs![issue]!)))
      return { matters: pairs.some((kind) => kind !== 'indifferent'), opposed: pairs.includes('opposed') }
    })
    const meeting = kinds.filter(({ matters }) => matters)
    return meeting.length === 0 ? null : meeting.filter(({ opposed }) => opposed).length / meeting.length
  },
} satisfies OppositionDefinition)
