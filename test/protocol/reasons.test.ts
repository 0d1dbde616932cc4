import { expect, test } from 'vitest'
import { pureEngine } from '../../src/protocol/engine.js'
import { cooperate } from '../../src/protocol/invariants/cooperate.js'
import { blankRefusal, refusalIds, refusalOf } from '../../src/protocol/refusals.js'
import { formalState, initialSnapshot } from '../../src/protocol/step.js'
import { tableEngine } from '../../src/protocol/table/index.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const three = smallScenario({ parties: 3, detainees: 3, modes: ['simultaneous'], rules: { rationality: 'recorded' } })
const scenarios = {
  two: smallScenario(),
  late: smallScenario({ parties: 3, detainees: 7, late: true }),
  each: smallScenario({ modes: ['synchronisedRemote'] }),
  strict: smallScenario({ modes: ['sequential'], rules: { consent: 'required', exposure: 0.4 } }),
  phased: smallScenario({ modes: ['phased'] }),
  sequential: smallScenario({ modes: ['sequential'] }),
  four: smallScenario({ parties: 4, late: true }),
  three,
  // Nobody of p2's, and nobody for it.
  pair: { ...three, detainees: three.detainees.filter(({ id }) => id !== 'd2').map((person) => (person.id === 'd1' ? { ...person, destination: 'p0' } : person)) },
}

interface Sent {
  readonly type: string
  readonly by: string
  readonly [field: string]: unknown
}
/** A refusal's id, what is refused with it, and what was sent before that. */
type Row = readonly [id: string, refused: Sent, ...before: readonly Sent[]]
type Group = readonly [scenario: keyof typeof scenarios, place: string, rows: readonly Row[]]

function send(type: string, by: string, payload: object = {}): Sent {
  return { type, by, ...payload }
}

function at(scenario: keyof typeof scenarios, place: string, rows: readonly Row[]): Group {
  return [scenario, place, rows]
}

const groups: readonly Group[] = [
  at('two', 'negotiation.exploration', [
    ['event/not-now', send('talks.resumed', 'p0')],
    ['party/at-table-already', send('party.joined', 'p0')],
    ['event/malformed', send('statement.committed', 'p0')],
    ['agreement/not-signed', send('statement.announced', 'p0')],
    ['vetting/not-in-play', send('consent.refused', 'nature', { detainee: 'd0' })],
    ['court/none', send('court.lifted', 'nature', { party: 'p0' })],
    ['custody/not-at-liberty', send('custody.arrested', 'nature', { detainee: 'd0' })],
    ['clock/no-pause', send('clock.paused', 'host')],
    ['process/not-over', send('process.closed', 'host')],
    ['talks/receptive-already', send('talks.opened', 'p0'), send('talks.opened', 'p0')],
    ['talks/reluctant-already', send('talks.declined', 'p0'), send('talks.declined', 'p0')],
    ['talks/suspended-already', send('talks.suspended', 'p0'), send('talks.suspended', 'p0')],
    ['talks/not-suspended-by-sender', send('talks.resumed', 'p1'), send('talks.suspended', 'p0')],
    ['statement/said-already', send('statement.signalled', 'p0', { tone: 'receptive' }), send('statement.signalled', 'p0', { tone: 'receptive' })],
    ['list/requested-already', send('list.requested', 'p0', { terms: { kind: 'named', detainee: 'd1' } }), send('list.requested', 'p0', { terms: { kind: 'named', detainee: 'd1' } })],
    ['list/no-such-request', send('list.withdrawn', 'p1', { request: 'r1' }), send('list.requested', 'p0', { terms: { kind: 'named', detainee: 'd1' } })],
    ['court/enjoined-already', send('court.injunction', 'nature', { party: 'p0' }), send('court.injunction', 'nature', { party: 'p0' })],
    ['statement/commitment-not-higher', send('statement.committed', 'p0', { threshold: 0.1 }), send('statement.committed', 'p0', { threshold: 0.1 })],
  ]),
  at('two', 'negotiation.proposal', [
    ['proposal/mode-not-allowed', send('proposal.tabled', 'p0', { channel: 'formal', mode: 'simultaneous', phases: 2 })],
    ['proposal/none', send('proposal.accepted', 'p0', { channel: 'formal' })],
    ['proposal/not-authoritative', send('proposal.tabled', 'p1', { mode: 'phased', phases: 1, channel: 'back' })],
    ['proposal/back-channel-not-active', send('proposal.tabled', 'p0', { channel: 'back', mode: 'simultaneous', phases: 1 }), send('backchannel.frozen', 'p0')],
    ['proposal/another-stands', send('proposal.tabled', 'p0', { channel: 'formal', mode: 'simultaneous', phases: 1 }), send('proposal.tabled', 'p0', { channel: 'formal', mode: 'simultaneous', phases: 1 })],
    ['proposal/assented-already', send('proposal.accepted', 'p0', { channel: 'formal' }), send('proposal.tabled', 'p0', { channel: 'formal', mode: 'simultaneous', phases: 1 })],
    ['proposal/own', send('proposal.rejected', 'p0'), send('proposal.tabled', 'p0', { channel: 'formal', mode: 'simultaneous', phases: 1 })],
    ['proposal/not-own', send('proposal.withdrawn', 'p1'), send('proposal.tabled', 'p0', { channel: 'formal', mode: 'simultaneous', phases: 1 })],
  ]),
  at('two', 'negotiation.listExchange', [
    ['custody/not-holder', send('list.nominated', 'p0', { detainee: 'd1' })],
    ['list/closed', send('list.requested', 'p0', { terms: { kind: 'named', detainee: 'd1' } }), send('list.submitted', 'p0')],
  ]),
  at('two', 'negotiation.vetting', [
    ['custody/not-nominable', send('list.nominated', 'p0', { detainee: 'd0' })],
    ['custody/not-receiver', send('addon.demanded', 'p0', { detainee: 'd0' })],
    ['list/demanded-already', send('addon.demanded', 'p0', { detainee: 'd1' })],
    ['vetting/consent-missing', send('vetting.cleared', 'p0', { detainee: 'd1' })],
    ['vetting/not-blocked', send('vetting.unblocked', 'p0', { detainee: 'd0' })],
    ['consent/not-asked', send('consent.given', 'nature', { detainee: 'd0' })],
    ['consent/not-refusable', send('consent.refused', 'nature', { detainee: 'd0' })],
    ['proof-of-life/not-asked', send('proofOfLife.given', 'p0', { detainee: 'd0' })],
    ['vetting/not-nominated', send('vetting.cleared', 'p1', { detainee: 'd0' }), send('vetting.blocked', 'p0', { detainee: 'd0' })],
    ['vetting/not-blockable', send('vetting.blocked', 'p0', { detainee: 'd0' }), send('vetting.blocked', 'p0', { detainee: 'd0' })],
    ['vetting/block-not-own', send('vetting.unblocked', 'p1', { detainee: 'd0' }), send('vetting.blocked', 'p0', { detainee: 'd0' })],
    ['consent/asked-already', send('consent.asked', 'p0', { detainee: 'd0' }), send('consent.asked', 'p0', { detainee: 'd0' })],
    ['identity/verified-already', send('identity.verified', 'p0', { detainee: 'd1' }), send('identity.verified', 'p0', { detainee: 'd1' })],
    ['proof-of-life/asked-already', send('proofOfLife.asked', 'p0', { detainee: 'd1' }), send('proofOfLife.asked', 'p0', { detainee: 'd1' })],
  ]),
  at('two', 'negotiation.agreement.packaging', [
    ['package/none', send('package.accepted', 'p0')],
    ['package/not-your-turn', send('package.accepted', 'p1')],
    ['package/not-valid', send('package.offered', 'p0', { options: [0, 0, 0, 0, 0] })],
    ['package/answer-first', send('package.offered', 'p1', { options: [1, 1, 1, 1, 0] }), send('package.offered', 'p0', { options: [1, 1, 1, 1, 0] })],
  ]),
  at('two', 'negotiation.agreement.ratification', [
    ['instrument/not-issued', send('instrument.revoked', 'p0', { detainee: 'd0' })],
    ['agreement/not-ratified', send('agreement.signed', 'p0')],
    ['ratification/decided', send('ratification.granted', 'p0', { player: 'p0-leader' }), send('ratification.granted', 'p0', { player: 'p0-leader' })],
    ['instrument/requested-already', send('instrument.requested', 'p0', { detainee: 'd0' }), send('instrument.requested', 'p0', { detainee: 'd0' })],
    ['instrument/issued-already', send('instrument.issued', 'p0', { detainee: 'd0' }), send('instrument.issued', 'p0', { detainee: 'd0' })],
  ]),
  at('two', 'negotiation.release.staging', [
    ['obligation/not-due', send('obligation.fulfilled', 'p0', { concession: 'c0' })],
    ['statement/announced-already', send('statement.announced', 'p0'), send('statement.announced', 'p0')],
    ['package/remainder-irrational', send('package.reaffirmed', 'p1'), send('consent.refused', 'nature', { detainee: 'd2' })],
    ['custody/not-stageable', send('custody.staged', 'p0', { detainee: 'd0' }), send('custody.staged', 'p0', { detainee: 'd0' })],
    ['breach/not-in-breach', send('breach.remedied', 'p1'), send('phase.aborted', 'p0')],
    ['breach/own', send('breach.declared', 'p0'), send('phase.aborted', 'p0')],
  ]),
  at('two', 'negotiation.release.handover', [
    ['handover/point-of-no-return', send('talks.ended', 'p0')],
    ['handover/by-agent', send('handover.performed', 'p0')],
    ['escrow/incomplete', send('escrow.released', 'm')],
    ['escrow/nobody-withheld', send('escrow.returned', 'm')],
    ['handover/decided', send('handover.withheld', 'p0'), send('handover.withheld', 'p0')],
  ]),
  at('two', 'negotiation.release.confirmation', [
    ['dispute/none', send('dispute.resolved', 'p0', { detainee: 'd1' })],
    ['custody/gone', send('detainee.died', 'nature', { detainee: 'd0' })],
    ['receipt/nobody-arrived', send('receipt.confirmed', 'p0', { detainee: 'd1' }), send('receipt.confirmed', 'p0', { detainee: 'd1' })],
    ['receipt/not-disputable', send('receipt.disputed', 'p0', { detainee: 'd1' }), send('receipt.confirmed', 'p0', { detainee: 'd1' })],
  ]),
  at('two', 'completed', [
    ['process/over', send('talks.opened', 'p0')],
  ]),
  at('late', 'negotiation.exploration', [
    ['party/not-at-table', send('talks.opened', 'p2')],
    ['list/request-out-of-order', send('list.requested', 'p0', { terms: { kind: 'named', detainee: 'd2' } })],
  ]),
  at('late', 'negotiation.listExchange', [
    ['custody/receiver-not-at-table', send('list.nominated', 'p1', { detainee: 'd1' })],
  ]),
  at('each', 'negotiation.release.handover', [
    ['escrow/no-agent', send('escrow.deposited', 'p0')],
  ]),
  at('strict', 'negotiation.vetting', [
    ['consent/required', send('consent.waived', 'p0', { detainee: 'd0' })],
  ]),
  at('strict', 'negotiation.agreement.packaging', [
    ['package/exposure', send('package.offered', 'p0', { options: [1, 1, 1, 1, 0] })],
  ]),
  at('two', 'negotiation.exploration', [
    ['event/unknown', send('talks', 'p0')],
    ['event/malformed', send('talks.opened', 'p9')],
    ['mediator/accepted-already', send('mediator.accepted', 'p0'), send('mediator.offered', 'm'), send('mediator.accepted', 'p0')],
  ]),
  at('two', 'negotiation.listExchange', [
    ['vetting/nobody-asked', send('list.nominated', 'p0', { detainee: 'd2' }), send('list.nominated', 'p0', { detainee: 'd0' }), send('list.nominated', 'p1', { detainee: 'd1' }), send('list.submitted', 'p0'), send('list.submitted', 'p1')],
  ]),
  at('two', 'negotiation.agreement.packaging', [
    ['mediator/suggested-already', send('mediator.suggested', 'm', { options: [1, 1, 1, 1, 0] }),
      send('mediator.offered', 'm'), send('mediator.accepted', 'p0'), send('mediator.accepted', 'p1'), send('mediator.suggested', 'm', { options: [1, 1, 1, 1, 0] })],
    ['package/irrational', send('package.accepted', 'p1'), send('package.offered', 'p0', { options: [1, 1, 0, 1, 0] })],
    ['package/irrational', send('package.offered', 'p0', { options: [1, 1, 1, 0, 2] })],
    ['package/not-a-member', send('instrument.requested', 'p0', { detainee: 'd2' }), send('package.offered', 'p0', { options: [1, 1, 0, 0, 0] }), send('package.accepted', 'p1')],
  ]),
  at('two', 'negotiation.agreement.ratification', [
    ['ratification/not-own-player', send('ratification.granted', 'p0', { player: 'p1-leader' })],
    ['agreement/instruments-missing', send('agreement.signed', 'p1'),
      send('ratification.granted', 'p0', { player: 'p0-leader' }), send('ratification.granted', 'p0', { player: 'p0-cabinet' }), send('ratification.granted', 'p0', { player: 'p0-cabinet' }), send('ratification.granted', 'p1', { player: 'p1-leader' })],
    ['agreement/signed-already', send('agreement.signed', 'p0'),
      send('ratification.granted', 'p0', { player: 'p0-leader' }), send('ratification.granted', 'p0', { player: 'p0-cabinet' }), send('ratification.granted', 'p0', { player: 'p0-cabinet' }), send('ratification.granted', 'p1', { player: 'p1-leader' }),
      ...['d0', 'd2'].map((detainee) => send('instrument.issued', 'p0', { detainee })), ...['d1', 'd3'].map((detainee) => send('instrument.issued', 'p1', { detainee })), send('agreement.signed', 'p0')],
  ]),
  at('two', 'negotiation.release.staging', [
    ['package/reaffirmed-already', send('package.reaffirmed', 'p0'), send('consent.refused', 'nature', { detainee: 'd2' }), send('package.reaffirmed', 'p0')],
  ]),
  at('phased', 'negotiation.release.staging', [['custody/not-due', send('custody.staged', 'p1', { detainee: 'd1' })]]),
  at('sequential', 'negotiation.release.handover', [['handover/nobody-to-hand-over', send('handover.performed', 'p1')]]),
  at('four', 'negotiation.vetting', [['custody/holder-not-at-table', send('addon.demanded', 'p0', { detainee: 'd3' })]]),
  at('three', 'negotiation.vetting', [['custody/not-concerned', send('consent.asked', 'p2', { detainee: 'd0' })]]),
  at('pair', 'negotiation.agreement.ratification', [['package/not-concerned', send('ratification.granted', 'p2', { player: 'p2-leader' })]]),
]

test.each(groups)('what is refused among %s parties at %s, and with which id', (name, place, rows) => {
  const engine = pureEngine(initialSnapshot(scenarios[name]))
  cooperate(engine, place)
  expect(formalState(engine.snapshot())).toBe(place)
  for (const [id, refused, ...before] of rows) {
    const branch = tableEngine(engine.snapshot())
    for (const event of before) expect([id, branch.take(event).refusal]).toEqual([id, null])
    const { refusal } = branch.take(refused)
    expect([refused, refusal?.id, refusal?.type, refusal?.by]).toEqual([refused, id, refused.type, refused.by])
    expect(refusalOf(branch.snapshot(), refused)?.message.startsWith(`${refused.by} sent ${refused.type}, but `)).toBe(true)
  }
})

/** Refusals that the chart cannot come to, for it moves on before. */
const unmet = ['agreement/enjoined', 'clock/not-yet', 'event/blank']

test('every refusal but those that nothing leads to is met, and each id stands once in the list, which is sorted', () => {
  const met = groups.flatMap(([, , rows]) => rows.map(([id]) => id))
  expect(refusalIds.map(({ id }) => id)).toEqual([...new Set([...met, ...unmet])].sort())
})

test('a form that comes back with blanks names them', () => {
  expect(blankRefusal({ type: 'package.offered', by: 'p0', blanks: ['options', 'mode'] } as never)).toEqual({
    id: 'event/blank', type: 'package.offered', by: 'p0', message: 'p0 sent package.offered, but something is left to fill in: options, mode.',
  })
})

test('whatever was sent is named in a few words', () => {
  const snapshot = initialSnapshot(scenarios.two)
  const said = (event: unknown): readonly unknown[] => {
    const refusal = refusalOf(snapshot, event)
    return [refusal?.id, refusal?.type, refusal?.by, refusal?.message.split(', but ')[0]]
  }
  expect(said(null)).toEqual(['event/unknown', 'undefined', 'undefined', 'undefined sent undefined'])
  expect(said('talks.opened')).toEqual(['event/unknown', 'undefined', 'undefined', 'undefined sent undefined'])
  expect(said({ type: 7, by: ['p0'] })).toEqual(['event/unknown', '7', '["p0"]', '["p0"] sent 7'])
  expect(refusalOf(snapshot, null)?.message).toBe('undefined sent undefined, but no event has this type: it was null, allowed is an event object.')
  expect(refusalOf(snapshot, { type: 'talks.opened', by: 'p0', at: 3 })?.message).toBe('p0 sent talks.opened, but the event is not whole: at was 3, allowed is the day of the talks, 0.')
})
