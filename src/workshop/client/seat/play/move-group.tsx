import { useDesk } from '../../desk.js'
import type { MoveGroup as Group, TablePage } from '../../../room/contract.js'
import { OfferBuilder } from '../offer/offer-builder.js'
import { MoveButton } from './move-button.js'
import { PickMove } from './pick-move.js'
import { filledIn } from './send-move.js'
import { TermsForm } from './terms-form.js'
import { ThresholdForm } from './threshold-form.js'

/** All moves of one type: a button each, or a form where something is to be filled in. */
export function MoveGroup({ group, table, disabled }: { readonly group: Group; readonly table: TablePage; readonly disabled: boolean }) {
  const { act } = useDesk()
  const whole = group.choices.filter(({ blanks }) => blanks.length === 0)
  const forms = group.choices.filter(({ blanks }) => blanks.length > 0)
  const alone = whole.length === 1 && forms.length === 0
  return (
    <div className="moves" role={alone ? undefined : 'group'} aria-label={alone ? undefined : group.label}>
      {!alone && <h3 dir="auto">{group.label}</h3>}
      <p className="hint" dir="auto">{group.hint}</p>
      {whole.length > 4 ? <PickMove group={{ ...group, choices: whole }} disabled={disabled} /> : whole.map((choice, index) => (
        <MoveButton key={`${choice.label}${index}`} group={group} choice={choice} label={alone ? [group.label, choice.label].filter(Boolean).join(': ') : choice.label || group.label} disabled={disabled} />
      ))}
      {forms.map((choice) => (
        choice.blanks.includes('options') ? <OfferBuilder key="options" table={table} sendLabel={group.label} onSend={(options) => act({ type: 'play.move', move: filledIn(choice, { options: [...options] }) })} />
          : choice.blanks.includes('threshold') ? <ThresholdForm key="threshold" group={group} choice={choice} disabled={disabled} />
          : choice.blanks.includes('terms') ? <details key="terms"><summary dir="auto">{choice.label || group.label}</summary><TermsForm table={table} choice={choice} disabled={disabled} /></details>
          : null
      ))}
    </div>
  )
}
