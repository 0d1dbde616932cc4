import { useDesk, useKept } from '../desk.js'
import { BuildTables } from './build-tables.js'
import { TablePanel } from './table-panel.js'
import { Tile } from './tile.js'
import { byStuck } from './tools.js'
import type { Tools } from './tools.js'

/** All tables as tiles, the stuck ones first if wished, and one of them opened. */
export function TablesPanel({ tools }: { readonly tools: Tools }) {
  const { say, now } = useDesk()
  const [sorted, setSorted] = useKept('sorted', true)
  const [open, setOpen] = useKept<string | null>('open-table', null)
  const { tiles } = tools.page
  const shown = sorted ? byStuck(tiles, now()) : tiles
  return (
    <>
      {(tiles.length === 0 || tools.page.session.stage === 'seating' || tools.page.session.stage === 'lobby') && <BuildTables tools={tools} />}
      {tiles.length > 0 && (
        <section className="panel" aria-label={say('tables')}>
          <div className="row"><h2>{say('tables')}</h2><label className="tick"><input type="checkbox" checked={sorted} onChange={() => setSorted(!sorted)} /><span>{say('sortStuck')}</span></label><button type="button" className="button" onClick={() => tools.send({ type: 'table.add' })}>{say('addTable')}</button></div>
          <ul className="tiles">{shown.map((tile) => <Tile key={tile.table} tile={tile} page={tools.page} isOpen={open === tile.table} onOpen={() => setOpen(open === tile.table ? null : tile.table)} />)}</ul>
        </section>
      )}
      {open !== null && tiles.some(({ table }) => table === open) && <TablePanel key={open} tools={tools} table={open} onClose={() => setOpen(null)} />}
    </>
  )
}
