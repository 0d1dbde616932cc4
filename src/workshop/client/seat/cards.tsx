import { useDesk, useKept } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** What the facilitator or an event says to this seat, until it was read. */
export function Cards({ page }: { readonly page: SeatPage }) {
  const { say } = useDesk()
  const [readTo, setReadTo] = useKept('read-to', -1)
  const unread = page.cards.filter(({ seq }) => seq > readTo)
  return (
    <div aria-live="polite">
      {unread.map(({ seq, kind, text }) => (
        <section key={seq} className={`notice notice-${kind}`}>
          <p><strong>{kind === 'message' ? say('fromFacilitator') : say('newsFlash')}</strong> <bdi>{text}</bdi></p>
        </section>
      ))}
      {unread.length > 0 && <button type="button" className="button" onClick={() => setReadTo(unread.at(-1)?.seq ?? -1)}>{say('understood')}</button>}
    </div>
  )
}
