import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** What the session has switched on beside the talks themselves, and at which tables. */
export function Switches({ tools: { page: { homeFront, spoiler } } }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const on = [...(homeFront ? [{ what: say('atHome'), tables: homeFront.tables }] : []), ...(spoiler ? [{ what: say('spoilerSwitch'), tables: spoiler.tables }] : [])]
  if (on.length === 0) return null
  return <p role="group" aria-label={say('switchedOn')}>{on.map(({ what, tables }) => <span key={what} className="tag">{tables.length > 0 ? <>{say('isOnAt', { what })} <bdi>{tables.join(', ')}</bdi></> : say('isOn', { what })}</span>)}</p>
}
