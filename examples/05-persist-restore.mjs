// @ts-check
// A run can be stored as JSON in the middle and go on elsewhere. The end is the same, byte for byte.
// First a negotiation with its governments' notes and random streams, then a bare live actor.
import { createActor } from 'xstate'
import { boulware, government, micro, negotiate, openNegotiation, resumeNegotiation, scenario, step, wavering } from 'demarche'
import { exchangeMachine, resolveScenario } from 'demarche/protocol'

const [chosen, seed, half] = [scenario('two-for-two'), 4, 60]
const cast = { aster: boulware(), borealis: government({ bargaining: micro(), compliance: wavering() }) }
const whole = negotiate(chosen, cast, { seed })

const first = openNegotiation(chosen, cast, { seed })
while (first.lines.length < half && step(first));
const stored = JSON.stringify(first.state())
const second = resumeNegotiation(chosen, cast, JSON.parse(stored))
console.log(`stored on day ${first.snapshot.context.day} after ${first.lines.length} lines`)
while (step(second));
console.log(`negotiation: ${whole.outcome}, byte-identical: ${second.transcript() === whole.transcript.toString()}`)

const events = whole.transcript.lines.flatMap((line) => (line.kind === 'event' ? [line.event] : []))
const input = { scenario: resolveScenario(chosen, seed) }

/** Plays the events on a live actor, stored and restored before one of them if asked. @param {number} [restoreAt] */
function play(restoreAt) {
  let actor = createActor(exchangeMachine, { input }).start()
  events.forEach((event, n) => {
    if (n === restoreAt) {
      const snapshot = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()))
      actor.stop()
      actor = createActor(exchangeMachine, { input, snapshot }).start()
    }
    actor.send(event)
  })
  return JSON.stringify(actor.getPersistedSnapshot())
}
console.log(`live actor: ${events.length} events, byte-identical: ${play(half) === play()}`)
