import { useId, useState } from 'react'
import { useDesk } from '../../desk.js'
import type { MoveGroup } from '../../../room/contract.js'
import { MoveButton } from './move-button.js'

/** One of many moves of a type: chosen from a menu, then pressed. */
export function PickMove({ group, disabled }: { readonly group: MoveGroup; readonly disabled: boolean }) {
  const { say } = useDesk()
  const id = useId()
  const [label, setLabel] = useState('')
  const choice = group.choices.find((one) => one.label === label) ?? group.choices[0]
  if (!choice) return null
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say('choose')}</label>
        <select id={id} value={choice.label} onChange={(event) => setLabel(event.target.value)}>{group.choices.map((one) => <option key={one.label}>{one.label}</option>)}</select>
      </div>
      <MoveButton key={choice.label} group={group} choice={choice} label={group.label} disabled={disabled} />
    </>
  )
}
