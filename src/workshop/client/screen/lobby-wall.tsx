import { useDesk } from '../desk.js'
import type { ScreenPage } from '../../room/contract.js'

/** How to get in: address, room code and QR, with who is here. */
export function LobbyWall({ page, address, code }: { readonly page: ScreenPage; readonly address: string; readonly code: string | null }) {
  const { say } = useDesk()
  return (
    <section className="wall-lobby">
      <img className="qr" src="/qr.svg" alt={say('qrAlt', { address })} />
      <div>
        <p className="wall-how">{say('joinAt')}</p>
        <p className="wall-address"><bdi dir="ltr">{address}</bdi></p>
        {code && <p className="wall-code">{say('roomCode')} <strong><bdi dir="ltr">{code}</bdi></strong></p>}
        <p className="wall-count" role="status">{say('hereAndSeated', { here: page.counts.here, seated: page.counts.seated })}</p>
        <p>{say('rules')}</p>
        <p className="wall-note" dir="auto">{page.session.contentNote}</p>
      </div>
    </section>
  )
}
