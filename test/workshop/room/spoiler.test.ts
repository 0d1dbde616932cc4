import { describe, expect, test } from 'vitest'
import { stream } from '../../../src/random.js'
import { transcriptOf } from '../../../src/protocol/transcript.js'
import { scenario } from '../../../src/scenarios/index.js'
import { replay } from '../../../src/simulation/index.js'
import { isDelivered } from '../../../src/model/custody.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { approvalRules } from '../../../src/workshop/room/home/rules.js'
import type { LogEntry, SpoilerMeans } from '../../../src/workshop/room/contract.js'
import { codeOf, consolePage, consoleTable, screenPage, seatPage, usualSetup } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { sightAt } from '../../../src/workshop/room/spoiler/act.js'
import { spoilerResult, spoilerScore } from '../../../src/workshop/room/spoiler/score.js'
import { spoilerRules, usualSpoiler } from '../../../src/workshop/room/spoiler/rules.js'
import type { SetupWish } from '../../../src/workshop/room/setup.js'
import { chairAt } from '../../../src/workshop/room/tables/plan.js'
import { everybody, step } from './cooperate.js'
import { session } from './random-people.js'
import { Driver } from './room-kit.js'

const base = scenario('two-for-two')
/** The case with next to no chance from outside, so that what moves is the spoiler's doing. */
const quiet = { ...base, nature: { ...base.nature, leak: 0, escalation: 0, easing: 1e-9 } }

/** A table of two people and a spoiler, seat s003, in play. */
function trio(wish: Partial<SetupWish> = {}): Driver {
  const driver = new Driver({ scenario: quiet, spoiler: usualSpoiler, dayMs: null, seed: 6, ...wish }).come(3)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [['s001', 's002', 's003']] })
  expect(driver.facilitator({ type: 'seat.place', seat: 's003', table: 'T01', kind: 'spoiler' })).toBeNull()
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  return driver
}

const table = (driver: Driver) => driver.room.tables.T01!
const own = (driver: Driver) => seatPage(driver.room, 's003').spoiler!
const act = (driver: Driver, means: SpoilerMeans, rest: { readonly text?: string; readonly party?: string } = {}) => driver.seat('s003', { type: 'spoiler.act', means, ...rest })
const nextDay = (driver: Driver) => driver.facilitator({ type: 'day.end', table: 'all' })
const climate = (driver: Driver) => table(driver).run!.chart.context.climate
const spoilerLog = (log: readonly LogEntry[]) => log.flatMap((entry) => (entry.type === 'spoiler.acted' ? [entry] : []))

test('each means costs what is published, does what is published, and is in everybody\'s news', () => {
  const driver = trio({ homeFront: usualHomeFront })
  const approval = (party: string) => table(driver).home![party]!.at(-1)!.approval
  expect(own(driver)).toMatchObject({ budget: 5, left: 5, perDay: 1, acts: [], result: null })
  expect(act(driver, 'threat')).toBeNull()
  expect(climate(driver)).toBe('tense')
  expect(own(driver)).toMatchObject({ left: 3, acts: [{ means: 'threat', cost: 2, day: 0, party: null }] })
  nextDay(driver)
  const before = { aster: approval('aster'), borealis: approval('borealis') }
  expect(act(driver, 'attack', { party: 'borealis' })).toBeNull()
  expect(climate(driver)).toBe('crisis')
  const crisis = approvalRules.crisis.points
  expect(approval('aster')).toBe(before.aster + crisis)
  expect(approval('borealis')).toBe(before.borealis + crisis + approvalRules.attack.points)
  expect(own(driver).left).toBe(0)
  for (const seat of ['s001', 's002']) {
    expect(seatPage(driver.room, seat).spoiler).toMatchObject({ chair: null, left: 0, acts: [{ means: 'attack', party: 'Borealis Federation' }, { means: 'threat' }], rules: [{ means: 'statement', cost: 1 }, { means: 'leak', cost: 2 }, { means: 'threat', cost: 2 }, { means: 'attack', cost: 3 }] })
  }
  expect(screenPage(driver.room).press.map(({ text }) => text).join(' ')).toMatch(/threaten violence[\s\S]*attack Borealis/)
  expect(spoilerLog(driver.log).map(({ actor, audience }) => [actor, audience])).toEqual([['seat:s003', 'public'], ['seat:s003', 'public']])
})

test('a leak tells the press that there are talks, and a statement says what its author wrote', () => {
  const driver = trio()
  expect(act(driver, 'statement')).toMatchObject({ id: 'spoiler/no-words' })
  expect(act(driver, 'statement', { text: 'Never.' })).toBeNull()
  expect(seatPage(driver.room, 's001').press.at(-1)!.text).toBe('T01-S: Never.')
  nextDay(driver)
  expect(act(driver, 'leak')).toBeNull()
  expect(seatPage(driver.room, 's003').table!.view.state.publicTrack).toBe('exposed')
  expect(table(driver).told.some(({ type }) => type === 'leak.occurred')).toBe(true)
})

describe('what stands in its way', () => {
  test('the budget, the day, what is known already, and what relations have come to', () => {
    const driver = trio()
    const obstacles = () => Object.fromEntries(own(driver).chair!.means.map(({ means, obstacle }) => [means, obstacle]))
    expect(obstacles()).toEqual({ statement: null, leak: null, threat: null, attack: null })
    act(driver, 'leak')
    expect(obstacles()).toEqual({ statement: 'today', leak: 'today', threat: 'today', attack: 'today' })
    expect(act(driver, 'threat')).toMatchObject({ id: 'spoiler/today' })
    nextDay(driver)
    expect(obstacles()).toMatchObject({ leak: 'known', threat: null })
    expect(act(driver, 'leak')).toMatchObject({ id: 'spoiler/known' })
    driver.facilitator({ type: 'inject.plan', kind: 'attack', scope: 'all', when: 'now' })
    expect(obstacles()).toMatchObject({ threat: 'tense', attack: null })
    driver.facilitator({ type: 'inject.plan', kind: 'attack', scope: 'all', when: 'now' })
    expect(obstacles()).toMatchObject({ attack: 'crisis' })
    expect(act(driver, 'attack', { party: 'aster' })).toMatchObject({ id: 'spoiler/crisis' })
    act(driver, 'statement', { text: 'One.' })
    nextDay(driver)
    act(driver, 'statement', { text: 'Two.' })
    nextDay(driver)
    expect(obstacles()).toMatchObject({ leak: 'spent', threat: 'spent', attack: 'spent', statement: null })
    expect(act(driver, 'threat')).toMatchObject({ id: 'spoiler/spent' })
  })

  test('a crisis that nothing would ever end', () => {
    const driver = trio({ scenario: { ...quiet, nature: { ...quiet.nature, easing: 0 } } })
    act(driver, 'threat')
    nextDay(driver)
    expect(own(driver).chair!.means.find(({ means }) => means === 'attack')!.obstacle).toBe('tense')
    expect(act(driver, 'attack', { party: 'aster' })).toMatchObject({ id: 'spoiler/tense' })
    expect(climate(driver)).toBe('tense')
  })

  test('a table that stands still or is over, a side that is not there, and a chair that is not its own', () => {
    const driver = new Driver({ spoiler: usualSpoiler }).come(3)
    driver.facilitator({ type: 'tables.build', how: 'list', lists: [['s001', 's002', 's003']] })
    expect(driver.facilitator({ type: 'seat.place', seat: 's003', table: 'T01', kind: 'spoiler' })).toBeNull()
    expect(act(driver, 'leak')).toMatchObject({ id: 'table/not-begun' })
    driver.facilitator({ type: 'stage.go', stage: 'round1' })
    driver.facilitator({ type: 'clock.freeze', table: 'all' })
    expect(own(driver).chair!.open).toBe(false)
    expect(act(driver, 'leak')).toMatchObject({ id: 'table/frozen' })
    driver.facilitator({ type: 'clock.unfreeze', table: 'all' })
    expect(act(driver, 'attack', { party: 'atlantis' })).toMatchObject({ id: 'party/unknown' })
    expect(driver.seat('s001', { type: 'spoiler.act', means: 'leak' })).toMatchObject({ id: 'spoiler/not-yours' })
    expect(driver.seat('s003', { type: 'play.move', move: { type: 'leak.occurred' } })).toMatchObject({ id: 'seat/watches' })
    driver.facilitator({ type: 'hardStop', table: 'all' })
    expect(act(driver, 'leak')).toMatchObject({ id: 'table/over' })
    expect(spoilerLog(driver.log)).toEqual([])
  })

  test('a session without one has neither chair nor acts', () => {
    const driver = new Driver().play(3)
    expect(driver.facilitator({ type: 'seat.place', seat: 's003', table: 'T01', kind: 'spoiler' })).toMatchObject({ id: 'seat/no-spoiler' })
    expect(seatPage(driver.room, 's001').spoiler).toBeNull()
    expect(consolePage(driver.room).spoiler).toBeNull()
    driver.pass(600_000, 5000)
    expect(spoilerLog(driver.log)).toEqual([])
  })
})

describe.each([['two-for-two', 5, false], ['two-for-two', 6, true], ['hub', 8, false], ['leak', 5, true], ['escrow', 5, false]] as const)('%s with %i people by chance, home fronts %s', (name, people, home) => {
  test('acts stay within budget and day, the chart takes whatever public knowledge allows, and the log gives the same back', () => {
    let done = 0
    for (const seed of [1, 2, 3]) {
      const driver = new Driver({ case: name, minutes: 90, spoiler: usualSpoiler, ...(home && { homeFront: usualHomeFront }) })
      session(driver, people, stream(seed, `spoiler/${name}`), { turns: 30, look: () => {
        const isThere = Object.values(driver.room.seats).some(({ place }) => place?.kind === 'spoiler')
        if (seed < 3 && driver.room.tables.T01 && !isThere) driver.facilitator({ type: 'seat.place', seat: 's004', table: 'T01', kind: 'spoiler' })
      } })
      for (const { spoiler, run, treatment } of Object.values(driver.room.tables)) {
        expect(spoiler!.acts.reduce((sum, { means }) => sum + spoilerRules[means].cost, 0)).toBeLessThanOrEqual(usualSpoiler.budget)
        expect(new Set(spoiler!.acts.map(({ day }) => day)).size).toBe(spoiler!.acts.length)
        expect(replay(transcriptOf(run!.lines).toString(), treatment.scenario)).toMatchObject({ ok: true })
        done += spoiler!.acts.length
      }
      for (const entry of spoilerLog(driver.log)) {
        const follows = driver.log.filter(({ seq, cause }) => seq > entry.seq && cause === entry.cause).map((one) => (one.type === 'table.event' ? one.payload.event.type : one.type))
        if (entry.payload.means === 'leak') expect(follows[0]).toBe('leak.occurred')
        if (entry.payload.means === 'threat') expect(follows[0]).toBe('climate.escalated')
        if (entry.payload.means === 'statement') expect(follows[0]).toBe('press.said')
      }
      const again = driver.refold()
      expect(JSON.stringify(Object.values(again.tables).map(({ spoiler, home: moods }) => [spoiler, moods]))).toBe(JSON.stringify(Object.values(driver.room.tables).map(({ spoiler, home: moods }) => [spoiler, moods])))
      for (const seat of Object.keys(again.seats)) expect(seatPage(again, seat).spoiler).toEqual(seatPage(driver.room, seat).spoiler)
    }
    expect(done).toBeGreaterThan(3)
  }, 90_000)
})

describe('where nobody sits, a bot', () => {
  const alone = (wish: Partial<SetupWish> = {}, days = 30): Driver => {
    const driver = new Driver({ spoiler: usualSpoiler, dayMs: null, ...wish }).play(2)
    for (let day = 0; day < days; day++) nextDay(driver)
    return driver
  }

  test('acts by the same rules, and the same again', () => {
    const driver = alone()
    expect(spoilerLog(driver.log).length).toBeGreaterThan(0)
    expect(spoilerLog(driver.log).every(({ actor }) => actor === 'bot:spoiler')).toBe(true)
    expect(consoleTable(driver.room, 'T01').spoiler).toMatchObject({ player: 'bot' })
    expect(seatPage(driver.room, 's001').table!.mates).toContainEqual(expect.objectContaining({ kind: 'bot', code: 'T01-S' }))
    expect(spoilerLog(alone().log)).toEqual(spoilerLog(driver.log))
  })

  test('is shown what the public is shown', () => {
    expect(sightAt(table(alone({}, 1)))!.view).toMatchObject({ audience: 'public', secrets: null, hazards: null, package: null, state: { formal: 'undisclosed' } })
  })

  test('looks at nothing that is not public: with other values of the parties it does the same', () => {
    const one = usualSetup({ id: 'x', scenario: base, seed: 5 }).treatments[0]!.scenario
    const other = { ...one, parties: one.parties.map((party) => ({ ...party, secrets: { ...party.secrets, brief: 'Another.', preferences: { ...party.secrets.preferences, reservation: -40 } } })) }
    expect(spoilerLog(alone({ scenario: other }).log)).toEqual(spoilerLog(alone({ scenario: one }).log))
  })

  test('gives way to a person, who goes on with what is left', () => {
    const driver = alone({ spoiler: { ...usualSpoiler, budget: 100 } }, 10)
    const { left } = consoleTable(driver.room, 'T01').spoiler!
    expect(left).toBeLessThan(100)
    driver.come(1).facilitator({ type: 'seat.place', seat: 's003', table: 'T01', kind: 'spoiler' })
    expect(own(driver).left).toBe(left)
    const before = spoilerLog(driver.log).length
    for (let day = 0; day < 20; day++) nextDay(driver)
    expect(spoilerLog(driver.log)).toHaveLength(before)
    driver.facilitator({ type: 'seat.unplace', seat: 's003' })
    for (let day = 0; day < 20; day++) nextDay(driver)
    expect(spoilerLog(driver.log).length).toBeGreaterThan(before)
  })

  test('strikes when the first people come home', () => {
    const driver = new Driver({ case: 'phased-low-trust', spoiler: { ...usualSpoiler, budget: 40 }, dayMs: null, seed: 6 }).play(2)
    const home = () => Object.values(table(driver).run!.chart.context.detainees).filter(isDelivered).length
    for (let i = 0; i < 300 && home() === 0; i++) {
      for (const seat of ['s001', 's002']) while (home() === 0 && step(driver, seat, everybody, String(i)));
      if (home() === 0) nextDay(driver)
    }
    expect(home()).toBeGreaterThan(0)
    const before = spoilerLog(driver.log).length
    nextDay(driver)
    expect(spoilerLog(driver.log).slice(before).map(({ payload }) => payload.means)).toEqual(['attack'])
  })
})

describe('its score', () => {
  const playOut = (driver: Driver): void => {
    for (let i = 0; i < 500 && table(driver).run!.lines.at(-1)!.kind !== 'end'; i++) {
      for (const seat of ['s001', 's002']) while (step(driver, seat, everybody, String(i)));
      nextDay(driver)
    }
  }

  test('is all of them while nobody has come home, and it has won when that stays so', () => {
    const driver = trio()
    expect(own(driver).chair!.score).toEqual({ prevented: 4, of: 4 })
    expect(spoilerResult(table(driver))).toBeNull()
    driver.facilitator({ type: 'hardStop', table: 'all' })
    expect(own(driver).result).toEqual({ prevented: 4, of: 4 })
    expect(seatPage(driver.room, 's001').spoiler!.result).toEqual({ prevented: 4, of: 4 })
    expect(spoilerResult(table(driver))).toEqual({ prevented: 4, of: 4 })
  })

  test('falls with each person who crosses under an agreement', () => {
    const driver = trio()
    playOut(driver)
    const { detainees } = table(driver).run!.chart.context
    const crossed = Object.values(detainees).filter(isDelivered).length
    expect(crossed).toBeGreaterThan(0)
    expect(own(driver).result).toEqual({ prevented: 4 - crossed, of: 4 })
    expect(consoleTable(driver.room, 'T01').spoiler!.score).toEqual(spoilerScore(table(driver)))
  })
})

test('its chair is filled after those at home and before the press, at the tables that have one', () => {
  const wish = { parties: ['a', 'b'], mediator: true, most: 5, odd: 'coDelegates' as const }
  expect(Array.from({ length: 10 }, (_, i) => chairAt(i, wish, ['a', 'b'], true).kind)).toEqual(['delegate', 'delegate', 'mediator', 'delegate', 'delegate', 'home', 'home', 'spoiler', 'press', 'observer'])
  expect(Array.from({ length: 5 }, (_, i) => chairAt(i + 5, wish, [], false).kind)).toEqual(['press', 'observer', 'observer', 'observer', 'observer'])
  const seated = (room: Room) => Object.values(room.seats).filter(({ place }) => place?.kind === 'spoiler').map((seat) => codeOf(room, seat)).sort()
  const build = (spoiler: typeof usualSpoiler): Room => {
    const driver = new Driver({ spoiler }).come(20)
    driver.facilitator({ type: 'tables.build', how: 'random', tables: 3 })
    expect(consolePage(driver.room).spoiler!.tables).toEqual(Object.values(driver.room.tables).filter((one) => one.spoiler).map(({ id }) => id))
    return driver.room
  }
  expect(seated(build(usualSpoiler))).toEqual(['T01-S', 'T02-S', 'T03-S'])
  expect(seated(build({ ...usualSpoiler, tables: 'half' }))).toEqual(['T01-S', 'T03-S'])
  expect(seated(build({ ...usualSpoiler, seats: false }))).toEqual([])
})
