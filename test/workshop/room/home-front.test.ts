import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { stream } from '../../../src/random.js'
import type { RandomStream } from '../../../src/random.js'
import { replay } from '../../../src/simulation/index.js'
import { transcriptOf } from '../../../src/protocol/transcript.js'
import { letterOf } from '../../../src/workshop/room/lookup.js'
import { homeChairs, homePlayers, usualHomeFront, yesAt } from '../../../src/workshop/room/home/players.js'
import { approvalRules } from '../../../src/workshop/room/home/rules.js'
import { consolePage, consoleTable, roomFrom, screenPage, seatPage } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import { scenario } from '../../../src/scenarios/index.js'
import { usualSetup } from '../../../src/workshop/room/setup.js'
import type { SetupWish } from '../../../src/workshop/room/setup.js'
import { everybody, step } from './cooperate.js'
import { session } from './random-people.js'
import { Driver } from './room-kit.js'

/** A driver whose people at home vote now and then. */
class WithHome extends Driver {
  constructor(wish: Partial<SetupWish> & { readonly case?: string }, readonly random: RandomStream) {
    super({ homeFront: usualHomeFront, ...wish })
  }

  /** The last four go home from wherever they sat; bots take their chairs. */
  private sitAtHome(): void {
    const parties = this.room.setup.treatments[0]!.scenario.parties.map(({ id }) => id)
    for (const [i, seat] of Object.keys(this.room.seats).slice(-4).entries()) expect(this.facilitator({ type: 'seat.place', seat, table: 'T01', kind: 'home', party: parties[i % 2]! })).toBeNull()
  }

  voteAtHome(): void {
    if (Object.keys(this.room.tables).length > 0 && !Object.values(this.room.seats).some(({ place }) => place?.kind === 'home')) this.sitAtHome()
    for (const seat of Object.keys(this.room.seats)) {
      const chair = seatPage(this.room, seat).homeFront?.chair
      if (chair?.open && this.random.chance(0.6)) this.seat(seat, { type: 'home.vote', yes: this.random.chance(0.8) })
    }
  }
}

/** One table with a delegate and somebody at home on each side. */
function pair(wish: Partial<SetupWish> & { readonly case?: string } = {}, people = 6): Driver {
  const driver = new Driver({ homeFront: usualHomeFront, dayMs: null, seed: 6, ...wish }).come(people)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(driver.room.seats)] })
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  return driver
}

function playUntil(driver: Driver, seats: readonly string[], state: string, deal = everybody): void {
  const isThere = (): boolean => driver.room.tables.T01!.stays.at(-1)!.state.endsWith(state)
  for (let i = 0; i < 300 && !isThere(); i++) {
    for (const seat of seats) while (!isThere() && step(driver, seat, deal, String(i)));
    if (!isThere()) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  expect(driver.room.tables.T01!.stays.at(-1)!.state.endsWith(state)).toBe(true)
}

const approvals = (room: Room): unknown => Object.values(room.tables).map(({ home }) => home)

describe.each([['two-for-two', 9], ['hub', 10], ['court', 6], ['leak', 7]] as const)('%s with %i people, by chance', (name, people) => {
  test('approval stays within its scale, moves by the published points, and is the same from the log', () => {
    let moves = 0
    for (const seed of [1, 2]) {
      const driver = new WithHome({ case: name, minutes: 90 }, stream(seed, `votes/${name}`))
      session(driver, people, stream(seed, `home/${name}`), { turns: 40, look: () => driver.voteAtHome() })
      expect(JSON.stringify(approvals(driver.refold()))).toBe(JSON.stringify(approvals(driver.room)))
      expect(JSON.stringify(driver.refold().tables.T01!.homeVotes)).toBe(JSON.stringify(driver.room.tables.T01!.homeVotes))
      for (const { home, run, treatment } of Object.values(driver.room.tables)) {
        expect(replay(transcriptOf(run!.lines).toString(), treatment.scenario)).toMatchObject({ ok: true })
        for (const moods of Object.values(home!)) for (const [i, { approval, rule, change, seq, tMs }] of moods.entries()) {
          expect(approval >= 0 && approval <= 100 && Number.isInteger(approval)).toBe(true)
          if (i === 0) continue
          moves += 1
          const points = approvalRules[rule as keyof typeof approvalRules].points as number | readonly [number, number]
          if (typeof points === 'number') expect(change).toBe(points)
          else expect(change >= points[0] && change <= points[1]).toBe(true)
          expect(approval).toBe(Math.min(100, Math.max(0, moods[i - 1]!.approval + change)))
          expect(driver.log[seq]!.tMs).toBe(tMs)
        }
      }
    }
    expect(moves).toBeGreaterThan(20)
  }, 60_000)

  test('at every entry of the log, the room folded so far has the approval that the whole session had then', () => {
    const driver = new WithHome({ case: name }, stream(3, `votes/${name}`))
    session(driver, people, stream(3, `home/${name}`), { turns: 15, look: () => driver.voteAtHome() })
    for (let i = 1; i < driver.log.length; i += 1 + Math.floor(driver.log.length / 25)) {
      const then = roomFrom(driver.log.slice(0, i))
      for (const [id, { home }] of Object.entries(then.tables)) for (const [party, moods] of Object.entries(home ?? {})) {
        const whole = driver.room.tables[id]?.home?.[party]
        if (whole && whole[0]!.seq === moods[0]!.seq) expect(moods).toEqual(whole.slice(0, moods.length))
      }
    }
  }, 60_000)
})

test('no page of a whole session shows a meter, a chair or a word of another side\'s home', () => {
  let looked = 0
  for (const [name, people, seed] of [['two-for-two', 8, 4], ['hub', 12, 5]] as const) {
    const driver = new WithHome({ case: name, minutes: 90 }, stream(seed, 'leaks/votes'))
    // Numbers at home that stand nowhere else.
    const marks: Record<string, string> = {}
    session(driver, people, stream(seed, `leaks/home/${name}`), { turns: 40, look: () => {
      looked += 1
      driver.voteAtHome()
      const { room } = driver
      for (const seat of Object.values(room.seats)) {
        const { place } = seat
        const table = place ? room.tables[place.table] : undefined
        if (place?.kind === 'home') {
          const said = `TEXT-${seat.id}-${driver.log.length}`
          if (driver.seat(seat.id, { type: 'chat.say', channel: `home:${place.party}`, text: said }) === null) marks[said] = `${place.table}/${place.party}`
        }
        const page = seatPage(driver.room, seat.id)
        const side = place?.kind === 'delegate' || place?.kind === 'home' ? place.party : null
        expect(page.homeFront === null).toBe(side === null || !table?.home)
        if (page.homeFront) expect(page.homeFront.approval).toBe(driver.room.tables[place!.table]!.home![side!]!.at(-1)!.approval)
        const text = JSON.stringify(page)
        for (const [said, where] of Object.entries(marks)) expect(text.includes(said) && where !== `${place?.table}/${side}`).toBe(false)
        if (place?.kind === 'home') expect([page.score, page.plan, page.table?.view.secrets ?? null, page.table?.standing ?? null, page.table?.builder ?? null, page.better]).toEqual([null, null, null, null, null, null])
        const { homeFront: _, ...rest } = page
        expect(JSON.stringify(rest)).not.toMatch(/approval/)
        // Who sits at another side's home is not told.
        const letter = table && side ? letterOf(table.treatment, side) : '-'
        for (const { code } of page.table?.mates ?? []) expect(/-[A-Z]H\d*$/.test(code) && !code.includes(`-${letter}H`), code).toBe(false)
      }
      expect(JSON.stringify(screenPage(driver.room))).not.toMatch(/approval|TEXT-/)
    } })
    expect(Object.keys(marks).length).toBeGreaterThan(3)
  }
  expect(looked).toBeGreaterThan(20)
}, 120_000)

test('another side\'s values and home votes move nothing at home here', () => {
  const base = usualSetup({ id: 'x', scenario: scenario('two-for-two'), seed: 5 }).treatments[0]!.scenario
  const other = { ...base, parties: base.parties.map((party) => (party.id !== 'borealis' ? party : { ...party, secrets: { ...party.secrets, preferences: { ...party.secrets.preferences, reservation: -40 } } })) }
  const [a, b] = [base, other].map((of) => pair({ scenario: of })) as [Driver, Driver]
  for (const driver of [a, b]) {
    playUntil(driver, ['s001', 's002'], 'ratification')
    driver.facilitator({ type: 'inject.plan', kind: 'attack', scope: 'all', when: 'now' })
  }
  expect(b.room.tables.T01!.home!.aster).toEqual(a.room.tables.T01!.home!.aster)
  expect(b.room.tables.T01!.home!.borealis).not.toEqual(a.room.tables.T01!.home!.borealis)
  expect(seatPage(b.room, 's005').homeFront).toEqual(seatPage(a.room, 's005').homeFront)
})

test('chairs at home are filled after co-delegates, one side after the other, and only where there is a home front', () => {
  const driver = pair({}, 12)
  expect(Object.values(driver.room.seats).map(({ id }) => seatPage(driver.room, id).you.code)).toEqual(['T01-A', 'T01-B', 'T01-A2', 'T01-B2', 'T01-AH', 'T01-BH', 'T01-AH2', 'T01-BH2', 'T01-AH3', 'T01-BH3', 'T01-P', 'T01-O'])
  expect(seatPage(driver.room, 's005').you.place?.title).toMatch(/^Cabinet, /)
  expect(seatPage(driver.room, 's007').you.place?.title).toMatch(/^Opposition, /)
  expect(seatPage(driver.room, 's005').brief?.confidential).toContain('you vote for the Cabinet of Aster')
  const half = new Driver({ homeFront: { ...usualHomeFront, tables: 'half' }, treatments: ['x', 'y'].map((id) => ({ id, label: id, scenario: scenario('two-for-two') })) })
  half.come(8).facilitator({ type: 'tables.build', how: 'random', tables: 8 })
  expect(Object.values(half.room.tables).map(({ home, treatment }) => `${treatment.id}${home ? '+' : '-'}`)).toEqual(['x+', 'y+', 'x-', 'y-', 'x+', 'y+', 'x-', 'y-'])
  expect(half.facilitator({ type: 'seat.place', seat: 's001', table: 'T03', kind: 'home', party: 'aster' })).toMatchObject({ id: 'seat/no-home-front' })
  expect(half.facilitator({ type: 'seat.place', seat: 's001', table: 'T01', kind: 'home', party: 'aster' })).toBeNull()
  const off = new Driver().come(9)
  off.facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(off.room.seats)] })
  expect(Object.values(off.room.seats).some(({ place }) => place?.kind === 'home')).toBe(false)
  expect(seatPage(off.room, 's001').homeFront).toBeNull()
})

test('people at home decide the vote, delegates do not; a no drops the package', () => {
  for (const yes of [true, false]) {
    const driver = pair()
    playUntil(driver, ['s001', 's002', 's003', 's004'], 'ratification')
    expect(driver.seat('s001', { type: 'play.move', move: { type: 'ratification.granted', player: 'aster-cabinet' } })).toMatchObject({ id: 'home/decides' })
    expect(seatPage(driver.room, 's001').table!.moves.flatMap(({ choices }) => choices).some(({ move }) => 'player' in move && move.player === 'aster-cabinet')).toBe(false)
    expect(driver.seat('s001', { type: 'home.vote', yes })).toMatchObject({ id: 'home/not-at-home' })
    expect(seatPage(driver.room, 's005').homeFront!.chair).toMatchObject({ open: true, vote: null, package: expect.stringMatching(/\w/) })
    expect(driver.seat('s005', { type: 'home.vote', yes })).toBeNull()
    const votes = driver.log.flatMap((entry) => (entry.type === 'table.event' && entry.payload.event.type.startsWith('ratification') && 'player' in entry.payload.event && entry.payload.event.player === 'aster-cabinet' ? [entry.payload.event.type] : []))
    expect(votes).toEqual(yes ? ['ratification.granted', 'ratification.granted', 'ratification.granted'] : ['ratification.refused', 'ratification.refused', 'ratification.refused'])
    expect(driver.room.tables.T01!.run!.chart.context.package === null).toBe(!yes)
    expect(driver.log.find(({ type }) => type === 'home.voted')?.audience).toBe('side:aster')
    if (!yes) continue
    driver.seat('s006', { type: 'home.vote', yes })
    playUntil(driver, ['s001', 's002', 's003', 's004'], 'staging')
  }
})

test('two at home who disagree split the members; whoever has gone is not waited for', () => {
  const driver = pair({}, 8)
  playUntil(driver, ['s001', 's002', 's003', 's004'], 'ratification')
  driver.seat('s005', { type: 'home.vote', yes: false })
  expect(driver.room.tables.T01!.run!.chart.context.parties.aster!.votes['aster-cabinet']).toEqual({ yes: 0, no: 0 })
  driver.host({ type: 'seat.presence', seat: 's007', presence: 'gone' })
  expect(driver.room.tables.T01!.run!.chart.context.package).toBeNull()
  const again = pair({}, 8)
  playUntil(again, ['s001', 's002', 's003', 's004'], 'ratification')
  again.seat('s005', { type: 'home.vote', yes: true })
  again.seat('s007', { type: 'home.vote', yes: false })
  expect(again.room.tables.T01!.run!.chart.context.parties.aster!.votes['aster-cabinet']).toEqual({ yes: 3, no: 0 })
})

test('where nobody sits at home, members vote by approval: the higher the quorum, the more approval it takes', () => {
  const five = { members: 5 }
  expect([0, 41, 42, 49, 50, 57, 58, 100].map((approval) => yesAt(five, { approval, threshold: 50 }))).toEqual([0, 0, 1, 2, 3, 4, 5, 5])
  expect(yesAt({ members: 1 }, { approval: 50, threshold: 50 })).toBe(1)
  for (const [start, signs] of [[95, true], [5, false]] as const) {
    const driver = pair({ homeFront: { ...usualHomeFront, start } }, 2)
    let put = false
    for (let i = 0; i < 40 && !put; i++) {
      for (const seat of ['s001', 's002']) while (step(driver, seat, everybody, String(i)));
      driver.facilitator({ type: 'day.end', table: 'all' })
      put = driver.log.some((entry) => entry.type === 'table.event' && entry.payload.event.type.startsWith('ratification.') && entry.actor === 'bot:home')
    }
    const cast = driver.log.flatMap((entry) => (entry.type === 'table.event' && entry.actor === 'bot:home' ? [entry.payload.event.type] : []))
    expect(cast.length).toBeGreaterThan(0)
    expect(new Set(cast)).toEqual(new Set([signs ? 'ratification.granted' : 'ratification.refused']))
  }
})

test('news moves approval by the rules: a poll one side, an attack and a leak both, an illness the side whose person it is', () => {
  const driver = pair({ homeFront: { ...usualHomeFront, start: 60 } }, 6)
  const last = (party: string) => driver.room.tables.T01!.home![party]!.at(-1)!
  driver.facilitator({ type: 'inject.plan', kind: 'poll', scope: 'all', when: 'now', party: 'aster' })
  expect([last('aster'), last('borealis')]).toMatchObject([{ rule: 'poll', change: -8, approval: 52 }, { rule: 'start', approval: 60 }])
  driver.facilitator({ type: 'inject.plan', kind: 'health', scope: 'all', when: 'now', detainee: 'sanne' })
  expect(last('borealis')).toMatchObject({ rule: 'health', approval: 56 })
  driver.facilitator({ type: 'inject.plan', kind: 'attack', scope: 'all', when: 'now' })
  // Relations may get better again by chance in the same breath.
  const attacked = ['aster', 'borealis'].map((party) => driver.room.tables.T01!.home![party]!.find(({ rule }) => rule === 'crisis')?.approval)
  expect(attacked).toEqual([44, 48])
  expect(consolePage(driver.room).homeFront).toMatchObject({ tables: ['T01'], start: 60, threshold: 50 })
  expect(consolePage(driver.room).homeFront!.rules.map(({ id }) => id)).toEqual(Object.keys(approvalRules))
  expect(consolePage(driver.room).chances[0]!.news.length).toBeGreaterThan(3)
  expect(consoleTable(driver.room, 'T01').approval).toMatchObject(['aster', 'borealis'].map((party) => ({ party, approval: last(party).approval })))
})

const thrown = fc.record({ kind: fc.constantFrom('leak', 'poll', 'attack', 'health', 'deadline', 'own'), party: fc.constantFrom('aster', 'borealis', undefined), detainee: fc.constantFrom('amara', 'yusuf', undefined) })

property.prop([fc.array(thrown, { maxLength: 30 }), fc.integer({ min: 0, max: 100 })], { numRuns: 25 })('whatever is thrown in, however often, approval stays within its scale and follows from the log', (news, start) => {
  const driver = pair({ homeFront: { ...usualHomeFront, start } }, 2)
  for (const { kind, party, detainee } of news) driver.facilitator({ type: 'inject.plan', kind, scope: 'all', when: 'now', text: 'news', ...(party && { party }), ...(detainee && { detainee }) } as never)
  for (const moods of Object.values(driver.room.tables.T01!.home!)) {
    expect(moods[0]!.approval).toBe(start)
    for (const { approval } of moods) expect(approval).toBeGreaterThanOrEqual(0)
    for (const { approval } of moods) expect(approval).toBeLessThanOrEqual(100)
  }
  const polls = news.filter(({ kind, party }) => kind === 'poll' && party !== 'borealis').length
  expect(driver.room.tables.T01!.home!.aster!.filter(({ rule }) => rule === 'poll')).toHaveLength(polls)
  expect(approvals(driver.refold())).toEqual(approvals(driver.room))
})

test('talk leaks by the class of its channel, by chance that looks at nothing else; without a home front it never does', () => {
  const leaks = (driver: Driver): number => driver.log.filter((entry) => entry.type === 'table.event' && entry.payload.event.type === 'leak.occurred' && entry.cause.startsWith('seat:')).length
  const talk = (of: number, channel: string, text = (i: number) => `line ${i}`, wish: object = {}): Driver => {
    const driver = pair({ homeFront: { ...usualHomeFront, leaks: { [channel.split(':')[0]!]: of } }, ...wish })
    for (let i = 0; i < 40; i++) driver.seat('s001', { type: 'chat.say', channel, text: text(i) })
    expect(driver.room.tables.T01!.chat).toHaveLength(40)
    return driver
  }
  for (const channel of ['table', 'home:aster', 'side:aster']) {
    expect(leaks(talk(0, channel))).toBe(0)
    expect(leaks(talk(1, channel))).toBeGreaterThan(0)
    expect(leaks(talk(0.2, channel, () => 'secret plans'))).toBe(leaks(talk(0.2, channel)))
  }
  const other = pair({ homeFront: { ...usualHomeFront, leaks: { home: 1 } } })
  for (let i = 0; i < 20; i++) other.seat('s001', { type: 'chat.say', channel: 'table', text: 'line' })
  expect(leaks(other)).toBe(0)
  expect(leaks(talk(1, 'table', undefined, { homeFront: undefined }))).toBe(0)
  expect(talk(1, 'table').room.tables.T01!.home!.aster!.some(({ rule }) => rule === 'leak')).toBe(true)
  expect(consolePage(talk(0.2, 'table').room).homeFront!.leaks.map(({ perLine }) => perLine)).toEqual([0.2, 0, 0, 0])
})

test('every side of every case has chairs at home and players whose vote is theirs', () => {
  for (const name of ['two-for-two', 'hub', 'escrow', 'court', 'leak', 'one-for-many', 'phased-low-trust', 'us-russia-2025']) {
    const of = scenario(name)
    for (const { id } of of.parties) {
      expect(homePlayers(of, id).length).toBeGreaterThan(0)
      expect(homePlayers(of, id).every(({ kind }) => kind !== 'court')).toBe(true)
      expect(homeChairs(of, id).length).toBeGreaterThan(0)
    }
  }
})
