import type { SeatCommand } from '../contract/commands.js'
import { stages } from '../contract/stages.js'
import type { Stage } from '../contract/stages.js'
import { fitsAgenda } from '../../../model/package.js'
import { isPracticeOffer, isPracticeOver, practiceAnswer } from '../practice.js'
import { sideOf } from '../lookup.js'
import { quizOf } from '../quiz.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import { voteAtHome } from '../home/vote.js'
import { spoil } from '../spoiler/act.js'
import { isOver } from '../play/send.js'
import { askCover, move, report, say, setDay, showDraft, tableOf, takeBack } from './play.js'

/** Whether the session has come to a stage. */
export function hasReached(now: Stage, stage: Stage): boolean {
  return stages.indexOf(now) >= stages.indexOf(stage)
}

function answerQuiz(scribe: Scribe, seat: string, question: string, answer: number): void {
  const { scenario } = tableOf(scribe, seat).treatment
  const found = quizOf(scenario, sideOf(scribe.seat(seat))).find((one) => one.question === question)
  if (!found || answer >= found.choices.length) refuse('quiz/no-such-answer', 'There is no such question or answer.')
  if (!hasReached(scribe.room.stage, 'brief')) refuse('quiz/not-yet', 'The check has not begun.')
  scribe.log('quiz.answered', { question, answer, right: found!.right === answer }, { table: scribe.seat(seat).place!.table, audience: `seat:${seat}` })
}

function savePlan(scribe: Scribe, seat: string, command: Extract<SeatCommand, { readonly type: 'plan.save' }>): void {
  if (scribe.seat(seat).place?.kind !== 'delegate') refuse('plan/no-side', 'Only those who speak for a side make a plan.')
  if (!hasReached(scribe.room.stage, 'brief') || hasReached(scribe.room.stage, 'round1')) refuse('plan/closed', 'Plans are made before the talks.')
  const old = scribe.seat(seat).plan
  const kept = <T>(given: T | null | undefined, before: T | null | undefined): T | null => (given === undefined ? (before ?? null) : given)
  scribe.log('plan.saved', {
    target: kept(command.target, old?.target),
    reservation: kept(command.reservation, old?.reservation),
    firstOffer: kept(command.firstOffer, old?.firstOffer),
    guess: kept(command.guess, old?.guess),
    note: kept(command.note, old?.note),
  }, { table: scribe.seat(seat).place!.table, audience: `seat:${seat}` })
}

function practise(scribe: Scribe, seat: string, options: readonly number[] | null): void {
  const { room } = scribe
  const { offers } = scribe.seat(seat).practice
  if (room.stage !== 'practice') refuse('practice/closed', 'The practice trade is over, or has not begun.')
  if (room.stageEndsAtMs !== null && scribe.now > room.stageEndsAtMs) refuse('practice/closed', 'The practice trade is over.')
  if (isPracticeOver(scribe.seat(seat))) refuse('practice/over', 'Your practice trade is over.')
  if (options === null) {
    const last = offers.at(-1)
    if (!last || practiceAnswer(last, offers.length - 1) !== 'countered') refuse('practice/nothing-to-accept', 'There is nothing to accept.')
    return scribe.log('practice.accepted', {}, { audience: `seat:${seat}` })
  }
  if (!isPracticeOffer(options)) refuse('practice/not-an-offer', 'That is no package of the practice trade.')
  scribe.log('practice.offered', { options }, { audience: `seat:${seat}` })
}

function otherParty(scribe: Scribe, seat: string, about: string): void {
  if (scribe.seat(seat).place?.kind === 'home') refuse('party/at-home', 'This is asked of those who talk to the others.')
  const { parties } = tableOf(scribe, seat).treatment.scenario
  if (about === scribe.seat(seat).place?.party || !parties.some(({ id }) => id === about)) refuse('party/unknown', 'There is no such other party.')
}

function givePulse(scribe: Scribe, seat: string, { pulse, about, value }: Extract<SeatCommand, { readonly type: 'pulse.give' }>): void {
  const { place } = scribe.seat(seat)
  otherParty(scribe, seat, about)
  if (!scribe.room.pulses.some((asked) => asked.pulse === pulse && asked.tables.includes(place!.table))) refuse('pulse/not-asked', 'Nobody asked for that.')
  scribe.log('pulse.given', { pulse, about, value }, { table: place!.table, audience: `seat:${seat}` })
}

function castVote(scribe: Scribe, seat: string, vote: string, choice: number): void {
  const found = scribe.room.votes.find((held) => held.vote === vote)
  if (!found?.open) refuse('vote/closed', 'The vote is closed.')
  if (choice >= found!.choices.length) refuse('vote/no-such-choice', 'There is no such choice.')
  scribe.log('vote.cast', { vote, choice }, { audience: `seat:${seat}` })
}

function signCard(scribe: Scribe, seat: string): void {
  const table = tableOf(scribe, seat)
  const { place } = scribe.seat(seat)
  if (!isOver(table.run)) refuse('card/not-over', 'The talks are not over.')
  if (place?.kind !== 'delegate' || !place.party) return refuse('card/no-side', 'Only those who speak for a side sign.')
  if (!table.signed.includes(place.party)) scribe.log('card.signed', { party: place.party }, { table: table.id, audience: 'table' })
}

function better(scribe: Scribe, seat: string, command: Extract<SeatCommand, { readonly type: 'better.propose' | 'better.answer' }>): void {
  const table = tableOf(scribe, seat)
  const party = sideOf(scribe.seat(seat))
  const agreed = table.run?.chart.context.package
  if (scribe.room.stage !== 'postSettlement') refuse('better/closed', 'This is not the time for it.')
  if (!party || !agreed?.signed) return refuse('better/no-deal', 'There is no deal here to better.')
  if (command.type === 'better.propose') {
    if (!fitsAgenda(agreed.agenda, command.options)) refuse('better/not-a-package', 'That is no package of your agenda.')
    return scribe.log('better.proposed', { options: command.options }, { table: table.id, audience: 'table' })
  }
  if (table.better.length === 0) refuse('better/nothing', 'Nothing was proposed.')
  scribe.log('better.answered', { party, accept: command.accept, why: command.why || null }, { table: table.id, audience: 'table' })
}

function setSelf(scribe: Scribe, seat: string, { language, name, readingSize, consent }: Extract<SeatCommand, { readonly type: 'seat.set' }>): void {
  if (name !== undefined) scribe.log('seat.named', { seat, name }, { audience: 'host' })
  const fields = { ...(language === undefined ? {} : { language }), ...(readingSize === undefined ? {} : { readingSize }), ...(consent === undefined ? {} : { consent }) }
  if (Object.keys(fields).length > 0) scribe.log('seat.set', { seat, ...fields }, { audience: `seat:${seat}` })
}

/** Carries out what a phone sent. */
export function seatCommands(scribe: Scribe, seat: string, command: SeatCommand): void {
  const note = { table: scribe.seat(seat).place?.table ?? null, audience: `seat:${seat}` } as const
  switch (command.type) {
    case 'seat.set': return setSelf(scribe, seat, command)
    case 'help.raise': return scribe.log('help.raised', { text: command.text || null }, note)
    case 'help.lower': return scribe.seat(seat).help ? scribe.log('help.lowered', { seat }, note) : undefined
    case 'quiz.answer': return answerQuiz(scribe, seat, command.question, command.answer)
    case 'plan.save': return savePlan(scribe, seat, command)
    case 'practice.offer': return practise(scribe, seat, command.options)
    case 'practice.accept': return practise(scribe, seat, null)
    case 'play.move': return move(scribe, seat, command)
    case 'play.endDay': return setDay(scribe, seat, true)
    case 'play.onDay': return setDay(scribe, seat, false)
    case 'cover.ask': return askCover(scribe, seat, command)
    case 'cover.takeBack': return takeBack(scribe, seat)
    case 'chat.say': return say(scribe, seat, command)
    case 'press.say': return report(scribe, seat, command)
    case 'draft.show': return showDraft(scribe, seat, command)
    case 'pulse.give': return givePulse(scribe, seat, command)
    case 'belief.give': {
      otherParty(scribe, seat, command.about)
      const isOpen = command.when === 'after' ? hasReached(scribe.room.stage, 'survey') : hasReached(scribe.room.stage, 'brief') && !hasReached(scribe.room.stage, 'round1')
      return isOpen ? scribe.log('belief.given', { when: command.when, about: command.about, guess: command.guess }, note) : refuse('belief/closed', 'This is not asked now.')
    }
    case 'vote.cast': return castVote(scribe, seat, command.vote, command.choice)
    case 'home.vote': return voteAtHome(scribe, seat, command.yes)
    case 'spoiler.act': return spoil(scribe, seat, command)
    case 'card.sign': return signCard(scribe, seat)
    case 'survey.give': {
      if (!hasReached(scribe.room.stage, 'survey')) refuse('survey/not-yet', 'The survey has not begun.')
      const { outcome, self, process, relationship, turningPoint } = command
      return scribe.log('survey.given', { outcome, self, process, relationship, turningPoint: turningPoint || null }, note)
    }
    case 'better.propose':
    case 'better.answer': return better(scribe, seat, command)
    case 'rule.write': return hasReached(scribe.room.stage, 'debrief') ? scribe.log('rule.written', { text: command.text }, note) : refuse('rule/not-yet', 'That comes at the end.')
    case 'tactic.tick': return scribe.seat(seat).place?.kind === 'observer' ? scribe.log('tactic.ticked', { tactic: command.tactic, party: command.party }, note) : refuse('tactic/not-observer', 'Only observers keep the sheet.')
  }
}
