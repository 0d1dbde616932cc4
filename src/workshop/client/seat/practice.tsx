import { Amount } from '../parts/amount.js'
import { Prose } from '../parts/prose.js'
import { TimeLeft } from '../parts/time-left.js'
import { useDesk, useKept } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { inOrder, scoreOf, startOf, sumOf } from './offer/draft.js'
import type { Draft } from './offer/draft.js'
import { OfferForm } from './offer/offer-form.js'

/** The practice trade with a bot; it ends by itself. */
export function Practice({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const [kept, keep] = useKept<Draft | null>('practice', null)
  const { practice } = page
  if (!practice) return <p className="notice">{say('waitHere')}</p>
  const issues = inOrder(practice)
  const draft = startOf(issues, kept, practice.rounds.at(-1)?.options)
  const last = practice.counter ? { worth: practice.counter.own } : null
  return (
    <>
      <section className="card"><h2>{say('practice')}</h2><Prose text={practice.text} />{practice.endsAtMs !== null && !practice.over && <TimeLeft label={say('timeLeft')} endsAtMs={practice.endsAtMs} />}</section>
      <div aria-live="polite">
        {practice.rounds.map((round, index) => <p key={index} className="notice">{say('yourOffer')} <Amount value={round.own} />: {say(`practice_${round.answer}`)}</p>)}
        {practice.over && <p className="notice">{say('practiceOver')}</p>}
        {practice.counter && !practice.over && (
          <section className="card offer-card"><h3>{say('botCounters')}</h3>
            <ul>{issues.map(({ index, name, options }) => <li key={index}><bdi>{name}</bdi>: <bdi>{options[practice.counter!.options[index] ?? 0]?.label ?? ''}</bdi></li>)}</ul>
            <p>{say('worthToUs')} <Amount value={practice.counter.own} />, {say('againstNoDeal')} <Amount value={practice.counter.own - practice.noDeal} signed /></p>
            <button type="button" className="button main" disabled={isBusy('practice.accept')} onClick={() => act({ type: 'practice.accept' })}>{say('acceptThis')}</button>
          </section>
        )}
      </div>
      {!practice.over && (
        <section className="card" aria-label={say('yourOffer')}>
          <OfferForm issues={issues} draft={draft} score={scoreOf(sumOf(issues, draft), practice.noDeal, last)} last={practice.counter?.options ?? null} onChange={keep} />
          <button type="button" className="button main" disabled={isBusy('practice.offer')} onClick={() => act({ type: 'practice.offer', options: [...draft] })}>{say('sendOffer')}</button>
        </section>
      )}
    </>
  )
}
