import { ConfirmButton } from '../parts/confirm-button.js'
import { TimeLeft } from '../parts/time-left.js'
import { useDesk, useNow } from '../desk.js'
import { roundMs } from './clock-controls.js'
import { minutesBetween } from './tools.js'
import type { Tools } from './tools.js'

/** The run-sheet with planned and actual minutes, and the way to the next stage. */
export function RunSheet({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const now = useNow()
  const { page, send } = tools
  const at = page.stages.findIndex(({ stage }) => stage === page.session.stage)
  const next = page.stages[at + 1]
  return (
    <section className="panel run-sheet" aria-label={say('runSheet')}>
      <h2>{say('runSheet')}</h2>
      <p className="clocks"><strong>{say(`stage_${page.session.stage}`)}</strong> <TimeLeft label={say('timeLeft')} endsAtMs={page.session.stageEndsAtMs} /></p>
      {page.protectDebrief && <p className="notice warn" role="status">{say('protectDebrief')}</p>}
      <div className="row">
        {next && <button type="button" className="button main" onClick={() => send({ type: 'stage.next' })}>{say('goTo')} {say(`stage_${next.stage}`)}</button>}
        <button type="button" className="button" onClick={() => send({ type: 'stage.extend', ms: 120_000 })}>{say('moreMinutes', { n: 2 })}</button>
      </div>
      <div className="row">
        <button type="button" className="button" onClick={() => send({ type: 'clock.freeze', table: 'all' })}>{say('freezeAll')}</button>
        <button type="button" className="button" onClick={() => send({ type: 'clock.unfreeze', table: 'all' })}>{say('unfreezeAll')}</button>
        <button type="button" className="button" onClick={() => send({ type: 'clock.extend', table: 'all', ms: 120_000 })}>{say('extendAll', { n: 2 })}</button>
        {page.tiles.length > 0 && page.tiles.every(({ clock }) => (clock.state === 'running' || clock.state === 'warned') && clock.endsAtMs === null)
          ? <button type="button" className="button" onClick={() => send({ type: 'clock.on', table: 'all', timer: 'round', ms: roundMs })}>{say('clocksOn', { n: roundMs / 60_000 })}</button>
          : <button type="button" className="button" onClick={() => send({ type: 'clock.off', table: 'all', timer: 'round' })}>{say('clocksOff')}</button>}
        <ConfirmButton label={say('hardStop')} detail={say('hardStopDetail')} onConfirm={() => send({ type: 'hardStop', table: 'all' })} />
        <ConfirmButton label={say('endSession')} detail={say('endSessionDetail')} onConfirm={() => send({ type: 'session.end' })} />
      </div>
      <ol className="stages">
        {page.stages.map(({ stage, plannedMinutes, enteredMs, leftMs }) => (
          <li key={stage} aria-current={stage === page.session.stage ? 'step' : undefined}>
            <span>{say(`stage_${stage}`)}</span>
            <span className="figures"><bdi>{enteredMs === null ? '–' : minutesBetween(enteredMs, leftMs ?? now)} / {plannedMinutes}</bdi></span>
            {stage !== page.session.stage && <button type="button" className="button small" aria-label={`${say('goTo')} ${say(`stage_${stage}`)}`} onClick={() => send({ type: 'stage.go', stage })}>→</button>}
          </li>
        ))}
      </ol>
    </section>
  )
}
