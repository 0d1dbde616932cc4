import type { Scenario } from '../model/scenario.js'
import type { NegotiationResult } from '../simulation/result.js'
import { namesOf } from './names.js'
import { outcomeNames } from './outcome-words.js'
import { capitalised, counted, decimal, listed } from './words.js'

/** A table as text: a row has one cell for each column. */
export interface TextTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The closing data of a run. */
export interface Summary {
  /** Outcome and length in a sentence. */
  readonly outcome: string
  readonly tables: readonly TextTable[]
  /** What a reader must be told beside the tables: refusals, faults, people released unasked. */
  readonly notes: readonly string[]
}

function notesOf(result: NegotiationResult, scenario: Scenario): readonly string[] {
  const names = namesOf(scenario)
  const { refusals, faults, withoutConsent } = result
  return [
    ...(withoutConsent.length > 0 ? [`${listed(withoutConsent.map(names.person))} ${withoutConsent.length === 1 ? 'was' : 'were'} released without having been asked.`] : []),
    ...(refusals.length > 0 ? [`${capitalised(counted(refusals.length, 'move'))} ${refusals.length === 1 ? 'was' : 'were'} not taken.`] : []),
    ...(faults.length > 0 ? [`${capitalised(counted(faults.length, 'time'))} a government gave no usable answer.`] : []),
  ]
}

/** What a run came to: who was released, each party's utility against no deal, trust before and after. */
export function summarise(result: NegotiationResult, scenario: Scenario): Summary {
  const names = namesOf(scenario)
  const { released, utilities, trust } = result
  const pairs = Object.entries(trust).flatMap(([observer, beliefs]) => Object.entries(beliefs).map(([subject, belief]) => ({ observer, subject, ...belief })))
  return {
    outcome: `${capitalised(outcomeNames[result.outcome])} after ${counted(result.days, 'day')}.`,
    tables: [
      {
        title: 'Released',
        columns: ['person', 'from', 'to', 'day'],
        rows: released.map(({ id, from, to, day, confirmed }) => [names.person(id), names.title(from), names.title(to), confirmed ? String(day) : `${day}, not confirmed`]),
      },
      {
        title: 'Utility, each party in its own units',
        columns: ['party', 'outcome', 'no deal', 'surplus'],
        rows: Object.entries(utilities).map(([party, { actual, noDeal, surplus }]) => [names.title(party), decimal(actual), decimal(noDeal), decimal(surplus)]),
      },
      {
        title: 'Trust, from 0 to 1',
        columns: ['who', 'in whom', 'before', 'after'],
        rows: pairs.map(({ observer, subject, before, after }) => [names.title(observer), names.title(subject), decimal(before), decimal(after)]),
      },
    ],
    notes: notesOf(result, scenario),
  }
}
