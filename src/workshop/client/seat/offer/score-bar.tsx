import { Amount } from '../../parts/amount.js'
import { useDesk } from '../../desk.js'
import type { Score } from './draft.js'

/** What the draft at hand is worth to the reader's own side. */
export function ScoreBar({ score }: { readonly score: Score }) {
  const { say } = useDesk()
  if (score.crossesRedLine) return <p className="score score-bad" role="status">{say('crossesRedLine')}</p>
  if (score.own === null) return null
  return (
    <dl className="score" aria-live="polite">
      <div><dt>{say('worthToUs')}</dt><dd className="score-own"><Amount value={score.own} /></dd></div>
      {score.toNoDeal !== null && <div><dt>{say('againstNoDeal')}</dt><dd><Amount value={score.toNoDeal} signed /> {score.toNoDeal < 0 ? say('worse') : say('better')}</dd></div>}
      {score.toLast !== null && <div><dt>{say('againstLast')}</dt><dd><Amount value={score.toLast} signed /></dd></div>}
    </dl>
  )
}
