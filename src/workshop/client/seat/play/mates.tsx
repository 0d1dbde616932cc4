import { Mark } from '../../parts/mark.js'
import { useDesk } from '../../desk.js'
import type { Mate, TablePage } from '../../../room/contract.js'
import type { Say } from '../../words/index.js'

/** What somebody at the table is, in a word. */
export function kindWord(say: Say, { kind, presence }: Pick<Mate, 'kind' | 'presence'>): string {
  if (kind === 'bot') return say('bot')
  if (kind === 'covered') return say('covered')
  if (kind === 'empty') return say('empty')
  return say(presence === 'gone' ? 'presenceGone' : presence === 'quiet' ? 'presenceQuiet' : 'presenceHere')
}

/** Who sits at the table, and whom the day waits for. */
export function Mates({ table }: { readonly table: TablePage }) {
  const { say, act } = useDesk()
  const order = table.view.scenario.parties.map(({ id }) => id)
  const mine = table.mates.find(({ you }) => you)?.party
  return (
    <section className="card" aria-label={say('atTable')}>
      <h2>{say('atTable')}</h2>
      <ul className="plain">
        {table.mates.map((mate) => (
          <li key={mate.code}>
            <Mark index={order.indexOf(mate.party ?? '')} /> <bdi className="name">{mate.title}</bdi> <bdi className="tag">{mate.code}</bdi>{' '}
            {mate.you ? say('you') : kindWord(say, mate)}{mate.endedDay && mate.kind !== 'bot' ? `, ${say('endedDay')}` : ''}
            {mate.presence === 'gone' && mate.kind === 'person' && !mate.you && mate.party && (
              <button type="button" className="button" onClick={() => act({ type: 'cover.ask', party: mate.party! })}>{say('askCover')} <bdi>{mate.title}</bdi></button>
            )}
          </li>
        ))}
      </ul>
      {table.covered && mine && (
        <p className="notice">{table.covered.handsBack ? say('handsBack') : say('botPlays')} {!table.covered.handsBack && <button type="button" className="button main" onClick={() => act({ type: 'cover.takeBack' })}>{say('takeBack')}</button>}</p>
      )}
    </section>
  )
}
