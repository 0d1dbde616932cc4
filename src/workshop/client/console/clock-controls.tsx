import { ConfirmButton } from '../parts/confirm-button.js'
import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** What a clock that is switched on again begins with; it can be extended at once. */
export const roundMs = 10 * 60_000
/** What is left of the day at hand when its clock is switched on again; the days after it are as long as ever. */
const dayMs = 30_000

/** The clock of one table, its day and its end. */
export function ClockControls({ tools, table }: { readonly tools: Tools; readonly table: string }) {
  const { say } = useDesk()
  const { send, page } = tools
  const clock = page.tiles.find((tile) => tile.table === table)?.clock
  const runs = clock?.state === 'running' || clock?.state === 'warned'
  return (
    <div className="row" role="group" aria-label={say('clock')}>
      {clock?.frozen
        ? <button type="button" className="button main" onClick={() => send({ type: 'clock.unfreeze', table })}>{say('unfreeze')}</button>
        : <button type="button" className="button" onClick={() => send({ type: 'clock.freeze', table })}>{say('freeze')}</button>}
      <button type="button" className="button" onClick={() => send({ type: 'clock.extend', table, ms: 120_000 })}>{say('moreMinutes', { n: 2 })}</button>
      {runs && clock.endsAtMs === null
        ? <button type="button" className="button" onClick={() => send({ type: 'clock.on', table, timer: 'round', ms: roundMs })}>{say('clockOn', { n: roundMs / 60_000 })}</button>
        : <button type="button" className="button" onClick={() => send({ type: 'clock.off', table, timer: 'round' })}>{say('clockOff')}</button>}
      {runs && clock.day === null
        ? <button type="button" className="button" onClick={() => send({ type: 'clock.on', table, timer: 'day', ms: dayMs })}>{say('dayClockOn')}</button>
        : <button type="button" className="button" onClick={() => send({ type: 'clock.off', table, timer: 'day' })}>{say('dayClockOff')}</button>}
      <button type="button" className="button" onClick={() => send({ type: 'day.end', table })}>{say('endDayHere')}</button>
      <ConfirmButton label={say('hardStop')} detail={say('hardStopOne')} onConfirm={() => send({ type: 'hardStop', table })} />
    </div>
  )
}
