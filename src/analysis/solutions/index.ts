import { egalitarian } from './egalitarian.js'
import { fallbackAmongPoints } from './fallback-bargaining.js'
import { kalaiSmorodinsky } from './kalai-smorodinsky.js'
import { leastAsymmetry } from './least-asymmetry.js'
import { leastSpread } from './least-spread.js'
import { nash } from './nash.js'
import type { SolutionConcept } from './solution.js'
import { utilitarian } from './utilitarian.js'
import { zeuthen } from './zeuthen.js'

export { asymmetricNash } from './asymmetric-nash.js'
export { egalitarian } from './egalitarian.js'
export { fallbackAmongPoints, fallbackBargaining, ranksOver } from './fallback-bargaining.js'
export type { RankOf } from './fallback-bargaining.js'
export { kalaiSmorodinsky } from './kalai-smorodinsky.js'
export { leastAsymmetry } from './least-asymmetry.js'
export { leastSpread } from './least-spread.js'
export { nash } from './nash.js'
export { rubinsteinLimit } from './rubinstein-limit.js'
export type { Solution, SolutionConcept } from './solution.js'
export { utilitarian } from './utilitarian.js'
export { zeuthen } from './zeuthen.js'

/** Every concept that needs nothing but points and a disagreement point. Fallback bargaining over all packages needs ranks besides. */
export const solutionConcepts: readonly SolutionConcept[] = Object.freeze([
  nash, kalaiSmorodinsky, egalitarian, utilitarian, zeuthen, fallbackAmongPoints, leastAsymmetry, leastSpread,
])
