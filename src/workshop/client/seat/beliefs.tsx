import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { NumberField } from './number-field.js'

/** What the reader thinks no deal is worth to another side. */
export function Beliefs({ page }: { readonly page: SeatPage }) {
  const { say, act } = useDesk()
  if (page.beliefs.length === 0) return null
  return (
    <section className="card" aria-label={say('beliefs')}>
      <h2>{say('beliefs')}</h2>
      {page.beliefs.map(({ when, about, title, guess }) => (
        <NumberField key={`${when}${about}`} label={`${say('guess')} ${title}`} hint={say('guessHint')} value={guess} onSave={(value) => value !== null && act({ type: 'belief.give', when, about, guess: value })} />
      ))}
    </section>
  )
}
