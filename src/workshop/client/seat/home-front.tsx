import { Amount } from '../parts/amount.js'
import { ConfirmButton } from '../parts/confirm-button.js'
import { useDesk } from '../desk.js'
import type { HomeFrontPage, SeatPage } from '../../room/contract.js'

type Words = 'moodSafe' | 'moodAbove' | 'moodBelow' | 'moodFar'

/** Approval in a word: far above the threshold, above, below, far below. */
function moodOf({ approval, threshold }: HomeFrontPage): Words {
  if (approval >= threshold + 10) return 'moodSafe'
  if (approval >= threshold) return 'moodAbove'
  return approval >= threshold - 10 ? 'moodBelow' : 'moodFar'
}

/** The vote of somebody at home on the package that was put there. */
function HomeVote({ chair }: { readonly chair: NonNullable<HomeFrontPage['chair']> }) {
  const { say, act, isBusy } = useDesk()
  if (chair.package === null) return <p className="hint">{say('nothingPutHome')}</p>
  return (
    <div className="card offer-card">
      <h3>{say('putHome')}</h3>
      <p dir="auto" className="words">{chair.package}</p>
      {chair.vote !== null && <p role="status">{say('yourHomeVote')} <strong>{say(chair.vote ? 'saidYes' : 'saidNo')}</strong></p>}
      {chair.open && (
        <div className="row">
          <ConfirmButton className="main" label={say('voteYes')} detail={say('voteYesDetail')} disabled={isBusy('home.vote')} onConfirm={() => act({ type: 'home.vote', yes: true })} />
          <ConfirmButton label={say('voteNo')} detail={say('voteNoDetail')} disabled={isBusy('home.vote')} onConfirm={() => act({ type: 'home.vote', yes: false })} />
        </div>
      )}
    </div>
  )
}

/** Approval at home as a number, a bar and words; what moved it, and the rules by which it moves. Only the own side sees it. */
export function HomeFront({ page: { homeFront } }: { readonly page: SeatPage }) {
  const { say } = useDesk()
  if (!homeFront) return null
  const { approval, threshold, lines, rules, players, chair } = homeFront
  return (
    <section className="card" aria-label={say('homeFront')}>
      <h2>{say('homeFront')}</h2>
      <div aria-live="polite" aria-atomic="true">
        <p className="approval"><strong><Amount value={approval} /></strong> {say('ofHundred')} <span>{say(moodOf(homeFront))}</span></p>
      </div>
      <div className="meter" role="img" aria-label={say('approvalBar', { n: approval, threshold })}><span style={{ inlineSize: `${approval}%` }} /><i style={{ insetInlineStart: `${threshold}%` }} /></div>
      <p className="hint">{say('approvalLine', { threshold })}</p>
      {chair && <HomeVote chair={chair} />}
      <ul className="plain">{players.map(({ player, name, members, quorum, wouldSayYes, people }) => <li key={player}><bdi className="name">{name}</bdi>: <span className="hint">{people ? say('peopleAtHome', { quorum, members }) : say('wouldSayYes', { n: wouldSayYes, quorum, members })}</span></li>)}</ul>
      {lines.length > 0 && (
        <details open={chair !== null}><summary>{say('whatMovedIt')}</summary>
          <ol className="plain">{lines.map(({ seq, day, text, change, approval: level }, i) => <li key={`${seq}-${i}`}><span className="tag">{say('day', { n: day })}</span> <Amount value={change} signed /> <bdi>{text}</bdi> <span className="hint">({level})</span></li>)}</ol>
        </details>
      )}
      <details><summary>{say('approvalRules')}</summary>
        <ul>{rules.map(({ id, text, points }) => <li key={id}><bdi>{points}</bdi>: <bdi>{text}</bdi>.</li>)}</ul>
      </details>
      <p className="hint">{say('onlyOwnSide')}</p>
    </section>
  )
}
