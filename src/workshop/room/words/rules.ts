import type { ApprovalRulePage } from '../contract/seat-page.js'
import { publishedRules } from '../home/rules.js'
import type { Voice } from './voice.js'

/** The rules of approval at home as they are published, in a language. */
export function approvalRulesIn(voice: Voice): readonly ApprovalRulePage[] {
  return publishedRules.map(({ id, points }) => {
    const [low = '', high] = points.split(' to ')
    return { id, text: voice.publishedRule(id), points: high === undefined ? low : voice.points(low, high) }
  })
}
