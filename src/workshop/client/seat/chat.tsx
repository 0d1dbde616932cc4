import { useId } from 'react'
import { useDesk, useKept } from '../desk.js'
import type { TablePage } from '../../room/contract.js'

/** Talk in the channels of a seat: words alone bind nobody. */
export function Chat({ table }: { readonly table: TablePage }) {
  const { say, act } = useDesk()
  const id = useId()
  const [wanted, choose] = useKept('channel', 'table')
  const [text, setText] = useKept('chat-text', '')
  const channel = table.chat.find((one) => one.channel === wanted) ?? table.chat[0]
  if (!channel) return <p className="notice">{say('noChat')}</p>
  return (
    <section className="chat" aria-label={say('chat')}>
      {table.chat.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}c`}>{say('talkTo')}</label>
          <select id={`${id}c`} value={channel.channel} onChange={(event) => choose(event.target.value)}>{table.chat.map((one) => <option key={one.channel} value={one.channel}>{one.label}</option>)}</select>
        </div>
      )}
      <div role="log" aria-label={channel.label}>
        <ol className="lines">
          {channel.lines.map((line) => <li key={line.seq} className={line.own ? 'line line-own' : 'line'}><span className="speaker"><bdi>{line.own ? say('you') : line.from}</bdi></span> <bdi>{line.text}</bdi></li>)}
          {channel.lines.length === 0 && <li className="hint">{say('nothingSaid')}</li>}
        </ol>
      </div>
      <form className="row" onSubmit={(event) => {
        event.preventDefault()
        if (!text.trim()) return
        act({ type: 'chat.say', channel: channel.channel, text: text.trim() })
        setText('')
      }}>
        <label className="unseen" htmlFor={id}>{say('message')}</label>
        <input id={id} dir="auto" maxLength={500} value={text} onChange={(event) => setText(event.target.value)} placeholder={say('message')} enterKeyHint="send" />
        <button type="submit" className="button main">{say('send')}</button>
      </form>
    </section>
  )
}
