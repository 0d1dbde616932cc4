import { expect, test } from 'vitest'
import type { Scenario } from '../../../src/model/scenario.js'
import { resolveScenario } from '../../../src/model/resolve.js'
import { stream } from '../../../src/random.js'
import { scenario } from '../../../src/scenarios/index.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { usualSpoiler } from '../../../src/workshop/room/spoiler/rules.js'
import { screenPage, seatPage } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { act, chatter, session } from './random-people.js'
import { Driver } from './room-kit.js'

/** A case in which every private number has digits of its own, which no sum of others comes to, and every private text a word of its own. */
function marked(name: string): Scenario<number> {
  const resolved = resolveScenario(scenario(name), 3)
  let count = 0
  const mark = (value: unknown, key = ''): unknown => {
    if (typeof value === 'number') return ['discount', 'patience', 'count', 'option', 'growth'].includes(key) ? value : Math.sign(value || 1) * (Math.round(Math.abs(value)) + Number(`0.0${100_000_000 + stream(count += 1, 'mark').below(900_000_000)}`))
    if (Array.isArray(value)) return value.map((part, i) => (key === 'concessions' && i === 0 ? part : mark(part, key)))
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, key === 'inConcessions' ? mark(part, 'concessions') : mark(part, field === 'concessions' || field === 'issues' ? 'inConcessions' : field)]))
    return value
  }
  return {
    ...resolved,
    parties: resolved.parties.map((party) => ({ ...party, secrets: { ...party.secrets, brief: `BRIEF-OF-${party.id}.`, preferences: mark(party.secrets.preferences) as never } })),
  }
}

/** Digits after the point of every private number of a party. */
function digitsOf(of: Scenario<number>, party: string): readonly string[] {
  const text = JSON.stringify(of.parties.find(({ id }) => id === party)!.secrets.preferences)
  return [...text.matchAll(/\.(0\d{5,})/g)].map(([, digits]) => digits!.slice(0, 8))
}

/** What must not stand on a page: private numbers and briefs of other parties, texts of other seats, secrets and names. */
function forbidden(room: Room, of: Scenario<number>, reader: string | null): readonly string[] {
  const seat = reader === null ? null : room.seats[reader]!
  const own = seat?.place?.kind === 'delegate' ? seat.place.party : null
  return [
    ...of.parties.filter(({ id }) => id !== own).flatMap(({ id }) => [...digitsOf(of, id), `BRIEF-OF-${id}.`]),
    ...Object.values(room.seats).filter(({ id }) => id !== reader).flatMap(({ tokenHash, name, secret }) => [`"${tokenHash}"`, `"${name}"`, `"${secret}"`]),
    '4321.5',
  ]
}

/** Chat that a reader may have: its own table's, in its own channels. */
function mayRead(room: Room, reader: string | null, text: string): boolean {
  const [, writer = ''] = /^TEXT-(s\d+)-/.exec(text) ?? []
  if (writer === reader) return true
  const seat = reader === null ? null : room.seats[reader]!
  if (room.press.some((line) => line.text.includes(text) && (reader === null || line.table === seat!.place?.table))) return true
  const table = seat?.place ? room.tables[seat.place.table]! : null
  const said = table?.chat.find((line) => line.text === text)
  if (!said || !seat?.place || seat.place.kind === 'press' || seat.place.kind === 'spoiler') return false
  if (said.channel === 'table') return true
  if (seat.place.kind === 'home') return said.channel === `home:${seat.place.party}`
  if (seat.place.kind === 'mediator') return said.channel.startsWith('caucus:')
  return seat.place.kind === 'delegate' && said.channel.endsWith(`:${seat.place.party}`)
}

function leaksIn(room: Room, of: Scenario<number>): readonly string[] {
  const readers: readonly (string | null)[] = [null, ...Object.keys(room.seats)]
  return readers.flatMap((reader) => {
    const page = reader === null ? screenPage(room) : seatPage(room, reader)
    const open = reader !== null && (page as ReturnType<typeof seatPage>).better !== null
    const own = reader !== null && 'plan' in page ? { ...page, plan: null, beliefs: [] } : page
    const text = JSON.stringify(open ? { ...own, better: null } : own)
    const found = forbidden(room, of, reader).filter((secret) => secret !== '"null"' && text.includes(secret))
    const texts = [...new Set(text.match(/TEXT-s\d+-[\w]+/g) ?? [])].filter((marker) => !mayRead(room, reader, marker))
    return [...found, ...texts].map((what) => `${reader ?? 'screen'} at ${room.stage} reads ${what}`)
  })
}

test.each([['two-for-two', 7], ['hub', 9], ['escrow', 6], ['court', 4], ['one-for-many', 3]])('%s: no page of a whole session holds another side\'s numbers, briefs, plans or talk', (name, people) => {
  const of = marked(name)
  expect(of.parties.every(({ id }) => digitsOf(of, id).length > of.detainees.length)).toBe(true)
  const driver = new Driver({ scenario: of, minutes: 90 })
  let looked = 0
  session(driver, people, stream(people, `leaks/${name}`), { turns: 40, look: () => {
    looked += 1
    expect(leaksIn(driver.room, of)).toEqual([])
  } })
  expect(looked).toBeGreaterThan(15)
}, 60_000)

test('two-for-two with people at home: they read no number and no brief, not even of their own side, and only their own channel', () => {
  const of = marked('two-for-two')
  const driver = new Driver({ scenario: of, minutes: 90, homeFront: usualHomeFront })
  const atHome = (): readonly string[] => Object.values(driver.room.seats).filter(({ place }) => place?.kind === 'home').map(({ id }) => id)
  let looked = 0
  session(driver, 9, stream(9, 'leaks/at-home'), { turns: 40, look: () => {
    if (Object.keys(driver.room.tables).length > 0 && atHome().length === 0) for (const [i, seat] of ['s006', 's007', 's008', 's009'].entries()) driver.facilitator({ type: 'seat.place', seat, table: 'T01', kind: 'home', party: of.parties[i % 2]!.id })
    for (const seat of atHome()) {
      driver.seat(seat, { type: 'chat.say', channel: `home:${driver.room.seats[seat]!.place!.party}`, text: `TEXT-${seat}-${driver.log.length}` })
      driver.seat(seat, { type: 'home.vote', yes: true })
      if (seatPage(driver.room, seat).table) looked += 1
    }
    expect(leaksIn(driver.room, of)).toEqual([])
  } })
  expect(looked).toBeGreaterThan(40)
  expect(Object.values(driver.room.tables).flatMap(({ chat }) => chat).filter(({ channel }) => channel.startsWith('home:')).length).toBeGreaterThan(20)
}, 60_000)

test.each([['two-for-two', 7, true], ['hub', 8, false]] as const)('%s with a spoiler outside of the talks: it reads no number, no brief and no talk of anybody, nor anything of the table that the press has not', (name, people, home) => {
  const of = marked(name)
  const driver = new Driver({ scenario: of, minutes: 90, spoiler: usualSpoiler, ...(home && { homeFront: usualHomeFront }) })
  let looked = 0
  session(driver, people, stream(people, `leaks/spoiler/${name}`), { turns: 40, look: () => {
    if (driver.room.tables.T01 && driver.room.seats.s004!.place?.kind !== 'spoiler') expect(driver.facilitator({ type: 'seat.place', seat: 's004', table: 'T01', kind: 'spoiler' })).toBeNull()
    expect(leaksIn(driver.room, of)).toEqual([])
    const { table, score, plan, homeFront, card } = driver.room.seats.s004!.place ? seatPage(driver.room, 's004') : { table: null, score: null, plan: null, homeFront: null, card: null }
    if (!table) return
    looked += 1
    expect({ score, plan, homeFront, card }).toEqual({ score: null, plan: null, homeFront: null, card: null })
    expect(table.view).toMatchObject({ audience: 'public', secrets: null, hazards: null, table: null, package: null, proposal: null, requests: [], state: { backChannel: 'undisclosed', mediation: 'undisclosed' } })
    expect(table).toMatchObject({ step: '', moves: [], news: [], chat: [], drafts: [], home: [], standing: null, agreed: null, suggestion: null, builder: null })
  } })
  expect(looked).toBeGreaterThan(20)
  expect(driver.log.some(({ type, actor }) => type === 'spoiler.acted' && actor === 'seat:s004')).toBe(true)
}, 60_000)

test('the search finds a leak that is planted', () => {
  const of = marked('two-for-two')
  const driver = new Driver({ scenario: of }).play(2)
  expect(leaksIn(driver.room, of)).toEqual([])
  const planted = of.parties.map(({ id, secrets }) => `${id} wants ${secrets.preferences.detainees.amara}`).join()
  driver.facilitator({ type: 'message.send', to: 'all', text: planted })
  expect(leaksIn(driver.room, of).length).toBeGreaterThanOrEqual(3)
})

test('another side\'s values change nothing that a person, the screen, a spoiler or the press is shown, as long as nobody acts on them', () => {
  const one = marked('two-for-two')
  const other: Scenario<number> = { ...one, parties: one.parties.map((party) => (party.id !== 'borealis' ? party : {
    ...party, secrets: { ...party.secrets, brief: 'Another brief.', preferences: { ...party.secrets.preferences, reservation: -40, detainees: Object.fromEntries(Object.entries(party.secrets.preferences.detainees).map(([id, value]) => [id, value * 3])) } },
  })) }
  const [a, b] = [one, other].map((of) => new Driver({ scenario: of, spoiler: usualSpoiler }).play(5)) as [Driver, Driver]
  for (const driver of [a, b]) driver.facilitator({ type: 'seat.place', seat: 's005', table: 'T01', kind: 'spoiler' })
  const random = stream(4, 'noninterference')
  for (let i = 0; i < 120; i++) {
    const seat = random.pick(Object.keys(a.room.seats))!
    const seed = random.below(1e9)
    const what = random.chance(0.8) ? act : chatter
    // Each person sees its own room; choices are by the same chance, and offers do not depend on values.
    for (const driver of [a, b]) {
      driver.now += 500
      what(driver, seat, stream(seed, 'choice'))
    }
    for (const id of Object.keys(a.room.seats)) {
      if (a.room.seats[id]!.place?.party === 'borealis') continue
      expect(seatPage(b.room, id)).toEqual(seatPage(a.room, id))
    }
    expect(screenPage(b.room)).toEqual(screenPage(a.room))
  }
})
