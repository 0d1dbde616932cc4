import { useId, useState } from 'react'
import { ConfirmButton } from '../../parts/confirm-button.js'
import { useDesk } from '../../desk.js'
import type { SpoilerPage } from '../../../room/contract.js'

type Chair = NonNullable<SpoilerPage['chair']>

/** One means of the spoiler: what it does and costs, what it needs to know, and a button that asks once more. */
export function MeansForm({ chair, choice: { means, cost, obstacle } }: { readonly chair: Chair; readonly choice: Chair['means'][number] }) {
  const { say, act, isBusy } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [party, setParty] = useState(chair.parties[0]?.party ?? '')
  const words = text.trim()
  const disabled = !chair.open || obstacle !== null || isBusy('spoiler.act') || (means === 'statement' && words === '')
  const detail = `${say(`does_${means}`)} ${say('costs', { n: cost })}.`
  return (
    <section className="card form" aria-label={say(`means_${means}`)}>
      <h3>{say(`means_${means}`)} <span className="tag">{say('costs', { n: cost })}</span></h3>
      <p className="hint">{say(`does_${means}`)}</p>
      {obstacle !== null ? <p>{say(`obstacle_${obstacle}`)}</p> : (
        <>
          {means === 'statement' && <div className="field"><label htmlFor={id}>{say('writePress')}</label><textarea id={id} dir="auto" rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} /></div>}
          {means === 'attack' && <div className="field"><label htmlFor={id}>{say('whomToAttack')}</label><select id={id} value={party} onChange={(event) => setParty(event.target.value)}>{chair.parties.map((one) => <option key={one.party} value={one.party}>{one.title}</option>)}</select></div>}
          <ConfirmButton label={`${say('doThis')}: ${say(`means_${means}`)}`} detail={detail} disabled={disabled} onConfirm={() => {
            act({ type: 'spoiler.act', means, ...(means === 'statement' ? { text: words } : {}), ...(means === 'attack' ? { party } : {}) })
            setText('')
          }} />
        </>
      )}
    </section>
  )
}
