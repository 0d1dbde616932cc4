import { useId, useState } from 'react'
import { useDesk } from '../../desk.js'
import type { MoveChoice, TablePage } from '../../../room/contract.js'
import { filledIn } from './send-move.js'

/** Asks for some of a list of persons whom one holder has. */
export function TermsForm({ table, choice, disabled }: { readonly table: TablePage; readonly choice: MoveChoice; readonly disabled: boolean }) {
  const { say, act } = useDesk()
  const id = useId()
  const { scenario, audience } = table.view
  const holders = scenario.parties.filter((party) => scenario.detainees.some(({ holder, destination }) => holder === party.id && destination === audience))
  const [holder, setHolder] = useState(holders[0]?.id ?? '')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [count, setCount] = useState(1)
  const people = scenario.detainees.filter((person) => person.holder === holder && person.destination === audience)
  return (
    <fieldset className="form">
      <legend>{say('pickFromList')}</legend>
      {holders.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}h`}>{say('whoHolds')}</label>
          <select id={`${id}h`} value={holder} onChange={(event) => { setHolder(event.target.value); setPicked([]) }}>{holders.map((party) => <option key={party.id} value={party.id}>{party.name}</option>)}</select>
        </div>
      )}
      <ul className="issues">
        {people.map((person) => (
          <li key={person.id} className="issue">
            <label className="tick">
              <input type="checkbox" checked={picked.includes(person.id)} onChange={() => setPicked(picked.includes(person.id) ? picked.filter((one) => one !== person.id) : [...picked, person.id])} />
              <bdi className="name">{person.name}</bdi>
            </label>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={`${id}n`}>{say('howMany')}</label>
        <input id={`${id}n`} type="number" inputMode="numeric" min={1} max={Math.max(1, picked.length)} value={count} onChange={(event) => setCount(Number(event.target.value))} />
      </div>
      <button type="button" className="button main" disabled={disabled || picked.length === 0 || count < 1 || count > picked.length}
        onClick={() => act({ type: 'play.move', move: filledIn(choice, { terms: { kind: 'pickFromList', holder, detainees: picked, count } }) })}>{say('askForThese')}</button>
    </fieldset>
  )
}
