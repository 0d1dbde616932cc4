import { useDesk } from '../../desk.js'
import type { SpoilerPage } from '../../../room/contract.js'

/** The published means of a spoiler: what each costs, what it does, and how many points there are. */
export function SpoilerRules({ spoiler }: { readonly spoiler: Pick<SpoilerPage, 'rules' | 'budget' | 'left'> }) {
  const { say } = useDesk()
  return (
    <>
      <ul>{spoiler.rules.map(({ means, cost }) => <li key={means}><strong>{say(`means_${means}`)}</strong> <span className="tag">{say('costs', { n: cost })}</span> {say(`does_${means}`)}</li>)}</ul>
      <p>{say('pointsLeft', { n: spoiler.left, of: spoiler.budget })}. {say('oncePerDay')}</p>
    </>
  )
}
