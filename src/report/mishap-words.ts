import type { Refusal } from '../model/refusal.js'
import { refusalIds } from '../protocol/refusals.js'
import type { Fault } from '../protocol/transcript.js'
import type { Names } from './names.js'

/** A refusal as a clause. */
export function refusalClause({ id, by }: Refusal, names: Names): string {
  const reason = refusalIds.find((known) => known.id === id)?.because
  return `a move of ${names.actor(by)} is not taken${reason ? `, because ${reason}` : ''}`
}

/** A fault as a clause. */
export function faultClause({ by, id, message }: Fault, names: Names): string {
  const told = message.startsWith(`${by} `) ? message.slice(by.length + 1) : message
  const what = id === 'actor/late' ? 'answers too late' : id === 'actor/silent' ? 'gives no usable answer' : 'fails'
  return `the government of ${names.actor(by)} ${what} (${told})`
}
