import { Amount } from '../../parts/amount.js'
import { useDesk } from '../../desk.js'
import type { TablePage } from '../../../room/contract.js'

/** The phases of the release, where they are, and in a handover what keeping one's people would save. */
export function Release({ table }: { readonly table: TablePage }) {
  const { say } = useDesk()
  if (table.release.length === 0) return null
  return (
    <section className="card" aria-label={say('release')}>
      <h2>{say('release')}</h2>
      <ol className="phases">
        {table.release.map(({ phase, now, members }) => (
          <li key={phase} aria-current={now ? 'step' : undefined} className={now ? 'phase-now' : ''}>
            <h3>{say('phaseNumber', { n: phase })} {now && <span className="tag">{say('nowTag')}</span>}</h3>
            <ul>{members.map(({ id, name, from, to, state }) => <li key={id}><bdi className="name">{name}</bdi>: {say('fromTo')} <bdi>{from}</bdi> <span className="arrow" aria-hidden="true">→</span><span className="unseen">, {say('goesTo')} </span> <bdi>{to}</bdi> <bdi className="tag">{state}</bdi></li>)}</ul>
          </li>
        ))}
      </ol>
      {table.temptation !== null && (
        <p className="notice">{table.temptation > 0 ? say('temptation') : say('noTemptation')} <Amount value={table.temptation} signed /></p>
      )}
    </section>
  )
}
