import { useDesk } from '../desk.js'
import type { PlaceKind, SeatRow } from '../../room/contract.js'
import type { Tools } from './tools.js'

/** One seat, with a menu of all places that it can be moved to. */
export function SeatLine({ row, tools }: { readonly row: SeatRow; readonly tools: Tools }) {
  const { say } = useDesk()
  const { page, send } = tools
  const places = page.tiles.flatMap(({ table }) => [
    ...page.parties.map(({ id, title }) => ({ value: `${table}|delegate|${id}`, label: `${table}: ${title}` })),
    ...(page.mediator ? [{ value: `${table}|mediator|`, label: `${table}: ${page.mediator.title}` }] : []),
    ...(page.homeFront?.tables.includes(table) ? page.parties.map(({ id, title }) => ({ value: `${table}|home|${id}`, label: `${table}: ${say('atHome')}, ${title}` })) : []),
    ...(page.spoiler?.tables.includes(table) ? [{ value: `${table}|spoiler|`, label: `${table}: ${say('place_spoiler')}` }] : []),
    ...(['press', 'observer'] as const).map((kind) => ({ value: `${table}|${kind}|`, label: `${table}: ${say(`place_${kind}`)}` })),
  ])
  const at = row.place ? `${row.place.table}|${row.place.kind}|${row.place.party ?? ''}` : ''
  const move = (value: string): void => {
    const [table = '', kind = '', party = ''] = value.split('|')
    if (!table) send({ type: 'seat.unplace', seat: row.seat })
    else send({ type: 'seat.place', seat: row.seat, table, kind: kind as PlaceKind, ...(party ? { party } : {}) })
  }
  return (
    <tr className={row.help ? 'row-help' : ''}>
      <th scope="row"><bdi>{row.code}</bdi> <span className="hint"><bdi>{row.secret}</bdi></span></th>
      <td>{row.name && <bdi>{row.name}</bdi>}{row.paper && <span className="tag">{say('paper')}</span>}</td>
      <td>{say(row.presence === 'gone' ? 'presenceGone' : row.presence === 'quiet' ? 'presenceQuiet' : 'presenceHere')}{row.help && <span className="tag tag-help">{say('help')}</span>}</td>
      <td>{say('quizResult', { right: row.quiz.right, of: row.quiz.of, wrong: row.quiz.wrong })}</td>
      <td>{row.planned ? say('helpDone') : '–'}</td>
      <td>{row.surveyed ? say('helpDone') : '–'}</td>
      <td><select aria-label={`${say('column_place')} ${row.code}`} value={at} onChange={(event) => move(event.target.value)}><option value="">{say('noPlace')}</option>{places.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select></td>
      <td>
        <label className="tick small"><input type="checkbox" checked={row.experienced} onChange={() => send({ type: 'seat.note', seat: row.seat, experienced: !row.experienced })} /><span>{say('experienced')}</span></label>
        {!row.excused && <button type="button" className="button small" onClick={() => send({ type: 'seat.excuse', seat: row.seat })}>{say('excuse')}</button>}
      </td>
    </tr>
  )
}
