import { useDesk } from '../desk.js'
import { Amount } from '../parts/amount.js'
import type { OwnTablePage } from '../../room/contract.js'

/** Worth to the own side of each offer, as a picture and as a table. */
export function OwnCurve({ own }: { readonly own: OwnTablePage }) {
  const { say } = useDesk()
  const points = own.curve.flatMap((point, index) => (point.worth === null ? [] : [{ ...point, worth: point.worth, index }]))
  if (points.length === 0) return null
  const levels = [...points.map(({ worth }) => worth), ...(own.own ? [own.own.noDeal, own.own.actual] : [])]
  const [low, high] = [Math.min(...levels), Math.max(...levels)]
  const x = (index: number): number => 14 + (index * 272) / Math.max(1, own.curve.length - 1)
  const y = (worth: number): number => 132 - ((worth - low) / (high - low || 1)) * 116
  const line = (byUs: boolean): string => points.filter((point) => point.byUs === byUs).map(({ index, worth }) => `${x(index)},${y(worth)}`).join(' ')
  return (
    <figure className="chart">
      <figcaption>{say('ownCurve')}</figcaption>
      <svg viewBox="0 0 300 148" role="img" aria-label={say('ownCurveAlt', { n: points.length })} direction="ltr">
        {own.own && <line x1="4" x2="296" y1={y(own.own.noDeal)} y2={y(own.own.noDeal)} className="curve-nodeal" />}
        <polyline points={line(true)} className="curve curve-us" />
        <polyline points={line(false)} className="curve curve-them" />
        {points.map(({ index, worth, byUs }) => (byUs ? <circle key={index} cx={x(index)} cy={y(worth)} r="5" className="dot-us" /> : <rect key={index} x={x(index) - 5} y={y(worth) - 5} width="10" height="10" className="dot-them" />))}
      </svg>
      <p className="hint">{say('ownCurveKey')}</p>
      <details><summary>{say('asTable')}</summary>
        <table><thead><tr><th scope="col">{say('round')}</th><th scope="col">{say('by')}</th><th scope="col">{say('worth')}</th></tr></thead>
          <tbody>{points.map(({ index, round, byUs, worth }) => <tr key={index}><td>{round}</td><td>{byUs ? say('us') : say('them')}</td><td><Amount value={worth} /></td></tr>)}</tbody></table>
      </details>
    </figure>
  )
}
