import { useId, useState } from 'react'
import { seriesRuns } from './chapters.js'
import { contest } from './model/contest.js'
import type { ContestSetup } from './model/contest.js'
import { policyIds } from './model/policies.js'
import { Policies } from './parts/policies.js'
import { PolicyBars } from './parts/policy-bars.js'
import { useWork } from './parts/use-work.js'
import { percent } from './words/index.js'
import type { Say } from './words/index.js'

function Slider({ label, hint, value, text, max, min = 0, step = 1, onChange }: { readonly label: string; readonly hint?: string; readonly value: number; readonly text: string; readonly min?: number; readonly max: number; readonly step?: number; readonly onChange: (value: number) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}: <bdi className="amount">{text}</bdi></label>
      <input id={id} type="range" min={min} max={max} step={step} value={value} aria-valuetext={text} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChange(Number(event.target.value))} />
      {hint ? <p id={`${id}-hint`} className="hint">{hint}</p> : null}
    </div>
  )
}

/** The last chapter: the reader sets the world, and sees how six policies fare in it. */
export function SandboxChapter({ say }: { readonly say: Say }) {
  const [setup, setSetup] = useState<ContestSetup>({ opponent: 'mirror', exchanges: 6, noise: 0.1, future: 4 })
  const [running, setRunning] = useState<ContestSetup | null>(null)
  const { share, result } = useWork(running && (() => contest(running, seriesRuns)), JSON.stringify(running))
  const select = useId()
  const number = (value: number): string => new Intl.NumberFormat(say.language).format(value)
  return (
    <>
      <form className="card" onSubmit={(event) => { event.preventDefault(); setRunning(setup) }}>
        <Slider label={say('noise')} value={setup.noise} text={percent(say, setup.noise)} max={0.4} step={0.05} onChange={(noise) => setSetup({ ...setup, noise })} />
        <Slider label={say('rounds')} value={setup.exchanges} text={number(setup.exchanges)} min={1} max={10} onChange={(exchanges) => setSetup({ ...setup, exchanges })} />
        <Slider label={say('future')} hint={say('futureHint')} value={setup.future} text={number(setup.future)} max={16} step={2} onChange={(future) => setSetup({ ...setup, future })} />
        <div className="field">
          <label htmlFor={select}>{say('opponent')}</label>
          <select id={select} value={setup.opponent} onChange={(event) => setSetup({ ...setup, opponent: event.target.value as ContestSetup['opponent'] })}>
            {(['mixed', ...policyIds] as const).map((policy) => <option key={policy} value={policy}>{say(`policy_${policy}`)}</option>)}
          </select>
        </div>
        <button type="submit" className="button main big">{say('run')}</button>
      </form>
      <p className="status" role="status">{running ? (result ? say('done') : say('working', { n: Math.floor(share * 10) * 10 })) : ''}</p>
      {result && running ? <PolicyBars say={say} title={say('chart_sandbox')} standings={result} series={seriesRuns} exchanges={running.exchanges} /> : null}
      <Policies say={say} />
      {result ? <section className="card"><h3>{say('close')}</h3><ul>{(['close1', 'close2', 'close3'] as const).map((key) => <li key={key}>{say(key)}</li>)}</ul></section> : null}
    </>
  )
}
