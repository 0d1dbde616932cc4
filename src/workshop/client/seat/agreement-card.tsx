import { ConfirmButton } from '../parts/confirm-button.js'
import { Prose } from '../parts/prose.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** What the table came to, to be signed by its sides. */
export function AgreementCard({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const { card } = page
  if (!card) return <p className="notice">{say('waitHere')}</p>
  return (
    <section className="card offer-card" aria-label={say('agreementCard')}>
      <h2>{card.deal ? say('agreementCard') : say('noDealCard')}</h2>
      <Prose text={card.words} />
      {card.signed ? <p className="notice">{say('signed')}</p> : page.you.place?.kind === 'delegate' && <ConfirmButton className="main" label={say('sign')} detail={say('signDetail')} disabled={isBusy('card.sign')} onConfirm={() => act({ type: 'card.sign' })} />}
    </section>
  )
}
