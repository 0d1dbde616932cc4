import { isUnitScale, leastDistance } from './definition.js'
import type { OppositionDefinition } from './definition.js'

/** The least distance of the frontier from the point where everybody has 1, utilities as they are given. */
export const frontierToOnes: OppositionDefinition = Object.freeze({
  name: 'frontier to ones',
  about: 'least distance of the frontier from (1, 1), utilities as given; only for utilities between 0 and 1',
  source: 'Baarslag, Fujita, Gerding, Hindriks, Ito, Jennings, Jonker, Kraus, Lin, Robu and Williams 2013; Genius',
  of: (situation) => (isUnitScale(situation) ? leastDistance(situation.points, (utility) => utility) : null),
} satisfies OppositionDefinition)
