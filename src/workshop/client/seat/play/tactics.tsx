import { useDesk } from '../../desk.js'
import type { TablePage } from '../../../room/contract.js'

const tactics = ['anchor', 'threat', 'concession', 'question', 'logroll'] as const

/** The observer's sheet: a tick for each tactic that a side uses. */
export function Tactics({ table, counts }: { readonly table: TablePage; readonly counts: { readonly [tactic: string]: number } }) {
  const { say, act } = useDesk()
  return (
    <section className="card" aria-label={say('tactics')}>
      <h2>{say('tactics')}</h2>
      <p className="hint">{say('tacticsHint')}</p>
      {table.view.scenario.parties.map((party) => (
        <fieldset key={party.id} className="form">
          <legend><bdi>{party.name}</bdi></legend>
          <div className="row">{tactics.map((tactic) => <button key={tactic} type="button" className="button" onClick={() => act({ type: 'tactic.tick', tactic, party: party.id })}>{say(`tactic_${tactic}`)}</button>)}</div>
        </fieldset>
      ))}
      <p>{tactics.map((tactic) => `${say(`tactic_${tactic}`)}: ${counts[tactic] ?? 0}`).join(', ')}</p>
    </section>
  )
}
