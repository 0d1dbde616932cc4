import { expect, test } from 'vitest'
import { transcriptOf } from '../../../src/protocol/transcript.js'
import { replay } from '../../../src/simulation/index.js'
import { codeOf, consolePage, screenPage, seatPage } from '../../../src/workshop/room/room.js'
import { everybody, step } from './cooperate.js'
import { Driver } from './room-kit.js'

test.each(['two-for-two', 'hub'])('%s: a session runs from lobby to close with bots in all seats', (name) => {
  const driver = new Driver({ case: name, bots: ['conceder', 'tit-for-tat', 'linear'] })
  driver.facilitator({ type: 'table.add' })
  driver.facilitator({ type: 'table.add' })
  while (driver.facilitator({ type: 'stage.next' }) === null) driver.pass(driver.room.stage === 'round1' ? 900_000 : 60_000, 3000)
  expect(driver.room.stage).toBe('close')
  for (const { run, treatment } of Object.values(driver.room.tables)) {
    expect(replay(transcriptOf(run!.lines).toString(), treatment.scenario)).toMatchObject({ ok: true })
  }
  expect(consolePage(driver.room).tiles.map(({ outcome }) => outcome)).toEqual([expect.any(String), expect.any(String)])
  expect(consolePage(driver.room).tiles.some(({ outcome }) => outcome === 'completed' || outcome === 'partiallyCompleted')).toBe(true)
  expect(driver.facilitator({ type: 'session.end' })).toBeNull()
  expect(driver.facilitator({ type: 'stage.go', stage: 'lobby' })).toMatchObject({ id: 'session/ended' })
})

test.each([['two-for-two', 2], ['escrow', 3], ['phased-low-trust', 2], ['leak', 2], ['court', 2], ['hub', 4]])('%s: people alone come through every phase to a release, by what their pages offer', (name, people) => {
  const driver = new Driver({ case: name, dayMs: null, seed: 6 })
  driver.come(people).facilitator({ type: 'tables.build', how: 'list', lists: [Object.keys(driver.room.seats)] })
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  for (let i = 0; i < 500 && driver.room.tables.T01!.run!.lines.at(-1)!.kind !== 'end'; i++) {
    for (const seat of Object.keys(driver.room.seats)) while (step(driver, seat, everybody, `${name}/${i}`));
    if (Object.keys(driver.room.seats).every((seat) => seatPage(driver.room, seat).table!.endedDay)) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  const table = driver.room.tables.T01!
  const states = table.stays.map(({ state }) => state)
  for (const phase of ['proposal', 'listExchange', 'vetting', 'agreement.packaging', 'agreement.ratification', 'release.staging', 'release.handover']) {
    expect(states).toContain(`negotiation.${phase}`)
  }
  expect(['completed', 'partiallyCompleted']).toContain(table.run!.chart.context.outcome)
  const transcript = transcriptOf(table.run!.lines).toString()
  expect(replay(transcript, table.treatment.scenario)).toMatchObject({ ok: true })
  driver.facilitator({ type: 'stage.go', stage: 'survey' })
  driver.facilitator({ type: 'stage.go', stage: 'ownTable' })
  const own = seatPage(driver.room, 's001').ownTable!
  expect(own.outcome).toBe(table.run!.chart.context.outcome)
  expect(own.notes).toHaveLength(3)
})

test('a lesson of forms: brief, quiz, plan, practice, votes, pulses, survey, cards, debrief, each at its time', () => {
  const driver = new Driver({ case: 'escrow' }).come(3)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [['s001', 's002', 's003']] })
  const page = (seat = 's001') => seatPage(driver.room, seat)
  expect(page()).toMatchObject({ brief: null, score: null, quiz: null, plan: null, table: null })
  driver.facilitator({ type: 'stage.go', stage: 'quiz' })
  expect(page().quiz!.map(({ question }) => question)).toHaveLength(3)
  for (const { question, choices } of page().quiz!) for (const answer of choices.keys()) {
    if (page().quiz!.find((one) => one.question === question)!.right) break
    driver.seat('s001', { type: 'quiz.answer', question, answer })
  }
  expect(page().quiz!.every(({ right }) => right)).toBe(true)
  driver.facilitator({ type: 'stage.go', stage: 'planning' })
  driver.seat('s001', { type: 'plan.save', target: 9 })
  driver.seat('s001', { type: 'plan.save', guess: 2 })
  expect(page().plan!.form).toMatchObject({ target: 9, guess: 2 })
  driver.seat('s001', { type: 'belief.give', when: 'before', about: page().beliefs[0]!.about, guess: 2 })
  expect(page().beliefs[0]!.guess).toBe(2)
  driver.seat('s001', { type: 'vote.cast', vote: 'debrief-agreement', choice: 1 })
  expect(screenPage(driver.room).votes[0]!.counts.every((count) => count === 0)).toBe(true)
  driver.facilitator({ type: 'vote.close', vote: 'debrief-agreement' })
  expect(screenPage(driver.room).votes[0]!.counts[1]).toBe(1)
  driver.facilitator({ type: 'stage.go', stage: 'practice' })
  for (let i = 0; i < 10 && !page().practice!.over; i++) driver.seat('s001', { type: 'practice.offer', options: [1, 0, 1, 0] })
  expect(page().practice!.over).toBe(true)
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  driver.facilitator({ type: 'pulse.ask', to: 'all', context: 'first offer' })
  const [pulse] = page().pulses
  for (const { party } of pulse!.about) driver.seat('s001', { type: 'pulse.give', pulse: pulse!.pulse, about: party, value: 7 })
  expect(page().pulses).toEqual([])
  driver.facilitator({ type: 'hardStop', table: 'all' })
  driver.facilitator({ type: 'stage.go', stage: 'survey' })
  expect(page().card).toMatchObject({ deal: false, signed: false })
  driver.seat('s001', { type: 'card.sign' })
  driver.seat('s001', { type: 'survey.give', outcome: 3, self: 4, process: 5, relationship: 6, turningPoint: 'the first offer' })
  expect(page()).toMatchObject({ card: { signed: true }, survey: { form: { relationship: 6 } } })
  driver.facilitator({ type: 'stage.go', stage: 'debrief' })
  for (const [number] of driver.room.setup.debrief.entries()) {
    driver.facilitator({ type: 'debrief.go', step: number })
    driver.facilitator({ type: 'debrief.reveal', reveal: 20 })
    expect(page().debrief).toMatchObject({ number: number + 1, reveal: driver.room.setup.debrief[number]!.reveals })
    expect(page().votes.some(({ vote }) => vote === `debrief-${page().debrief!.step.id}`)).toBe(true)
  }
  driver.facilitator({ type: 'stage.next' })
  driver.seat('s001', { type: 'rule.write', text: 'Ask first.' })
  expect(screenPage(driver.room).rules).toEqual(['Ask first.'])
  expect(screenPage(driver.room).names).toEqual([])
  driver.facilitator({ type: 'screen.names', shown: true })
  expect(screenPage(driver.room).names).toContainEqual({ code: codeOf(driver.room, driver.room.seats.s001!), name: 'name-0' })
})
