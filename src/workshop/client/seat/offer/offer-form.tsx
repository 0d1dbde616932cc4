import { useId } from 'react'
import { useDesk } from '../../desk.js'
import type { Say } from '../../words/index.js'
import type { BuilderIssue } from '../../../room/contract.js'
import { changed, columnsOf, withOption } from './draft.js'
import type { Draft, Score } from './draft.js'
import { IssueRow } from './issue-row.js'
import { ScoreBar } from './score-bar.js'

function heading(say: Say, side: BuilderIssue['side']): string {
  return say(({ toUs: 'comesToUs', fromUs: 'goesFromUs', others: 'betweenOthers', common: 'settledByAll' } as const)[side])
}

/** Columns of persons and terms with the running score: an offer is put together by buttons alone. */
export function OfferForm({ issues, draft, score, last, onChange }: { readonly issues: readonly BuilderIssue[]; readonly draft: Draft; readonly score: Score | null; readonly last: Draft | null; readonly onChange: (draft: Draft) => void }) {
  const { say } = useDesk()
  const id = useId()
  const different = changed(draft, last)
  return (
    <div className="offer">
      <div className="columns">
        {columnsOf(issues).map(({ side, people, terms }) => (
          <section key={side} aria-labelledby={`${id}${side}`} className={`column column-${side}`}>
            <h3 id={`${id}${side}`}>{heading(say, side)}</h3>
            <ul className="issues">
              {[...people, ...terms].map((issue) => (
                <IssueRow key={issue.index} issue={issue} option={draft[issue.index] ?? 0} isChanged={different.has(issue.index)} onChange={(option) => onChange(withOption(draft, issue.index, option))} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {score && <ScoreBar score={score} />}
    </div>
  )
}
