import { useEffect, useRef } from 'react'
import { Amount } from '../parts/amount.js'
import { useDesk, useKept } from '../desk.js'
import type { ConsoleTable } from '../../room/contract.js'
import { ClockControls } from './clock-controls.js'
import { CoverControls } from './cover-controls.js'
import { Look } from './look.js'
import { SpoilerAt } from './spoiler-at.js'
import { MessageForm } from './message-form.js'
import type { Tools } from './tools.js'

/** One table in full: its log, its offers, its talk, its seats, and what can be done for it. */
export function TablePanel({ tools, table, onClose }: { readonly tools: Tools; readonly table: string; readonly onClose: () => void }) {
  const { say } = useDesk()
  const { ask, page } = tools
  const key = `table:${table}`
  const [seat, setSeat] = useKept<string | null>('look', null)
  // The page of a table is asked for again whenever the room has moved on.
  useEffect(() => ask(key, 'table', { table }), [key, table, page.seq])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const full = (tools.told[key] as { readonly page?: ConsoleTable } | undefined)?.page
  const seats = page.seats.filter(({ place }) => place?.table === table)
  const title = (party: string): string => page.parties.find(({ id }) => id === party)?.title ?? party
  return (
    <section className="panel table-panel" aria-label={`${say('table')} ${table}`}>
      <div className="row"><h2 ref={heading} tabIndex={-1}>{say('table')} <bdi>{table}</bdi></h2><button type="button" className="button" onClick={onClose}>{say('close')}</button></div>
      <ClockControls tools={tools} table={table} />
      <CoverControls tools={tools} table={table} />
      <MessageForm tools={tools} to={{ tables: [table] }} />
      <div className="row" role="group" aria-label={say('lookThrough')}><h3>{say('lookThrough')}</h3>
        {seats.map((row) => <button key={row.seat} type="button" className="button" aria-pressed={seat === row.seat} onClick={() => setSeat(seat === row.seat ? null : row.seat)}><bdi>{row.code}</bdi>{row.name && <> <bdi>{row.name}</bdi></>}</button>)}
      </div>
      {seat !== null && seats.some((row) => row.seat === seat) && <Look tools={tools} seat={seat} />}
      {full && (
        <div className="columns">
          <section><h3>{say('happened')}</h3><ol className="plain log" tabIndex={0} aria-label={say('happened')}>{[...full.news].reverse().map((line) => <li key={line.seq}><span className="tag">{say('day', { n: line.day })}</span> <bdi>{line.text}</bdi></li>)}</ol></section>
          <section><h3>{say('offers')}</h3><ol className="plain log" tabIndex={0} aria-label={say('offers')}>{[...full.offers].reverse().map((offer, index) => <li key={index}><strong><bdi>{title(offer.by)}</bdi></strong> <bdi>{offer.words}</bdi> {Object.entries(offer.worth).map(([party, worth]) => <span key={party} className="tag"><bdi>{title(party)}</bdi> {worth === null ? '–' : <Amount value={worth} />}</span>)}</li>)}</ol></section>
          <section><h3>{say('chat')}</h3><ol className="plain log" tabIndex={0} aria-label={say('chat')}>{[...full.chat].reverse().map((line) => <li key={line.seq}><span className="tag"><bdi>{line.channel}</bdi></span> <strong><bdi>{line.from}</bdi></strong> <bdi>{line.text}</bdi></li>)}</ol></section>
          {full.approval.length > 0 && <section><h3>{say('homeFront')}</h3><ul className="plain">{full.approval.map(({ party, approval, last }) => <li key={party}><strong><bdi>{title(party)}</bdi></strong> <Amount value={approval} /> {say('ofHundred')} <span className="hint"><bdi>{last}</bdi></span></li>)}</ul></section>}
          {full.spoiler && <SpoilerAt spoiler={full.spoiler} />}
          <section><h3>{say('plans')}</h3><ul className="plain">{full.plans.map(({ seat: who, form }) => <li key={who}><bdi>{page.seats.find((row) => row.seat === who)?.code ?? who}</bdi>: {say('target')} {form.target ?? '–'}, {say('reservation')} {form.reservation ?? '–'}</li>)}</ul></section>
        </div>
      )}
    </section>
  )
}
