// @ts-check
// The machine is an ordinary XState machine: create an actor of it, subscribe to it, inspect it.
// Governments play on the live actor through openNegotiation(..., liveEngine(actor)).
import { createActor } from 'xstate'
import { conclude, linear, openNegotiation, scenario, step, titForTat } from 'demarche'
import { exchangeMachine, formalState, liveEngine, resolveScenario } from 'demarche/protocol'

const seed = 11
const chosen = scenario('two-for-two')
let [place, events, microsteps] = ['', 0, 0]

const actor = createActor(exchangeMachine, {
  input: { scenario: resolveScenario(chosen, seed) },
  inspect(seen) {
    if (seen.type === '@xstate.event') events += 1
    if (seen.type === '@xstate.microstep') microsteps += 1
  },
})
actor.subscribe((snapshot) => {
  const now = formalState(snapshot)
  if (now !== place) console.log(`day ${String(snapshot.context.day).padStart(2)}  ${now}`)
  place = now
})
actor.start()

const run = openNegotiation(chosen, { aster: linear(), borealis: titForTat() }, { seed }, liveEngine(actor))
while (step(run));
console.log(`${conclude(run).outcome}; inspected ${events} events and ${microsteps} microsteps`)
