import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** "How far do you trust them now?", one tap each. */
export function Pulses({ page }: { readonly page: SeatPage }) {
  const { say, act } = useDesk()
  return page.pulses.flatMap(({ pulse, context, about }) => about.map(({ party, title }) => (
    <fieldset key={`${pulse}${party}`} className="card form">
      <legend>{say('trustNow')} <bdi>{title}</bdi></legend>
      {context && <p className="hint" dir="auto">{context}</p>}
      <div className="scale scale-11">
        {Array.from({ length: 11 }, (_, value) => <button key={value} type="button" className="button" aria-label={say('trustValue', { n: value })} onClick={() => act({ type: 'pulse.give', pulse, about: party, value })}>{value}</button>)}
      </div>
      <p className="ends hint"><span>{say('notAtAll')}</span><span>{say('wholly')}</span></p>
    </fieldset>
  )))
}
