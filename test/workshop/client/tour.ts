import { seatPage } from '../../../src/workshop/room/room.js'
import type { MoveChoice, SeatPage } from '../../../src/workshop/room/contract.js'
import { openMock } from './mock.js'
import type { Mock } from './mock.js'

/** A room at a moment worth looking at. */
export interface Moment {
  readonly name: string
  readonly mock: Mock
  /** The two people of the first table, an observer, and one who was never seated. */
  readonly seats: readonly string[]
}

const liked = [
  'talks.opened', 'mediator.accepted', 'package.accepted', 'proposal.accepted', 'proposal.tabled', 'list.requested', 'list.nominated', 'list.submitted', 'consent.asked', 'identity.verified', 'vetting.cleared',
  'package.offered', 'ratification.granted', 'instrument.issued', 'agreement.signed', 'custody.staged', 'escrow.deposited', 'handover.performed', 'receipt.confirmed', 'obligation.fulfilled', 'statement.announced',
]

/** What a willing novice would press, if anything. */
export function willing(page: SeatPage): { readonly [field: string]: unknown } | null {
  const { table } = page
  if (!table?.open || table.endedDay) return null
  for (const type of liked) {
    const group = table.moves.find((one) => one.type === type)
    if (!group) continue
    const choices = type === 'list.requested' || type === 'consent.asked' || type === 'statement.announced' ? group.choices.slice(0, 1) : group.choices
    if (type === 'list.requested' && table.view.requests.length >= 2) continue
    if (type === 'list.nominated' && Object.values(table.view.detainees).filter(({ state }) => state === 'nominated').length >= 6) continue
    const whole: MoveChoice | undefined = choices.find(({ blanks }) => blanks.length === 0)
    if (whole) return { ...whole.move }
    const form = choices.find(({ blanks }) => blanks.includes('options'))
    if (form && table.builder) {
      if (table.standing?.by === table.view.audience) continue
      return { ...form.move, options: table.builder.issues.map(({ kind }) => (kind === 'detainee' ? 1 : 0)) }
    }
  }
  return null
}

/** Plays the first table until the talks are over, stopping wherever the chart comes to a new place. */
function* played(mock: Mock, seats: readonly string[]): Generator<string> {
  const seen = new Set<string>()
  for (let turn = 0; turn < 400; turn += 1) {
    let acted = false
    for (const seat of seats.slice(0, 2)) {
      const page = seatPage(mock.room(), seat)
      if (!page.table || page.table.over) return
      const place = page.table.view.state.formal
      if (!seen.has(place)) {
        seen.add(place)
        yield place
      }
      const move = willing(page)
      if (move && mock.act(seat, { type: 'play.move', move: move as { type: string } }) === null) acted = true
      else mock.act(seat, { type: 'play.endDay' })
    }
    if (!acted) mock.wait(1000)
  }
}

/** The whole session, moment by moment. The room moves on between two of them. */
export function* tour(scenario?: string, language = 'en'): Generator<Moment> {
  const mock = openMock(scenario, language)
  const seats = [mock.claim('Ada', language), mock.claim('بدر', language), mock.claim('Odd <b>One</b>', language), mock.claim(undefined, language)]
  const at = (name: string): Moment => ({ name, mock, seats })
  yield at('lobby')
  mock.facilitate({ type: 'tables.build', how: 'list', lists: [[seats[0]!, seats[1]!]], observers: [seats[2]!], odd: 'bots' })
  for (const stage of ['seating', 'brief', 'quiz'] as const) {
    mock.facilitate({ type: 'stage.go', stage })
    yield at(stage)
  }
  const quiz = seatPage(mock.room(), seats[0]!).quiz?.[0]
  if (quiz) mock.act(seats[0]!, { type: 'quiz.answer', question: quiz.question, answer: quiz.choices.length - 1 })
  yield at('quiz-answered')
  mock.facilitate({ type: 'stage.go', stage: 'planning' })
  mock.act(seats[0]!, { type: 'plan.save', target: 40, reservation: 12.5 })
  yield at('planning')
  mock.facilitate({ type: 'stage.go', stage: 'practice' })
  yield at('practice')
  const practice = seatPage(mock.room(), seats[0]!).practice
  if (practice) mock.act(seats[0]!, { type: 'practice.offer', options: practice.issues.map(({ side }) => (side === 'toUs' ? 1 : 0)) })
  yield at('practice-countered')
  mock.facilitate({ type: 'stage.go', stage: 'round1' })
  mock.act(seats[0]!, { type: 'chat.say', channel: 'table', text: 'Good morning <script>alert(1)</script>' })
  mock.act(seats[1]!, { type: 'chat.say', channel: 'table', text: 'صباح الخير' })
  mock.act(seats[1]!, { type: 'help.raise', text: 'What now?' })
  mock.facilitate({ type: 'message.send', to: 'all', text: 'Ten minutes to go.' })
  mock.facilitate({ type: 'pulse.ask', to: 'all', context: 'At the start' })
  let number = 0
  for (const place of played(mock, seats)) yield at(`round1-${String(number += 1).padStart(2, '0')}-${place}`)
  mock.facilitate({ type: 'stage.go', stage: 'pause' })
  yield at('pause')
  mock.facilitate({ type: 'stage.go', stage: 'hardStop' })
  yield at('hardStop')
  mock.facilitate({ type: 'stage.go', stage: 'survey' })
  yield at('survey')
  mock.facilitate({ type: 'stage.go', stage: 'ownTable' })
  yield at('ownTable')
  mock.facilitate({ type: 'stage.go', stage: 'postSettlement' })
  yield at('postSettlement')
  mock.facilitate({ type: 'stage.go', stage: 'debrief' })
  yield at('debrief')
  mock.facilitate({ type: 'debrief.reveal', reveal: 1 })
  yield at('debrief-revealed')
  mock.facilitate({ type: 'stage.go', stage: 'close' })
  mock.act(seats[0]!, { type: 'rule.write', text: 'Ask first.' })
  yield at('close')
}
