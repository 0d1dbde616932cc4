import { createHash } from 'node:crypto'
import { fc } from '@fast-check/vitest'
import { createActor } from 'xstate'
import { expect, test } from 'vitest'
import { liveEngine, pureEngine } from '../../src/protocol/engine.js'
import { exchangeMachine } from '../../src/protocol/machine.js'
import { formalState, initialSnapshot, pathOf, regionsOf, take } from '../../src/protocol/step.js'
import { digestOf, peopleIn, scenarioHash, snapshotDigest, transcriptOf, transcriptSchema, writeLines } from '../../src/protocol/transcript.js'
import type { HeaderLine, TranscriptLine } from '../../src/protocol/transcript.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const facts = (name: string, human?: boolean) => ({ name, about: 'A.', stochastic: false, memory: 'none' as const, needsOpponentModel: false, ...(human === undefined ? {} : { human }) })
const header: HeaderLine = { kind: 'header', schema: transcriptSchema, library: '0', scenario: 's', scenarioHash: 'h', seed: 1, governments: { a: facts('x', true), b: facts('y'), c: facts('z', false), d: facts('w', true) } }

test('each line ends in a sum of itself and of the sum before', () => {
  fc.assert(fc.property(fc.array(fc.nat(99), { minLength: 1, maxLength: 5 }), (days) => {
    const lines: readonly TranscriptLine[] = [header, ...days.map((day, n): TranscriptLine => ({ kind: 'end', n, day, outcome: null, digest: 'é' }))]
    const written = writeLines(lines)
    let sum = ''
    written.forEach((line, i) => {
      sum = sha(sum + JSON.stringify(lines[i])).slice(0, 16)
      expect(line).toBe(`${JSON.stringify(lines[i]).slice(0, -1)},"sum":"${sum}"}`)
    })
    const transcript = transcriptOf(lines)
    expect([transcript.lines, transcript.toString()]).toEqual([lines, written.map((line) => `${line}\n`).join('')])
  }))
  expect([transcriptSchema, writeLines([])]).toEqual([1, []])
})

test('a digest is that of the canonical JSON: the order of fields does not count, that of lists does', () => {
  expect(digestOf({ b: [2, 1], a: 'é' })).toBe(sha('{"a":"é","b":[2,1]}'))
  expect([digestOf({ a: 1, b: 2 }) === digestOf({ b: 2, a: 1 }), digestOf([1, 2]) === digestOf([2, 1]), digestOf(undefined)]).toEqual([true, false, sha('undefined')])
  const scenario = smallScenario()
  expect(scenarioHash(scenario)).toBe(digestOf(scenario))
})

test('a state\'s digest tells where every region is and what the ledger says, and leaves the scenario out', () => {
  const [one, other] = [initialSnapshot(smallScenario()), initialSnapshot({ ...smallScenario(), title: 'Another' })]
  const { scenario: _, ...ledger } = one.context
  expect(snapshotDigest(one)).toBe(digestOf({ value: one.value, ledger }))
  expect(snapshotDigest(other)).toBe(snapshotDigest(one))
  expect(snapshotDigest(take(one, { type: 'backchannel.opened', by: 'p0' }).snapshot)).not.toBe(snapshotDigest(one))
  expect(snapshotDigest(take(one, { type: 'talks.opened', by: 'p0' }).snapshot)).not.toBe(snapshotDigest(one))
})

test('the people who play', () => {
  expect([peopleIn(header), peopleIn({ ...header, governments: undefined } as never)]).toEqual([['a', 'd'], []])
  const { context } = initialSnapshot(smallScenario(), ['p1'])
  expect([context.parties.p0!.human, context.parties.p1!.human, initialSnapshot(smallScenario()).context.parties.p1!.human]).toEqual([false, true, false])
})

test('places as dotted paths', () => {
  const start = initialSnapshot(smallScenario())
  expect([pathOf('a'), pathOf({ a: { b: 'c' } }), formalState(start)]).toEqual(['a', 'a.b.c', 'negotiation.exploration'])
  expect(regionsOf(start)).toEqual({ formal: 'negotiation.exploration', backChannel: 'closed', publicTrack: 'silent', climate: 'calm', clock: 'running', mediation: 'none' })
})

test('the pure engine and a live actor take and refuse alike, and a refused event reaches neither', () => {
  const scenario = smallScenario()
  const actor = createActor(exchangeMachine, { input: { scenario } }).start()
  const [pure, live] = [pureEngine(initialSnapshot(scenario)), liveEngine(actor)]
  const sent: string[] = []
  const send = actor.send.bind(actor)
  actor.send = (event) => {
    sent.push(event.type)
    send(event)
  }
  for (const [event, refused] of [[{ type: 'talks.opened', by: 'p0' }, null], [{ type: 'talks.opened', by: 'p0' }, 'talks/receptive-already'], [{ type: 'agreement.signed', by: 'p0' }, 'event/not-now'], [{ type: 'talks.opened', by: 'p1' }, null]] as const) {
    const [one, two] = [pure.take(event), live.take(event)]
    expect([one.refusal?.id ?? null, two.refusal?.id ?? null]).toEqual([refused, refused])
    expect([snapshotDigest(one.snapshot), snapshotDigest(live.snapshot())]).toEqual([snapshotDigest(two.snapshot), snapshotDigest(pure.snapshot())])
    expect([one.snapshot === pure.snapshot(), two.snapshot === live.snapshot()]).toEqual([true, true])
  }
  expect([sent, formalState(pure.snapshot())]).toEqual([['talks.opened', 'talks.opened'], 'negotiation.proposal'])
})
