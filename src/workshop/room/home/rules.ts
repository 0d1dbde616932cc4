import type { ApprovalRulePage } from '../contract/seat-page.js'

/** One published rule: what moves approval at home, whose, and by how many points. */
interface ApprovalRule {
  readonly text: string
  /** Fixed points, or the ends of what the rule can give. */
  readonly points: number | readonly [low: number, high: number]
}

/**
 * The rules by which news moves approval at home. They are printed on the console, on the phones of the side and in the codebook.
 * Points are this library's own choice, made for a lesson of an hour; they are estimated from nothing.
 */
export const approvalRules = {
  leak: { text: 'The talks leak to the press', points: -6 },
  leakedOffer: { text: 'With the leak, our own last offer is known at home: from -6 if it is worth no more to us than no deal, to +6 if it is the best conceivable', points: [-6, 6] },
  crisis: { text: 'Relations with the other side get worse', points: -8 },
  attack: { text: 'Hard-liners outside of the talks attack us', points: -6 },
  easing: { text: 'Relations with the other side get better', points: 3 },
  poll: { text: 'A poll at home turns against an exchange', points: -8 },
  vow: { text: 'We commit ourselves in public', points: 4 },
  vowKept: { text: 'The agreement put to home keeps our public commitment', points: 6 },
  vowBroken: { text: 'The agreement put to home falls short of our public commitment', points: -18 },
  denial: { text: 'We deny the reports', points: 2 },
  announcement: { text: 'We announce the agreement', points: 5 },
  agreement: { text: 'An agreement is put to home: 30 points times its share of the best conceivable for us above no deal, less 10', points: [-25, 20] },
  death: { text: 'One of our people dies in custody', points: -15 },
  health: { text: 'One of our people is reported ill in custody', points: -4 },
  homecoming: { text: 'One of our people comes home', points: 8 },
  letGo: { text: 'We let somebody go', points: -2 },
  cheated: { text: 'The others keep people back whom they had signed for', points: -8 },
  ownBreach: { text: 'We keep people back whom we had signed for', points: -4 },
  waiting: { text: 'Three more days without an agreement', points: -1 },
} as const satisfies { readonly [rule: string]: ApprovalRule }
export type ApprovalRuleId = keyof typeof approvalRules

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points)
}

/** The rules as they are published. */
export const publishedRules: readonly ApprovalRulePage[] = Object.entries(approvalRules).map(([id, { text, points }]: [string, ApprovalRule]) => ({
  id, text, points: typeof points === 'number' ? signed(points) : `${signed(points[0])} to ${signed(points[1])}`,
}))

/** What a rule is called where it moved something. */
export function ruleWords(rule: string): string {
  const found = (approvalRules as { readonly [rule: string]: ApprovalRule })[rule]?.text ?? 'The talks begin'
  return found.split(':')[0]!
}

/** The points of a rule with fixed points. */
export function pointsOf(rule: { [R in ApprovalRuleId]: (typeof approvalRules)[R]['points'] extends number ? R : never }[ApprovalRuleId]): number {
  return approvalRules[rule].points
}
