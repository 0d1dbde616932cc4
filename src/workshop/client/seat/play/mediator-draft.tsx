import { useId, useState } from 'react'
import { useDesk } from '../../desk.js'
import type { TablePage } from '../../../room/contract.js'
import { OfferBuilder } from '../offer/offer-builder.js'

/** A mediator's single text, shown to the sides that are ticked before it is put on the table. */
export function MediatorDraft({ table }: { readonly table: TablePage }) {
  const { say, act } = useDesk()
  const id = useId()
  const parties = table.view.scenario.parties
  const [to, setTo] = useState<readonly string[]>(parties.map((party) => party.id))
  const [note, setNote] = useState('')
  if (table.view.audience !== table.view.scenario.mediator?.id || !table.builder) return null
  return (
    <details className="card">
      <summary>{say('showDraft')}</summary>
      <fieldset className="form">
        <legend>{say('showTo')}</legend>
        {parties.map((party) => (
          <label key={party.id} className="tick">
            <input type="checkbox" checked={to.includes(party.id)} onChange={() => setTo(to.includes(party.id) ? to.filter((one) => one !== party.id) : [...to, party.id])} />
            <bdi>{party.name}</bdi>
          </label>
        ))}
        <div className="field"><label htmlFor={id}>{say('note')}</label><input id={id} dir="auto" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      </fieldset>
      <OfferBuilder table={table} sendLabel={say('showDraft')} onSend={(options) => {
        if (to.length === 0) return
        act({ type: 'draft.show', options: [...options], to: [...to], ...(note.trim() ? { note: note.trim() } : {}) })
        setNote('')
      }} />
    </details>
  )
}
