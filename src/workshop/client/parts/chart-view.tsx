import { useId } from 'react'
import type { ChartPicture } from '../connection/contract.js'
import { useDesk } from '../desk.js'

/** An SVG text as the address of an image: nothing in it can run or load. */
export function imageOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

/** A chart with its title, its finding in a sentence and its twin as a table. */
export function ChartView({ chart, open = false }: { readonly chart: ChartPicture; readonly open?: boolean }) {
  const { say } = useDesk()
  const id = useId()
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}><h2 dir="auto">{chart.title}</h2><p dir="auto">{chart.finding}</p></figcaption>
      <img src={imageOf(chart.svg)} alt={chart.alt} />
      <details open={open}>
        <summary>{say('asTable')}</summary>
        <div className="scroll" tabIndex={0} role="group" aria-label={say('asTable')}>
          <table>
            <thead><tr>{chart.table.columns.map((column, index) => <th key={index} scope="col" dir="auto">{column}</th>)}</tr></thead>
            <tbody>{chart.table.rows.map((row, index) => <tr key={index}>{row.map((cell, place) => <td key={place} dir="auto">{cell ?? '–'}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
