import { useDesk } from '../../desk.js'
import type { SpoilerPage } from '../../../room/contract.js'

/** What a spoiler did, the newest first; told politely as it happens. */
export function SpoilerActs({ acts }: Pick<SpoilerPage, 'acts'>) {
  const { say } = useDesk()
  return (
    <ol className="plain" aria-live="polite">
      {acts.map(({ seq, day, means, party }) => <li key={seq}><span className="tag">{say('day', { n: day })}</span> {say(`means_${means}`)}{party !== null && <> {say('against')} <bdi className="name">{party}</bdi></>}</li>)}
      {acts.length === 0 && <li className="hint">{say('noActsYet')}</li>}
    </ol>
  )
}
