import { expect, test } from 'vitest'
import { firstContext } from '../../src/model/context.js'
import type { ExchangeContext, PartyLedger } from '../../src/model/context.js'
import { custodyStates } from '../../src/model/custody.js'
import { publicScenario, viewFor } from '../../src/model/view.js'
import type { RegionStates } from '../../src/model/view.js'
import { smallScenario } from '../../src/testing/small-scenario.js'

const scenario = smallScenario({ parties: 2, detainees: 4 })
const start = firstContext(scenario)
const regions: RegionStates = { formal: 'negotiation.release.handover', backChannel: 'active', publicTrack: 'announced', climate: 'tense', clock: 'near', mediation: 'engaged' }
const busy: PartyLedger = {
  human: true, present: true, stance: 'receptive', submitted: true, votes: { 'p0-leader': { yes: 1, no: 0 } }, signed: true, reaffirmed: true, handover: 'performed', inBreach: true, threshold: 0.4, lastTone: 'firm',
}
const context: ExchangeContext = {
  ...start, day: 3, deadline: 9, climate: 'tense', listRounds: 2, injunctions: ['p1'], causes: ['crisis'],
  parties: { p0: busy, p1: { ...busy, handover: 'withheld' } },
  detainees: { ...start.detainees, d0: { ...start.detainees.d0!, state: 'confirmed' } },
  requests: [{ id: 'r1', by: 'p0', terms: { kind: 'named', detainee: 'd1' }, status: 'open' }],
  proposal: { by: 'p0', accepted: ['p0'], mode: 'phased', phases: 2 }, framework: { mode: 'phased', phases: 2 },
  table: { agenda: { issues: [] }, order: ['p0', 'p1'], round: 1, rounds: 3, turn: 0, standing: null, assented: [], offers: [] },
  package: { agenda: { issues: [] }, options: [], mode: 'phased', involved: [], members: [], phases: [], phase: 0, signed: true, escrow: 'open' },
  mediator: { accepted: ['p0'], suggestion: [1, 0] },
  obligations: [{ concession: 'c0', by: 'p0', to: 'p1', level: 1, status: 'due' }],
  trust: { p0: { p1: { kept: 3, broken: 1 } }, p1: { p0: { kept: 1, broken: 3 } } },
}
const see = (audience: string, over: Partial<ExchangeContext> = {}, where: RegionStates = regions) => viewFor({ context: { ...context, ...over }, regions: where }, audience)

test('the table sees the ledger whole; a party sees its own secrets and trust, nature the chances', () => {
  const { scenario: _, parties, mediator, trust: __, pausedDays: ___, ...ledger } = context
  for (const audience of ['p0', 'p1', 'm', 'nature']) {
    expect([audience, see(audience)]).toEqual([audience, {
      ...ledger,
      audience,
      state: regions,
      scenario: publicScenario(scenario),
      secrets: scenario.parties.find(({ id }) => id === audience)?.secrets ?? null,
      hazards: audience === 'nature' ? scenario.nature : null,
      parties: {
        p0: { ...parties.p0, handover: audience === 'p0' ? 'performed' : 'undecided' },
        p1: { ...parties.p1, handover: audience === 'p1' ? 'withheld' : 'undecided' },
      },
      suggestion: mediator.suggestion,
      trust: audience === 'p0' ? { p1: 0.75 } : audience === 'p1' ? { p0: 0.25 } : {},
    }])
  }
})

test('the public sees statements, the climate, the clock, the courts and who came home, and nothing else', () => {
  const outside: PartyLedger = { human: true, present: true, stance: 'unexplored', submitted: false, votes: {}, signed: false, reaffirmed: false, handover: 'undecided', inBreach: false, threshold: 0.4, lastTone: 'firm' }
  expect(see('public')).toEqual({
    audience: 'public', day: 3, deadline: 9, climate: 'tense', injunctions: ['p1'], outcome: null,
    state: { ...regions, formal: 'undisclosed', backChannel: 'undisclosed', mediation: 'undisclosed' },
    scenario: { ...publicScenario(scenario), detainees: [], concessions: [] },
    secrets: null, hazards: null, parties: { p0: outside, p1: outside }, detainees: { d0: context.detainees.d0 },
    requests: [], proposal: null, framework: null, listRounds: 0, table: null, package: null, causes: [], suggestion: null, obligations: [], trust: {},
  })
  expect(see('public', { outcome: 'collapsed' }).state.formal).toBe('collapsed')
  const shown = custodyStates.filter((state) => 'd1' in see('public', { detainees: { d1: { ...start.detainees.d1!, state } } }).detainees)
  expect(shown).toEqual(['transferred', 'confirmed', 'disputed'])
})

test('a decision is masked only while the handover is under way, and an agent\'s deposit never', () => {
  const shown = (handover: PartyLedger['handover'], formal: string): string => see('p1', { parties: { ...context.parties, p0: { ...busy, handover } } }, { ...regions, formal }).parties.p0!.handover
  const all = ['undecided', 'performed', 'withheld', 'deposited'] as const
  expect(all.map((handover) => shown(handover, 'negotiation.release.handover'))).toEqual(['undecided', 'undecided', 'undecided', 'deposited'])
  expect(all.map((handover) => shown(handover, 'negotiation.release.confirmation'))).toEqual(all)
})

test('the public scenario has no secrets, chances, schedule or note for teachers, and is made once', () => {
  const { nature: _, schedule: __, teaching: ___, parties, ...rest } = scenario
  const fresh = { ...scenario }
  expect(publicScenario(fresh)).toEqual({ ...rest, parties: parties.map(({ id, name, present, players }) => ({ id, name, present, players })) })
  expect(publicScenario(fresh)).toBe(publicScenario(fresh))
})
