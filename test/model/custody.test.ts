import { expect, test } from 'vitest'
import { advance, custodyEdge, custodyStates, firstRecord, hasConsent, isDelivered, isReleasable, step } from '../../src/model/custody.js'
import type { CustodyOperation, CustodyRecord, CustodyState } from '../../src/model/custody.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const person = smallScenario().detainees[0]!

/** Each operation with all the states that it leads from and to, and who has the person afterwards; written from the operations' side. */
const operations: readonly (readonly [operation: CustodyOperation, custodian: string | null, ways: readonly string[]])[] = [
  ['arrest', 'p0', ['atLiberty held']],
  ['request', null, ['held requested']],
  ['withdraw', null, ['requested held']],
  ['nominate', null, ['held nominated', 'requested nominated']],
  ['clear', null, ['nominated cleared']],
  ['block', null, ['nominated blocked', 'cleared blocked', 'packaged blocked', 'staged blocked']],
  ['unblock', null, ['blocked nominated']],
  ['package', null, ['cleared packaged']],
  ['unpackage', null, ['packaged cleared']],
  ['stage', null, ['packaged staged']],
  ['unstage', 'p0', ['staged packaged']],
  ['deposit', 'escrow', ['staged staged']],
  ['return', 'p0', ['staged staged']],
  ['transfer', 'p1', ['staged transferred']],
  ['confirm', null, ['transferred confirmed']],
  ['dispute', null, ['transferred disputed']],
  ['resolve', null, ['disputed confirmed']],
  ['drop', null, ['requested held', 'nominated held', 'cleared held', 'packaged held', 'staged held', 'blocked held']],
  ...(['die', 'releaseOtherwise'] as const).map((operation): readonly [CustodyOperation, string, readonly string[]] => [operation, 'nobody',
    ['held', 'requested', 'nominated', 'cleared', 'packaged', 'staged', 'blocked'].map((from) => `${from} ${operation === 'die' ? 'deceased' : 'releasedOtherwise'}`)]),
]

const record = (state: CustodyState): CustodyRecord => ({ state, custodian: 'p9', consent: 'given', identityVerified: true, proofOfLife: 'none', instrument: 'issued', blockedBy: null })

test.each(operations)('%s, after which %s has the person, leads %j', (operation, custodian, ways) => {
  const to = Object.fromEntries(ways.map((way) => way.split(' ') as [CustodyState, CustodyState]))
  for (const from of custodyStates) {
    const before = record(from)
    const wanted = to[from] ? { ...before, state: to[from], custodian: custodian ?? 'p9' } : undefined
    expect([from, custodyEdge(from, operation), step(before, operation, person)]).toEqual([from, to[from], wanted])
    const own = { ...before }
    expect([advance(own, operation, person), own]).toEqual([wanted !== undefined, wanted ?? before])
    expect(before).toEqual(record(from))
  }
})

test('a record begins in custody with the holder, or at liberty with nobody, and nothing done', () => {
  const nothing = { consent: 'unasked', identityVerified: false, proofOfLife: 'none', instrument: 'none', blockedBy: null }
  expect(firstRecord(person)).toEqual({ state: 'held', custodian: 'p0', ...nothing })
  expect(firstRecord({ ...person, atLiberty: true })).toEqual({ state: 'atLiberty', custodian: 'nobody', ...nothing })
})

test('those who have crossed are delivered; those packaged or staged, with consent and instrument, are releasable', () => {
  expect(custodyStates.filter((state) => isDelivered(record(state)))).toEqual(['transferred', 'confirmed', 'disputed'])
  expect(custodyStates.filter((state) => isReleasable(record(state)))).toEqual(['packaged', 'staged'])
  const consents = ['unasked', 'asked', 'given', 'refused', 'waived'] as const
  expect(consents.filter((consent) => hasConsent({ ...record('staged'), consent }))).toEqual(['given', 'waived'])
  expect(consents.filter((consent) => isReleasable({ ...record('staged'), consent }))).toEqual(['given', 'waived'])
  expect((['none', 'requested', 'issued', 'revoked'] as const).filter((instrument) => isReleasable({ ...record('packaged'), instrument }))).toEqual(['issued'])
})
