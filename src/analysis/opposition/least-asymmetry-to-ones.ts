import { leastAsymmetry } from '../solutions/least-asymmetry.js'
import { distanceToOnes, isUnitScale } from './definition.js'
import type { OppositionDefinition } from './definition.js'

/** The distance of the point of least asymmetry, which Genius and ANL call the Kalai point, from the point where everybody has 1. */
export const leastAsymmetryToOnes: OppositionDefinition = Object.freeze({
  name: 'least asymmetry to ones',
  about: 'distance of the frontier point with the smallest difference of gains from (1, 1), utilities as given; only for utilities between 0 and 1 and where a rational package exists',
  source: 'Automated Negotiation League 2023; Genius',
  of(situation) {
    const found = isUnitScale(situation) ? leastAsymmetry.of(situation.points, situation.disagreement) : null
    return found && distanceToOnes(found.point.utilities)
  },
} satisfies OppositionDefinition)
