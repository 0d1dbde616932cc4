import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import type { Strategy } from '../strategy.js'
import { proportional } from './relative-tit-for-tat.js'

/**
 * Averaged tit-for-tat: it reduces its demand by the percentage by which the others have reduced theirs over a window of their last offers,
 * so that one odd move is not answered in full (Faratin, Sierra and Jennings 1998).
 * @param window - how many of their last offers it compares; a whole number from 2
 */
export function averagedTitForTat(window = 4): Strategy {
  return composed({
    name: 'averaged-tit-for-tat',
    about: 'Cuts its demand by the percentage by which the others cut theirs over several offers.',
    citation: 'Faratin, Sierra and Jennings 1998',
    family: 'behaviour',
    offering: proportional('averaged-tit-for-tat', 'Demands in proportion to the last moves of the others.', window, 0.25),
    acceptance: next(),
  })
}
