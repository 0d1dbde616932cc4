import { describe, expect, test } from 'vitest'
import { stream } from '../../../src/random.js'
import { namesOf } from '../../../src/report/names.js'
import { lesson, lessonSetup } from '../../../src/workshop/lessons/index.js'
import type { MoveGroup, SeatPage } from '../../../src/workshop/room/contract.js'
import { consolePage, consoleTable, openSession, screenPage, seatPage } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { everybody, step } from './cooperate.js'
import { session } from './random-people.js'
import { Driver } from './room-kit.js'

const languages = ['en', 'fr', 'ar'] as const

/** A room with the seat's language changed and nothing else. */
function heard(room: Room, seat: string, language: string): SeatPage {
  return seatPage({ ...room, seats: { ...room.seats, [seat]: { ...room.seats[seat]!, language } } }, seat)
}

const spoken: ReadonlySet<string> = new Set(['label', 'contentNote', 'hint', 'text', 'words', 'byName', 'name', 'title', 'todo', 'step', 'profile', 'public', 'confidential', 'partyName', 'redLines', 'notes', 'ratifiers', 'tags', 'status', 'reread', 'before', 'after', 'from', 'to', 'waitingFor', 'language', 'brief', 'role', 'side', 'package', 'points', 'player', 'levels', 'holder', 'destination', 'choices', 'state'])

/** A page without what is said: ids, numbers and moves are left. */
function bare(page: unknown): string {
  return JSON.stringify(page, (key, value: unknown) => (key === 'votes' && Array.isArray(value) ? (value as readonly { readonly choices: readonly string[] }[]).map(({ choices }) => choices.length) : key === 'tags' ? Object.keys(value as object) : spoken.has(key) && (typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))) ? (Array.isArray(value) ? value.length : '') : value))
}

/** Everything said on a page, without what people and the lesson wrote. */
function said(value: unknown, key = ''): readonly string[] {
  if (['chat', 'secret', 'code', 'mates', 'view', 'profile', 'brief', 'pulses', 'language', 'move', 'clock', 'player', 'side'].includes(key)) return []
  if (typeof value === 'string') return spoken.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one: unknown) => said(one, key))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => said(part, name)) : []
}

const latin = (text: string): string => text.replaceAll(/\u2068[^\u2069]*\u2069/g, '').match(/\p{Script=Latin}{2,}/gu)?.join(' ') ?? ''
const moves = (groups: readonly MoveGroup[]): unknown => groups.map(({ type, shelf, grave, choices }) => ({ type, shelf, grave, choices: choices.map(({ move, blanks }) => ({ move, blanks })) }))

describe.each(['two-for-two', 'escrow', 'phased-low-trust', 'court', 'hub'])('whole games of %s', (name) => {
  const driver = new Driver({ case: name, dayMs: null, seed: 6 })
  driver.come(4).facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(driver.room.seats)] })
  const rooms: Room[] = []
  for (const stage of ['brief', 'quiz', 'planning', 'practice'] as const) {
    driver.facilitator({ type: 'stage.go', stage })
    rooms.push(driver.room)
  }
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  for (let i = 0; i < 500 && driver.room.tables.T01!.run!.lines.at(-1)!.kind !== 'end'; i++) {
    for (const seat of Object.keys(driver.room.seats)) {
      while (step(driver, seat, everybody, `${name}/${i}`)) rooms.push(driver.room)
    }
    if (Object.keys(driver.room.seats).every((seat) => seatPage(driver.room, seat).table!.endedDay)) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  for (const stage of ['hardStop', 'survey', 'ownTable', 'postSettlement'] as const) {
    driver.facilitator({ type: 'stage.go', stage })
    rooms.push(driver.room)
  }
  const seats = Object.keys(driver.room.seats)
  const some = rooms.filter((_, i) => i % 4 === 0 || i > rooms.length - 5)

  test('every language shows the same ids, numbers and moves, and hears the same events', () => {
    for (const room of some) for (const seat of seats) {
      const [english, ...others] = languages.map((language) => heard(room, seat, language))
      for (const other of others) {
        expect(bare(other)).toBe(bare(english))
        if (english!.table) {
          expect(moves(other.table!.moves)).toEqual(moves(english!.table.moves))
          expect(other.table!.news.map(({ seq, type }) => [seq, type])).toEqual(english!.table.news.map(({ seq, type }) => [seq, type]))
        }
      }
    }
  })

  test('no English is left on an Arabic phone outside of names', () => {
    const { scenario } = driver.room.tables.T01!.treatment
    const names = [scenario.title, ...scenario.parties.flatMap((party) => [party.name, ...party.players.map((player) => player.name)]), ...scenario.detainees.map((person) => person.name), scenario.mediator?.name ?? '', ...scenario.concessions.flatMap((one) => [one.name, ...one.levels])]
    for (const room of some) for (const seat of seats) {
      const left = said(heard(room, seat, 'ar')).filter((text) => !names.includes(text) && !text.startsWith('name-') && latin(names.reduce((rest, one) => (one ? rest.replaceAll(one, '') : rest), text)) !== '')
      expect(left).toEqual([])
    }
  })

  test('no text says undefined or leaves a place open', () => {
    for (const room of some) for (const seat of seats) for (const language of languages) expect(said(heard(room, seat, language)).filter((text) => /undefined|NaN|\{\w+\}/.test(text))).toEqual([])
  })

  test('English is told as the log has it', () => {
    const { told } = driver.room.tables.T01!
    expect(consoleTable(driver.room, 'T01').news.map(({ text }) => text)).toEqual(told.map(({ text }) => text))
    expect(told.length).toBeGreaterThan(20)
  })
})

test('two seats of one table read one event in two languages, and each is told of the same moves in its own', () => {
  const driver = new Driver({ dayMs: null }).play(2)
  const [first, second] = Object.keys(driver.room.seats) as [string, string]
  driver.seat(first, { type: 'seat.set', language: 'fr' })
  driver.seat(second, { type: 'seat.set', language: 'ar' })
  const opening = seatPage(driver.room, first).table!.moves.find(({ type }) => type === 'talks.opened')!
  expect(opening.label).toBe('Dire que nous voulons parler')
  expect(driver.seat(first, { type: 'play.move', move: opening.choices[0]!.move as never })).toBeNull()
  const [french, arabic] = [first, second].map((seat) => seatPage(driver.room, seat).table!.news.find(({ type }) => type === 'talks.opened')!)
  expect(french!.seq).toBe(arabic!.seq)
  expect(french!.text).toMatch(/veut bien explorer un échange\.$/)
  expect(arabic!.text).toMatch(/^أعلنت حكومة \u2068.+\u2069 استعدادها لبحث التبادل\.$/u)
  const title = seatPage(driver.room, second).table!.view.scenario.parties[0]!.name
  expect(title).toMatch(/\p{Script=Arabic}/u)
  expect(driver.refold().tables).toEqual(driver.room.tables)
})

test('a quiz has the same answers in the same places in every language', () => {
  for (const name of ['two-for-two', 'escrow', 'hub', 'us-russia-2025']) {
    const driver = new Driver({ case: name })
    driver.come(4).facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(driver.room.seats)] })
    driver.facilitator({ type: 'stage.go', stage: 'quiz' })
    for (const seat of Object.keys(driver.room.seats)) {
      const [english, ...others] = languages.map((language) => heard(driver.room, seat, language).quiz!)
      for (const other of others) {
        expect(other.map(({ question, choices }) => [question, choices.length])).toEqual(english!.map(({ question, choices }) => [question, choices.length]))
        for (const [i, { choices, question }] of other.entries()) {
          expect(new Set(choices).size).toBe(choices.length)
          // Numbers stand where English has them.
          if (question === 'noDeal' || question === 'deadline') expect(choices.map((choice) => Number(choice.replaceAll(/[^\d,.-]/g, '').replace(',', '.')))).toEqual(english![i]!.choices.map(Number))
        }
      }
    }
  }
})

test('a refusal is read in the language of whoever is refused; its id stays', () => {
  const driver = new Driver().play(2)
  const [seat] = Object.keys(driver.room.seats) as [string]
  const refused = languages.map((language) => {
    driver.seat(seat, { type: 'seat.set', language })
    return driver.seat(seat, { type: 'play.move', move: { type: 'agreement.signed' } })!
  })
  expect(new Set(refused.map(({ id }) => id)).size).toBe(1)
  expect(new Set(refused.map(({ message }) => message)).size).toBe(3)
  expect(refused[2]!.message).toMatch(/\p{Script=Arabic}/u)
  driver.facilitator({ type: 'session.end' })
  expect(driver.seat(seat, { type: 'play.endDay' })).toMatchObject({ id: 'session/ended', message: 'انتهت الجلسة.' })
})

test('a language tells nobody more: of the same log, a seat is told of as many things in each language, and never of another side\'s private ones', () => {
  const driver = new Driver({ case: 'escrow', seed: 3 })
  let looks = 0
  session(driver, 6, stream(11, 'words'), {
    turns: 8,
    look: () => {
      for (const seat of Object.keys(driver.room.seats)) {
        const pages = languages.map((language) => heard(driver.room, seat, language))
        const counts = pages.map(({ table, press, cards }) => [table?.news.length, press.length, cards.length])
        expect(counts[1]).toEqual(counts[0])
        expect(counts[2]).toEqual(counts[0])
        // Secrets of others stand on no page in any language: the briefs of other sides are the longest.
        const { place } = driver.room.seats[seat]!
        const others = driver.room.setup.treatments[0]!.scenario.parties.filter(({ id }) => id !== place?.party)
        for (const page of pages) for (const { secrets } of others) expect(JSON.stringify(page)).not.toContain(secrets.brief)
        looks += 1
      }
    },
  })
  expect(looks).toBeGreaterThan(10)
})

test('cards and wires are read in the reader\'s language; what people wrote stays', () => {
  const driver = new Driver().play(2)
  const [seat] = Object.keys(driver.room.seats) as [string]
  driver.facilitator({ type: 'inject.plan', kind: 'leak', scope: 'all', when: 'now' })
  driver.facilitator({ type: 'inject.plan', kind: 'health', scope: 'all', when: 'now', text: 'In my own words.' })
  const [english, french, arabic] = languages.map((language) => heard(driver.room, seat, language))
  expect(english!.cards[0]!.text).toMatch(/^A newspaper/)
  expect(french!.cards[0]!.text).toMatch(/^Un journal/)
  expect(arabic!.cards.map(({ text }) => text)).toEqual([expect.stringMatching(/^تنشر صحيفة/), 'In my own words.'])
  expect(french!.press.at(-1)!.text).toBe('Une fuite révèle les discussions à la presse.')
  expect(screenPage(driver.room).press.at(-1)!.text).toBe('The talks leak to the press.')
})

test('console and projector speak the session\'s language, and a lesson\'s versions are read whole', () => {
  const { room } = openSession(lessonSetup(lesson('L3'), { id: 'x', seed: 1, language: 'fr' }), { startedAtUtcMs: 0 })
  expect(screenPage(room).session.language).toBe('fr')
  const driver = new Driver()
  driver.room = { ...driver.room, setup: { ...driver.room.setup, language: 'fr' } }
  driver.play(2)
  expect(consolePage(driver.room).tiles[0]!.step).toBe('premiers sondages')
  expect(screenPage(driver.room).brief).toMatch(/^Aster et Borealis partagent/)
  expect(consolePage(driver.room).parties.map(({ title }) => title)).not.toEqual(driver.room.setup.treatments[0]!.scenario.parties.map(({ id }) => namesOf(driver.room.setup.treatments[0]!.scenario).title(id)))
})

test('those at home, the rules of approval and the outsiders are told of in the reader\'s language', () => {
  const driver = new Driver({ case: 'two-for-two', dayMs: null, homeFront: usualHomeFront })
  driver.come(8).facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(driver.room.seats).slice(0, 2)] })
  const [, , third] = Object.keys(driver.room.seats) as [string, string, string]
  expect(driver.facilitator({ type: 'seat.place', seat: third, table: 'T01', kind: 'home', party: 'aster' })).toBeNull()
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  driver.facilitator({ type: 'inject.plan', kind: 'poll', scope: 'all', when: 'now' })
  const [english, french, arabic] = languages.map((language) => heard(driver.room, third, language))
  expect(english!.brief!.confidential).toMatch(/^You are at home in Republic of Aster, and you speak for the cabinet\. You want .* Without a yes it does not bind\.$/)
  expect(french!.brief!.confidential).toMatch(/^Vous êtes au pays \(République d’Aster\)/)
  expect(arabic!.brief!.confidential).toMatch(/^أنت في الداخل/)
  expect(french!.you.place!.title).toBe('Gouvernement, République d’Aster')
  for (const page of [french!, arabic!]) {
    const home = page.homeFront!
    expect(home.rules.map(({ id, points }) => [id, points.replaceAll(/\D+/g, ' ')])).toEqual(english!.homeFront!.rules.map(({ id, points }) => [id, points.replaceAll(/\D+/g, ' ')]))
    expect(home.rules.map(({ text }) => text)).not.toContain(english!.homeFront!.rules[0]!.text)
    expect(home.lines).toHaveLength(english!.homeFront!.lines.length)
    expect(home.lines[0]!.text).not.toBe(english!.homeFront!.lines[0]!.text)
  }
  expect(JSON.stringify(arabic!.homeFront!.rules.map(({ text }) => latin(text)))).not.toMatch(/\p{Script=Latin}/u)
  expect(arabic!.homeFront!.lines[0]!.text).toMatch(/\p{Script=Arabic}/u)
})
