import { beforeAll, describe, expect, test } from 'vitest'
import { strategyNamed } from '../../src/bargaining/catalogue.js'
import type { Strategy } from '../../src/bargaining/strategy.js'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import type { NegotiationResult } from '../../src/simulation/result.js'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'

/** The first party plays one strategy, all others the second. */
function play(name: string, [first, others]: readonly [string, string], seed: number): NegotiationResult {
  const bundled = scenario(name)
  const cast = Object.fromEntries(bundled.parties.map((party, i): [string, Strategy] => [party.id, strategyNamed(i === 0 ? first : others)!]))
  return negotiate(bundled, cast, { seed })
}

function happened(result: NegotiationResult, type: string): boolean {
  return result.transcript.lines.some((line) => line.kind === 'event' && line.event.type === type)
}

function phasesOf(result: NegotiationResult): number {
  return result.path.filter((state) => state === 'negotiation.release.staging').length
}

function framework(result: NegotiationResult): string | undefined {
  return result.transcript.lines.flatMap((line) => (line.kind === 'event' && line.event.type === 'proposal.tabled' ? [line.event.mode] : [])).at(-1)
}

const sensible = [['linear', 'conceder'], ['boulware', 'tit-for-tat']] as const
const firm = ['hardliner', 'hardliner'] as const
const seeds = [0, 1]

describe.each(scenarioNames)('%s', (name) => {
  let runs: readonly NegotiationResult[] = []
  let firmRuns: readonly NegotiationResult[] = []
  beforeAll(() => {
    runs = sensible.flatMap((pair) => seeds.map((seed) => play(name, pair, seed)))
    firmRuns = seeds.map((seed) => play(name, firm, seed))
  })

  test('is played without a fault and without a refusal', () => {
    for (const { seed, faults, refusals } of [...runs, ...firmRuns]) expect({ seed, faults, refusals }).toEqual({ seed, faults: [], refusals: [] })
  })

  test('has room for an agreement, and none for two who never concede', () => {
    expect(runs.some(({ outcome }) => outcome !== 'collapsed')).toBe(true)
    expect(firmRuns.every(({ outcome }) => outcome === 'collapsed')).toBe(true)
  })

  test('runs differently with another seed', () => {
    expect(new Set(runs.map(({ transcript }) => transcript.lines.slice(1).map((line) => JSON.stringify(line)).join())).size).toBeGreaterThan(seeds.length)
  })

  test('leaves nobody well below no deal by an agreement that was kept as signed', () => {
    const kept = runs.filter((run) => run.outcome === 'completed' && !happened(run, 'breach.remedied') && !happened(run, 'package.reaffirmed'))
    for (const { utilities } of kept) for (const { surplus } of Object.values(utilities)) expect(surplus).toBeGreaterThan(-1)
  })
})

test('the bundled scenarios end in every way', () => {
  const outcomes = new Set(['two-for-two', 'phased-low-trust', 'leak'].flatMap((name) => Array.from({ length: 6 }, (_, seed) => play(name, ['linear', 'conceder'], seed).outcome)))
  expect([...outcomes].sort()).toEqual(['collapsed', 'completed', 'partiallyCompleted'])
})

/** What happens somewhere among the seeds 0 to 50: the seed to look at first, and how it shows. */
const turns: readonly (readonly [what: string, name: string, hint: number, shows: (result: NegotiationResult) => boolean])[] = [
  ['a suspension and a resumption', 'two-for-two', 3, ({ path }) => path.slice(path.indexOf('suspended') + 1).some((state) => path.includes('suspended') && state.startsWith('negotiation.'))],
  ['a breach made good', 'phased-low-trust', 1, (result) => result.path.includes('breach') && happened(result, 'breach.remedied')],
  ['a breach that is final', 'hub', 1, (result) => happened(result, 'breach.declared') && result.outcome === 'partiallyCompleted'],
  ['a person lost after signing, and what is left reaffirmed', 'one-for-many', 2, (result) => result.path.includes('negotiation.repackaging') && happened(result, 'package.reaffirmed')],
  ['an injunction, lifted', 'court', 1, (result) => result.path.includes('negotiation.agreement.enjoined') && happened(result, 'court.lifted')],
  ['a person who refuses', 'two-for-two', 2, (result) => happened(result, 'consent.refused')],
  ['a release in phases', 'phased-low-trust', 0, (result) => framework(result) === 'phased' && phasesOf(result) > 1 && result.released.length > 1],
  ['a release one by one', 'one-for-many', 0, (result) => framework(result) === 'sequential' && phasesOf(result) > 1 && result.outcome === 'completed'],
  ['a release through the agent', 'escrow', 0, (result) => happened(result, 'escrow.deposited') && happened(result, 'escrow.released') && result.outcome === 'completed'],
  ['people returned by the agent', 'escrow', 0, (result) => happened(result, 'escrow.returned')],
  ['a leak that ends the talks', 'leak', 2, (result) => happened(result, 'leak.occurred') && happened(result, 'talks.ended')],
  ['an agreement before the leak', 'leak', 0, (result) => result.outcome === 'completed'],
  ['a hub that gives a person and gets a treaty', 'hub', 0, (result) => result.package?.concessions.some(({ to }) => to === 'meridia') === true && result.released.every(({ to }) => to !== 'meridia')],
]

test.each(turns)('%s is reached in %s', (_, name, hint, shows) => {
  const order = [hint, ...Array.from({ length: 51 }, (__, seed) => seed).filter((seed) => seed !== hint)]
  expect(order.some((seed) => shows(play(name, ['linear', 'conceder'], seed)))).toBe(true)
})

test('in the court case a package that goes home is stopped at once', () => {
  const { path } = play('court', ['linear', 'conceder'], 1)
  expect(path[path.indexOf('negotiation.agreement.ratification') + 1]).toBe('negotiation.agreement.enjoined')
})

describe('the illustration', () => {
  let run: NegotiationResult
  let events: readonly ExchangeEvent[] = []
  beforeAll(() => {
    run = play('us-russia-2025', ['linear', 'conceder'], 0)
    events = run.transcript.lines.flatMap((line) => (line.kind === 'event' ? [line.event] : []))
  })

  test('is marked as one', () => {
    expect(run.illustration).toBe(true)
  })

  test('starts tense, with a list of nine of whom eight stay requested', () => {
    expect(events.slice(0, 10).map(({ type }) => type)).toEqual(['climate.escalated', ...Array.from({ length: 9 }, () => 'list.requested')])
    const freed = events.filter(({ type }) => type === 'detainee.releasedOtherwise')
    expect(freed).toEqual([expect.objectContaining({ detainee: 'US-9' })])
    expect(events.indexOf(freed[0]!)).toBeLessThan(events.findIndex(({ type }) => type === 'list.submitted'))
  })

  test('keeps its statements non-committal until something is signed', () => {
    const signed = events.findIndex(({ type }) => type === 'agreement.signed')
    const tones = events.slice(0, signed < 0 ? events.length : signed).flatMap((event) => (event.type === 'statement.signalled' ? [event.tone] : []))
    expect(new Set(tones)).toEqual(new Set(['nonCommittal', 'nothingImminent']))
  })
})
