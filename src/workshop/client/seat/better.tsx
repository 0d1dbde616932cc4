import { Amount } from '../parts/amount.js'
import { useDesk, useKept } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { inOrder, scoreOf, startOf, sumOf } from './offer/draft.js'
import type { Draft } from './offer/draft.js'
import { OfferForm } from './offer/offer-form.js'

/** After the talks, values being open: is there something better for all? */
export function Better({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const [kept, keep] = useKept<Draft | null>('better', null)
  const { better, you, table } = page
  if (!better) return <p className="notice">{say('waitHere')}</p>
  const issues = inOrder(better)
  const draft = startOf(issues, kept, better.deal)
  const title = (party: string): string => table?.view.scenario.parties.find(({ id }) => id === party)?.name ?? party
  return (
    <>
      <section className="card"><h2>{say('betterTitle')}</h2><p>{say('betterHint')}</p></section>
      <div aria-live="polite">
        {better.proposals.map((proposal, index) => (
          <section key={index} className="card offer-card">
            <h3>{proposal.own ? say('ourOffer') : say('offerOnTable')}</h3>
            <p dir="auto">{proposal.words}</p>
            <ul>{Object.entries(proposal.worth).map(([party, worth]) => <li key={party}><bdi>{title(party)}</bdi>: <Amount value={worth} />{party in proposal.answers && <span className="tag">{proposal.answers[party] ? say('saidYes') : say('saidNo')}</span>}</li>)}</ul>
            {!proposal.own && you.place?.party && !(you.place.party in proposal.answers) && index === better.proposals.length - 1 && (
              <div className="row">
                <button type="button" className="button main" disabled={isBusy('better.answer')} onClick={() => act({ type: 'better.answer', accept: true })}>{say('acceptThis')}</button>
                <button type="button" className="button" disabled={isBusy('better.answer')} onClick={() => act({ type: 'better.answer', accept: false })}>{say('declineThis')}</button>
              </div>
            )}
          </section>
        ))}
      </div>
      {issues.length > 0 && you.place?.kind === 'delegate' && (
        <section className="card" aria-label={say('yourOffer')}>
          <OfferForm issues={issues} draft={draft} score={scoreOf(sumOf(issues, draft), null, null)} last={better.deal} onChange={keep} />
          <button type="button" className="button main" disabled={isBusy('better.propose')} onClick={() => act({ type: 'better.propose', options: [...draft] })}>{say('proposeThis')}</button>
        </section>
      )}
    </>
  )
}
