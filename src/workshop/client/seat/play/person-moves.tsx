import { useDesk } from '../../desk.js'
import type { MoveGroup, TablePage } from '../../../room/contract.js'
import { MoveButton } from './move-button.js'
import { personOf } from './send-move.js'

/** What can be done about each person: one card a person, one button a move. */
export function PersonMoves({ groups, table, disabled }: { readonly groups: readonly MoveGroup[]; readonly table: TablePage; readonly disabled: boolean }) {
  const { say } = useDesk()
  const { detainees, parties } = table.view.scenario
  const moves = groups.flatMap((group) => group.choices.map((choice) => ({ group, choice, person: personOf(choice) })))
  const people = detainees.filter(({ id }) => moves.some(({ person }) => person === id))
  const title = (party: string): string => parties.find(({ id }) => id === party)?.name ?? party
  if (people.length === 0) return null
  return (
    <section aria-label={say('persons')}>
      <h2>{say('persons')}</h2>
      <ul className="cards">
        {people.map(({ id, name, holder, destination }) => (
          <li key={id} className="card">
            <h3><bdi>{name}</bdi></h3>
            <p className="hint">{say('heldBy')} <bdi>{title(holder)}</bdi>. {say('goesTo')} <bdi>{title(destination)}</bdi>.</p>
            <p className="tags">{(table.tags[id] ?? []).map((tag) => <bdi key={tag} className="tag">{tag}</bdi>)}</p>
            {moves.filter(({ person }) => person === id).map(({ group, choice }) => (
              <MoveButton key={group.type} group={group} choice={choice} label={`${group.label}: ${name}`} disabled={disabled} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
