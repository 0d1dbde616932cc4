import { useDesk } from '../../desk.js'
import type { MoveGroup, TablePage } from '../../../room/contract.js'
import { MoveButton } from './move-button.js'
import { playerOf } from './send-move.js'

/** Who must say yes at home, how the votes stand, and a button for each vote that may be cast. */
export function Home({ table, groups, disabled }: { readonly table: TablePage; readonly groups: readonly MoveGroup[]; readonly disabled: boolean }) {
  const { say } = useDesk()
  if (table.home.length === 0 || (groups.length === 0 && table.agreed === null)) return null
  return (
    <section className="card" aria-label={say('atHome')}>
      <h2>{say('atHome')}</h2>
      <ul className="plain">
        {table.home.map(({ player, name, yes, no, quorum, members, status }) => (
          <li key={player}>
            <p><bdi className="name">{name}</bdi> <bdi className="tag">{status}</bdi></p>
            <p className="hint">{say('votesSoFar', { yes, no, quorum, members })}</p>
            {groups.flatMap((group) => group.choices.filter((choice) => playerOf(choice) === player).map((choice) => <MoveButton key={group.type} group={group} choice={choice} label={group.label} disabled={disabled} />))}
          </li>
        ))}
      </ul>
    </section>
  )
}
