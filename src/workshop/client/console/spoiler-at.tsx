import { useDesk } from '../desk.js'
import type { ConsoleTable } from '../../room/contract.js'
import { SpoilerActs } from '../seat/spoiler/spoiler-acts.js'

/** The spoiler of a table: who plays it, what it has left, what it did, and its score as things stand. */
export function SpoilerAt({ spoiler }: { readonly spoiler: NonNullable<ConsoleTable['spoiler']> }) {
  const { say } = useDesk()
  const { player, left, acts, score } = spoiler
  return (
    <section>
      <h3>{say('place_spoiler')}{player === 'bot' && <span className="tag">{say('bot')}</span>}</h3>
      <p>{say('costs', { n: left })}. {say('stillPrevented', { n: score.prevented, of: score.of })}</p>
      <SpoilerActs acts={acts} />
    </section>
  )
}
