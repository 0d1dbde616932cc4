import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { strategies } from '../../src/bargaining/catalogue.js'
import type { Strategy } from '../../src/bargaining/strategy.js'
import { digestOf } from '../../src/protocol/transcript.js'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import type { NegotiationResult } from '../../src/simulation/result.js'

const file = fileURLToPath(new URL('digests.json', import.meta.url))
const known = JSON.parse(readFileSync(file, 'utf8')) as { [scenario: string]: string }
const seen: NegotiationResult[] = []

function run(name: string, a: Strategy, b: Strategy, seed: number): NegotiationResult {
  const case_ = scenario(name)
  const result = negotiate(case_, Object.fromEntries(case_.parties.map(({ id }, i) => [id, i % 2 === 0 ? a : b])), { seed })
  seen.push(result)
  return result
}

/** Strategies that meet each other in every pair; the others meet the linear one. All pairs: npm run soak:pairs. */
const references = ['boulware', 'linear', 'conceder', 'tit-for-tat', 'micro', 'hardliner', 'random'].map((name) => strategies.find(({ facts }) => facts.name === name)!)
const others = strategies.filter((strategy) => !references.includes(strategy))
const pairs = [...references.flatMap((a) => references.map((b) => [a, b] as const)), ...others.map((other, i) => (i % 2 === 0 ? [other, references[1]!] as const : [references[1]!, other] as const))]

describe.each(scenarioNames)('%s', (name) => {
  test('runs with pairs of all strategies without a fault or a refusal, and the same bytes on every platform', () => {
    const digests = pairs.map(([a, b]) => {
      const { faults, refusals, transcript } = run(name, a, b, 7)
      expect([...faults, ...refusals], `${a.facts.name} and ${b.facts.name}`).toEqual([])
      return digestOf(transcript.toString())
    })
    const digest = digestOf(digests)
    if (process.env.UPDATE) {
      known[name] = digest
      writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`)
    }
    expect(known[name], 'the transcripts differ from those on record: if that is meant, run npm run goldens').toBe(digest)
  })
})

test('every kind of ending and every turn of fortune occurs somewhere in the catalogue', () => {
  const [firm, soft] = ['linear', 'conceder'].map((name) => strategies.find(({ facts }) => facts.name === name)!)
  for (const name of scenarioNames) for (let seed = 0; seed < 12; seed++) run(name, firm!, soft!, seed)
  const types = (wanted: string) => seen.some(({ transcript }) => transcript.lines.some((line) => line.kind === 'event' && line.event.type === wanted))
  const passes = (...states: readonly string[]) => seen.some(({ path }) => {
    let at = -1
    return states.every((state) => (at = path.findIndex((place, i) => i > at && place.includes(state))) >= 0)
  })
  const mode = (wanted: string) => seen.some(({ path, transcript }) => path.includes('negotiation.release.handover') &&
    transcript.lines.some((line) => line.kind === 'event' && line.event.type === 'proposal.tabled' && line.event.mode === wanted))
  expect({
    completed: seen.some(({ outcome }) => outcome === 'completed'),
    partiallyCompleted: seen.some(({ outcome }) => outcome === 'partiallyCompleted'),
    collapsed: seen.some(({ outcome }) => outcome === 'collapsed'),
    resumption: passes('suspended', 'negotiation'),
    breach: passes('breach'),
    remedy: passes('breach', 'negotiation.release'),
    repackaging: passes('repackaging'),
    injunction: passes('enjoined'),
    refusedConsent: types('consent.refused'),
    leak: types('leak.occurred'),
    phased: mode('phased'),
    escrowed: mode('escrowed'),
    sequential: mode('sequential'),
  }).toEqual(Object.fromEntries(['completed', 'partiallyCompleted', 'collapsed', 'resumption', 'breach', 'remedy', 'repackaging', 'injunction', 'refusedConsent', 'leak', 'phased', 'escrowed', 'sequential'].map((what) => [what, true])))
})
