import { useId, useState } from 'react'
import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** A message to all, to a table or to one seat. */
export function MessageForm({ tools, to }: { readonly tools: Tools; readonly to: 'all' | { readonly tables: string[] } | { readonly seats: string[] } }) {
  const { say } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); if (text.trim()) tools.send({ type: 'message.send', to, text: text.trim() }); setText('') }}>
      <div className="field grow"><label htmlFor={id}>{to === 'all' ? say('messageAll') : say('messageHere')}</label><input id={id} dir="auto" maxLength={500} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <button type="submit" className="button">{say('send')}</button>
    </form>
  )
}
