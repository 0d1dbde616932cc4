import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** A probability as per cent, with what small ones need of digits. */
function percent(chance: number): string {
  return String(Number((chance * 100).toPrecision(3)))
}

/** What chance brings by itself, by which rules news moves approval at home, and what a spoiler may do. */
export function HomeFrontRules({ tools: { page: { homeFront, spoiler, chances } } }: { readonly tools: Tools }) {
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
      {spoiler && (
        <>
          <h3>{say('place_spoiler')}</h3>
          <p>{say('costs', { n: spoiler.budget })}. {say('oncePerDay')} <bdi>{spoiler.tables.join(', ')}</bdi></p>
          <ul>{spoiler.rules.map(({ means, cost }) => <li key={means}><strong>{say(`means_${means}`)}</strong> <span className="tag">{say('costs', { n: cost })}</span> {say(`does_${means}`)}</li>)}</ul>
        </>
      )}
    </details>
  )
}
