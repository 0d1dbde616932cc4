import { useDesk, useKept } from '../../desk.js'
import { ownWorth } from '../../../room/worth.js'
import type { TablePage } from '../../../room/contract.js'
import type { Draft } from './draft.js'
import { inOrder, scoreOf, startOf, warningOf } from './draft.js'
import { OfferForm } from './offer-form.js'

/** The offer builder of a table, with what to do with the offer below it. */
export function OfferBuilder({ table, sendLabel, onSend, extra }: { readonly table: TablePage; readonly sendLabel: string; readonly onSend: (draft: Draft) => void; readonly extra?: (draft: Draft) => React.ReactNode }) {
  const { say } = useDesk()
  const [kept, keep] = useKept<Draft | null>(`draft.${table.table}.${table.view.audience}`, null)
  const { builder } = table
  if (!builder) return null
  const issues = inOrder(builder)
  const last = table.standing ?? table.previous ?? table.suggestion
  const draft = startOf(issues, kept, builder.start, last?.options)
  const score = scoreOf(ownWorth(table.view, draft), builder.noDeal, last)
  const warning = warningOf(issues, draft)
  return (
    <div className="builder">
      {last && <button type="button" className="button" onClick={() => keep(last.options)}>{say('startFromLast')}</button>}
      <OfferForm issues={issues} draft={draft} score={score} last={last?.options ?? null} onChange={keep} />
      {builder.redLines.length > 0 && <div className="redlines"><h3>{say('redLines')}</h3><ul>{builder.redLines.map((line) => <li key={line} dir="auto">{line}</li>)}</ul></div>}
      {warning && <p className="hint" role="status">{say(warning)}</p>}
      <button type="button" className="button main" disabled={warning !== null} onClick={() => { keep(null); onSend(draft) }}>{sendLabel}</button>
      {extra?.(draft)}
    </div>
  )
}
