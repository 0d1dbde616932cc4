import { policyIds } from '../model/policies.js'
import type { Say } from '../words/index.js'

/** The six ways to answer promises, each in a sentence. */
export function Policies({ say }: { readonly say: Say }) {
  return (
    <details className="card">
      <summary>{say('who')}</summary>
      <dl className="ways">{policyIds.map((policy) => <div key={policy}><dt>{say(`policy_${policy}`)}</dt><dd>{say(`about_${policy}`)}</dd></div>)}</dl>
    </details>
  )
}
