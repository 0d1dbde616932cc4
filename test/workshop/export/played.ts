import { scenario } from '../../../src/scenarios/index.js'
import type { LogEntry } from '../../../src/workshop/room/contract.js'
import { seatPage } from '../../../src/workshop/room/room.js'
import { everybody, step } from '../room/cooperate.js'
import { Driver } from '../room/room-kit.js'

/** Words and numbers that stand nowhere else, so that they are found wherever they go. */
export const planted = {
  brief: 'BRIEF-quokka', worth: 8.6173, noDeal: 0.2719, plan: 'PLAN-axolotl', help: 'HELP-pangolin', silentChat: 'CHAT-okapi, "no"', openChat: '=CHAT-narwhal, "yes"\nsecond line', turning: 'TURN-wombat',
  facilitator: 'PRIVATE-echidna', draft: 'RULE-kakapo',
} as const

/** A session of a few tables, played by people and bots, with words and absences of every kind. */
export function played(name: 'two-for-two' | 'hub'): readonly LogEntry[] {
  const base = scenario(name)
  const [first, ...rest] = base.parties
  const { secrets } = first!
  const detainee = Object.keys(secrets.preferences.detainees)[0]!
  const marked = {
    ...base,
    parties: [{ ...first!, secrets: { ...secrets, brief: `${secrets.brief} ${planted.brief}`, preferences: { ...secrets.preferences, reservation: planted.noDeal, detainees: { ...secrets.preferences.detainees, [detainee]: planted.worth } } } }, ...rest],
  }
  const driver = new Driver({ scenario: marked, dayMs: null, seed: 6 })
  const people = base.parties.length
  driver.come(people * 2 + 1)
  const seats = Object.keys(driver.room.seats)
  driver.facilitator({ type: 'tables.build', how: 'list', lists: [seats.slice(0, people), seats.slice(people, people * 2)] })
  driver.seat('s001', { type: 'seat.set', consent: true })
  driver.seat('s002', { type: 'seat.set', consent: false })
  driver.facilitator({ type: 'stage.go', stage: 'planning' })
  driver.seat('s001', { type: 'plan.save', target: 9, note: planted.plan, firstOffer: planted.plan })
  for (const { about } of seatPage(driver.room, 's001').beliefs) driver.seat('s001', { type: 'belief.give', when: 'before', about, guess: 2 })
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  driver.facilitator({ type: 'pulse.ask', to: 'all', context: 'first offer' })
  for (const { party } of seatPage(driver.room, 's001').pulses[0]!.about) driver.seat('s001', { type: 'pulse.give', pulse: seatPage(driver.room, 's001').pulses[0]!.pulse, about: party, value: 7 })
  driver.seat('s001', { type: 'chat.say', channel: 'table', text: planted.openChat })
  driver.seat('s002', { type: 'chat.say', channel: 'table', text: planted.silentChat })
  driver.seat('s002', { type: 'help.raise', text: planted.help })
  driver.facilitator({ type: 'message.send', to: { seats: ['s002'] }, text: planted.facilitator })
  driver.facilitator({ type: 'inject.plan', kind: 'own', scope: { seats: ['s002'] }, when: 'now', text: planted.facilitator })
  driver.facilitator({ type: 'inject.plan', kind: 'leak', scope: { tables: ['T01'] }, when: 'now' })
  driver.facilitator({ type: 'inject.plan', kind: 'deadline', scope: 'all', when: { state: 'nowhere' } })
  driver.now += 5000
  driver.host({ type: 'seat.presence', seat: 's002', presence: 'gone' })
  driver.now += 7000
  driver.host({ type: 'seat.presence', seat: 's002', presence: 'here' })
  for (let i = 0; i < 500 && driver.room.tables.T01!.run!.lines.at(-1)!.kind !== 'end'; i++) {
    for (const seat of seats.slice(0, people)) while (step(driver, seat, everybody, `${name}/${i}`));
    driver.now += 1000
    if (seats.slice(0, people).every((seat) => seatPage(driver.room, seat).table!.endedDay)) driver.facilitator({ type: 'day.end', table: 'all' })
  }
  driver.facilitator({ type: 'hardStop', table: 'all' })
  driver.facilitator({ type: 'stage.go', stage: 'survey' })
  for (const seat of ['s001', 's002']) driver.seat(seat, { type: 'survey.give', outcome: 5, self: 4, process: 3, relationship: 2, turningPoint: planted.turning + seat })
  driver.facilitator({ type: 'stage.go', stage: 'close' })
  driver.seat('s002', { type: 'rule.write', text: planted.draft })
  driver.facilitator({ type: 'session.end' })
  return driver.log
}
