import { useId, useState } from 'react'
import { useDesk } from '../desk.js'
import type { Tools } from './tools.js'

/** A bot for a side or for the mediator, and the seat back to people. A mediator's bot is always the same. */
export function CoverControls({ tools, table }: { readonly tools: Tools; readonly table: string }) {
  const { say } = useDesk()
  const id = useId()
  const [bot, setBot] = useState(tools.page.bots[0] ?? '')
  const covered = tools.page.tiles.find((tile) => tile.table === table)?.covered ?? []
  return (
    <div className="row" role="group" aria-label={say('cover')}>
      <div className="field"><label htmlFor={id}>{say('botKind')}</label><select id={id} value={bot} onChange={(event) => setBot(event.target.value)}>{tools.page.bots.map((one) => <option key={one}>{one}</option>)}</select></div>
      {[...tools.page.parties.map((party) => ({ ...party, isParty: true })), ...(tools.page.mediator ? [{ ...tools.page.mediator, isParty: false }] : [])].map(({ id: party, title, isParty }) => (covered.includes(party)
        ? <button key={party} type="button" className="button" onClick={() => tools.send({ type: 'cover.lift', table, party })}>{say('handBack')} <bdi>{title}</bdi></button>
        : <button key={party} type="button" className="button" onClick={() => tools.send({ type: 'cover.set', table, party, ...(bot && isParty ? { strategy: bot } : {}) })}>{say('coverBy')} <bdi>{title}</bdi></button>))}
    </div>
  )
}
