import { expect, test } from 'vitest'
import { parseCsv } from '../../../src/report/data/csv.js'
import { scenario } from '../../../src/scenarios/index.js'
import { exportSession } from '../../../src/workshop/export/index.js'
import type { ConsolePage, LogEntry, ScreenPage, SeatPage } from '../../../src/workshop/room/contract.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { roomFrom, touchedBy, usualSetup } from '../../../src/workshop/room/room.js'
import { usualSpoiler } from '../../../src/workshop/room/spoiler/rules.js'
import type { SetupWish } from '../../../src/workshop/room/setup.js'
import { everybody, movesToTry } from '../room/cooperate.js'
import { client, folder, open, post } from './doors.js'
import type { Client } from './doors.js'

const base = scenario('two-for-two')
/** The case with next to no chance from outside, so that endings are what the script makes them. */
const quiet = { ...base, nature: { ...base.nature, leak: 0, escalation: 0, easing: 1e-9, death: 0, injunction: 0, releasedOtherwise: 0, extension: 0 } }

/** A session over real sockets: people by their numbers from 1, the console, the screen. */
async function staged(people: number, lists: readonly (readonly string[])[], wish: Partial<SetupWish> = {}) {
  const { origin, session, store } = await open(folder(), false, (id) => usualSetup({ id, scenario: quiet, minutes: 60, seed: 6, dayMs: null, ...wish }))
  const desk = await client<ConsolePage>(origin, { door: 'console', token: session.facts.consoleToken })
  const screen = await client<ScreenPage>(origin, { door: 'screen', token: session.facts.screenToken })
  const phones: { [seat: string]: Client<SeatPage> } = {}
  for (let n = 0; n < people; n++) {
    const { body } = await post(origin, '/api/join', { id: `join-${n}` })
    phones[String(body.seat)] = await client<SeatPage>(origin, { door: 'seat', token: body.token })
  }
  // The last entry that changed what a seat is shown: nobody is told of what does not concern them.
  const touched = new Map<string, number>()
  session.onChange((entries, before) => {
    const { seats } = touchedBy(before, session.room, entries)
    for (const seat of seats === 'all' ? Object.keys(session.room.seats) : seats) touched.set(seat, session.room.seq)
  })
  let count = 0
  const send = async (door: Client<unknown>, command: object): Promise<string | null> => {
    for (;;) {
      const answer = await door.send({ ...command, id: `c${(count += 1)}` })
      const id = (answer.refusal as { readonly id: string } | undefined)?.id ?? null
      if (id !== 'command/too-many') return id
      // No phone is that fast; the script waits as it would be told to.
      await new Promise((resolve) => { setTimeout(resolve, 1000) })
    }
  }
  const console_ = async (command: object): Promise<void> => expect(await send(desk, command)).toBeNull()
  await console_({ type: 'tables.build', how: 'list', lists })
  const at = (table: string) => lists[Number(table.slice(1)) - 1]!
  const isOver = (table: string): boolean => session.room.tables[table]!.run!.lines.at(-1)!.kind === 'end'
  return {
    session, phones, screen, console: console_, isOver,
    send: (seat: string, command: object) => send(phones[seat]!, command),
    /** What a phone shows once its table is over, or once it shows something else. */
    page: (seat: string, holds: (page: SeatPage) => boolean = ({ table }) => table?.over === true): Promise<SeatPage> => phones[seat]!.until(holds),
    /** People of a table do what cooperative people would by their own pages, for so many days at most, until something is so; `unlike` may do something else. */
    async cooperate(table: string, days: number, unlike: (page: SeatPage, seat: string) => object | null = () => null, enough: () => boolean = () => false): Promise<void> {
      const goesOn = (): boolean => !isOver(table) && !enough()
      for (let day = 0; day < days && goesOn(); day++) {
        for (const seat of at(table)) for (let moves = 0; moves < 30 && goesOn(); moves++) {
          const page = await phones[seat]!.until(({ seq, table: shown }) => shown !== null && seq >= (touched.get(seat) ?? 0))
          const other = unlike(page, seat)
          let moved = other !== null && (await send(phones[seat]!, other)) === null
          for (const move of other ? [] : movesToTry(page, everybody, `${day}`)) {
            if (moved) break
            moved = (await send(phones[seat]!, { type: 'play.move', move })) === null
          }
          if (!moved) break
        }
        if (goesOn()) await console_({ type: 'day.end', table })
      }
    },
    /** To the close of the session; then the log from disk, and the tables of the export. */
    async close(): Promise<{ readonly log: readonly LogEntry[]; readonly rows: readonly { readonly [column: string]: string }[]; readonly files: { readonly [path: string]: string | Uint8Array } }> {
      await console_({ type: 'stage.go', stage: 'ownTable' })
      for (const phone of Object.values(phones)) await phone.until(({ session: { stage } }) => stage === 'ownTable')
      const log = await store.entries(session.facts.id)
      expect(JSON.stringify(roomFrom(log))).toBe(JSON.stringify(session.room))
      const files = await exportSession(log, { bots: 0, png: false })
      const [head, ...rows] = parseCsv(String(files[Object.keys(files).find((path) => path.endsWith('_tables_data.csv'))!]))
      return { log, files, rows: rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i] ?? '']))) }
    },
  }
}

const events = (log: readonly LogEntry[], table: string): readonly string[] => log.flatMap((entry) => (entry.type === 'table.event' && entry.table === table ? [entry.payload.event.type] : []))
const outcomes = (rows: readonly { readonly [column: string]: string }[]): readonly string[] => rows.map(({ table_id: table, outcome }) => `${table} ${outcome}`)
const wall = async (screen: Client<ScreenPage>, count: number): Promise<readonly string[]> => (await screen.until(({ strips }) => strips.filter(({ outcome }) => outcome !== null).length === count)).strips.map(({ table, outcome }) => `${table} ${outcome}`)

test('all agree: every table comes to a release, and log, views and export say so', async () => {
  const room = await staged(4, [['s001', 's002'], ['s003', 's004']])
  await room.console({ type: 'stage.go', stage: 'round1' })
  for (const table of ['T01', 'T02']) await room.cooperate(table, 60)
  expect(await wall(room.screen, 2)).toEqual(['T01 completed', 'T02 completed'])
  for (const seat of Object.keys(room.phones)) {
    expect((await room.page(seat)).card).toMatchObject({ deal: true, signed: false })
    expect(await room.send(seat, { type: 'card.sign' })).toBeNull()
  }
  const { log, rows, files } = await room.close()
  expect(outcomes(rows)).toEqual(['T01 completed', 'T02 completed'])
  for (const table of ['T01', 'T02']) {
    expect(events(log, table).filter((type) => type === 'agreement.signed')).toHaveLength(2)
    expect(events(log, table).filter((type) => type === 'receipt.confirmed')).toHaveLength(4)
  }
  expect(log.filter(({ type }) => type === 'card.signed')).toHaveLength(4)
  for (const phone of Object.values(room.phones)) expect(phone.page().ownTable).toMatchObject({ outcome: 'completed', deal: expect.objectContaining({ words: expect.any(String) }) })
  expect(rows.every(({ uA, uB, dA, dB }) => Number(uA) > Number(dA) && Number(uB) > Number(dB))).toBe(true)
  expect(String(files['charts/agreement.svg'])).toContain('<svg')
}, 120_000)

test('all fail: one table breaks the talks off, the other runs out of time', async () => {
  const room = await staged(4, [['s001', 's002'], ['s003', 's004']])
  await room.console({ type: 'stage.go', stage: 'round1' })
  for (const seat of ['s001', 's002']) if (!room.isOver('T01')) expect(await room.send(seat, { type: 'play.move', move: { type: 'talks.opened' } })).toBeNull()
  expect(await room.send('s001', { type: 'play.move', move: { type: 'talks.ended' } })).toBeNull()
  await room.console({ type: 'hardStop', table: 'T02' })
  expect(await wall(room.screen, 2)).toEqual(['T01 collapsed', 'T02 expired'])
  for (const seat of Object.keys(room.phones)) expect((await room.page(seat)).card).toMatchObject({ deal: false })
  expect(await room.send('s003', { type: 'play.move', move: { type: 'talks.opened' } })).toBe('table/over')
  const { log, rows } = await room.close()
  expect(outcomes(rows)).toEqual(['T01 collapsed', 'T02 expired'])
  for (const table of ['T01', 'T02']) expect(events(log, table)).not.toContain('agreement.signed')
  expect(rows.map(({ uA, uB }) => [uA, uB])).toEqual([['', ''], ['', '']])
  for (const phone of Object.values(room.phones)) expect(phone.page().ownTable).toMatchObject({ deal: null })
}, 120_000)

test('mixed: a table that agrees beside one that does not; neither shows in the other', async () => {
  const room = await staged(4, [['s001', 's002'], ['s003', 's004']])
  await room.console({ type: 'stage.go', stage: 'round1' })
  expect(await room.send('s004', { type: 'play.move', move: { type: 'talks.opened' } })).toBeNull()
  await room.cooperate('T01', 60)
  await room.console({ type: 'hardStop', table: 'T02' })
  expect(await wall(room.screen, 2)).toEqual(['T01 completed', 'T02 expired'])
  expect((await room.page('s001')).card).toMatchObject({ deal: true })
  expect((await room.page('s003')).card).toMatchObject({ deal: false })
  const { log, rows } = await room.close()
  expect(outcomes(rows)).toEqual(['T01 completed', 'T02 expired'])
  expect(events(log, 'T01')).toContain('agreement.signed')
  expect(events(log, 'T02')).toEqual(['talks.opened'])
  expect(room.phones.s003!.page().table!.news.map(({ text }) => text).join(' ')).not.toMatch(/home/)
}, 120_000)

test('defect at release: one side keeps its people, the other hands over; the breach is in the log, on the pages and in the export', async () => {
  const room = await staged(2, [['s001', 's002']])
  await room.console({ type: 'stage.go', stage: 'round1' })
  const isGiving = ({ table }: SeatPage): boolean => table!.moves.some(({ type }) => type === 'handover.withheld')
  let asked: number | null = null
  await room.cooperate('T01', 20, (page, seat) => {
    if (seat !== 's002' || !isGiving(page)) return null
    asked = page.table!.temptation
    return { type: 'play.move', move: { type: 'handover.withheld' } }
  }, () => room.session.room.tables.T01!.stays.at(-1)!.state === 'breach')
  expect(asked).toEqual(expect.any(Number))
  if (!room.isOver('T01')) await room.console({ type: 'hardStop', table: 'T01' })
  const { log, rows, files } = await room.close()
  expect(events(log, 'T01')).toEqual(expect.arrayContaining(['agreement.signed', 'handover.performed', 'handover.withheld']))
  const kept = log.flatMap((entry) => (entry.type === 'table.event' && entry.payload.event.type === 'handover.withheld' ? [entry] : []))
  expect(kept[0]!.audience).toBe(`side:${room.session.room.seats.s002!.place!.party}`)
  const context = room.session.room.tables.T01!.run!.chart.context
  expect(['collapsed', 'partiallyCompleted', 'expired']).toContain(rows[0]!.outcome)
  expect(Object.values(context.detainees).filter(({ state }) => state === 'confirmed' || state === 'transferred')).toHaveLength(2)
  for (const phone of Object.values(room.phones)) expect(phone.page().table!.news.map(({ text }) => text).join(' ')).toContain('did not keep its word')
  const states = String(files[Object.keys(files).find((path) => path.endsWith('_states_data.csv'))!])
  expect(states).toContain('breach')
  expect(String(files['charts/ladder.svg'])).toContain('<svg')
}, 120_000)

test('the spoiler wins at its table, by published means and within its budget; at the table beside it, without one, the same people agree', async () => {
  const room = await staged(5, [['s001', 's002', 's005'], ['s003', 's004']], { spoiler: { ...usualSpoiler, tables: 'half' }, homeFront: { ...usualHomeFront, seats: false, leaks: {} } })
  await room.console({ type: 'seat.place', seat: 's005', table: 'T01', kind: 'spoiler' })
  expect(await room.send('s005', { type: 'spoiler.act', means: 'leak' })).toBe('table/not-begun')
  await room.console({ type: 'stage.go', stage: 'round1' })
  expect((await room.page('s003', ({ table }) => table !== null)).spoiler).toBeNull()
  expect(await room.send('s005', { type: 'spoiler.act', means: 'threat' })).toBeNull()
  expect(await room.send('s005', { type: 'spoiler.act', means: 'leak' })).toBe('spoiler/today')
  await room.cooperate('T01', 1)
  expect(await room.send('s005', { type: 'spoiler.act', means: 'attack', party: 'borealis' })).toBeNull()
  await room.cooperate('T01', 10)
  expect(await room.send('s005', { type: 'spoiler.act', means: 'statement', text: 'More.' })).toBe('spoiler/spent')
  await room.cooperate('T02', 60)
  await room.console({ type: 'hardStop', table: 'T01' })
  expect(await wall(room.screen, 2)).toEqual(['T01 expired', 'T02 completed'])
  expect(room.screen.page().press.filter(({ table }) => table === 'T01').map(({ text }) => text).join(' ')).toMatch(/threaten[\s\S]*attack/)
  const outside = await room.page('s005')
  expect(outside.spoiler).toMatchObject({ left: 0, result: { prevented: 4, of: 4 } })
  expect(outside.table!.view).toMatchObject({ audience: 'public', package: null, secrets: null })
  expect((await room.page('s001')).spoiler).toMatchObject({ chair: null, result: { prevented: 4, of: 4 }, acts: [{ means: 'attack' }, { means: 'threat' }] })
  const { log, rows, files } = await room.close()
  expect(log.flatMap((entry) => (entry.type === 'spoiler.acted' ? [`${entry.table} ${entry.actor} ${entry.payload.means}`] : []))).toEqual(['T01 seat:s005 threat', 'T01 seat:s005 attack'])
  expect(events(log, 'T01')).not.toContain('agreement.signed')
  expect(outcomes(rows)).toEqual(['T01 expired', 'T02 completed'])
  expect(String(files['events.jsonl'])).toContain('"spoiler.acted"')
  expect(String(files[Object.keys(files).find((path) => path.endsWith('_seats_data.csv'))!])).toMatch(/^s005,T01,spoiler,human/m)
}, 120_000)
