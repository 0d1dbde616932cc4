import { useId } from 'react'
import { useDesk, useKept } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** One rule that the reader will use. */
export function Rule({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const id = useId()
  const [text, setText] = useKept('rule', page.rule ?? '')
  return (
    <form className="card form" onSubmit={(event) => { event.preventDefault(); if (text.trim()) act({ type: 'rule.write', text: text.trim() }) }}>
      <h2>{say('ruleTitle')}</h2>
      {page.rule && <p className="notice"><bdi>{page.rule}</bdi></p>}
      <div className="field"><label htmlFor={id}>{say('rule')}</label><textarea id={id} dir="auto" rows={3} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <button type="submit" className="button main" disabled={isBusy('rule.write') || !text.trim()}>{say('handIn')}</button>
    </form>
  )
}
