import { resolveScenario } from '../../model/resolve.js'
import type { Scenario } from '../../model/scenario.js'
import type { Minutes } from './contract/stages.js'
import type { SessionSetup } from './contract/things.js'
import { homeStep, playMinutes, runSheetOf, usualDebrief } from './stages.js'

/** What a session of a bare scenario is made of. */
export interface SetupWish extends Partial<Omit<SessionSetup, 'treatments' | 'minutes' | 'seed'>> {
  readonly id: string
  readonly scenario: Scenario
  /** Versions of the case for a split; the scenario alone when absent. */
  readonly treatments?: readonly { readonly id: string; readonly label: string; readonly scenario: Scenario }[]
  readonly seed: number
  readonly minutes?: Minutes
}

/** Drawn quantities to one decimal, so that people read the very numbers that are reckoned with. */
function legible(given: unknown, drawn: unknown): unknown {
  if (typeof drawn === 'number') return typeof given === 'object' && given !== null && 'draw' in given ? Math.round(drawn * 10) / 10 : drawn
  if (typeof drawn !== 'object' || drawn === null) return drawn
  if (Array.isArray(drawn)) return drawn.map((part, i) => legible((given as readonly unknown[])[i], part))
  return Object.fromEntries(Object.entries(drawn).map(([key, part]) => [key, legible((given as { readonly [key: string]: unknown })[key], part)]))
}

/**
 * A whole setup with what is usual where nothing else is wished. Quantities are drawn here, once,
 * so that every table plays for the same values and briefs, scores and charts are about the same numbers.
 */
export function usualSetup({ scenario, treatments, seed, minutes = 75, ...wish }: SetupWish): SessionSetup {
  const runSheet = wish.runSheet ?? runSheetOf(minutes)
  const cases = treatments ?? [{ id: 'all', label: scenario.title, scenario }]
  const days = Math.max(1, ...cases.map((one) => one.scenario.rules.deadline))
  return {
    title: scenario.title,
    lesson: null,
    language: 'en',
    debrief: usualDebrief.flatMap((step) => [step, ...(step.id === 'beliefs' && wish.homeFront ? [homeStep] : [])]).filter(({ id }) => minutes > 60 || (id !== 'bots' && id !== 'whatIf')),
    dayMs: Math.max(10_000, Math.round((playMinutes(runSheet) * 60_000) / days)),
    chance: 'same',
    bots: ['boulware', 'tit-for-tat'],
    injections: [],
    contentNote: 'This exercise is about detention, families and violence in the news. You may ask to watch instead of playing, at any time and without a reason.',
    ...wish,
    seed,
    minutes,
    runSheet,
    treatments: cases.map(({ id, label, scenario: one }) => ({ id, label, scenario: legible(one, resolveScenario(one, seed)) as Scenario<number> })),
  }
}
