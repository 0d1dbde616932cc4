import { useState } from 'react'
import { useDesk } from '../desk.js'
import type { ForkChange } from '../../room/contract.js'
import type { Tools } from './tools.js'

const modes = ['simultaneous', 'synchronisedRemote', 'phased', 'sequential', 'escrowed'] as const
const kinds = ['unchanged', 'noLeak', 'release', 'mediator', 'deadline', 'accept'] as const
type Mode = (typeof modes)[number]

function changeOf(kind: ForkChange['kind'], mode: Mode, number: number): ForkChange {
  switch (kind) {
    case 'release': return { kind, mode }
    case 'deadline': return { kind, days: number }
    case 'accept': return { kind, offer: number }
    default: return { kind }
  }
}

/** What if: a table's game with one thing changed, to be played on by strategies and shown as a chart. */
export function ForkForm({ tools }: { readonly tools: Tools }) {
  const { say } = useDesk()
  const { page: { tiles, mediator, debrief }, send } = tools
  const { fork } = debrief
  const [table, setTable] = useState(fork?.table ?? tiles[0]?.table ?? '')
  const [kind, setKind] = useState<ForkChange['kind']>(fork?.change.kind ?? 'accept')
  const [mode, setMode] = useState<Mode>('sequential')
  const [number, setNumber] = useState('1')
  const value = Number(number)
  const takesNumber = kind === 'deadline' || kind === 'accept'
  const isWhole = Number.isInteger(value) && value >= 1 && value <= (kind === 'deadline' ? 365 : 1000)
  return (
    <form className="panel" aria-label={say('whatIf')} onSubmit={(event) => {
      event.preventDefault()
      send({ type: 'debrief.fork', fork: { table, change: changeOf(kind, mode, value) } })
    }}>
      <h2>{say('whatIf')}</h2>
      <p className="hint">{say('whatIfNote')}</p>
      <div className="row">
        <label className="field"><span>{say('table')}</span><select value={table} onChange={(event) => setTable(event.target.value)}>{tiles.map((tile) => <option key={tile.table} value={tile.table}>{tile.table}</option>)}</select></label>
        <label className="field"><span>{say('changed')}</span><select value={kind} onChange={(event) => setKind(event.target.value as ForkChange['kind'])}>{kinds.filter((one) => one !== 'mediator' || !mediator).map((one) => <option key={one} value={one}>{say(`fork_${one}`)}</option>)}</select></label>
        {kind === 'release' && <label className="field"><span>{say('mode')}</span><select value={mode} onChange={(event) => setMode(event.target.value as Mode)}>{modes.map((one) => <option key={one} value={one}>{say(`mode_${one}`)}</option>)}</select></label>}
        {takesNumber && <label className="field"><span>{say(kind === 'deadline' ? 'daysMore' : 'offerNumber')}</span><input type="number" min={1} max={kind === 'deadline' ? 365 : 1000} value={number} aria-invalid={!isWhole} onChange={(event) => setNumber(event.target.value)} /></label>}
        <button type="submit" className="button main" disabled={table === '' || (takesNumber && !isWhole)}>{say('playOn')}</button>
      </div>
    </form>
  )
}
