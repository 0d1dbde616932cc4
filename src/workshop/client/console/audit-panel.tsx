import { minutesText } from '../parts/time-left.js'
import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** What the facilitator and the host did, newest first. */
export function AuditPanel({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  return (
    <section className="panel" aria-label={say('audit')}><h2>{say('audit')}</h2>
      <ol className="plain">{tools.page.audit.map((line) => <li key={line.seq}><span className="tag" dir="ltr">{minutesText(line.tMs)}</span> <span className="tag"><bdi>{line.actor}</bdi></span> {line.table && <span className="tag"><bdi>{line.table}</bdi></span>} <bdi>{line.text}</bdi></li>)}</ol>
    </section>
  )
}
