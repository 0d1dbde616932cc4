import { useDesk } from '../desk.js'
import { SeatLine } from './seat-line.js'
import type { Tools } from './tools.js'

/** Everybody in the room: who is lost, where they sit, and how to move them by menus. */
export function SeatsPanel({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const { page, send } = tools
  const queue = page.helpQueue.flatMap((seat) => page.seats.find((row) => row.seat === seat) ?? [])
  return (
    <>
      {queue.length > 0 && (
        <section className="panel notice warn" aria-label={say('helpQueue')}><h2>{say('helpQueue')}</h2>
          <ol>{queue.map((row) => <li key={row.seat}><bdi>{row.code}</bdi> {row.name && <bdi>{row.name}</bdi>} {row.help?.text && <bdi>{row.help.text}</bdi>} <button type="button" className="button" onClick={() => send({ type: 'help.done', seat: row.seat })}>{say('helpDone')}</button></li>)}</ol>
        </section>
      )}
      <section className="panel" aria-label={say('seats')}>
        <div className="row"><h2>{say('seats')} ({page.seats.length})</h2><button type="button" className="button" onClick={() => send({ type: 'seat.add' })}>{say('paperSeat')}</button></div>
        <div className="scroll" tabIndex={0} role="group" aria-label={say('seats')}>
          <table>
            <thead><tr>{(['code', 'name', 'presence', 'quiz', 'plan', 'survey', 'place', 'note'] as const).map((column) => <th key={column} scope="col">{say(`column_${column}`)}</th>)}</tr></thead>
            <tbody>{page.seats.map((row) => <SeatLine key={row.seat} row={row} tools={tools} />)}</tbody>
          </table>
        </div>
      </section>
    </>
  )
}
