import { z } from 'zod'
import { releaseModes } from '../../../model/scenario.js'
import { places, spoilerMeans, stages } from './stages.js'

const id = z.string().min(1).max(64)
const name = z.string().min(1).max(40)
const line = z.string().trim().min(1).max(500)
const utility = z.number().min(-1e6).max(1e6)
const options = z.array(z.number().int().min(0).max(1000)).max(200)
const tableOrAll = z.union([z.literal('all'), name])
const scope = z.union([z.literal('all'), z.strictObject({ tables: z.array(name).min(1).max(100) }), z.strictObject({ seats: z.array(name).min(1).max(200) })])

function command<T extends string, F extends z.ZodRawShape>(type: T, fields: F) {
  return z.strictObject({ id, type: z.literal(type), ...fields })
}

/** A move of the chart: `type` and the fields of its event; everything else is checked by the chart. */
const move = z.looseObject({ type: z.string().max(60) })

/** What a phone may send. Every command carries an id that the phone made; the same id is carried out once. */
export const seatCommand = z.discriminatedUnion('type', [
  command('seat.set', { language: name.optional(), name: z.string().trim().max(40).optional(), readingSize: z.number().int().min(0).max(4).optional(), consent: z.boolean().optional() }),
  command('help.raise', { text: z.string().max(200).optional() }),
  command('help.lower', {}),
  command('quiz.answer', { question: name, answer: z.number().int().min(0).max(20) }),
  command('plan.save', { target: utility.nullish(), reservation: utility.nullish(), firstOffer: z.string().max(500).nullish(), guess: utility.nullish(), note: z.string().max(2000).nullish() }),
  command('practice.offer', { options }),
  command('practice.accept', {}),
  command('play.move', { move }),
  command('play.endDay', {}),
  command('play.onDay', {}),
  command('cover.ask', { party: name, strategy: name.optional() }),
  command('cover.takeBack', {}),
  command('chat.say', { channel: name, text: line }),
  command('press.say', { text: line }),
  command('draft.show', { options, to: z.array(name).min(1).max(10), note: z.string().max(500).optional() }),
  command('pulse.give', { pulse: name, about: name, value: z.number().int().min(0).max(10) }),
  command('belief.give', { when: z.enum(['before', 'after']), about: name, guess: utility }),
  command('vote.cast', { vote: name, choice: z.number().int().min(0).max(20) }),
  /** A vote of the home front on the package at home; it may be taken back until everybody there has voted. */
  command('home.vote', { yes: z.boolean() }),
  /** An act of a spoiler: `text` for a statement, `party` for the side that is attacked. It cannot be taken back. */
  command('spoiler.act', { means: z.enum(spoilerMeans), text: line.optional(), party: name.optional() }),
  command('card.sign', {}),
  command('survey.give', {
    outcome: z.number().int().min(1).max(7), self: z.number().int().min(1).max(7), process: z.number().int().min(1).max(7), relationship: z.number().int().min(1).max(7),
    turningPoint: z.string().max(500).optional(),
  }),
  command('better.propose', { options }),
  command('better.answer', { accept: z.boolean(), why: z.string().max(200).optional() }),
  command('rule.write', { text: line }),
  command('tactic.tick', { tactic: z.enum(['anchor', 'threat', 'concession', 'question', 'logroll']), party: name }),
])
export type SeatCommand = z.infer<typeof seatCommand>

const when = z.union([z.literal('now'), z.strictObject({ atMs: z.number().int().min(0) }), z.strictObject({ state: name })])
const injection = {
  kind: z.enum(['leak', 'poll', 'attack', 'health', 'bridge', 'deadline', 'own']),
  scope,
  when,
  /** For `own`, and to reword the others. */
  text: z.string().trim().max(500).optional(),
  party: name.optional(),
  detainee: name.optional(),
  days: z.number().int().min(1).max(365).optional(),
  options: options.optional(),
}
/** An injection before it is planned, for the preview. */
export const injectionDraft = z.strictObject(injection)
export type InjectionDraft = z.infer<typeof injectionDraft>

/** A what-if fork of a table's game. */
const fork = z.strictObject({
  table: name,
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unchanged') }),
    z.strictObject({ kind: z.literal('noLeak') }),
    z.strictObject({ kind: z.literal('release'), mode: z.enum(releaseModes) }),
    z.strictObject({ kind: z.literal('mediator') }),
    z.strictObject({ kind: z.literal('deadline'), days: z.number().int().min(1).max(365) }),
    z.strictObject({ kind: z.literal('accept'), offer: z.number().int().min(1).max(1000) }),
  ]),
})

/** What the console may send. */
export const facilitatorCommand = z.discriminatedUnion('type', [
  command('stage.go', { stage: z.enum(stages) }),
  command('stage.next', {}),
  command('stage.extend', { ms: z.number().int().min(-3_600_000).max(7_200_000) }),
  command('tables.build', {
    how: z.enum(['random', 'list', 'mixed']),
    /** Groups of seat ids, one per table, for `list`. */
    lists: z.array(z.array(name).max(20)).max(200).optional(),
    /** Groups of seat ids who are not to meet. */
    apart: z.array(z.array(name).max(200)).max(50).optional(),
    /** Who asked to watch. */
    observers: z.array(name).max(200).optional(),
    /** What becomes of people who do not fill a table: a table with bots, or co-delegates of full tables. */
    odd: z.enum(['bots', 'coDelegates', 'observers']).optional(),
    mediators: z.boolean().optional(),
    /** People at a table at most, co-delegates included. */
    most: z.number().int().min(1).max(20).optional(),
    tables: z.number().int().min(1).max(200).optional(),
  }),
  command('seat.place', { seat: name, table: name, kind: z.enum(places), party: name.optional() }),
  command('seat.unplace', { seat: name }),
  command('seat.add', { name: z.string().max(40).optional() }),
  command('seat.excuse', { seat: name }),
  command('seat.note', { seat: name, experienced: z.boolean() }),
  command('table.add', {}),
  command('latecomers.set', { rule: z.enum(['coDelegate', 'observer', 'newTable']) }),
  command('clock.freeze', { table: tableOrAll }),
  command('clock.unfreeze', { table: tableOrAll }),
  command('clock.extend', { table: tableOrAll, ms: z.number().int().min(-3_600_000).max(7_200_000) }),
  command('clock.off', { table: tableOrAll, timer: z.enum(['round', 'day']) }),
  command('clock.on', { table: tableOrAll, timer: z.enum(['round', 'day']), ms: z.number().int().min(1000).max(7_200_000) }),
  command('day.end', { table: tableOrAll }),
  command('message.send', { to: scope, text: line }),
  command('inject.plan', injection),
  command('inject.undo', { inject: name }),
  command('cover.set', { table: name, party: name, strategy: name.optional() }),
  command('cover.lift', { table: name, party: name }),
  command('help.done', { seat: name }),
  command('press.for', { seat: name, command: seatCommand }),
  command('pulse.ask', { to: scope, context: z.string().max(100).optional() }),
  command('vote.open', { vote: name, question: line, choices: z.array(z.string().min(1).max(120)).min(2).max(10), truth: z.number().int().min(0).optional() }),
  command('vote.close', { vote: name }),
  command('hardStop', { table: tableOrAll }),
  command('debrief.go', { step: z.number().int().min(0).max(50) }),
  command('debrief.reveal', { reveal: z.number().int().min(0).max(20) }),
  command('debrief.tables', { tables: z.array(name).max(4) }),
  command('debrief.fork', { fork }),
  command('screen.names', { shown: z.boolean() }),
  command('session.end', {}),
])
export type FacilitatorCommand = z.infer<typeof facilitatorCommand>

/** What the projector may send: nothing that moves anything. */
export const screenCommand = z.discriminatedUnion('type', [command('screen.ready', {})])
export type ScreenCommand = z.infer<typeof screenCommand>

/** What the server sends of its own accord, after it has checked codes and tokens. */
export const hostCommand = z.discriminatedUnion('type', [
  /** Somebody takes a seat; needs one credential. */
  command('seat.claim', { language: name.optional(), name: z.string().trim().max(40).optional() }),
  /** A seat goes to another phone, its code and secret being right; needs one credential, of which only the token hash is used. */
  command('seat.move', { seat: name }),
  command('seat.presence', { seat: name, presence: z.enum(['here', 'quiet', 'gone']) }),
  /** Some time has passed: whatever is due by now happens. */
  command('tick', {}),
  /** The process was away from `sinceMs` until now: running timers get that time back. */
  command('restarted', { sinceMs: z.number().int().min(0) }),
])
export type HostCommand = z.infer<typeof hostCommand>
