import { expect, test } from 'vitest'
import { fairSplit } from '../../src/bargaining/strategies/fair-split.js'
import { hardliner } from '../../src/bargaining/strategies/hardliner.js'
import { linear } from '../../src/bargaining/strategies/linear.js'
import type { Government } from '../../src/model/government.js'
import { governmentWith } from '../../src/governments/government.js'
import { negotiate, negotiateAsync } from '../../src/simulation/negotiate.js'
import { swapCase } from '../../src/workshop/solo/model/case.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import type { Issue } from '../../src/model/package.js'

const scenario = smallScenario({ deadline: 12 })
const { facts } = hardliner()

function against(government: Government) {
  return negotiate(scenario, { p0: government, p1: linear() }, { seed: 1 })
}

test('an actor that throws becomes a fault in the log, and passes after the stated number', () => {
  const { faults, outcome } = against({ facts, decide: () => { throw new Error('the line is dead') } })
  expect(faults).toHaveLength(scenario.rules.faults)
  expect(faults[0]).toEqual({ by: 'p0', id: 'actor/threw', message: 'p0 threw: the line is dead' })
  expect(outcome).toBe('collapsed')
})

test('an actor that says nothing is silent', () => {
  expect(against({ facts, decide: () => undefined as never }).faults[0]?.id).toBe('actor/silent')
})

test.each([
  ['an illegal move', { type: 'agreement.signed', by: 'p0' }, 'event/not-now'],
  ['a move of somebody else', { type: 'talks.opened', by: 'p1' }, 'event/malformed'],
  ['a move of nature', { type: 'detainee.died', by: 'nature', detainee: 'd0' }, 'event/malformed'],
  ['no event at all', { type: 'nonsense' }, 'event/unknown'],
  ['a form with blanks', { type: 'list.requested', by: 'p0', blanks: ['terms'] }, 'event/blank'],
])('%s becomes a refusal', (_, move, id) => {
  const { refusals, faults } = against({ facts, decide: () => move as never })
  expect(faults).toEqual([])
  expect(refusals.length).toBe(scenario.rules.faults)
  const wanted = id === 'event/malformed' && (move as { by?: string }).by !== 'p0' ? [id, 'talks/receptive-already'] : [id]
  expect(wanted).toContain(refusals[0]?.id)
})

test('an offer worth less than no deal is refused', () => {
  const giveaway: Government = {
    facts,
    decide(view, moves) {
      const form = moves.find(({ type }) => type === 'package.offered')
      const given = (issue: Issue): boolean => issue.kind !== 'common' && issue.from === 'p0'
      if (form && view.table) return { type: 'package.offered', by: 'p0', options: view.table.agenda.issues.map((issue) => (given(issue) || issue.id === 'd1' ? 1 : 0)) }
      return (moves.find((move) => !('blanks' in move) && /opened|accepted|nominated|submitted|asked|cleared/.test(move.type)) ?? { type: 'pass' }) as never
    },
  }
  const { refusals } = negotiate(smallScenario({ deadline: 20, concessions: 1 }), { p0: giveaway, p1: linear() }, { seed: 1 })
  const irrational = negotiate(
    { ...scenario, parties: scenario.parties.map((party) => ({ ...party, secrets: { ...party.secrets, preferences: { ...party.secrets.preferences, reservation: 1000 } } })) },
    { p0: giveaway, p1: linear() }, { seed: 1 },
  ).refusals
  expect(refusals.every(({ id }) => id !== 'package/not-valid')).toBe(true)
  expect(irrational[0]?.id).toBe('package/irrational')
})

test('a person may sign what hurts them, where the scenario lets people', () => {
  const hurt = smallScenario({ deadline: 20, modes: ['simultaneous'] })
  const poor = { ...hurt, parties: hurt.parties.map((party, i) => (i === 1 ? { ...party, secrets: { ...party.secrets, preferences: { ...party.secrets.preferences, reservation: 1000 } } } : party)) }
  const eager = (human: boolean): Government => ({
    facts: { ...facts, human },
    decide: (view, moves, own) => moves.find((move): move is never => move.type === 'package.accepted') ?? governmentWith({ bargaining: hardliner() }, {}).decide(view, moves, own),
  })
  const accepts = (human: boolean): boolean => negotiate(poor, { p0: hardliner(), p1: eager(human) }, { seed: 1 }).transcript.toString().includes('package.accepted')
  expect([accepts(true), accepts(false)]).toEqual([true, false])
})

test('an actor that takes too long is late, and the run goes on', async () => {
  const slow: Government = { facts, decide: () => new Promise(() => {}) }
  const { faults } = await negotiateAsync(scenario, { p0: slow, p1: linear() }, { seed: 1, timeoutMs: 5 })
  expect(faults.map(({ id }) => id)).toEqual(['actor/late', 'actor/late', 'actor/late'])
})

test('an actor that keeps its people and makes good, over and over, has no more moves in a day than any other', () => {
  const inner = governmentWith({ bargaining: fairSplit() }, {})
  const teasing: Government = {
    facts,
    decide: (view, moves, own) => (moves.find(({ type }) => type === 'handover.withheld' || type === 'breach.remedied') as never) ?? inner.decide(view, moves, own),
  }
  const { outcome, days, faults, transcript } = negotiate(swapCase(6), { ours: fairSplit(), theirs: teasing }, { seed: 5 })
  expect([outcome, faults]).toEqual(['partiallyCompleted', []])
  const onDays = transcript.lines.flatMap((line) => (line.kind === 'event' && line.event.by === 'theirs' ? [line.event.at!] : []))
  expect(Math.max(...Array.from({ length: days + 1 }, (_, day) => onDays.filter((each) => each === day).length))).toBe(200)
})

test('a promise in a synchronous run is a mistake, told in one sentence', () => {
  expect(() => against({ facts, decide: async () => ({ type: 'pass' }) })).toThrow(/negotiateAsync/)
})

test.each([
  ['a missing party', { p0: linear() }, { seed: 1 }, /no government was given for p1/],
  ['an unknown party', { p0: linear(), p1: linear(), p9: linear() }, { seed: 1 }, /a government was given for p9/],
  ['a seed that is no whole number', { p0: linear(), p1: linear() }, { seed: 0.5 }, /a seed is a whole number/],
])('%s is a mistake', (_, cast, options, message) => {
  expect(() => negotiate(scenario, cast as never, options)).toThrow(message)
})
