import { Amount } from '../parts/amount.js'
import { Mark } from '../parts/mark.js'
import { TimeLeft } from '../parts/time-left.js'
import { useDesk, useNow } from '../desk.js'
import { kindWord } from '../seat/play/mates.js'
import type { ConsolePage, Tile as TileData } from '../../room/contract.js'
import { minutesBetween } from './tools.js'

/** One table at a glance; pressing it opens the table. */
export function Tile({ tile, page, isOpen, onOpen }: { readonly tile: TileData; readonly page: ConsolePage; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { say } = useDesk()
  const now = useNow()
  const order = page.parties.map(({ id }) => id)
  const title = (party: string): string => page.parties.find(({ id }) => id === party)?.title ?? party
  return (
    <li className={`tile${tile.help ? ' tile-help' : ''}${tile.outcome ? ' tile-over' : ''}`}>
      <h3><button type="button" className="button tile-open" aria-expanded={isOpen} onClick={onOpen}>{say('table')} <bdi>{tile.table}</bdi></button></h3>
      <p><strong dir="auto">{tile.outcome ? say(`outcome_${tile.outcome}`) : tile.step}</strong> <span className="hint">{say('forMinutes', { n: minutesBetween(tile.sinceMs, now) })}</span></p>
      {tile.day !== null && <p className="hint">{say('dayOf', { day: tile.day, deadline: tile.deadline ?? 0 })}</p>}
      <p className="last" dir="auto">{tile.lastMove}{tile.lastMoveMs !== null && <span className="hint"> ({say('minutesAgo', { n: minutesBetween(tile.lastMoveMs, now) })})</span>}</p>
      {tile.gap && <p className="gap">{say('gap')} {Object.entries(tile.gap).map(([party, gap]) => <span key={party}><Mark index={order.indexOf(party)} /> <bdi>{title(party)}</bdi> <Amount value={gap} signed /> </span>)}</p>}
      <ul className="mates">{tile.mates.map((mate) => <li key={mate.code} className={`presence-${mate.presence ?? mate.kind}`}><Mark index={order.indexOf(mate.party ?? '')} /> <bdi>{mate.code}</bdi> <span className="tag">{kindWord(say, mate)}</span></li>)}</ul>
      <p className="flags">
        {tile.help && <span className="tag tag-help">{say('help')}</span>}
        {tile.covered.map((party) => <span key={party} className="tag">{say('covered')} <bdi>{title(party)}</bdi></span>)}
        {tile.refusals > 0 && <span className="tag">{say('refusals', { n: tile.refusals })}</span>}
        {tile.clock.state !== 'seated' && <TimeLeft label={say('timeLeft')} endsAtMs={tile.clock.endsAtMs} frozenLeftMs={tile.clock.frozen ? tile.clock.leftMs : null} />}
      </p>
    </li>
  )
}
