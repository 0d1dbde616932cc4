import { useEffect, useId, useState } from 'react'
import { LanguagePicker } from '../parts/language-picker.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** Name, language, reading size and consent of a seat; with the code and secret that bring it to another phone. */
export function YouForm({ page, languages }: { readonly page: SeatPage; readonly languages: readonly string[] }) {
  const { say, act } = useDesk()
  const id = useId()
  const { you } = page
  const [name, setName] = useState(you.name ?? '')
  // Shown as ticked at once; what the server knows has the last word.
  const [consent, setConsent] = useState(you.consent === true)
  useEffect(() => setConsent(you.consent === true), [you.consent])
  return (
    <section className="card form" aria-label={say('yourSeat')}>
      <h2>{say('yourSeat')}</h2>
      <p>{say('seatCode')}: <strong><bdi>{you.code}</bdi></strong>. {say('seatSecret')}: <strong><bdi>{you.secret}</bdi></strong></p>
      <p className="hint">{say('secretHint')}</p>
      <div className="field">
        <label htmlFor={`${id}n`}>{say('nickname')}</label>
        <input id={`${id}n`} dir="auto" maxLength={40} autoComplete="nickname" value={name} onChange={(event) => setName(event.target.value)} onBlur={() => name.trim() !== (you.name ?? '') && act({ type: 'seat.set', name: name.trim() })} />
      </div>
      <LanguagePicker label={say('language')} languages={languages} value={you.language} onChange={(language) => act({ type: 'seat.set', language })} />
      <div className="field">
        <label htmlFor={`${id}r`}>{say('readingSize')}</label>
        <select id={`${id}r`} value={you.readingSize} onChange={(event) => act({ type: 'seat.set', readingSize: Number(event.target.value) })}>
          {[90, 100, 120, 150, 200].map((percent, size) => <option key={percent} value={size}>{say('percent', { n: percent })}</option>)}
        </select>
      </div>
      <label className="tick">
        <input type="checkbox" checked={consent} onChange={() => { setConsent(!consent); act({ type: 'seat.set', consent: !consent }) }} />
        <span>{say('consent')}</span>
      </label>
    </section>
  )
}
