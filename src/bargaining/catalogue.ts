import { agentK } from './strategies/agent-k.js'
import { averagedTitForTat } from './strategies/averaged-tit-for-tat.js'
import { bayesianLearner } from './strategies/bayesian-learner.js'
import { boulware } from './strategies/boulware.js'
import { conceder } from './strategies/conceder.js'
import { deadlinePlayer } from './strategies/deadline-player.js'
import { doorInTheFace } from './strategies/door-in-the-face.js'
import { exponential } from './strategies/exponential.js'
import { fairSplit } from './strategies/fair-split.js'
import { graduatedReciprocation } from './strategies/graduated-reciprocation.js'
import { hardHeaded } from './strategies/hard-headed.js'
import { hardliner } from './strategies/hardliner.js'
import { humanitarianFirst } from './strategies/humanitarian-first.js'
import { linear } from './strategies/linear.js'
import { logroller } from './strategies/logroller.js'
import { micro } from './strategies/micro.js'
import { naiveTitForTat } from './strategies/naive-tit-for-tat.js'
import { nashSeeker } from './strategies/nash-seeker.js'
import { niceTitForTat } from './strategies/nice-tit-for-tat.js'
import { random } from './strategies/random.js'
import { randomAbsoluteTitForTat } from './strategies/random-absolute-tit-for-tat.js'
import { randomWalker } from './strategies/random-walker.js'
import { reciprocalRatio } from './strategies/reciprocal-ratio.js'
import { relativeTitForTat } from './strategies/relative-tit-for-tat.js'
import { riskAverse } from './strategies/risk-averse.js'
import { rubinstein } from './strategies/rubinstein.js'
import { salami } from './strategies/salami.js'
import { splitTheDifference } from './strategies/split-the-difference.js'
import { titForTat } from './strategies/tit-for-tat.js'
import { toughThenSoft } from './strategies/tough-then-soft.js'
import { tradeOff } from './strategies/trade-off.js'
import { zeuthen } from './strategies/zeuthen.js'
import type { Strategy } from './strategy.js'

/** Every strategy with its default parameters: by time, by behaviour, learning, solutions, norms, and baselines. */
export const strategies: readonly Strategy[] = [
  boulware(),
  linear(),
  conceder(),
  exponential(),
  toughThenSoft(),
  riskAverse(),
  deadlinePlayer(),
  titForTat(),
  naiveTitForTat(),
  relativeTitForTat(),
  randomAbsoluteTitForTat(),
  averagedTitForTat(),
  niceTitForTat(),
  micro(),
  tradeOff(),
  graduatedReciprocation(),
  doorInTheFace(),
  salami(),
  agentK(),
  hardHeaded(),
  bayesianLearner(),
  logroller(),
  zeuthen(),
  nashSeeker(),
  rubinstein(),
  fairSplit(),
  splitTheDifference(),
  reciprocalRatio(),
  humanitarianFirst(),
  hardliner(),
  random(),
  randomWalker(),
]

/** The strategy of a name, or `undefined`. */
export function strategyNamed(name: string): Strategy | undefined {
  return strategies.find(({ facts }) => facts.name === name)
}
