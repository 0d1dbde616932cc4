import { mistake } from '../../../errors.js'
import type { Card, QuizQuestion, SeatPage } from '../contract/seat-page.js'
import { hasReached } from '../doors/seat.js'
import { codeOf, sideOf } from '../lookup.js'
import { isPracticeOver, practiceAnswer, practiceCounter, practiceWorth } from '../practice.js'
import { quizOf } from '../quiz.js'
import type { Room, Seat, Table } from '../state.js'
import { scoreSheetOf } from '../words/case-words.js'
import { roomLanguage } from '../words/languages.js'
import { cardText, pressText } from '../words/news.js'
import { practiceIssuesIn } from '../words/practice.js'
import { voiceOf } from '../words/spoken.js'
import { questionIn, stepIn } from '../words/usual.js'
import { says } from '../words/voice.js'
import { betterPage } from './better-page.js'
import { homeBrief, homeFrontPage, homeTitle } from './home-page.js'
import { ownTablePage } from './own-table.js'
import { tablePage } from './play-page.js'
import { countedVote, outcomeAt, sessionPage } from './session-page.js'
import { spoilerPage } from './spoiler-page.js'

function briefPage(room: Room, seat: Seat, table: Table | undefined): SeatPage['brief'] {
  if (!table || !hasReached(room.stage, 'brief')) return null
  const voice = voiceOf(table.treatment.scenario, seat.language)
  const { scenario, names } = voice
  return {
    public: scenario.brief,
    confidential: scenario.parties.find(({ id }) => id === sideOf(seat))?.secrets.brief ?? homeBrief(table, seat, seat.language),
    people: scenario.detainees.map(({ id, holder, destination, category, legalStage, welfare, profile }) => ({
      id, name: names.person(id), holder: names.title(holder), destination: names.title(destination), tags: [category, legalStage, welfare].map(voice.tag), profile,
    })),
  }
}

function quizPage(room: Room, { place, quiz, language }: Seat, table: Table | undefined): readonly QuizQuestion[] | null {
  if (!table || !hasReached(room.stage, 'quiz')) return null
  return quizOf(table.treatment.scenario, sideOf({ place }), language).map(({ question, text, choices, reread }) => {
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
    text: says('table', roomLanguage(seat.language))('practice'),
    issues: practiceIssuesIn(seat.language),
    noDeal: 0,
    rounds: offers.map((options, n) => ({ options, own: practiceWorth(options), answer: answers[n]! })),
    counter: counter && { options: counter, own: practiceWorth(counter) },
    over: isPracticeOver(seat),
    endsAtMs: room.stageEndsAtMs,
  }
}

function others(table: Table | undefined, { place, language }: Seat): readonly { readonly party: string; readonly title: string }[] {
  if (!table || place?.kind !== 'delegate') return []
  const { names } = voiceOf(table.treatment.scenario, language)
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

function cards(room: Room, { id, language }: Seat): readonly Card[] {
  return room.notices.filter(({ seats }) => seats === 'all' || seats.includes(id)).map((notice) => ({ seq: notice.seq, tMs: notice.tMs, kind: notice.kind, text: cardText(room, notice, language) }))
}

function agreementCard(table: Table | undefined, { place, language }: Seat): SeatPage['card'] {
  const outcome = table && outcomeAt(table)
  if (!table?.run || !outcome || place?.kind !== 'delegate' || !place.party) return null
  const signed = table.run.chart.context.package?.signed === true
  return { deal: signed, words: says('table', roomLanguage(language))(signed ? 'signed' : 'noDeal'), signed: table.signed.includes(place.party) }
}

function debriefPage({ stage, setup, debrief }: Room, language: string): SeatPage['debrief'] {
  const step = setup.debrief[debrief.step]
  return stage === 'debrief' && step ? { step: stepIn(step, language), number: debrief.step + 1, of: setup.debrief.length, reveal: debrief.reveal } : null
}

/** What the reader's place is called. */
function placeTitle(table: Table, seat: Seat): string {
  const { names, ...voice } = voiceOf(table.treatment.scenario, seat.language)
  switch (seat.place!.kind) {
    case 'delegate': return names.title(seat.place!.party!)
    case 'mediator': return names.title(table.treatment.scenario.mediator?.id ?? 'mediator')
    case 'home': return homeTitle(table, seat, seat.language)
    case 'spoiler': return voice.table('spoiler')
    case 'press': return voice.table('press')
    default: return voice.table('observer')
  }
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
  const { press } = room
  return {
    door: 'seat',
    seq: room.seq,
    session: sessionPage(room, seat.language),
    you: {
      seat: seat.id, code: codeOf(room, seat), secret: seat.secret, name: seat.name, language: seat.language, readingSize: seat.readingSize, consent: seat.consent, presence: seat.presence, help: seat.help !== null,
      place: place && {
        table: place.table, kind: place.kind, party: place.party, coDelegate: isDelegate && place.number > 1,
        title: placeTitle(table!, seat),
      },
    },
    brief: briefPage(room, seat, table),
    score: isDelegate && table && hasReached(room.stage, 'brief') ? scoreSheetOf(table.treatment.scenario, place.party!, seat.language) : null,
    quiz: quizPage(room, seat, table),
    plan: isDelegate && hasReached(room.stage, 'brief') ? {
      form: seat.plan ?? { target: null, reservation: null, firstOffer: null, guess: null, note: null },
      about: others(table, seat),
      open: !hasReached(room.stage, 'round1'),
    } : null,
    practice: practicePage(room, seat),
    table: table ? tablePage(room, table, seat) : null,
    homeFront: homeFrontPage(room, table, seat),
    spoiler: spoilerPage(table, seat),
    cards: cards(room, seat),
    press: press.filter((line) => line.table === null || line.table === place?.table).slice(-30).map((line) => ({ seq: line.seq, tMs: line.tMs, table: line.table, text: pressText(room, line, seat.language) })),
    pulses: pulses(room, seat, table),
    beliefs: beliefs(room, seat, table),
    votes: room.votes.map((vote) => {
      const { counts, ...shown } = questionIn(countedVote(vote), seat.language)
      return { ...shown, own: vote.cast[seat.id] ?? null, counts: vote.open ? null : counts }
    }),
    card: agreementCard(table, seat),
    survey: hasReached(room.stage, 'survey') ? { form: seat.survey, open: !room.ended } : null,
    ownTable: table && hasReached(room.stage, 'ownTable') ? ownTablePage(room, table, seat) : null,
    better: table ? betterPage(room, table, seat) : null,
    debrief: debriefPage(room, seat.language),
    rule: seat.rule,
    tactics: place?.kind === 'observer' ? seat.tactics : null,
  }
}
