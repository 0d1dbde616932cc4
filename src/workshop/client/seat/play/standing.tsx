import { Amount } from '../../parts/amount.js'
import { useDesk } from '../../desk.js'
import type { PackagePage, TablePage } from '../../../room/contract.js'

/** A package in words with its worth to the reader. */
export function PackageCard({ title, offer, noDeal, children }: { readonly title: string; readonly offer: PackagePage; readonly noDeal: number | null; readonly children?: React.ReactNode }) {
  const { say } = useDesk()
  return (
    <section className="card offer-card">
      <h2>{title}</h2>
      <p className="hint">{say('by')} <bdi>{offer.byName}</bdi></p>
      <p dir="auto" className="words">{offer.words}</p>
      {offer.crossesRedLine && <p className="score score-bad">{say('crossesRedLine')}</p>}
      {offer.worth !== null && (
        <dl className="score">
          <div><dt>{say('worthToUs')}</dt><dd className="score-own"><Amount value={offer.worth} /></dd></div>
          {noDeal !== null && <div><dt>{say('againstNoDeal')}</dt><dd><Amount value={offer.worth - noDeal} signed /> {offer.worth < noDeal ? say('worse') : say('better')}</dd></div>}
        </dl>
      )}
      {children}
    </section>
  )
}

/** The standing offer with what changed since the one before; or what was agreed. */
export function Standing({ table }: { readonly table: TablePage }) {
  const { say } = useDesk()
  const noDeal = table.builder?.noDeal ?? table.view.secrets?.preferences.reservation ?? null
  const { standing, agreed, suggestion, drafts, changes } = table
  return (
    <>
      <div aria-live="polite">
        {agreed && <PackageCard title={say('agreed')} offer={agreed} noDeal={noDeal} />}
        {standing && (
          <PackageCard title={standing.by === table.view.audience ? say('ourOffer') : say('offerOnTable')} offer={standing} noDeal={noDeal}>
            {changes.length > 0 && (
              <details open><summary>{say('whatChanged')}</summary>
                <ul>{changes.map(({ index, name, before, after, gain }) => <li key={index}><bdi className="name">{name}</bdi>: <bdi>{before}</bdi> <span className="arrow" aria-hidden="true">→</span><span className="unseen">: </span> <bdi>{after}</bdi> {gain !== null && <Amount value={gain} signed />}</li>)}</ul>
              </details>
            )}
          </PackageCard>
        )}
      </div>
      {suggestion && <PackageCard title={say('mediatorsText')} offer={suggestion} noDeal={noDeal} />}
      {drafts.length > 0 && (
        <details className="card"><summary>{say('drafts', { n: drafts.length })}</summary>
          {[...drafts].reverse().map((draft) => <PackageCard key={draft.seq} title={say('draft')} offer={draft} noDeal={noDeal}>{draft.note && <p dir="auto">{draft.note}</p>}</PackageCard>)}
        </details>
      )}
    </>
  )
}
