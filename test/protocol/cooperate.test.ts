import { expect, test } from 'vitest'
import type { ExchangeEvent } from '../../src/model/events/catalogue.js'
import { releaseModes } from '../../src/model/scenario.js'
import type { ResolvedScenario } from '../../src/model/scenario.js'
import { cooperate, cooperativeEvent } from '../../src/protocol/invariants/cooperate.js'
import { formalState, initialSnapshot } from '../../src/protocol/step.js'
import { tableEngine } from '../../src/protocol/table/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

type Sent = Readonly<Record<string, unknown>>

/** What parties who cooperate do next at a place, after some events there. */
function next(scenario: ResolvedScenario, place: string, ...events: readonly Sent[]): ExchangeEvent | undefined {
  const engine = tableEngine(initialSnapshot(scenario))
  cooperate(engine, place)
  expect(formalState(engine.snapshot())).toMatch(new RegExp(`^${place}`))
  for (const event of events) expect([event, engine.take(event).refusal]).toEqual([event, null])
  return cooperativeEvent(engine.snapshot())
}

const two = smallScenario({ rules: { rationality: 'recorded' } })
const each = smallScenario({ modes: ['synchronisedRemote'] })
const escrow = smallScenario({ modes: ['escrowed'] })
const together = smallScenario({ modes: ['simultaneous'] })
const [staging, handover] = ['negotiation.release.staging', 'negotiation.release.handover']

test('each setback is made good first', () => {
  const escalate = { type: 'climate.escalated', by: 'nature' }
  expect(next(two, 'negotiation.proposal', { type: 'talks.suspended', by: 'p1' })).toEqual({ type: 'talks.resumed', by: 'p1' })
  expect(next(two, 'negotiation.proposal', escalate, escalate)).toEqual({ type: 'climate.eased', by: 'nature' })
  expect(next(two, staging, { type: 'court.injunction', by: 'nature', party: 'p1' })).toEqual({ type: 'court.lifted', by: 'nature', party: 'p1' })
  expect(next(each, staging, { type: 'phase.aborted', by: 'p1' })).toEqual({ type: 'breach.remedied', by: 'p1' })
  const crossed = [{ type: 'handover.performed', by: 'p0' }, { type: 'handover.performed', by: 'p1' }]
  expect(next(together, handover, ...crossed)).toEqual({ type: 'receipt.confirmed', by: 'p0', detainee: 'd1' })
  const disputed = [...crossed, { type: 'receipt.disputed', by: 'p0', detainee: 'd1' }]
  expect(next(together, handover, ...disputed)).toEqual({ type: 'receipt.confirmed', by: 'p0', detainee: 'd3' })
  expect(next(together, handover, ...disputed, ...['d3', 'd0', 'd2'].map((detainee, i) => ({ type: 'receipt.confirmed', by: i === 0 ? 'p0' : 'p1', detainee })))).toEqual({ type: 'dispute.resolved', by: 'p0', detainee: 'd1' })
  expect(next(escrow, handover)).toEqual({ type: 'escrow.deposited', by: 'p0' })
  expect(next(escrow, handover, { type: 'escrow.deposited', by: 'p0' }, { type: 'escrow.deposited', by: 'p1' })).toEqual({ type: 'escrow.released', by: 'm' })
  expect(next(escrow, handover, { type: 'escrow.deposited', by: 'p0' }, { type: 'handover.withheld', by: 'p1' })).toEqual({ type: 'escrow.returned', by: 'm' })
  const lost = { type: 'detainee.died', by: 'nature', detainee: 'd2' }
  expect(next(two, staging, lost)).toEqual({ type: 'package.reaffirmed', by: 'p0' })
  expect(next(smallScenario(), staging, lost, { type: 'package.reaffirmed', by: 'p0' })).toEqual({ type: 'package.repudiated', by: 'p0' })
})

test('talks open, people are named, asked and cleared, and a day passes only when there is nothing else to do', () => {
  expect(next(two, 'negotiation.exploration')).toEqual({ type: 'backchannel.opened', by: 'p0' })
  expect(next(two, 'negotiation.exploration', { type: 'backchannel.opened', by: 'p0' })).toEqual({ type: 'talks.opened', by: 'p0' })
  expect(next(two, 'negotiation.listExchange')).toEqual({ type: 'list.nominated', by: 'p0', detainee: 'd0' })
  expect(next(two, 'negotiation.vetting')).toEqual({ type: 'consent.asked', by: 'p0', detainee: 'd0' })
  const asked = ['d0', 'd1', 'd2', 'd3'].map((detainee) => ({ type: 'consent.asked', by: 'p0', detainee }))
  expect(next(two, 'negotiation.vetting', ...asked)).toEqual({ type: 'consent.given', by: 'nature', detainee: 'd0' })
  expect(next(two, 'negotiation.vetting', ...asked, { type: 'consent.refused', by: 'nature', detainee: 'd0' })).toEqual({ type: 'consent.given', by: 'nature', detainee: 'd1' })
  const doubtful = { ...two, detainees: two.detainees.slice(0, 3) }
  expect(next(doubtful, 'negotiation.vetting')).toMatchObject({ type: 'consent.asked' })
  expect(next(two, handover.replace('handover', 'verification'))).toEqual({ type: 'identity.verified', by: 'p0', detainee: 'd1' })
  expect(next({ ...two, parties: two.parties.slice(0, 2) }, 'negotiation.exploration', { type: 'backchannel.opened', by: 'p0' }, { type: 'talks.opened', by: 'p0' }, { type: 'talks.opened', by: 'p1' })).toMatchObject({ type: 'proposal.tabled' })
  expect(next({ ...two, rules: { ...two.rules, modes: [] } }, 'negotiation.proposal')).toEqual({ type: 'clock.advanced', by: 'host' })
})

test('of proposals the last, which has the most phases, and of packages everybody cleared, with what concessions it takes', () => {
  const phased = smallScenario({ modes: ['simultaneous', 'phased'], rules: { rationality: 'recorded' } })
  expect(next(phased, 'negotiation.proposal')).toEqual({ type: 'proposal.tabled', by: 'p0', channel: 'back', mode: 'phased', phases: 2 })
  expect(next(phased, 'negotiation.agreement.packaging')).toEqual({ type: 'package.offered', by: 'p0', options: [1, 2, 1, 2, 0] })
  const dear = (p1: readonly number[], reservation: number): ResolvedScenario => {
    const small = smallScenario({ modes: ['simultaneous'], rules: { rationality: 'enforced' } })
    const parties = small.parties.map((party, i) => ({ ...party, secrets: { ...party.secrets, preferences: { ...party.secrets.preferences, reservation, concessions: { c0: i === 0 ? p1 : [0, 0, 0] } } } }))
    return { ...small, parties }
  }
  // To p0 everybody is worth 24 - 10 + 1 = 15; a concession can be worth something to whoever makes it.
  expect(next(dear([0, 0, 5], 15), 'negotiation.agreement.packaging')).toMatchObject({ options: [1, 1, 1, 1, 0] })
  expect(next(dear([0, 0, 5], 18), 'negotiation.agreement.packaging')).toMatchObject({ options: [1, 1, 1, 1, 2] })
  expect(next(dear([0, 5, 0], 18), 'negotiation.agreement.packaging')).toMatchObject({ options: [1, 1, 1, 1, 1] })
  expect(next(dear([0, 0, 0], 18), 'negotiation.agreement.packaging')?.type).not.toBe('package.offered')
  expect(next(two, 'negotiation.agreement.packaging', { type: 'vetting.blocked', by: 'p0', detainee: 'd0' })).toMatchObject({ type: 'package.offered', options: [0, 1, 1, 1, 0] })
  expect(next(two, 'negotiation.agreement.packaging', { type: 'package.offered', by: 'p0', options: [1, 1, 0, 0, 0] })).toEqual({ type: 'package.accepted', by: 'p1' })
})

test.each(releaseModes)('%s: cooperation stops at a place, after so many events, or when everybody is home', (mode) => {
  const scenario = smallScenario({ modes: [mode], rules: { rationality: 'recorded' } })
  const engine = tableEngine(initialSnapshot(scenario))
  let taken = 0
  const counting = { snapshot: engine.snapshot, take: (event: unknown) => (taken += 1, engine.take(event)) }
  cooperate(counting, undefined, 3)
  expect(taken).toBe(3)
  cooperate(counting, 'negotiation.release', 0)
  expect(taken).toBe(3)
  cooperate(counting, 'negotiation.release')
  expect(formalState(engine.snapshot())).toBe(staging)
  const before = taken
  cooperate(counting, 'negotiation.release')
  expect(taken).toBe(before)
  cooperate(counting)
  expect([formalState(engine.snapshot()), cooperativeEvent(engine.snapshot())]).toEqual(['completed', undefined])
  const after = taken
  cooperate(counting)
  expect(taken).toBe(after)
})
