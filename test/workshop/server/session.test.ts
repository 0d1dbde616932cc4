import { expect, test } from 'vitest'
import type { ConsolePage, ScreenPage, SeatPage } from '../../../src/workshop/room/contract.js'
import { roomFrom } from '../../../src/workshop/room/room.js'
import { rehearse } from '../../../src/workshop/rehearsal.js'
import { client, open, post } from './doors.js'

test('seats are claimed by posting, and a page follows every change', async () => {
  const { origin, session } = await open()
  const before = session.room.seq
  for (const path of ['/', '/console', '/screen', '/api/session', '/qr.svg']) expect((await fetch(origin + path)).status, path).toBe(200)
  expect(session.room.seq).toBe(before)
  const { status, body } = await post(origin, '/api/join', { id: 'a', language: 'en' })
  expect(status).toBe(201)
  // A phone that lost the answer asks again, and has the same seat.
  expect(await post(origin, '/api/join', { id: 'a', language: 'en' })).toEqual({ status: 201, body })
  const seat = await client<SeatPage>(origin, { door: 'seat', token: body.token })
  expect(seat.page().you).toMatchObject({ seat: body.seat, secret: body.secret })
  expect(await seat.send({ id: 'h1', type: 'help.raise' })).toEqual({ ok: 'h1' })
  expect(await seat.send({ id: 'h1', type: 'help.raise' })).toEqual({ ok: 'h1' })
  await seat.until((page) => page.you.help)
  const desk = await client<ConsolePage>(origin, { door: 'console', token: session.facts.consoleToken })
  const screen = await client<ScreenPage>(origin, { door: 'screen', token: session.facts.screenToken })
  expect(desk.page().door).toBe('facilitator')
  expect(screen.page().door).toBe('screen')
  expect(await desk.send({ id: 'b1', type: 'tables.build', how: 'random' })).toEqual({ ok: 'b1' })
  expect((await seat.until((page) => page.you.place !== null)).you.place?.table).toBe('T01')
})

test('a seat moves to another phone by its code and secret, and the old phone is told', async () => {
  const { origin, session } = await open()
  const { body } = await post(origin, '/api/join', { id: 'a' })
  const old = await client<SeatPage>(origin, { door: 'seat', token: body.token })
  const told = new Promise<void>((resolve) => old.socket.once('moved', () => resolve()))
  expect((await post(origin, '/api/move', { id: 'm0', code: old.page().you.code, secret: 'AAAA' })).status).toBe(403)
  const moved = await post(origin, '/api/move', { id: 'm1', code: old.page().you.code.toLowerCase(), secret: String(body.secret).toLowerCase() })
  expect(moved.status).toBe(201)
  await told
  await expect(client(origin, { door: 'seat', token: body.token })).rejects.toThrow(/not valid/)
  expect((await client<SeatPage>(origin, { door: 'seat', token: moved.body.token })).page().you.seat).toBe(body.seat)
  expect(session.room.seats[String(body.seat)]?.presence).toBe('here')
})

test('what is not whole is refused in a sentence that tells nothing, and changes nothing', async () => {
  const { origin, session } = await open()
  const { body } = await post(origin, '/api/join', { id: 'a' })
  const seat = await client<SeatPage>(origin, { door: 'seat', token: body.token })
  await seat.until((page) => page.you.presence === 'here')
  const { seq } = session.room
  for (const junk of [null, 1, 'x', [], {}, { id: 'x', type: 'stage.next' }, { id: 'x', type: 'help.raise', extra: 1 }, { id: 'x', type: 'play.move', move: { type: 'talks.opened' } }]) {
    const answer = await seat.send(junk as object)
    expect(JSON.stringify(answer)).toMatch(/^\{"refusal":\{"id":"[a-z]+\/[a-z-]+","message":"[^"/\\]+"\}\}$/)
  }
  expect(session.room.seq).toBe(seq)
  for (const [path, given] of [['/api/join', { id: 1 }], ['/api/move', {}], ['/api/none', {}]] as const) {
    const { status, body: answer } = await post(origin, path, given)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|at |\/src|Error/)
  }
  await expect(client(origin, { door: 'console', token: 'x'.repeat(43) })).rejects.toThrow(/not valid/)
  expect((await fetch(`${origin}/..%2flog.db`)).status).toBe(404)
  expect((await fetch(origin)).headers.get('content-security-policy')).toContain("script-src 'self'")
})

test('a flood is refused, and the rest goes on', async () => {
  const { origin } = await open()
  const { body } = await post(origin, '/api/join', { id: 'a' })
  const seat = await client<SeatPage>(origin, { door: 'seat', token: body.token })
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => seat.send({ id: `f${i}`, type: i % 2 === 0 ? 'help.raise' : 'help.lower' })))
  expect(answers.filter((answer) => 'refusal' in answer && (answer.refusal as { readonly id: string }).id === 'command/too-many').length).toBeGreaterThan(100)
  const other = await post(origin, '/api/join', { id: 'b' })
  expect(other.status).toBe(201)
})

test('a whole session rehearses itself to its end, is on disk, and is the same when it is read again', async () => {
  const { session, store } = await open()
  const stages: string[] = []
  await rehearse(session, { seats: 4, seed: 3, onStage: (stage) => void stages.push(stage) })
  expect(session.room.ended).toBe(true)
  expect(stages).toEqual(expect.arrayContaining(['seating', 'brief', 'round1', 'survey', 'debrief', 'close']))
  const entries = await store.entries(session.facts.id)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i))
  expect(JSON.stringify(roomFrom(entries))).toBe(JSON.stringify(session.room))
}, 60_000)

test('after a restart every table and seat is where it was', async () => {
  const first = await open()
  const { body } = await post(first.origin, '/api/join', { id: 'a' })
  await first.session.submit({ door: 'facilitator', command: { id: 'b', type: 'tables.build', how: 'random' } })
  await first.session.submit({ door: 'facilitator', command: { id: 'g', type: 'stage.go', stage: 'round1' } })
  await first.close()
  const second = await open(first.place, true)
  expect(second.session.facts.id).toBe(first.session.facts.id)
  const seat = await client<SeatPage>(second.origin, { door: 'seat', token: body.token })
  expect(seat.page().session.stage).toBe('round1')
  expect(seat.page().table?.moves.length).toBeGreaterThan(0)
})
