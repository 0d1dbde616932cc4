import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { boulware } from '../../src/bargaining/strategies/boulware.js'
import { linear } from '../../src/bargaining/strategies/linear.js'
import { negotiate } from '../../src/simulation/negotiate.js'
import { headerOf, replay } from '../../src/simulation/replay.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const scenario = smallScenario({ deadline: 30 })
const text = negotiate(scenario, { p0: boulware(), p1: linear() }, { seed: 5 }).transcript.toString()
const lines = text.trimEnd().split('\n')

test('a transcript replays byte for byte', () => {
  const found = replay(text, scenario)
  expect(found.ok && found.outcome).toBe(negotiate(scenario, { p0: boulware(), p1: linear() }, { seed: 5 }).outcome)
  expect(headerOf(text)?.seed).toBe(5)
})

test('a change of any character is found on its line', () => {
  fc.assert(fc.property(fc.nat(lines.length - 1), fc.nat(), fc.constantFrom('x', '0', '1', '"', ' '), (at, where, with_) => {
    const line = lines[at]!
    const index = where % line.length
    fc.pre(line[index] !== with_)
    const changed = [...lines]
    changed[at] = line.slice(0, index) + with_ + line.slice(index + 1)
    const found = replay(`${changed.join('\n')}\n`, scenario)
    expect(found.ok).toBe(false)
    if (!found.ok) expect(found.line).toBe(at + 1)
  }), { numRuns: 60 })
})

test.each([
  ['a line left out', lines.filter((_, i) => i !== 4), 5],
  ['a line twice', [...lines.slice(0, 4), lines[3]!, ...lines.slice(4)], 5],
  ['an end cut off', lines.slice(0, -1), lines.length],
  ['lines after the end', [...lines, lines.at(-1)!], lines.length + 1],
])('%s is found', (_, changed, line) => {
  expect(replay(`${changed.join('\n')}\n`, scenario)).toMatchObject({ ok: false, line })
})

test('another version of the scenario is found in the header', () => {
  expect(replay(text, { ...scenario, title: 'Other' })).toMatchObject({ ok: false, line: 1 })
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json().map((json) => `${lines[0]}\n${json}\n`), fc.object().map((o) => `${lines[0]}\n${JSON.stringify({ kind: 'event', n: 1, ...o })}`)), (any) => {
    expect(replay(any, scenario).ok).toBe(false)
  }), { numRuns: 100 })
})
