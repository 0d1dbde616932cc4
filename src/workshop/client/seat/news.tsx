import { useId, useState } from 'react'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** What happened at the table, what the press says, and for a press seat the way to say it. */
export function News({ page }: { readonly page: SeatPage }) {
  const { say, act } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const { table, press, you } = page
  return (
    <>
      {you.place?.kind === 'press' && (
        <form className="card form" onSubmit={(event) => { event.preventDefault(); if (text.trim()) act({ type: 'press.say', text: text.trim() }); setText('') }}>
          <div className="field"><label htmlFor={id}>{say('writePress')}</label><textarea id={id} dir="auto" rows={3} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} /></div>
          <button type="submit" className="button main">{say('publish')}</button>
        </form>
      )}
      <section className="card" aria-label={say('press')}><h2>{say('press')}</h2>
        <ul className="plain" aria-live="polite">{[...press].reverse().map((line) => <li key={line.seq}>{line.table && <bdi className="tag">{line.table}</bdi>} <bdi>{line.text}</bdi></li>)}{press.length === 0 && <li className="hint">{say('nothingYet')}</li>}</ul>
      </section>
      {table && (
        <section className="card" aria-label={say('happened')}><h2>{say('happened')}</h2>
          <ol className="plain">{[...table.news].reverse().map((line) => <li key={line.seq}><span className="tag">{say('day', { n: line.day })}</span> <bdi>{line.text}</bdi></li>)}{table.news.length === 0 && <li className="hint">{say('nothingYet')}</li>}</ol>
        </section>
      )}
    </>
  )
}
