import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { NumberField } from './number-field.js'
import { TextField } from './text-field.js'

/** The private plan before play; each change is saved by itself. */
export function Planning({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const { plan } = page
  if (!plan) return <p className="notice">{say('waitHere')}</p>
  const { form, about, open } = plan
  const before = page.beliefs.filter(({ when }) => when === 'before')
  return (
    <section className="card" aria-label={say('plan')}>
      <h2>{say('plan')}</h2>
      <p className="hint">{say('planHint')}</p>
      <fieldset className="form" disabled={!open}>
        <legend className="unseen">{say('plan')}</legend>
        <NumberField label={say('target')} hint={say('targetHint')} value={form.target} onSave={(target) => act({ type: 'plan.save', target })} />
        <NumberField label={say('reservation')} hint={say('reservationHint')} value={form.reservation} onSave={(reservation) => act({ type: 'plan.save', reservation })} />
        <TextField label={say('firstOffer')} value={form.firstOffer ?? ''} most={500} rows={2} onSave={(text) => act({ type: 'plan.save', firstOffer: text || null })} />
        {about.map(({ party, title }, index) => (
          <NumberField key={party} label={`${say('guess')} ${title}`} hint={say('guessHint')} value={before.find((one) => one.about === party)?.guess ?? (index === 0 ? form.guess : null)} onSave={(guess) => {
            // Asked once, kept twice: in the plan, and as a belief to be compared with the one after the talks.
            if (index === 0) act({ type: 'plan.save', guess })
            if (guess !== null) act({ type: 'belief.give', when: 'before', about: party, guess })
          }} />
        ))}
        <TextField label={say('note')} value={form.note ?? ''} most={2000} rows={3} onSave={(text) => act({ type: 'plan.save', note: text || null })} />
      </fieldset>
      <p role="status" className="hint">{isBusy('plan.save') ? say('sending') : say('savedAlone')}</p>
    </section>
  )
}
