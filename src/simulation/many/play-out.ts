import { LateError } from '../../model/government.js'
import type { Negotiation } from '../negotiation.js'

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

function faulted(run: Negotiation, error: unknown): void {
  if (error instanceof LateError) run.fault('actor/late', error.message)
  else run.fault('actor/threw', `threw: ${error instanceof Error ? error.message : String(error)}`)
}

/** Plays a negotiation as far as answers come at once; then what is waited for, or `null` at the end. */
function playOn(run: Negotiation): Promise<unknown> | null {
  for (let question = run.next(); question; question = run.next()) {
    let move: unknown
    try {
      move = question.government.decide(question.view, question.moves, question.own)
    } catch (error) {
      faulted(run, error)
      continue
    }
    if (isPromise(move)) return move
    run.answer(move)
  }
  return null
}

/** Plays a negotiation to its end. It waits only for answers that are promises, so a run of software takes one turn of the event loop. */
export async function playOut(run: Negotiation): Promise<void> {
  for (let answer = playOn(run); answer; answer = playOn(run)) {
    let move: unknown
    try {
      move = await answer
    } catch (error) {
      faulted(run, error)
      continue
    }
    run.answer(move)
  }
}
