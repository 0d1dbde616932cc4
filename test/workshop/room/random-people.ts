import type { MoveGroup, SeatCommand, SeatPage } from '../../../src/workshop/room/contract.js'
import { seatPage } from '../../../src/workshop/room/room.js'
import type { RandomStream } from '../../../src/random.js'
import type { Driver } from './room-kit.js'

/** Weights that let people come to an end: what ends or stalls everything is rarely chosen. */
const shy = new Set(['talks.ended', 'party.left', 'talks.suspended', 'talks.declined', 'vetting.blocked', 'identity.doubted', 'list.withdrawn', 'proposal.rejected', 'ratification.refused', 'phase.aborted', 'instrument.revoked', 'package.repudiated', 'breach.declared'])

/** A move of the page's own, whole: blanks filled in by chance. */
export function filled(page: SeatPage, group: MoveGroup, random: RandomStream): { readonly type: string } {
  const { move, blanks } = random.pick(group.choices)!
  if (blanks.includes('options')) return { ...move, options: page.table!.builder!.issues.map(({ options }) => random.below(options.length)) } as never
  if (blanks.includes('threshold')) return { ...move, threshold: 0.5 } as never
  if (blanks.includes('terms')) {
    const mine = page.table!.view.scenario.detainees.filter(({ destination }) => destination === page.you.place!.party)
    return { ...move, terms: { kind: 'pickFromList', holder: mine[0]!.holder, detainees: mine.filter(({ holder }) => holder === mine[0]!.holder).map(({ id }) => id), count: 1 } } as never
  }
  return move
}

/** Now and then, something that a spoiler's own page offers. */
function spoil(driver: Driver, seat: string, { open, means, parties }: NonNullable<NonNullable<SeatPage['spoiler']>['chair']>, random: RandomStream): void {
  const choice = open && random.chance(0.15) ? random.pick(means.filter(({ obstacle }) => obstacle === null)) : undefined
  if (choice) driver.seat(seat, { type: 'spoiler.act', means: choice.means, text: `TEXT-${seat}-${driver.log.length}`, party: random.pick(parties)!.party })
}

/** One thing that a person does at its table, by what its own page shows. */
export function act(driver: Driver, seat: string, random: RandomStream): void {
  const page = seatPage(driver.room, seat)
  const { table } = page
  if (page.spoiler?.chair) return spoil(driver, seat, page.spoiler.chair, random)
  if (!table?.open || table.endedDay) return
  const groups = table.moves.filter(({ type }) => !shy.has(type) || random.chance(0.02))
  const group = random.chance(0.15) ? undefined : random.pick(groups.filter(({ shelf }) => shelf === 'next' || random.chance(0.1)))
  if (!group) return void driver.seat(seat, { type: 'play.endDay' })
  driver.seat(seat, { type: 'play.move', move: filled(page, group, random) })
}

/** Something that a seat might send at any time, legal or not. */
export function chatter(driver: Driver, seat: string, random: RandomStream): void {
  const page = seatPage(driver.room, seat)
  const parties = driver.room.setup.treatments[0]!.scenario.parties.map(({ id }) => id)
  const party = random.pick(parties)!
  const marker = `TEXT-${seat}-${driver.log.length}`
  const commands: readonly (() => Parameters<Driver['seat']>[1])[] = [
    () => ({ type: 'chat.say', channel: random.pick(page.table?.chat.map(({ channel }) => channel) ?? ['table']) ?? 'table', text: marker }),
    () => ({ type: 'chat.say', channel: `side:${party}`, text: marker }),
    () => ({ type: 'plan.save', target: random.below(20), guess: 4321.5, note: marker }),
    () => ({ type: 'help.raise', text: marker }),
    () => ({ type: 'help.lower' }),
    () => ({ type: 'quiz.answer', question: page.quiz?.[0]?.question ?? 'x', answer: random.below(4) }),
    () => ({ type: 'belief.give', when: random.chance(0.5) ? 'before' : 'after', about: party, guess: 4321.5 }),
    () => ({ type: 'pulse.give', pulse: page.pulses[0]?.pulse ?? 'x', about: party, value: random.below(11) }),
    () => ({ type: 'vote.cast', vote: page.votes[0]?.vote ?? 'x', choice: random.below(4) }),
    () => ({ type: 'press.say', text: 'news' }),
    () => ({ type: 'survey.give', outcome: 4, self: 4, process: 4, relationship: 4, turningPoint: marker }),
    () => ({ type: 'cover.ask', party }),
    () => ({ type: 'cover.takeBack' }),
    () => ({ type: 'draft.show', options: page.table?.builder?.start ?? [], to: [party] } as never),
    () => ({ type: 'practice.offer', options: [1, random.below(2), 1, random.below(2)] }),
    () => ({ type: 'practice.accept' }),
    () => ({ type: 'card.sign' }),
    () => ({ type: 'tactic.tick', tactic: 'threat', party }),
    () => ({ type: 'better.propose', options: page.better?.deal as number[] ?? [] }),
    () => ({ type: 'better.answer', accept: random.chance(0.5) }),
    () => ({ type: 'play.onDay' }),
    () => ({ type: 'spoiler.act', means: random.pick(['statement', 'leak', 'threat', 'attack'] as const)!, text: marker, party }),
    () => ({ type: 'seat.set', readingSize: random.below(4) }),
  ]
  driver.seat(seat, random.pick(commands)!() as Omit<SeatCommand, 'id'> as never)
}

/** Something that the facilitator or the server might do. */
export function meddle(driver: Driver, random: RandomStream): void {
  const table = random.pick(['all', ...Object.keys(driver.room.tables)])!
  const seat = random.pick(Object.keys(driver.room.seats))!
  const party = random.pick(driver.room.setup.treatments[0]!.scenario.parties)!.id
  const doings: readonly (() => unknown)[] = [
    () => driver.facilitator({ type: 'clock.freeze', table }),
    () => driver.facilitator({ type: 'clock.unfreeze', table: 'all' }),
    () => driver.facilitator({ type: 'clock.unfreeze', table: 'all' }),
    () => driver.facilitator({ type: 'clock.extend', table, ms: 60_000 }),
    () => driver.facilitator({ type: 'clock.off', table, timer: 'day' }),
    () => driver.facilitator({ type: 'clock.on', table, timer: 'day', ms: 20_000 }),
    () => driver.facilitator({ type: 'inject.plan', kind: random.pick(['leak', 'poll', 'attack', 'health', 'bridge', 'deadline'] as const)!, scope: 'all', when: random.chance(0.5) ? 'now' : { atMs: driver.now + 5000 }, party }),
    () => driver.facilitator({ type: 'inject.plan', kind: 'poll', scope: 'all', when: { state: 'vetting' }, party }),
    () => driver.facilitator({ type: 'message.send', to: 'all', text: 'hear' }),
    () => driver.facilitator({ type: 'message.send', to: { seats: [seat] }, text: `TEXT-${seat}-message` }),
    () => driver.facilitator({ type: 'pulse.ask', to: 'all' }),
    () => driver.facilitator({ type: 'help.done', seat }),
    () => driver.facilitator({ type: 'press.for', seat, command: { id: `p${driver.log.length}`, type: 'play.endDay' } }),
    () => driver.facilitator({ type: 'cover.lift', table, party }),
    () => driver.host({ type: 'seat.presence', seat, presence: random.pick(['here', 'quiet', 'gone'] as const)! }),
    () => driver.host({ type: 'seat.move', seat }),
    () => driver.host({ type: 'seat.claim' }),
    () => driver.host({ type: 'restarted', sinceMs: driver.now - 3000 }),
    () => driver.facilitator({ type: 'day.end', table }),
  ]
  random.pick(doings)!()
}

/** A whole session by chance, from lobby to close, with so many people. `look` is called now and then. */
export function session(driver: Driver, people: number, random: RandomStream, { turns, look }: { readonly turns: number; readonly look?: () => void }): void {
  driver.come(people)
  driver.facilitator({ type: 'tables.build', how: 'random' })
  for (;;) {
    const { stage } = driver.room
    const plays = stage === 'round1' || stage === 'round2'
    const rounds = plays ? turns : 3
    for (let i = 0; i < rounds; i++) {
      driver.now += 1 + random.below(4000)
      for (const seat of Object.keys(driver.room.seats)) {
        if (plays && random.chance(0.9)) act(driver, seat, random)
        if (random.chance(plays ? 0.1 : 0.7)) chatter(driver, seat, random)
      }
      if (random.chance(0.3)) meddle(driver, random)
      driver.host({ type: 'tick' })
      if (look && random.chance(0.2)) look()
    }
    look?.()
    if (driver.facilitator({ type: 'stage.next' })) break
  }
  look?.()
}
