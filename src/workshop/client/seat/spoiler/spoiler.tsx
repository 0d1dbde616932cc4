import { useDesk } from '../../desk.js'
import type { SeatPage } from '../../../room/contract.js'
import { MeansForm } from './means-form.js'
import { SpoilerActs } from './spoiler-acts.js'
import { SpoilerResult } from './spoiler-result.js'
import { SpoilerRules } from './spoiler-rules.js'

/** Whoever works against the talks from outside: in its own chair what it can do, for everybody else what it may do and has done. */
export function Spoiler({ page: { spoiler } }: { readonly page: SeatPage }) {
  const { say } = useDesk()
  if (!spoiler) return null
  const { chair, left, budget, acts, result } = spoiler
  return (
    <section className="card" aria-label={say('spoiler')}>
      <h2>{say('spoiler')}</h2>
      {!chair && <p className="hint">{say('spoilerOthers')}</p>}
      <p className="approval"><strong>{say('pointsLeft', { n: left, of: budget })}</strong></p>
      {chair && !result && <p>{say('stillPrevented', { n: chair.score.prevented, of: chair.score.of })}</p>}
      <SpoilerResult result={result} />
      <h3>{say(chair ? 'whatYouDid' : 'whatTheyDid')}</h3>
      <SpoilerActs acts={acts} />
      {chair && !result
        ? <><h3>{say('whatYouMayDo')}</h3><p className="hint">{say('oncePerDay')}</p>{chair.means.map((choice) => <MeansForm key={choice.means} chair={chair} choice={choice} />)}</>
        : <details><summary>{say('whatTheyMayDo')}</summary><SpoilerRules spoiler={spoiler} /></details>}
    </section>
  )
}
