import { conflictOfInterest } from './conflict-of-interest.js'
import type { OppositionDefinition } from './definition.js'
import { frontierToIdeal } from './frontier-to-ideal.js'
import { frontierToOnes } from './frontier-to-ones.js'
import { gainsToIdeal } from './gains-to-ideal.js'
import { leastAsymmetryToOnes } from './least-asymmetry-to-ones.js'
import { opposedIssues } from './opposed-issues.js'
import { welfareToOnes } from './welfare-to-ones.js'

export { conflictOfInterest } from './conflict-of-interest.js'
export type { OppositionDefinition, Situation } from './definition.js'
export { frontierToIdeal } from './frontier-to-ideal.js'
export { frontierToOnes } from './frontier-to-ones.js'
export { gainsToIdeal } from './gains-to-ideal.js'
export { leastAsymmetryToOnes } from './least-asymmetry-to-ones.js'
export { agreementOf, opposedIssues } from './opposed-issues.js'
export type { IssueAgreement } from './opposed-issues.js'
export { welfareToOnes } from './welfare-to-ones.js'

/** Every definition of opposition, each under its own name. */
export const oppositionDefinitions: readonly OppositionDefinition[] = Object.freeze([
  gainsToIdeal, conflictOfInterest, opposedIssues, frontierToOnes, frontierToIdeal, leastAsymmetryToOnes, welfareToOnes,
])
