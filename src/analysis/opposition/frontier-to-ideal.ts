import { leastDistance } from './definition.js'
import type { OppositionDefinition } from './definition.js'

/** The least distance of the frontier from the ideal point, each utility divided by the greatest that its party can have. */
export const frontierToIdeal: OppositionDefinition = Object.freeze({
  name: 'frontier to ideal',
  about: 'least distance of the frontier from (1, 1), utilities divided by the greatest of each party; only where these are above 0',
  source: 'Mohammad, Nakadai and Greenwald 2021 (NegMAS)',
  of: ({ points, extremes }) => (extremes.every(({ greatest }) => greatest > 0) ? leastDistance(points, (utility, i) => utility / extremes[i]!.greatest) : null),
} satisfies OppositionDefinition)
