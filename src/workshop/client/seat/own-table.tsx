import { Amount } from '../parts/amount.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { OwnCurve } from './own-curve.js'
import { SpoilerResult } from './spoiler/spoiler-result.js'

/** What the reader's own table came to, for the reader alone. */
export function OwnTable({ page }: { readonly page: SeatPage }) {
  const { say } = useDesk()
  const { ownTable } = page
  if (!ownTable) return <p className="notice">{say('waitHere')}</p>
  const { own } = ownTable
  return (
    <section className="card" aria-label={say('ownTable')}>
      <h2>{say('ownTable')}</h2>
      <p dir="auto"><strong>{ownTable.words}</strong></p>
      {ownTable.deal && <p dir="auto" className="words">{ownTable.deal.words}</p>}
      {own && (
        <dl className="score">
          <div><dt>{say('worthToUs')}</dt><dd className="score-own"><Amount value={own.actual} /></dd></div>
          <div><dt>{say('againstNoDeal')}</dt><dd><Amount value={own.actual - own.noDeal} signed /></dd></div>
          {own.target !== null && <div><dt>{say('againstTarget')}</dt><dd><Amount value={own.actual - own.target} signed /></dd></div>}
        </dl>
      )}
      <SpoilerResult result={page.spoiler?.result ?? null} />
      <OwnCurve own={ownTable} />
      <ul>{ownTable.notes.map((note) => <li key={note} dir="auto">{note}</li>)}</ul>
    </section>
  )
}
