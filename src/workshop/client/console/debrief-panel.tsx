import type { ChartPicture } from '../connection/contract.js'
import { ChartView } from '../parts/chart-view.js'
import { useDesk } from '../desk.js'
import { ForkForm } from './fork-form.js'
import type { Tools } from './tools.js'
import { VoteForm } from './vote-form.js'

/** The debrief: one chart at a time, each behind a vote, uncovered click by click. */
export function DebriefPanel({ tools, chart }: { readonly tools: Tools; readonly chart: ChartPicture | null }) {
  const { say } = useDesk()
  const { page, send } = tools
  const { steps, step, reveal, tables } = page.debrief
  const current = steps[step]
  const vote = current && page.votes.find((one) => one.vote === `debrief-${current.id}`)
  return (
    <>
      <section className="panel" aria-label={say('debrief')}>
        <h2>{say('debrief')}</h2>
        {current && (
          <>
            <p><strong dir="auto">{current.title}</strong>: <bdi>{current.question}</bdi></p>
            <p>{say('revealOf', { n: reveal, of: current.reveals })}</p>
            <div className="row">
              {!vote && current.choices.length > 1 && <button type="button" className="button" onClick={() => send({ type: 'vote.open', vote: `debrief-${current.id}`, question: current.question, choices: [...current.choices] })}>{say('openVote')}</button>}
              {vote?.open && <button type="button" className="button" onClick={() => send({ type: 'vote.close', vote: vote.vote })}>{say('closeVote')}</button>}
              <button type="button" className="button" disabled={reveal <= 0} onClick={() => send({ type: 'debrief.reveal', reveal: reveal - 1 })}>{say('cover1')}</button>
              <button type="button" className="button main" disabled={reveal >= current.reveals} onClick={() => send({ type: 'debrief.reveal', reveal: reveal + 1 })}>{say('reveal1')}</button>
              <button type="button" className="button main" disabled={step >= steps.length - 1} onClick={() => send({ type: 'debrief.go', step: step + 1 })}>{say('nextStep')}</button>
            </div>
          </>
        )}
        <ol className="stages">{steps.map((one, index) => <li key={one.id} aria-current={index === step ? 'step' : undefined}><bdi>{one.title}</bdi>{index !== step && <button type="button" className="button small" aria-label={`${say('goTo')} ${one.title}`} onClick={() => send({ type: 'debrief.go', step: index })}>→</button>}</li>)}</ol>
        <fieldset className="row"><legend>{say('contrast')}</legend>{page.tiles.map(({ table }) => <label key={table} className="tick small"><input type="checkbox" checked={tables.includes(table)} disabled={!tables.includes(table) && tables.length >= 4} onChange={() => send({ type: 'debrief.tables', tables: tables.includes(table) ? tables.filter((one) => one !== table) : [...tables, table] })} /><bdi>{table}</bdi></label>)}</fieldset>
        <label className="tick"><input type="checkbox" checked={page.namesOnScreen} onChange={() => send({ type: 'screen.names', shown: !page.namesOnScreen })} /><span>{say('namesOnScreen')}</span></label>
        {chart && chart.step === current?.id && <ChartView chart={chart} />}
      </section>
      {(page.session.stage === 'debrief' || page.session.stage === 'close') && <ForkForm tools={tools} />}
      <VoteForm tools={tools} />
    </>
  )
}
