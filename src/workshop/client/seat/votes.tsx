import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** Questions to the class: one tap, and the counts once the vote is closed. */
export function Votes({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const { stage } = page.session
  const isForCharts = ['brief', 'quiz', 'planning', 'practice', 'debrief', 'close'].includes(stage)
  // A prediction that was not given is no hindrance to play.
  const shown = page.votes.filter(({ vote, open, own }) => (vote.startsWith('debrief-') ? isForCharts && (open || stage === 'debrief') : open || own !== null))
  return shown.slice(-2).map(({ vote, question, choices, open, own, counts }) => (
    <fieldset key={vote} className="card form">
      <legend dir="auto">{question}</legend>
      {choices.map((choice, index) => (
        <button key={index} type="button" className={`button choice${own === index ? ' choice-own' : ''}`} aria-pressed={own === index} disabled={!open || isBusy('vote.cast')} onClick={() => act({ type: 'vote.cast', vote, choice: index })}>
          <bdi>{choice}</bdi>{own === index && <span className="tag">{say('yourVote')}</span>}{counts && <span className="tag">{say('votes', { n: counts[index] ?? 0 })}</span>}
        </button>
      ))}
      {!open && <p className="hint">{say('voteClosed')}</p>}
    </fieldset>
  ))
}
