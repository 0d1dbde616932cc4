import { fc, test } from '@fast-check/vitest'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { expect, test as plain } from 'vitest'
import { facilitatorCommand, hostCommand, orderSchema, screenCommand, seatCommand } from '../../../src/workshop/room/contract.js'
import { decide } from '../../../src/workshop/room/room.js'
import { Driver } from './room-kit.js'

const schemas = { seatCommand, facilitatorCommand, screenCommand, hostCommand }

plain('a command with a field too many, no id, or the type of another door is refused', () => {
  expect(seatCommand.safeParse({ id: 'a', type: 'help.raise' }).success).toBe(true)
  expect(seatCommand.safeParse({ id: 'a', type: 'help.raise', seat: 's002' }).success).toBe(false)
  expect(seatCommand.safeParse({ type: 'help.raise' }).success).toBe(false)
  expect(seatCommand.safeParse({ id: 'a', type: 'stage.next' }).success).toBe(false)
  expect(screenCommand.safeParse({ id: 'a', type: 'debrief.go', step: 1 }).success).toBe(false)
  expect(seatCommand.safeParse({ id: 'a', type: 'chat.say', channel: 'table', text: ' '.repeat(9) }).success).toBe(false)
  expect(seatCommand.safeParse({ id: 'a', type: 'chat.say', channel: 'table', text: 'x'.repeat(501) }).success).toBe(false)
  expect(orderSchema.safeParse({ door: 'seat', command: { id: 'a', type: 'help.raise' } }).success).toBe(false)
})

test.prop([fc.constantFrom(...Object.values(schemas)), fc.jsonValue()], { numRuns: 500 })('no frame makes a schema throw', (schema, frame) => {
  expect(typeof schema.safeParse(frame).success).toBe('boolean')
})

const driver = new Driver({ case: 'hub' }).play(7)
const fields = { by: fc.constantFrom('x', 'nature', 'host', 'veridia'), at: fc.integer(), visibility: fc.constant('public'), detainee: fc.string(), options: fc.array(fc.integer(), { maxLength: 8 }), terms: fc.jsonValue(), reason: fc.string({ maxLength: 700 }), __proto__x: fc.string() }

test.prop([fc.constantFrom('s001', 's002', 's004', 's007'), fc.oneof(fc.constantFrom('talks.opened', 'clock.advanced', 'leak.occurred', 'pass', 'list.requested', 'package.offered', 'statement.committed', '__proto__', 'constructor'), fc.string()), fc.record(fields, { requiredKeys: [] })], { numRuns: 400 })('any move from a phone is taken as its own side\'s, or refused; it never throws, never speaks for another, and the room before stays', (seat, type, rest) => {
  const before = JSON.stringify(driver.room.seen)
  const parsed = seatCommand.safeParse({ id: 'fuzz', type: 'play.move', move: { ...rest, type } })
  if (!parsed.success) return
  const decision = decide(driver.room, { door: 'seat', seat, command: parsed.data }, 1000)
  expect(JSON.stringify(driver.room.seen)).toBe(before)
  for (const entry of decision.entries ?? []) {
    if (entry.type === 'table.event' && entry.actor === `seat:${seat}`) expect(entry.payload.event.by).toBe(driver.room.seats[seat]!.place!.party ?? driver.room.setup.treatments[0]!.scenario.mediator!.id)
  }
})

plain('the room, its contract and its timers bundle for the browser without a Node built-in', async () => {
  const { metafile } = await build({
    stdin: { contents: ['room', 'contract', 'timers', 'worth'].map((name) => `export * from './${name}.js'`).join('\n'), resolveDir: fileURLToPath(new URL('../../../src/workshop/room', import.meta.url)), loader: 'ts' },
    bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, logLevel: 'silent',
  })
  expect(Object.keys(metafile.inputs).filter((input) => /^node:|commander|clack|src\/cli/.test(input))).toEqual([])
})
