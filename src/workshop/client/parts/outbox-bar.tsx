import type { Line } from '../use-connection.js'
import { useDesk } from '../desk.js'

/** Where the last commands are: sending, sent, not sent with a way to try again; and what was refused, with why. */
export function OutboxBar({ line }: { readonly line: Pick<Line, 'outbox' | 'refused' | 'lastSent' | 'link' | 'retry' | 'read'> }) {
  const { say } = useDesk()
  const { outbox, refused, lastSent, link } = line
  const late = outbox.filter(({ status }) => status !== 'sending')
  return (
    <div className="outbox">
      <p role="status" className={`delivery${link === 'live' ? '' : ' delivery-off'}`}>
        {link === 'waiting' || link === 'connecting' ? say('reconnecting') : outbox.some(({ status }) => status === 'sending') ? say('sending') : lastSent && outbox.length === 0 ? say('sent') : ''}
      </p>
      {late.map(({ command }) => (
        <button key={command.id} type="button" className="button warn" onClick={() => line.retry(command.id)}>{say('notSent')}</button>
      ))}
      {refused.map(({ id, message }) => (
        <div key={id} role="alert" className="notice warn">
          <p><strong>{say('refused')}</strong> <bdi>{message}</bdi></p>
          <button type="button" className="button" onClick={() => line.read(id)}>{say('understood')}</button>
        </div>
      ))}
    </div>
  )
}
