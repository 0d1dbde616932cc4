import { mistake } from '../../../errors.js'
import type { Card, QuizQuestion, SeatPage } from '../contract/seat-page.js'
import { hasReached } from '../doors/seat.js'
import { codeOf, sideOf } from '../lookup.js'
import { namesIn } from '../play/run.js'
import { isPracticeOver, practiceAnswer, practiceCounter, practiceIssues, practiceWorth } from '../practice.js'
import { quizOf } from '../quiz.js'
import type { Room, Seat, Table } from '../state.js'
import { scoreSheetOf } from '../words/case-words.js'
import { betterPage } from './better-page.js'
import { homeBrief, homeFrontPage, homeTitle } from './home-page.js'
import { ownTablePage } from './own-table.js'
import { tablePage } from './play-page.js'
import { countedVote, outcomeAt, sessionPage } from './session-page.js'

function briefPage(room: Room, seat: Seat, table: Table | undefined): SeatPage['brief'] {
  if (!table || !hasReached(room.stage, 'brief')) return null
  const { scenario } = table.treatment
  const names = namesIn(scenario)
  return {
    public: scenario.brief,
    confidential: scenario.parties.find(({ id }) => id === sideOf(seat))?.secrets.brief ?? homeBrief(table, seat),
    people: scenario.detainees.map(({ id, holder, destination, category, legalStage, welfare, profile }) => ({
      id, name: names.person(id), holder: names.title(holder), destination: names.title(destination), tags: [category, legalStage, welfare], profile,
    })),
  }
}

function quizPage(room: Room, { place, quiz }: Seat, table: Table | undefined): readonly QuizQuestion[] | null {
  if (!table || !hasReached(room.stage, 'quiz')) return null
  return quizOf(table.treatment.scenario, sideOf({ place })).map(({ question, text, choices, reread }) => {
    const given = quiz[question]
    return { question, text, choices, given: given?.given ?? null, right: given?.right ?? null, reread: given && !given.right ? reread : null }
  })
}

function practicePage(room: Room, seat: Seat): SeatPage['practice'] {
  if (room.stage !== 'practice') return null
  const { offers } = seat.practice
  const answers = offers.map((options, n) => practiceAnswer(options, n))
  const counter = answers.at(-1) === 'countered' ? practiceCounter(offers.length - 1) : null
  return {
    text: 'Try the offer builder on a small trade with a bot. It ends by itself, and nothing of it counts.',
    issues: practiceIssues,
    noDeal: 0,
    rounds: offers.map((options, n) => ({ options, own: practiceWorth(options), answer: answers[n]! })),
    counter: counter && { options: counter, own: practiceWorth(counter) },
    over: isPracticeOver(seat),
    endsAtMs: room.stageEndsAtMs,
  }
}

function others(table: Table | undefined, { place }: Seat): readonly { readonly party: string; readonly title: string }[] {
  if (!table || place?.kind !== 'delegate') return []
  const names = namesIn(table.treatment.scenario)
  return table.treatment.scenario.parties.filter(({ id }) => id !== place.party).map(({ id }) => ({ party: id, title: names.title(id) }))
}

function pulses(room: Room, seat: Seat, table: Table | undefined): SeatPage['pulses'] {
  return room.pulses.filter(({ tables }) => table && tables.includes(table.id)).flatMap(({ pulse, context }) => {
    const about = others(table, seat).filter(({ party }) => seat.pulses[pulse]?.[party] === undefined)
    return about.length === 0 ? [] : [{ pulse, context, about }]
  })
}

function beliefs(room: Room, seat: Seat, table: Table | undefined): SeatPage['beliefs'] {
  const when = room.stage === 'survey' ? 'after' : room.stage === 'planning' ? 'before' : null
  return when === null ? [] : others(table, seat).map(({ party, title }) => ({ when, about: party, title, guess: seat.beliefs[when][party] ?? null }))
}

function cards({ notices }: Room, { id }: Seat): readonly Card[] {
  return notices.filter(({ seats }) => seats === 'all' || seats.includes(id)).map(({ seq, tMs, kind, text }) => ({ seq, tMs, kind, text }))
}

function agreementCard(table: Table | undefined, { place }: Seat): SeatPage['card'] {
  const outcome = table && outcomeAt(table)
  if (!table?.run || !outcome || place?.kind !== 'delegate' || !place.party) return null
  const signed = table.run.chart.context.package?.signed === true
  return { deal: signed, words: signed ? 'We signed an agreement.' : 'There is no deal.', signed: table.signed.includes(place.party) }
}

function debriefPage({ stage, setup, debrief }: Room): SeatPage['debrief'] {
  const step = setup.debrief[debrief.step]
  return stage === 'debrief' && step ? { step, number: debrief.step + 1, of: setup.debrief.length, reveal: debrief.reveal } : null
}

/**
 * What one phone is shown: a pure function of the room, and only what its seat may know.
 * @throws UsageError when there is no such seat
 */
export function seatPage(room: Room, seatId: string): SeatPage {
  const seat = room.seats[seatId]
  if (!seat) throw mistake({ given: `a page was asked for seat ${seatId}`, allowed: 'a page is made for a seat of the room', todo: 'look the seat up first' })
  const { place } = seat
  const table = place ? room.tables[place.table] : undefined
  const isDelegate = place?.kind === 'delegate'
  const names = table && namesIn(table.treatment.scenario)
  const { press } = room
  return {
    door: 'seat',
    seq: room.seq,
    session: sessionPage(room),
    you: {
      seat: seat.id, code: codeOf(room, seat), secret: seat.secret, name: seat.name, language: seat.language, readingSize: seat.readingSize, consent: seat.consent, presence: seat.presence, help: seat.help !== null,
      place: place && {
        table: place.table, kind: place.kind, party: place.party, coDelegate: isDelegate && place.number > 1,
        title: isDelegate ? names!.title(place.party!) : place.kind === 'mediator' ? names!.title(table!.treatment.scenario.mediator?.id ?? 'mediator') : place.kind === 'home' ? homeTitle(table!, seat) : place.kind === 'press' ? 'Press' : 'Observer',
      },
    },
    brief: briefPage(room, seat, table),
    score: isDelegate && table && hasReached(room.stage, 'brief') ? scoreSheetOf(table.treatment.scenario, place.party!) : null,
    quiz: quizPage(room, seat, table),
    plan: isDelegate && hasReached(room.stage, 'brief') ? {
      form: seat.plan ?? { target: null, reservation: null, firstOffer: null, guess: null, note: null },
      about: others(table, seat),
      open: !hasReached(room.stage, 'round1'),
    } : null,
    practice: practicePage(room, seat),
    table: table ? tablePage(room, table, seat) : null,
    homeFront: homeFrontPage(room, table, seat),
    cards: cards(room, seat),
    press: press.filter((line) => line.table === null || line.table === place?.table).slice(-30).map(({ seq, tMs, table: at, text }) => ({ seq, tMs, table: at, text })),
    pulses: pulses(room, seat, table),
    beliefs: beliefs(room, seat, table),
    votes: room.votes.map((vote) => {
      const { counts, ...shown } = countedVote(vote)
      return { ...shown, own: vote.cast[seat.id] ?? null, counts: vote.open ? null : counts }
    }),
    card: agreementCard(table, seat),
    survey: hasReached(room.stage, 'survey') ? { form: seat.survey, open: !room.ended } : null,
    ownTable: table && hasReached(room.stage, 'ownTable') ? ownTablePage(room, table, seat) : null,
    better: table ? betterPage(room, table, seat) : null,
    debrief: debriefPage(room),
    rule: seat.rule,
    tactics: place?.kind === 'observer' ? seat.tactics : null,
  }
}
