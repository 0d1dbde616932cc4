import { expect, test } from 'vitest'
import { scenarioJsonSchema, scenarios } from '../../src/scenarios/index.js'

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
}

const schema = scenarioJsonSchema() as Schema

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
}

/** A small reader of the keywords that the schema uses; it knows nothing of zod. */
function accepts(form: Schema, value: unknown): boolean {
  const branches = form.anyOf ?? form.oneOf
  if (branches && !branches.some((branch) => accepts(branch, value))) return false
  if (form.const !== undefined && value !== form.const) return false
  if (form.enum && !form.enum.includes(value)) return false
  if (form.type && typeOf(value) !== form.type && !(form.type === 'integer' && Number.isInteger(value))) return false
  if (typeof value === 'string') {
    return value.length >= (form.minLength ?? 0) && value.length <= (form.maxLength ?? Infinity) && (!form.pattern || new RegExp(form.pattern, 'u').test(value))
  }
  if (typeof value === 'number') return value >= (form.minimum ?? -Infinity) && value <= (form.maximum ?? Infinity) && value > (form.exclusiveMinimum ?? -Infinity)
  if (Array.isArray(value)) return value.length >= (form.minItems ?? 0) && value.length <= (form.maxItems ?? Infinity) && value.every((item) => accepts(form.items ?? {}, item))
  if (typeof value !== 'object' || value === null) return true
  const { properties = {}, additionalProperties = true } = form
  return (form.required ?? []).every((name) => name in value) && Object.entries(value).every(([name, inner]) => {
    if (form.propertyNames && !accepts(form.propertyNames, name)) return false
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    return typeof known === 'boolean' ? known : accepts(known ?? {}, inner)
  })
}

function* objectsIn(form: Schema, path = ''): Generator<readonly [string, Schema]> {
  if (form.properties) yield [path, form]
  for (const [name, inner] of Object.entries(form.properties ?? {})) yield* objectsIn(inner, `${path}.${name}`)
  for (const inner of [form.items, form.additionalProperties, ...(form.anyOf ?? []), ...(form.oneOf ?? [])]) {
    if (typeof inner === 'object') yield* objectsIn(inner, `${path}[]`)
  }
}

test('is of the draft 2020-12 and plain JSON', () => {
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
})

test('asks for every field that every bundled scenario has, but for the mediator', () => {
  const everywhere = Object.keys(scenarios[0]!).filter((name) => scenarios.every((bundled) => name in bundled))
  expect([...(schema.required ?? [])].sort()).toEqual(everywhere.sort())
  expect(Object.keys(schema.properties ?? {})).toContain('mediator')
})

test.each(scenarios)('takes $id', (bundled) => {
  expect(accepts(schema, bundled)).toBe(true)
})

test('refuses what is not a scenario', () => {
  const [bundled] = scenarios
  expect(accepts(schema, { ...bundled, extra: 1 })).toBe(false)
  expect(accepts(schema, { ...bundled, rules: { ...bundled!.rules, exposure: 0 } })).toBe(false)
  expect(accepts(schema, { ...bundled, schedule: [{ when: { day: 1 }, event: { type: 'clock.advanced', by: 'host' } }] })).toBe(false)
  expect(accepts(schema, [])).toBe(false)
})

test('describes every field and lets no unknown field through', () => {
  for (const [path, form] of objectsIn(schema)) {
    expect([path, form.additionalProperties]).toEqual([path, false])
    for (const [name, inner] of Object.entries(form.properties ?? {})) expect([`${path}.${name}`, inner.description ?? '']).toEqual([`${path}.${name}`, expect.stringMatching(/\S.*\.$/)])
  }
})
