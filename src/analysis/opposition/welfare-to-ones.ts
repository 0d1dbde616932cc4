import { utilitarian } from '../solutions/utilitarian.js'
import { distanceToOnes, isUnitScale } from './definition.js'
import type { OppositionDefinition } from './definition.js'

/** The distance of the utilitarian point, which NegoLog calls the Kalai point, from the point where everybody has 1. */
export const welfareToOnes: OppositionDefinition = Object.freeze({
  name: 'welfare to ones',
  about: 'distance of the frontier point with the greatest sum of gains from (1, 1), utilities as given; only for utilities between 0 and 1 and where a rational package exists',
  source: 'Doğru, Keskin, Jonker, Baarslag and Aydoğan 2024 (NegoLog)',
  of(situation) {
    const found = isUnitScale(situation) ? utilitarian.of(situation.points, situation.disagreement) : null
    return found && distanceToOnes(found.point.utilities)
  },
} satisfies OppositionDefinition)
