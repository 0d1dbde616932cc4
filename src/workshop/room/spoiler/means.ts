import type { View } from '../../../model/view.js'
import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { SpoilerMeans } from '../contract/stages.js'
import type { SpoilerObstacle } from '../contract/spoiler-page.js'
import type { SpoilerRecord } from '../state.js'
import { actsPerDay, spoilerRules } from './rules.js'

/** What a spoiler knows: what everybody outside of the talks may know, and what it did itself. */
export interface SpoilerSight {
  readonly view: View
  readonly spoiler: SpoilerRecord
  /** Whether approval at home is kept at the table; that is announced to all. */
  readonly homeFronts: boolean
  /** How bad relations can get by its doing: a crisis that suspends the talks and that nothing ever eases would decide them by itself. */
  readonly worst: 'tense' | 'crisis'
}

/** What is left of the budget. */
export function budgetLeft({ budget, acts }: SpoilerRecord): number {
  return budget - acts.reduce((sum, { means }) => sum + spoilerRules[means].cost, 0)
}

/** States of the public track in which nobody outside has the story yet. */
const unknownYet: ReadonlySet<string> = new Set(['silent', 'signalling', 'committed'])

/** The event of the chart that a means leads to, or `null` for one that the chart does not hear. */
export function eventOf(means: SpoilerMeans, { view: { climate }, worst }: Pick<SpoilerSight, 'view' | 'worst'>): ExchangeEvent | null {
  if (means === 'leak') return { type: 'leak.occurred', by: 'nature' }
  return means === 'threat' || (means === 'attack' && climate !== worst && climate !== 'crisis') ? { type: 'climate.escalated', by: 'nature' } : null
}

/** What stands in the way of a means now, by public knowledge alone; `null` when nothing does. */
export function obstacleTo(means: SpoilerMeans, { view, spoiler, homeFronts, worst }: SpoilerSight): SpoilerObstacle | null {
  if (budgetLeft(spoiler) < spoilerRules[means].cost) return 'spent'
  if (spoiler.acts.filter(({ day }) => day === view.day).length >= actsPerDay) return 'today'
  if (means === 'leak' && !unknownYet.has(view.state.publicTrack)) return 'known'
  if (means === 'threat' && view.climate !== 'calm') return 'tense'
  const isWorst = view.climate === worst || view.climate === 'crisis'
  return means === 'attack' && isWorst && !homeFronts ? (view.climate === 'crisis' ? 'crisis' : 'tense') : null
}
