import { boulware, titForTat } from '../../src/governments/index.js'
import { stamped } from '../../src/model/events/check.js'
import type { ResolvedScenario, Scenario } from '../../src/model/scenario.js'
import { initialSnapshot, take } from '../../src/protocol/step.js'
import type { TranscriptLine } from '../../src/protocol/transcript.js'
import { stream } from '../../src/random.js'
import type { Chapter } from '../../src/report/narrate.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import { randomMove } from '../../src/testing/walk.js'

/** A run of a scenario under two usual strategies. */
export function usualRun(scenario: Scenario, seed: number) {
  return negotiate(scenario, Object.fromEntries(scenario.parties.map(({ id }, i) => [id, i % 2 === 0 ? boulware() : titForTat()])), { seed })
}

/** The lines of a random walk through the chart, refusals included. */
export function walkLines(scenario: ResolvedScenario, seed: number, steps = 300): readonly TranscriptLine[] {
  const random = stream(seed, 'walk')
  const lines: TranscriptLine[] = [{ kind: 'header', schema: 1, library: '', scenario: scenario.id, scenarioHash: '', seed, governments: {} }]
  let snapshot = initialSnapshot(scenario)
  for (let i = 0; i < steps && snapshot.status === 'active'; i++) {
    const drawn = randomMove(snapshot, random)
    if (!drawn) break
    const event = stamped(drawn, snapshot.context.day)
    const { snapshot: next, refusal } = take(snapshot, event)
    lines.push(refusal ? { kind: 'refusal', n: lines.length, day: snapshot.context.day, refusal } : { kind: 'event', n: lines.length, event })
    snapshot = next
  }
  return [...lines, { kind: 'end', n: lines.length, day: snapshot.context.day, outcome: snapshot.context.outcome, digest: '' }]
}

/** All that is told, chapter titles left out. */
export function textOf(chapters: readonly Chapter[]): string {
  return chapters.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')
}
