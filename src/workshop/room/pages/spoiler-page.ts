import { isRunning } from '../clocks.js'
import type { SpoilerAct, SpoilerPage } from '../contract/spoiler-page.js'
import { spoilerMeans } from '../contract/stages.js'
import { sightAt } from '../spoiler/act.js'
import { budgetLeft, obstacleTo } from '../spoiler/means.js'
import { actsPerDay, spoilerRules } from '../spoiler/rules.js'
import { spoilerResult, spoilerScore } from '../spoiler/score.js'
import type { Seat, Table } from '../state.js'
import { voiceOf } from '../words/spoken.js'

/** What a spoiler did, the newest first. */
export function spoilerActs({ spoiler, treatment: { scenario } }: Table, language: string): readonly SpoilerAct[] {
  const { names } = voiceOf(scenario, language)
  return (spoiler?.acts ?? []).map(({ seq, tMs, day, means, party }) => ({ seq, tMs, day, means, cost: spoilerRules[means].cost, party: party === null ? null : names.title(party) })).reverse()
}

function chairOf(table: Table, { place, language }: Pick<Seat, 'place' | 'language'>): SpoilerPage['chair'] {
  if (place?.kind !== 'spoiler') return null
  const { parties } = table.treatment.scenario
  const { names } = voiceOf(table.treatment.scenario, language)
  const sight = sightAt(table)
  return {
    open: sight !== null && isRunning(table.clock),
    means: spoilerMeans.map((means) => ({ means, cost: spoilerRules[means].cost, obstacle: sight && obstacleTo(means, sight) })),
    parties: parties.map(({ id }) => ({ party: id, title: names.title(id) })),
    score: spoilerScore(table),
  }
}

/** The spoiler of a seat's table, for everybody there; `null` at a table without one. */
export function spoilerPage(table: Table | undefined, seat: Pick<Seat, 'place' | 'language'>): SpoilerPage | null {
  if (!table?.spoiler) return null
  return {
    rules: spoilerMeans.map((means) => ({ means, cost: spoilerRules[means].cost })),
    budget: table.spoiler.budget,
    left: budgetLeft(table.spoiler),
    perDay: actsPerDay,
    acts: spoilerActs(table, seat.language),
    chair: chairOf(table, seat),
    result: spoilerResult(table),
  }
}
