import { useId, useState } from 'react'
import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** Makes tables of the people who are here. */
export function BuildTables({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const id = useId()
  const [how, setHow] = useState<'random' | 'mixed'>('random')
  const [odd, setOdd] = useState<'bots' | 'coDelegates' | 'observers'>('coDelegates')
  const [mediators, setMediators] = useState(false)
  const here = tools.page.seats.filter(({ excused }) => !excused).length
  return (
    <section className="panel" aria-label={say('buildTables')}>
      <h2>{say('buildTables')}</h2>
      <p>{say('peopleHere', { n: here })}</p>
      <div className="row">
        <div className="field"><label htmlFor={`${id}h`}>{say('how')}</label><select id={`${id}h`} value={how} onChange={(event) => setHow(event.target.value as typeof how)}><option value="random">{say('how_random')}</option><option value="mixed">{say('how_mixed')}</option></select></div>
        <div className="field"><label htmlFor={`${id}o`}>{say('odd')}</label><select id={`${id}o`} value={odd} onChange={(event) => setOdd(event.target.value as typeof odd)}>{(['coDelegates', 'bots', 'observers'] as const).map((one) => <option key={one} value={one}>{say(`odd_${one}`)}</option>)}</select></div>
        <div className="field"><label htmlFor={`${id}l`}>{say('latecomers')}</label><select id={`${id}l`} value={tools.page.latecomers} onChange={(event) => tools.send({ type: 'latecomers.set', rule: event.target.value as typeof tools.page.latecomers })}>{(['coDelegate', 'observer', 'newTable'] as const).map((one) => <option key={one} value={one}>{say(`late_${one}`)}</option>)}</select></div>
        {tools.page.mediator && <label className="tick"><input type="checkbox" checked={mediators} onChange={() => setMediators(!mediators)} /><span>{say('withMediators')}</span></label>}
        <button type="button" className="button main" disabled={here === 0} onClick={() => tools.send({ type: 'tables.build', how, odd, mediators })}>{say('buildTables')}</button>
      </div>
    </section>
  )
}
