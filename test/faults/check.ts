// Walks over the chart of one copy of the source until an invariant breaks. Prints what broke, or nothing.
import { pathToFileURL } from 'node:url'
import type * as InvariantModule from '../../src/protocol/invariants/index.js'
import type * as WalkModule from '../../src/testing/random-walk.js'
import type * as FamilyModule from '../protocol/walks.js'

const [root, limit] = [process.argv[2]!, Number(process.argv[3])]
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(`${root}/${path}`).href)) as T
const { cheapInvariants, invariants } = await load<typeof InvariantModule>('src/protocol/invariants/index.ts')
const { randomWalk } = await load<typeof WalkModule>('src/testing/random-walk.ts')
const { variedOptions, variedScenario } = await load<typeof FamilyModule>('test/protocol/walks.ts')

function found(seed: number): string | null {
  const which = seed % 25 === 24 ? invariants : cheapInvariants
  try {
    const options = variedOptions(seed)
    const stormy = seed % 5 === 0 ? { weights: { ...options.weights, 'climate.escalated': 1, 'instrument.revoked': 0.5 } } : {}
    const { violation } = randomWalk(variedScenario(seed), seed, { ...options, ...stormy, steps: 120, invariants: which })
    return violation && `invariant ${violation.invariant.number}, ${violation.invariant.name}: ${violation.what} (seed ${seed}, ${violation.events.length} events)`
  } catch (error) {
    return `the chart itself: ${error instanceof Error ? error.message.split('\n')[0] : 'threw'} (seed ${seed})`
  }
}

for (let seed = 0; seed < limit; seed++) {
  const violation = found(seed)
  if (violation) {
    console.log(violation)
    break
  }
}
