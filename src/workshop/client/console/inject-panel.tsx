import { useEffect, useId, useState } from 'react'
import { useDesk } from '../desk.js'
import type { InjectionDraft } from '../../room/contract/commands.js'
import type { InjectionPreview } from '../../room/contract.js'
import { HomeFrontRules } from './home-front-rules.js'
import type { Tools } from './tools.js'

/** Places of the formal track, by the ends of their paths; the first is none. */
const places = ['', 'exploration', 'proposal', 'listExchange', 'vetting', 'packaging', 'ratification', 'staging', 'handover', 'confirmation'] as const

/** Plans what comes from outside: chosen, worded, timed, previewed, and undone until it is delivered. */
export function InjectPanel({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const id = useId()
  const { page, send, ask, told } = tools
  const [kind, setKind] = useState<InjectionDraft['kind']>(page.library[0]?.kind ?? 'own')
  const [text, setText] = useState('')
  const [party, setParty] = useState(page.parties[0]?.id ?? '')
  const [detainee, setDetainee] = useState('')
  const [days, setDays] = useState(2)
  const [tables, setTables] = useState<readonly string[]>([])
  const [minute, setMinute] = useState('')
  const [state, setState] = useState('')
  const choice = page.library.find((one) => one.kind === kind)
  const asks = (field: 'party' | 'detainee' | 'days'): boolean => choice?.asks.includes(field) ?? false
  const draft: InjectionDraft = {
    kind,
    scope: tables.length === 0 ? 'all' : { tables: [...tables] },
    when: state.trim() ? { state: state.trim() } : minute.trim() && Number.isFinite(Number(minute)) ? { atMs: Math.max(0, Math.round(Number(minute) * 60_000)) } : 'now',
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(asks('party') && party ? { party } : {}),
    ...(asks('detainee') && detainee ? { detainee } : {}),
    ...(asks('days') ? { days } : {}),
  }
  const shape = JSON.stringify(draft)
  useEffect(() => {
    const timer = setTimeout(() => ask('preview', 'preview', { draft: JSON.parse(shape) as InjectionDraft }), 300)
    return () => clearTimeout(timer)
    // The question depends on the draft alone; the room's own steps do not ask it anew.
  }, [shape])
  const preview = (told.preview as { readonly preview?: InjectionPreview } | undefined)?.preview
  return (
    <section className="panel form" aria-label={say('inject')}>
      <h2>{say('inject')}</h2>
      <div className="row">
        <div className="field"><label htmlFor={`${id}k`}>{say('whatHappens')}</label><select id={`${id}k`} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>{page.library.map((one) => <option key={one.kind} value={one.kind}>{one.title}</option>)}</select></div>
        {asks('party') && <div className="field"><label htmlFor={`${id}p`}>{say('side')}</label><select id={`${id}p`} value={party} onChange={(event) => setParty(event.target.value)}>{page.parties.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}</select></div>}
        {asks('detainee') && <div className="field"><label htmlFor={`${id}d`}>{say('person')}</label><input id={`${id}d`} value={detainee} onChange={(event) => setDetainee(event.target.value)} /></div>}
        {asks('days') && <div className="field"><label htmlFor={`${id}n`}>{say('daysMore')}</label><input id={`${id}n`} type="number" min={1} max={365} value={days} onChange={(event) => setDays(Number(event.target.value))} /></div>}
        <div className="field"><label htmlFor={`${id}m`}>{say('atMinute')}</label><input id={`${id}m`} inputMode="decimal" value={minute} onChange={(event) => setMinute(event.target.value)} /></div>
        <div className="field"><label htmlFor={`${id}s`}>{say('atState')}</label><select id={`${id}s`} value={state} onChange={(event) => setState(event.target.value)}>{places.map((place) => <option key={place}>{place}</option>)}</select></div>
      </div>
      {choice && <p className="hint" dir="auto">{choice.text}</p>}
      <div className="field"><label htmlFor={`${id}t`}>{say('inWords')}</label><textarea id={`${id}t`} dir="auto" rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <fieldset className="row"><legend>{say('scope')}</legend>{page.tiles.map(({ table }) => <label key={table} className="tick small"><input type="checkbox" checked={tables.includes(table)} onChange={() => setTables(tables.includes(table) ? tables.filter((one) => one !== table) : [...tables, table])} /><bdi>{table}</bdi></label>)}</fieldset>
      <div className="card" aria-live="polite"><h3>{say('preview')}</h3>
        {preview ? <><p dir="auto">{preview.effect}</p><p className="hint">{say('tablesReached', { n: preview.tables.length })}</p><ul>{preview.seen.map((seen, index) => <li key={index}><strong><bdi>{seen.who}</bdi></strong> ({seen.seats.length}): <bdi>{seen.text}</bdi></li>)}</ul></> : <p className="hint">{say('noPreview')}</p>}
      </div>
      <button type="button" className="button main" onClick={() => { send({ type: 'inject.plan', ...draft }); setText('') }}>{draft.when === 'now' ? say('injectNow') : say('injectPlan')}</button>
      <HomeFrontRules tools={tools} />
      <h3>{say('planned')}</h3>
      <ul className="plain">{page.injections.map((one) => (
        <li key={one.inject}><bdi className="tag">{one.inject}</bdi> {page.library.find((entry) => entry.kind === one.kind)?.title ?? one.kind} <span className="tag">{say(`inject_${one.status}`)}</span> {typeof one.when === 'object' && ('atMs' in one.when ? say('minute', { n: one.when.atMs / 60_000 }) : <bdi>{one.when.state}</bdi>)} {one.status === 'planned' && <button type="button" className="button small" onClick={() => send({ type: 'inject.undo', inject: one.inject })}>{say('undo')}</button>}</li>
      ))}</ul>
    </section>
  )
}
