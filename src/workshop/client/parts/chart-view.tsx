import { useEffect, useId, useState } from 'react'
import type { ChartPicture } from '../connection/contract.js'
import { useDesk } from '../desk.js'

/** An SVG text as the address of an image: nothing in it can run or load. */
export function imageOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

const stepMark = /(<g id="step-(\d+)" display=)"\w+"/g

/** Number of steps that a picture can be gone through in; 0 for one that stands still. */
export function stepsIn(svg: string): number {
  return svg.match(stepMark)?.length ?? 0
}

/** A picture at one of its steps, counted from 1. */
export function atStep(svg: string, step: number): string {
  return svg.replace(stepMark, (_, head: string, n: string) => `${head}"${Number(n) === step ? 'inline' : 'none'}"`)
}

/** How far a key moves, among so many steps; `null` for a key that moves nothing. */
export function stepAfter(key: string, step: number, of: number): number | null {
  const to = { ArrowRight: step + 1, ArrowDown: step + 1, ' ': step + 1, ArrowLeft: step - 1, ArrowUp: step - 1, PageDown: step + 10, PageUp: step - 10, Home: 1, End: of }[key]
  return to === undefined ? null : Math.min(of, Math.max(1, to))
}

/** A picture that is gone through step by step, by buttons and by keys. */
function Replay({ chart, of, keys }: { readonly chart: ChartPicture; readonly of: number; readonly keys: boolean }) {
  const { say } = useDesk()
  const [step, setStep] = useState(1)
  useEffect(() => setStep(1), [chart.title])
  const now = Math.min(step, of)
  useEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent): void => {
      const { target } = event
      // Buttons, fields and what scrolls by itself keep their own keys.
      if (event.defaultPrevented || (target instanceof HTMLElement && target !== document.body && target.closest('button, input, select, textarea, summary, [role="group"]'))) return
      const to = stepAfter(event.key, now, of)
      if (to === null) return
      event.preventDefault()
      setStep(to)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, now, of])
  return (
    <div role="group" aria-label={say('replay')} onKeyDown={(event) => {
      const to = event.key === ' ' && event.target !== event.currentTarget ? null : stepAfter(event.key, now, of)
      if (to === null) return
      event.preventDefault()
      setStep(to)
    }} tabIndex={0}>
      <img src={imageOf(atStep(chart.svg, now))} alt={chart.alt} />
      <div className="row">
        <button type="button" className="button" aria-disabled={now <= 1} onClick={() => setStep(Math.max(1, now - 1))}>{say('replayBack')}</button>
        <button type="button" className="button main" aria-disabled={now >= of} onClick={() => setStep(Math.min(of, now + 1))}>{say('replayOn')}</button>
        <p>{say('replayAt', { n: now, of })}</p>
        <p className="unseen" role="status">{(chart.table.rows[now - 1] ?? []).join(', ')}</p>
      </div>
    </div>
  )
}

/**
 * A chart with its title, its finding in a sentence and its twin as a table.
 * @param keys - whether keys move a picture with steps wherever the focus is, as on a wall
 */
export function ChartView({ chart, open = false, keys = false }: { readonly chart: ChartPicture; readonly open?: boolean; readonly keys?: boolean }) {
  const { say } = useDesk()
  const id = useId()
  const steps = stepsIn(chart.svg)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}><h2 dir="auto">{chart.title}</h2><p dir="auto">{chart.finding}</p></figcaption>
      {steps > 0 ? <Replay chart={chart} of={steps} keys={keys} /> : <img src={imageOf(chart.svg)} alt={chart.alt} />}
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
