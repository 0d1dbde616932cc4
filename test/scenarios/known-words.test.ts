import { expect, test } from 'vitest'
import type * as z from 'zod'
import { policies } from '../../src/governments/temperament.js'
import type { Scenario } from '../../src/model/scenario.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { temperamentNames } from '../../src/scenarios/names.js'
import type { scenarioSchema } from '../../src/scenarios/schema.js'
import { formalStates, scheduleStates } from '../../src/scenarios/states.js'
import { validateScenario } from '../../src/scenarios/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T

/** Does not compile when the model's scenario has something that the schema does not take; the schema itself asks the other way. */
const schemaCoversModel: Writable<Scenario> extends z.infer<typeof scenarioSchema> ? true : false = true

type KeysIn<T> = T extends readonly (infer I)[] ? KeysIn<I> : T extends object ? { [K in keyof T]-?: (string extends K ? never : K) | KeysIn<T[K]> }[keyof T] : never
type SameKeys<A, B> = [KeysIn<A>] extends [KeysIn<B>] ? ([KeysIn<B>] extends [KeysIn<A>] ? true : false) : false

/** Does not compile when the schema has a field that the model has not, or the other way round. */
const sameFields: SameKeys<Writable<Scenario>, z.infer<typeof scenarioSchema>> = true

interface StateNode {
  readonly type: string
  readonly meta?: { readonly kind?: string }
  readonly path: readonly string[]
  readonly states: { readonly [name: string]: StateNode }
}

function leaves(node: StateNode): readonly StateNode[] {
  const inner = Object.values(node.states).filter(({ type }) => type !== 'history')
  return inner.length === 0 ? [node] : inner.flatMap(leaves)
}

test('the schema takes every scenario of the model', () => {
  expect(schemaCoversModel && sameFields).toBe(true)
})

test('the names of temperaments are those of the policies, in their order', () => {
  const known = Object.fromEntries(Object.entries(policies).map(([slot, list]) => [slot, list.map(({ name }) => name)]))
  expect(temperamentNames).toEqual(known)
})

test('the places of a schedule are the places of the formal track where something can still happen', () => {
  const formal = exchangeMachine.root.states.formal as unknown as StateNode
  const resting = leaves(formal).filter(({ meta }) => !['transient', 'outcome'].includes(meta?.kind ?? ''))
  expect([...formalStates].sort()).toEqual(resting.map(({ path }) => path.slice(1).join('.')).sort())
})

test('a place of a schedule may be named by its last parts, whole ones', () => {
  expect(scheduleStates).toEqual(expect.arrayContaining(['ratification', 'agreement.ratification', 'negotiation.agreement.ratification', 'suspended']))
  expect(scheduleStates).not.toContain('negotiation')
  expect(scheduleStates.every((state) => formalStates.some((full) => full === state || full.endsWith(`.${state}`)))).toBe(true)
})

test.each([[2, 4], [3, 7], [4, 8]] as const)('the small scenario of the test kit is a scenario, with %i parties and %i people', (parties, detainees) => {
  expect(validateScenario(smallScenario({ parties, detainees }))).toMatchObject({ ok: true })
})
