import { Prose } from '../parts/prose.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'
import { Curtain } from './curtain.js'
import { ScoreSheet } from './score-sheet.js'
import { SpoilerRules } from './spoiler/spoiler-rules.js'

/** The public brief, the persons, and behind a curtain what is confidential. */
export function Brief({ page }: { readonly page: SeatPage }) {
  const { say } = useDesk()
  const { brief, score } = page
  if (!brief) return <p className="notice">{say('noBriefYet')}</p>
  return (
    <>
      <section className="card"><h2>{say('publicBrief')}</h2><Prose text={brief.public} /></section>
      {page.spoiler && (
        <section className="card" aria-label={say('spoiler')}>
          <h2>{say('spoiler')}</h2>
          <p>{page.spoiler.chair ? say('spoilerBrief', { budget: page.spoiler.budget }) : say('spoilerOthers')}</p>
          <SpoilerRules spoiler={page.spoiler} />
        </section>
      )}
      {(brief.confidential || score) && (
        <Curtain title={say('confidential')}>
          {brief.confidential && <Prose text={brief.confidential} />}
          {score && <ScoreSheet sheet={score} />}
        </Curtain>
      )}
      {brief.people.length > 0 && (
        <section className="card" aria-label={say('persons')}>
          <h2>{say('persons')}</h2>
          <ul className="plain">
            {brief.people.map(({ id, name, holder, destination, tags, profile }) => (
              <li key={id}>
                <p><bdi className="name">{name}</bdi> {tags.map((tag) => <bdi key={tag} className="tag">{tag}</bdi>)}</p>
                <p className="hint">{say('heldBy')} <bdi>{holder}</bdi>. {say('goesTo')} <bdi>{destination}</bdi>.</p>
                <p dir="auto">{profile}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
