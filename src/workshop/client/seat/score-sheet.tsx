import { Amount } from '../parts/amount.js'
import { useDesk } from '../desk.js'
import type { ScoreSheet as Sheet } from '../../room/contract.js'

/** What each thing is worth to the own side. */
export function ScoreSheet({ sheet }: { readonly sheet: Sheet }) {
  const { say } = useDesk()
  return (
    <>
      <table className="sheet">
        <caption>{say('scoreSheet')} <bdi>{sheet.partyName}</bdi></caption>
        <thead><tr><th scope="col">{say('thing')}</th><th scope="col">{say('worth')}</th></tr></thead>
        <tbody>{sheet.lines.map(({ kind, id, label, value }) => <tr key={`${kind}${id}${label}`} className={`sheet-${kind}`}><th scope="row" dir="auto">{label}</th><td><Amount value={value} signed={kind !== 'noDeal'} /></td></tr>)}</tbody>
      </table>
      {sheet.redLines.length > 0 && <><h3>{say('redLines')}</h3><ul>{sheet.redLines.map((line) => <li key={line} dir="auto">{line}</li>)}</ul></>}
      {sheet.ratifiers.length > 0 && <><h3>{say('ratifiers')}</h3><ul>{sheet.ratifiers.map((line) => <li key={line} dir="auto">{line}</li>)}</ul></>}
      {sheet.notes.map((note) => <p key={note} className="hint" dir="auto">{note}</p>)}
    </>
  )
}
