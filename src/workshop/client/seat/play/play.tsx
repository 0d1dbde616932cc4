import { useDesk } from '../../desk.js'
import type { SeatPage } from '../../../room/contract.js'
import { HomeFront } from '../home-front.js'
import { Spoiler } from '../spoiler/spoiler.js'
import { DayEnd } from './day-end.js'
import { Home } from './home.js'
import { Mates } from './mates.js'
import { MediatorDraft } from './mediator-draft.js'
import { MoveGroup } from './move-group.js'
import { PersonMoves } from './person-moves.js'
import { Release } from './release.js'
import { only, personOf, playerOf } from './send-move.js'
import { Standing } from './standing.js'
import { Tactics } from './tactics.js'

/** The table in play: where things stand, what can be done, with whom. */
export function Play({ page }: { readonly page: SeatPage }) {
  const { say, isBusy } = useDesk()
  const { table } = page
  if (!table) return <p className="notice">{say('tableNotOpen')}</p>
  const disabled = !table.open || isBusy('play.move')
  const home = only(table.moves, (choice) => playerOf(choice) !== null)
  const personal = only(table.moves, (choice) => personOf(choice) !== null)
  const rest = only(table.moves, (choice) => playerOf(choice) === null && personOf(choice) === null)
  const next = rest.filter(({ shelf }) => shelf === 'next')
  const seldom = rest.filter(({ shelf }) => shelf === 'else')
  return (
    <>
      <section className="situation" aria-live="polite" aria-atomic="true">
        {table.step && <p className="step" dir="auto"><strong>{table.step}</strong></p>}
        <p className="todo" dir="auto">{page.spoiler?.chair && !table.over && !table.clock.frozen ? say('spoilerTodo') : table.todo}</p>
        {table.clock.frozen && <p className="notice">{say('frozenLong')}</p>}
      </section>
      {page.homeFront?.chair && <HomeFront page={page} />}
      {page.spoiler?.chair && <Spoiler page={page} />}
      <Standing table={table} />
      <Release table={table} />
      <Home table={table} groups={home} disabled={disabled} />
      {page.homeFront && !page.homeFront.chair && <HomeFront page={page} />}
      {next.length > 0 && <section aria-label={say('youCan')}><h2>{say('youCan')}</h2>{next.map((group) => <div key={group.type} className="card"><MoveGroup group={group} table={table} disabled={disabled} /></div>)}</section>}
      <PersonMoves groups={personal.filter(({ shelf }) => shelf === 'next')} table={table} disabled={disabled} />
      <MediatorDraft table={table} />
      {page.tactics && <Tactics table={table} counts={page.tactics} />}
      <DayEnd table={table} />
      {(seldom.length > 0 || personal.some(({ shelf }) => shelf === 'else')) && (
        <details className="card"><summary>{say('otherMoves')}</summary>
          {seldom.map((group) => <MoveGroup key={group.type} group={group} table={table} disabled={disabled} />)}
          <PersonMoves groups={personal.filter(({ shelf }) => shelf === 'else')} table={table} disabled={disabled} />
        </details>
      )}
      {page.spoiler && !page.spoiler.chair && <Spoiler page={page} />}
      <Mates table={table} />
    </>
  )
}
