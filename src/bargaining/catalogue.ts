import { boulware } from './strategies/boulware.js'
import { conceder } from './strategies/conceder.js'
import { hardliner } from './strategies/hardliner.js'
import { linear } from './strategies/linear.js'
import { micro } from './strategies/micro.js'
import { random } from './strategies/random.js'
import { titForTat } from './strategies/tit-for-tat.js'
import type { Strategy } from './strategy.js'

/** Every strategy with its default parameters. */
export const strategies: readonly Strategy[] = [boulware(), linear(), conceder(), titForTat(), micro(), hardliner(), random()]

/** The strategy of a name, or `undefined`. */
export function strategyNamed(name: string): Strategy | undefined {
  return strategies.find(({ facts }) => facts.name === name)
}
