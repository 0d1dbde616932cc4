// @ts-check
// The machine in a React component, with @xstate/react: useActorRef starts it, useSelector draws what has changed.
// Two governments play on the component's own actor; a test renderer stands for the page.
import { useActorRef, useSelector } from '@xstate/react'
import { act, createElement, useEffect } from 'react'
import { create } from 'react-test-renderer'
import { conceder, linear, openNegotiation, scenario, step } from 'demarche'
import { exchangeMachine, formalState, liveEngine, resolveScenario } from 'demarche/protocol'

const [chosen, seed] = [scenario('two-for-two'), 9]
const input = { scenario: resolveScenario(chosen, seed) }

/** @param {{ onReady: (actor: import('xstate').ActorRefFrom<typeof exchangeMachine>) => void }} props */
function Talks({ onReady }) {
  const actor = useActorRef(exchangeMachine, { input })
  const place = useSelector(actor, formalState)
  const home = useSelector(actor, ({ context }) => Object.values(context.detainees).filter(({ state }) => state === 'confirmed').length)
  useEffect(() => onReady(actor), [actor, onReady])
  return createElement('p', null, `${place}, ${home} home`)
}

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
/** @type {ReturnType<typeof openNegotiation> | undefined} */
let run
const onReady = (/** @type {import('xstate').ActorRefFrom<typeof exchangeMachine>} */ actor) => {
  run = openNegotiation(chosen, { aster: linear(), borealis: conceder() }, { seed }, liveEngine(actor))
}
const page = await act(() => create(createElement(Talks, { onReady })))
const drawn = () => page.root.findByType('p').children.join('')

let shown = ''
do {
  if (drawn() !== shown) console.log((shown = drawn()))
} while (await act(() => run !== undefined && step(run)))
