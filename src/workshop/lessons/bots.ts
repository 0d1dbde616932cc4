import { mistake, oneOf, show } from '../../errors.js'
import type { Strategy } from '../../bargaining/strategy.js'
import { strategies } from '../../governments/index.js'
import type { Scenario } from '../../model/scenario.js'

/** Who plays in the runs of a lesson's patterns: strategies by name, given to the parties in turn. */
export function governments(scenario: Scenario, names: readonly string[]): { readonly bots: readonly string[]; readonly cast: { readonly [party: string]: Strategy } } {
  const bots = scenario.parties.map((_, i) => names[i % names.length]!)
  const cast = scenario.parties.map(({ id }, i): [string, Strategy] => {
    const found = strategies.find(({ facts }) => facts.name === bots[i])
    if (!found) throw mistake({ given: `${show(bots[i])} was given as a bot`, allowed: `the bots are ${oneOf(strategies.map(({ facts }) => facts.name))}`, todo: 'use one of these names' })
    return [id, found]
  })
  return { bots, cast: Object.fromEntries(cast) }
}
