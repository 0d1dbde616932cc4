import { useDesk } from '../desk.js'
import type { ClassVote } from '../../room/contract.js'

/** A class vote as bars; the counts come when it is closed. */
export function VoteWall({ vote }: { readonly vote: ClassVote }) {
  const { say } = useDesk()
  const total = vote.counts.reduce((sum, count) => sum + count, 0)
  return (
    <section className="wall-vote">
      <h2 dir="auto">{vote.question}</h2>
      <ul>
        {vote.choices.map((choice, index) => {
          const share = total === 0 || vote.open ? 0 : (vote.counts[index] ?? 0) / total
          return <li key={index}><bdi>{choice}</bdi> {!vote.open && <><span className="bar"><span style={{ inlineSize: `${share * 100}%` }} /></span><strong>{vote.counts[index] ?? 0}</strong></>}</li>
        })}
      </ul>
      <p role="status">{vote.open ? say('voteOnPhone') : say('votesIn', { n: total })}</p>
    </section>
  )
}
