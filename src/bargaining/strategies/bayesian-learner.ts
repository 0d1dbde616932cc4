import { windowMax } from '../acceptance/window-max.js'
import { composed } from '../compose.js'
import { alongCurve } from '../offering/curve.js'
import { bayesian } from '../opponents/bayesian.js'
import type { Strategy } from '../strategy.js'

/** Concedes evenly over time, and spends each concession where its Bayesian model says that the others gain most (Hindriks and Tykhonov 2008). */
export function bayesianLearner(): Strategy {
  return composed({
    name: 'bayesian-learner',
    about: 'Concedes evenly, and learns by Bayes\' rule what to concede.',
    citation: 'Hindriks and Tykhonov 2008',
    family: 'learning',
    offering: alongCurve('even', 'Concedes evenly over time.', (time) => 1 - time),
    acceptance: windowMax(),
    model: bayesian(),
  })
}
