import { useId } from 'react'
import { Amount } from '../../parts/amount.js'
import { useDesk } from '../../desk.js'
import type { BuilderIssue } from '../../../room/contract.js'

/** One person to tick, with a phase where there are several; or one term with its levels. */
export function IssueRow({ issue, option, isChanged, onChange }: { readonly issue: BuilderIssue; readonly option: number; readonly isChanged: boolean; readonly onChange: (option: number) => void }) {
  const { say } = useDesk()
  const id = useId()
  const isPerson = issue.kind === 'detainee'
  const ticked = option !== 0
  const value = issue.options[ticked ? option : 1]?.value ?? null
  const phases = isPerson && issue.options.length > 2
  return (
    <li className={`issue${ticked && isPerson ? ' issue-on' : ''}${isChanged ? ' issue-changed' : ''}`}>
      {isPerson ? (
        <label className="tick">
          <input type="checkbox" checked={ticked} onChange={() => onChange(ticked ? 0 : 1)} />
          <span className="tick-text">
            <bdi className="name">{issue.name}</bdi>
            {value !== null && <Amount value={value} signed />}
            <span className="tags">{issue.tags.map((tag) => <bdi key={tag} className="tag">{tag}</bdi>)}</span>
          </span>
        </label>
      ) : (
        <label className="name" htmlFor={id}><bdi>{issue.name}</bdi></label>
      )}
      {phases && ticked && <label className="sub" htmlFor={id}>{say('phase')}</label>}
      {(phases && ticked) || !isPerson ? (
        <select id={id} value={option} onChange={(event) => onChange(Number(event.target.value))}>
          {issue.options.map(({ label, value: worth }, index) => (
            isPerson && index === 0 ? null : <option key={index} value={index}>{worth === null || isPerson ? label : `${label} (${say('points', { n: worth })})`}</option>
          ))}
        </select>
      ) : null}
      {isChanged && <span className="tag tag-changed">{say('changed')}</span>}
    </li>
  )
}
