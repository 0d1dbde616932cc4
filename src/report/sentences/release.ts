import { listed } from '../words.js'
import { because, people, who } from './scene.js'
import type { Tellers } from './scene.js'

/** How the release is told. A party's decision in a handover is told when it takes effect. */
export const release: Tellers<
  | 'custody.staged' | 'handover.performed' | 'handover.withheld' | 'escrow.deposited' | 'escrow.released' | 'escrow.returned'
  | 'receipt.confirmed' | 'receipt.disputed' | 'dispute.resolved' | 'phase.aborted' | 'obligation.fulfilled' | 'breach.remedied' | 'breach.declared'
> = {
  'custody.staged': (events, scene) => `${who(events, scene, 'brings', 'bring')} ${people(events, scene)} to the place of handover`,
  'handover.performed': (events, scene) => `${who(events, scene, 'decides', 'decide')} to hand over`,
  'handover.withheld': (events, scene) => `${who(events, scene, 'decides', 'decide')} not to hand over`,
  'escrow.deposited': (events, scene) => `${who(events, scene, 'puts its people', 'put their people')} in the hands of the agent`,
  'escrow.released': (events, scene) => `${who(events, scene, 'lets', 'let')} everybody in its hands go home`,
  'escrow.returned': (events, scene) => `${who(events, scene, 'returns', 'return')} everybody in its hands`,
  'receipt.confirmed': (events, scene) => `${who(events, scene, 'confirms', 'confirm')} the arrival of ${people(events, scene)}`,
  'receipt.disputed': (events, scene) => `${who(events, scene, 'disputes', 'dispute')} who arrived, or how, in the case of ${people(events, scene)}${because(events[0])}`,
  'dispute.resolved': (events, scene) => `${who(events, scene, 'settles its', 'settle their')} dispute over ${people(events, scene)}`,
  'phase.aborted': (events, scene) => `${who(events, scene, 'calls', 'call')} the phase off before the handover${because(events[0])}`,
  'obligation.fulfilled': (events, scene) => {
    const given = events.map(({ concession }) => {
      const level = scene.before.obligations.find((owed) => owed.concession === concession)?.level
      return `${scene.names.concession(concession)}${level === undefined ? '' : ` (${scene.names.level(concession, level)})`}`
    })
    return `${who(events, scene, 'makes', 'make')} good ${listed(given)}`
  },
  'breach.remedied': (events, scene) => `${who(events, scene, 'undertakes', 'undertake')} to make good what it withheld`,
  'breach.declared': (events, scene) => `${who(events, scene, 'declares', 'declare')} the breach final`,
}
