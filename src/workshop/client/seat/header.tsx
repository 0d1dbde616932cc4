import { useState } from 'react'
import { Mark } from '../parts/mark.js'
import { TimeLeft } from '../parts/time-left.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** Whose seat this is, how long there is, and help: always in the same places. */
export function Header({ page }: { readonly page: SeatPage }) {
  const { say, act } = useDesk()
  const [asking, setAsking] = useState(false)
  const { you, table, session } = page
  const index = you.place?.kind === 'delegate' ? (table?.view.scenario.parties.findIndex(({ id }) => id === you.place?.party) ?? you.code.charCodeAt(you.code.indexOf('-') + 1) - 65) : -1
  const playing = session.stage === 'round1' || session.stage === 'round2'
  const clock = playing ? table?.clock : null
  return (
    <header className="top top-seat">
      <p className="who">
        {you.place && <Mark index={index} />}
        <span><bdi className="name">{you.place?.title ?? you.name ?? session.title}</bdi> <bdi className="tag">{you.code}</bdi></span>
      </p>
      <p className="clocks">
        {clock
          ? <TimeLeft label={say('timeLeft')} endsAtMs={clock.endsAtMs} frozenLeftMs={clock.frozen ? clock.leftMs : null} />
          : session.stageEndsAtMs !== null && <TimeLeft label={say('timeLeft')} endsAtMs={session.stageEndsAtMs} />}
        {clock?.day && !clock.frozen && clock.day.endsAtMs !== null && <TimeLeft label={say('dayLeft')} endsAtMs={clock.day.endsAtMs} quiet />}
      </p>
      {you.help
        ? <button type="button" className="button help help-on" aria-pressed="true" onClick={() => act({ type: 'help.lower' })}>{say('helpOnWay')}</button>
        : <button type="button" className="button help" aria-expanded={asking} onClick={() => setAsking(!asking)}>{say('help')}</button>}
      {asking && !you.help && (
        <div className="help-panel">
          <p>{say('helpHint')}</p>
          <button type="button" className="button main" onClick={() => { act({ type: 'help.raise' }); setAsking(false) }}>{say('callFacilitator')}</button>
          <button type="button" className="button" onClick={() => setAsking(false)}>{say('back')}</button>
        </div>
      )}
    </header>
  )
}
