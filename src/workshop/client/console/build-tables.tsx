import { useId, useState } from 'react'
import { useDesk } from '../desk.js'
import type { SeatRow } from '../../room/contract.js'
import type { Tools } from './tools.js'

/** Reads groups of seat codes, one group a line, in any case and with spaces or commas between. */
export function groupsOf(text: string, seats: readonly SeatRow[]): { readonly groups: string[][]; readonly unknown: readonly string[] } {
  const lines = text.split('\n').map((line) => line.split(/[\s,;]+/).filter(Boolean).map((code) => code.toUpperCase())).filter((line) => line.length > 0)
  const seatOf = (code: string): string | undefined => seats.find((row) => row.code.toUpperCase() === code)?.seat
  return { groups: lines.map((line) => line.flatMap((code) => seatOf(code) ?? [])), unknown: lines.flat().filter((code) => seatOf(code) === undefined) }
}

/** Makes tables of the people who are here. */
export function BuildTables({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const id = useId()
  const [how, setHow] = useState<'random' | 'mixed' | 'list'>('random')
  const [list, setList] = useState('')
  const [apart, setApart] = useState('')
  const [lists, strangers] = [groupsOf(list, tools.page.seats), groupsOf(apart, tools.page.seats)]
  const unknown = [...(how === 'list' ? lists.unknown : []), ...strangers.unknown]
  const [odd, setOdd] = useState<'bots' | 'coDelegates' | 'observers'>('coDelegates')
  const [mediators, setMediators] = useState(false)
  const [count, setCount] = useState('')
  const tables = Number(count)
  const isCount = count.trim() === '' || (Number.isInteger(tables) && tables >= 1 && tables <= 200)
  const here = tools.page.seats.filter(({ excused }) => !excused).length
  return (
    <section className="panel" aria-label={say('buildTables')}>
      <h2>{say('buildTables')}</h2>
      <p>{say('peopleHere', { n: here })}</p>
      <div className="row">
        <div className="field"><label htmlFor={`${id}h`}>{say('how')}</label><select id={`${id}h`} value={how} onChange={(event) => setHow(event.target.value as typeof how)}><option value="random">{say('how_random')}</option><option value="mixed">{say('how_mixed')}</option><option value="list">{say('how_list')}</option></select></div>
        <div className="field"><label htmlFor={`${id}o`}>{say('odd')}</label><select id={`${id}o`} value={odd} onChange={(event) => setOdd(event.target.value as typeof odd)}>{(['coDelegates', 'bots', 'observers'] as const).map((one) => <option key={one} value={one}>{say(`odd_${one}`)}</option>)}</select></div>
        <div className="field"><label htmlFor={`${id}l`}>{say('latecomers')}</label><select id={`${id}l`} value={tools.page.latecomers} onChange={(event) => tools.send({ type: 'latecomers.set', rule: event.target.value as typeof tools.page.latecomers })}>{(['coDelegate', 'observer', 'newTable'] as const).map((one) => <option key={one} value={one}>{say(`late_${one}`)}</option>)}</select></div>
        <div className="field"><label htmlFor={`${id}n`}>{say('tableCount')}</label><input id={`${id}n`} inputMode="numeric" size={4} value={count} aria-invalid={!isCount} onChange={(event) => setCount(event.target.value)} /></div>
        {tools.page.mediator && <label className="tick"><input type="checkbox" checked={mediators} onChange={() => setMediators(!mediators)} /><span>{say('withMediators')}</span></label>}
        <button type="button" className="button main" disabled={here === 0 || !isCount || unknown.length > 0 || (how === 'list' && lists.groups.length === 0)} onClick={() => tools.send({ type: 'tables.build', how, odd, mediators, ...(count.trim() !== '' && { tables }), ...(how === 'list' && { lists: lists.groups }), ...(strangers.groups.length > 0 && { apart: strangers.groups }) })}>{say('buildTables')}</button>
      </div>
      {how === 'list' && <div className="field"><label htmlFor={`${id}t`}>{say('tableList')}</label><textarea id={`${id}t`} dir="ltr" rows={3} value={list} onChange={(event) => setList(event.target.value)} /></div>}
      <details><summary>{say('keepApart')}</summary><div className="field"><label htmlFor={`${id}a`}>{say('apartList')}</label><textarea id={`${id}a`} dir="ltr" rows={2} value={apart} onChange={(event) => setApart(event.target.value)} /></div></details>
      <p role="status">{unknown.length > 0 && <>{say('unknownCodes')} <bdi dir="ltr">{unknown.join(', ')}</bdi></>}</p>
    </section>
  )
}
