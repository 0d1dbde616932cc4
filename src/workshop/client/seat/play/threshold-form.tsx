import { useId, useState } from 'react'
import { ConfirmButton } from '../../parts/confirm-button.js'
import { useDesk } from '../../desk.js'
import type { MoveChoice, MoveGroup } from '../../../room/contract.js'
import { filledIn } from './send-move.js'

/** A public vow: not below this share of the best result. */
export function ThresholdForm({ group, choice, disabled }: { readonly group: MoveGroup; readonly choice: MoveChoice; readonly disabled: boolean }) {
  const { say, act } = useDesk()
  const [share, setShare] = useState(50)
  const id = useId()
  return (
    <div className="form">
      <div className="field">
        <label htmlFor={id}>{say('vow', { n: share })}</label>
        <input id={id} type="range" min={0} max={100} step={5} value={share} onChange={(event) => setShare(Number(event.target.value))} />
      </div>
      <ConfirmButton label={group.label} detail={say('vowDetail')} disabled={disabled} onConfirm={() => act({ type: 'play.move', move: filledIn(choice, { threshold: share / 100 }) })} />
    </div>
  )
}
