import { isDelivered } from '../../../model/custody.js'
import { stream } from '../../../random.js'
import type { SpoilerMeans } from '../contract/stages.js'
import type { Scribe } from '../scribe.js'
import { carryOut, isSpoilerPerson, sightAt } from './act.js'
import { obstacleTo } from './means.js'

/** Chance that a bot acts on a day on which nothing in public calls for it, in [0, 1]. */
const restless = 0.25

/** Means of a bot, the one that it would use first. It makes no speeches. */
const preferred: readonly SpoilerMeans[] = ['attack', 'threat', 'leak']

/**
 * Once a day, where nobody sits in the spoiler's chair: a hard-liner strikes when the agreement is announced or the first people come home,
 * and otherwise now and then, by whatever it can still pay for. It looks at what is public and at nothing else.
 */
export function letSpoilerAct(scribe: Scribe, tableId: string): void {
  const table = scribe.table(tableId)
  const sight = sightAt(table)
  if (!sight || isSpoilerPerson(scribe.room, tableId)) return
  const { view } = sight
  const random = stream(table.seed, `spoiler/${view.day}`)
  const open = preferred.filter((means) => obstacleTo(means, sight) === null)
  const called = view.state.publicTrack === 'announced' || Object.values(view.detainees).some(isDelivered)
  const means = called ? open[0] : random.chance(restless) ? random.pick(open) : undefined
  if (!means) return
  const party = means === 'attack' ? random.pick(view.scenario.parties.map(({ id }) => id)) ?? null : null
  carryOut(scribe, tableId, { means, party, text: null }, 'bot:spoiler')
}
