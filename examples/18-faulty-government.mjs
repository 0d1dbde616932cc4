// @ts-check
// A student's government with a fault: it offers everybody for everybody and never looks at what that is worth. The contract says which
// rule it breaks; fast-check then draws what the releases are worth, and shrinks it to the least that shows the fault. It needs: npm install -D fast-check
import * as fc from 'fast-check'
import { defineGovernment, government, linear, negotiate } from 'demarche'
import { assertGovernment, smallScenario } from 'demarche/testing'
import { governments, preferences } from 'demarche/testing/arbitraries'

const usual = government({ bargaining: linear() })
const generous = defineGovernment({
  facts: { ...usual.facts, name: 'generous', about: 'Offers everybody for everybody.' },
  decide(view, moves, own) {
    const move = usual.decide(view, moves, own)
    if (move instanceof Promise || move.type !== 'package.offered') return move
    return { ...move, options: view.table?.agenda.issues.map(() => 1) ?? [] }
  },
})

// In a test this line is all: test('plays by the rules', () => assertGovernment(() => generous)), with vitest and node:test alike.
try {
  assertGovernment(() => generous)
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
}

const small = smallScenario({ deadline: 12, concessions: 0 })
const drawn = preferences(small, 'p0', { additive: true }).map((values) => ({
  ...small, parties: small.parties.map((party) => (party.id === 'p0' ? { ...party, secrets: { ...party.secrets, preferences: values } } : party)),
}))
const sound = fc.property(drawn, governments(), fc.nat(), (scenario, p1, seed) => negotiate(scenario, { p0: generous, p1 }, { seed }).refusals.length === 0)
const { numShrinks, counterexample } = fc.check(sound, { seed: 1, numRuns: 100 })
if (!counterexample) throw new Error('nothing found')
const [{ parties }, partner, seed] = counterexample
const values = parties[0]?.secrets.preferences
console.log(`after ${numShrinks} shrinks, with seed ${seed} against ${fc.stringify(partner)}:`)
console.log(`  it offers everybody, where releases are worth ${JSON.stringify(values?.detainees)} to it and no deal ${values?.reservation}`)
