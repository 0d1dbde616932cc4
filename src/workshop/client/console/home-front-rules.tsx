import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** A probability as per cent, with what small ones need of digits. */
function percent(chance: number): string {
  return String(Number((chance * 100).toPrecision(3)))
}

/** What chance brings by itself, and by which rules news moves approval at home. */
export function HomeFrontRules({ tools: { page: { homeFront, chances } } }: { readonly tools: Tools }) {
  const { say } = useDesk()
  return (
    <details className="card"><summary>{say('newsRules')}</summary>
      <h3>{say('chances')}</h3>
      {chances.map(({ treatment, news }) => <div key={treatment}>{chances.length > 1 && <h4 dir="auto">{treatment}</h4>}<ul>{news.map(({ text, perDay }) => <li key={text}><bdi>{text}</bdi>: {say('percent', { n: percent(perDay) })}</li>)}</ul></div>)}
      {homeFront && (
        <>
          <h3>{say('homeFront')}</h3>
          <p>{say('approvalStart', { start: homeFront.start, threshold: homeFront.threshold })} <bdi>{homeFront.tables.join(', ')}</bdi></p>
          <ul>{homeFront.leaks.map(({ text, perLine }) => <li key={text}><bdi>{text}</bdi>: {say('percent', { n: percent(perLine) })}</li>)}</ul>
          <h4>{say('approvalRules')}</h4>
          <ul>{homeFront.rules.map(({ id, text, points }) => <li key={id}><bdi>{points}</bdi>: <bdi>{text}</bdi>.</li>)}</ul>
        </>
      )}
    </details>
  )
}
