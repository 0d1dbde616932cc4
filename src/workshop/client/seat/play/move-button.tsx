import { ConfirmButton } from '../../parts/confirm-button.js'
import { useDesk } from '../../desk.js'
import type { MoveChoice, MoveGroup } from '../../../room/contract.js'
import { filledIn } from './send-move.js'

/** One whole move as a large button; a grave one asks again. */
export function MoveButton({ group, choice, label, disabled }: { readonly group: MoveGroup; readonly choice: MoveChoice; readonly label: string; readonly disabled: boolean }) {
  const { act } = useDesk()
  const go = (): void => act({ type: 'play.move', move: filledIn(choice) })
  if (group.grave) return <ConfirmButton label={label} detail={group.hint} disabled={disabled} onConfirm={go} />
  return <button type="button" className="button move" disabled={disabled} onClick={go}><bdi>{label}</bdi></button>
}
