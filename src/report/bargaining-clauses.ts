import { packageKey } from '../model/utility.js'
import type { Options } from '../model/scenario.js'
import type { EventOf } from '../model/events/catalogue.js'
import type { Names } from './names.js'
import { packageWords } from './package-words.js'
import type { Step } from './trace.js'
import { capitalised, counted, listed, numeral } from './words.js'

/** Offers told of one stretch of bargaining at most. */
const mostTold = 8
/** A stretch with no more offers than this is told whole. */
const short = 3

/** An offer that was made in a stretch of bargaining. */
export interface Made {
  readonly n: number
  readonly by: string
  readonly options: Options
  readonly round: number
  readonly kind: 'opening' | 'first' | 'move' | 'repeat'
}

/** The offer made at a step, in a list of one; an empty list when none was. */
export function madeIn(step: Step): Made[] {
  const { table } = step.before.context
  if (step.line.kind !== 'event' || step.line.event.type !== 'package.offered' || !table) return []
  const { by, options } = step.line.event
  const last = table.offers.findLast((offer) => offer.by === by)
  const kind = table.offers.length === 0 ? 'opening' : !last ? 'first' : packageKey(last.options) === packageKey(options) ? 'repeat' : 'move'
  return [{ n: step.line.n, by, options, round: table.round + 1, kind }]
}

/** The offers worth telling: each party's first, and its moves, thinned evenly where there are many; the last one always. */
export function notable(offers: readonly Made[]): ReadonlySet<Made> {
  if (offers.length <= short) return new Set(offers)
  const changes = offers.filter(({ kind }) => kind !== 'repeat')
  const kept = changes.filter(({ kind }, i) => kind !== 'move' || i === changes.length - 1)
  const moves = changes.filter((offer) => !kept.includes(offer))
  const room = Math.max(0, mostTold - kept.length)
  const thinned = moves.length <= room ? moves : Array.from({ length: room }, (_, i) => moves[Math.floor(((i + 0.5) * moves.length) / room)]!)
  return new Set([...kept, ...thinned])
}

/** An offer as a clause. */
export function offerClause(offer: Made, order: readonly string[], rounds: number | null, skipped: number, step: Step, names: Names): string {
  const { table } = step.before.context
  const text = table ? packageWords(table.agenda, offer.options, names) : ''
  const name = names.actor(offer.by)
  const others = order.filter((id) => id !== offer.by)
  const to = others.length === 1 ? ` ${names.actor(others[0]!)}` : ''
  switch (offer.kind) {
    case 'opening': {
      const parties = listed(order.map(names.actor))
      const opening = rounds === null ? `${parties} begin to bargain over packages` : `${parties} bargain over packages for ${counted(rounds, 'round')}`
      return `${opening}. ${capitalised(name)} offers${to}: ${text}`
    }
    case 'first': return `${name} answers with an offer of its own: ${text}`
    case 'repeat': return `${name} repeats its last offer: ${text}`
    case 'move': return skipped > 0
      ? `in round ${offer.round}, after ${numeral(skipped)} more ${skipped === 1 ? 'offer' : 'offers'}, ${name} moves to: ${text}`
      : `in round ${offer.round} ${name} moves to: ${text}`
  }
}

function typeOf(step: Step | undefined): string {
  return step?.line.kind === 'event' ? step.line.event.type : ''
}

/** Whether somebody else rejects what was accepted here. */
export function isInVain(run: readonly Step[], at: number): boolean {
  const next = run.slice(at + 1).find((step) => typeOf(step) === 'package.offered' || typeOf(step) === 'package.rejected')
  return typeOf(next) === 'package.rejected'
}

/** Told where somebody else's assent has just been told, or where no offer of the same party follows. */
export function rejectionClause(event: EventOf<'package.rejected'>, step: Step, next: Step | undefined, assentTold: boolean, names: Names): string | undefined {
  const table = step.before.context.table
  const answered = next?.line.kind === 'event' && next.line.event.by === event.by && next.line.event.type === 'package.offered'
  if (!assentTold && answered) return undefined
  return table?.standing ? `${names.actor(event.by)} rejects the offer of ${names.actor(table.standing.by)}` : undefined
}

/** An assent as a clause; the package is told unless it has just been told. */
export function acceptanceClause(event: EventOf<'package.accepted'>, step: Step, told: Options | null, names: Names): string {
  const table = step.before.context.table
  const standing = table?.standing
  if (!table || !standing) return `${names.actor(event.by)} accepts`
  const known = told !== null && packageKey(told) === packageKey(standing.options)
  const also = table.assented.length > 1 ? ', too,' : ''
  return `in round ${table.round + 1} ${names.actor(event.by)}${also} accepts the offer of ${names.actor(standing.by)}${known ? '' : `: ${packageWords(table.agenda, standing.options, names)}`}`
}

/** The first text of a mediator and the last are told, and those between counted. */
export function suggestionClause(step: Step, run: readonly Step[], names: Names): string | undefined {
  const texts = run.filter(({ line }) => line.kind === 'event' && line.event.type === 'mediator.suggested')
  const at = texts.indexOf(step)
  if (step.line.kind !== 'event' || step.line.event.type !== 'mediator.suggested' || (at > 0 && at < texts.length - 1)) return undefined
  const { by, options } = step.line.event
  const { table, mediator } = step.before.context
  const which = at > 1 ? `the last of ${numeral(texts.length)} texts of its own` : mediator.suggestion === null ? 'a text of its own' : 'another text'
  return `${names.actor(by)} puts ${which} on the table: ${table ? packageWords(table.agenda, options, names) : ''}`
}
