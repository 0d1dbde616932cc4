import { useDesk } from '../../desk.js'
import type { SpoilerPage } from '../../../room/contract.js'

/** What the spoiler of the table came to, once the talks are over. */
export function SpoilerResult({ result }: { readonly result: SpoilerPage['result'] }) {
  const { say } = useDesk()
  if (!result) return null
  const { prevented, of } = result
  return <p className="notice">{say('prevented', { n: prevented, of })}{prevented === of && <> {say('spoilerWon')}</>}{prevented === 0 && <> {say('spoilerLost')}</>}</p>
}
