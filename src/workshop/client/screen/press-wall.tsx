import { useDesk } from '../desk.js'
import type { ScreenPage } from '../../room/contract.js'

/** The last of the press. */
export function PressWall({ page }: { readonly page: ScreenPage }) {
  const { say } = useDesk()
  if (page.press.length === 0) return null
  return (
    <section className="wall-press" aria-label={say('press')}><h2>{say('press')}</h2>
      <ul aria-live="polite">{[...page.press].reverse().slice(0, 4).map((line) => <li key={line.seq}>{line.table && <bdi className="tag">{line.table}</bdi>} <bdi>{line.text}</bdi></li>)}</ul>
    </section>
  )
}
