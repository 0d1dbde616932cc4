import type { ReactNode } from 'react'
import type { Say } from '../words/index.js'

/** A table beside a chart: the heads of its columns, and rows of which the first cell is the head. */
export interface Twin {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A chart with what it shows in a sentence, where it comes from, and the same as a table. */
export function Figure({ say, title, finding, source, twin, children }: { readonly say: Say; readonly title: string; readonly finding: string; readonly source: string; readonly twin: Twin; readonly children: ReactNode }) {
  return (
    <figure className="card chart">
      <figcaption><h3>{title}</h3><p className="finding">{finding}</p></figcaption>
      {children}
      <p className="hint">{source} {say('notWorld')}</p>
      <details>
        <summary>{say('asTable')}</summary>
        <div className="scroll" tabIndex={0} role="group" aria-label={title}>
          <table>
            <thead><tr>{twin.heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>{twin.rows.map(([head, ...cells]) => <tr key={head}><th scope="row">{head}</th>{cells.map((cell, n) => <td key={n}><bdi>{cell}</bdi></td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
