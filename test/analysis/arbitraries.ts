import { fc } from '@fast-check/vitest'
import { defineDomain } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import { interactionTerm, redLineTerm } from '../../src/model/interactions.js'
import { packageRules } from '../../src/model/package.js'
import type { Issue } from '../../src/model/package.js'
import type { Choice, Interaction, RedLine } from '../../src/model/scenario.js'

/** Whole numbers, so that sums and products are exact; few of them, so that ties are common. */
const worth = fc.integer({ min: -8, max: 12 })
const names = ['A', 'B', 'C']

/** Points of a two-party Pareto frontier with whole gains above 0, in falling order of the first. */
export const paretoGains = (most = 40): fc.Arbitrary<readonly (readonly [number, number])[]> =>
  fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 8 }), fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 8, maxLength: 8 })).map(([us, vs]) => {
    const first = [...us].sort((a, b) => b - a)
    const second = vs.slice(0, first.length).sort((a, b) => a - b)
    return first.map((u, k): readonly [number, number] => [u, second[k]!])
  })

/** Small domains with tables alone. */
export const plainDomains = (parties = 2, issues = 5): fc.Arbitrary<Domain> =>
  fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: issues }).chain((sizes) =>
    fc.record({
      tables: fc.array(fc.tuple(...sizes.map((size) => fc.array(worth, { minLength: size, maxLength: size }))), { minLength: parties, maxLength: parties }),
      reservations: fc.array(fc.integer({ min: -10, max: 6 }), { minLength: parties, maxLength: parties }),
    }).map(({ tables, reservations }) => defineDomain({
      name: 'plain',
      issues: sizes.map((size, i) => ({ name: `issue ${i}`, options: Array.from({ length: size }, (_, option) => `${i}/${option}`) })),
      parties: tables.map((utility, p) => ({ id: names[p]!, utility, reservation: reservations[p]! })),
    })))

interface Person {
  readonly from: number
  readonly to: number
  readonly size: number
}

function choicesOf(issues: readonly Issue[]): fc.Arbitrary<readonly Choice[]> {
  return fc.uniqueArray(fc.constantFrom(...issues), { minLength: 1, maxLength: 3, selector: ({ id }) => id })
    .chain((some) => fc.tuple(...some.map(({ id, size }) => fc.oneof(fc.constant<Choice>({ issue: id }), fc.integer({ min: 0, max: size - 1 }).map((option): Choice => ({ issue: id, option }))))))
}

function interactionsOf(issues: readonly Issue[]): fc.Arbitrary<Interaction<number>> {
  return fc.oneof(
    fc.record({ kind: fc.constant('jointly' as const), of: choicesOf(issues), utility: worth }),
    fc.record({ kind: fc.constant('split' as const), of: choicesOf(issues), utility: worth }),
    fc.record({ kind: fc.constant('parity' as const), utility: worth }),
    fc.record({ kind: fc.constant('precedent' as const), utility: worth, growth: fc.constantFrom(0, 1, 2) }),
  )
}

function redLinesOf(issues: readonly Issue[]): fc.Arbitrary<RedLine> {
  const one = choicesOf(issues).map(([first]) => first!)
  return fc.oneof(
    fc.record({ kind: fc.constant('never' as const), of: choicesOf(issues) }),
    fc.record({ kind: fc.constant('atLeast' as const), of: choicesOf(issues), count: fc.integer({ min: 0, max: 1 }) }),
    fc.record({ kind: fc.constant('atMost' as const), of: choicesOf(issues), count: fc.integer({ min: 1, max: 2 }) }),
    fc.record({ kind: fc.constant('onlyWith' as const), of: one, with: one }),
  )
}

/** Exchanges with interactions and red lines of every kind and the rules of packages: persons, and now and then a concession or a common issue. */
export const exchangeDomains = (parties = 2, most = 6, least = 2, options = 3): fc.Arbitrary<Domain> =>
  fc.array(fc.record({ from: fc.nat(parties - 1), step: fc.integer({ min: 1, max: parties - 1 }), size: fc.integer({ min: 2, max: options }), kind: fc.constantFrom('detainee', 'detainee', 'detainee', 'concession', 'common') }), { minLength: least, maxLength: most })
    .chain((drawn) => {
      const ids = names.slice(0, parties)
      const issues = drawn.map(({ from, step, size, kind }, i): Issue => {
        const person: Person = { from, to: (from + step) % parties, size }
        if (kind === 'common') return { kind: 'common', id: `i${i}`, size, parties: ids }
        return { kind: kind as 'detainee' | 'concession', id: `i${i}`, size, from: ids[person.from]!, to: ids[person.to]! }
      })
      const agenda = { issues }
      const one = fc.record({
        tables: fc.tuple(...issues.map(({ size }) => fc.array(worth, { minLength: size, maxLength: size }))),
        interactions: fc.array(interactionsOf(issues), { maxLength: 2 }),
        redLines: fc.array(redLinesOf(issues), { maxLength: 2 }),
        constant: worth,
        reservation: fc.integer({ min: -10, max: 6 }),
      })
      return fc.record({ all: fc.array(one, { minLength: parties, maxLength: parties }), ruled: fc.boolean(), sequential: fc.boolean() }).map(({ all, ruled, sequential }): Domain => ({
        name: 'exchange',
        agenda,
        labels: issues.map(({ id, size }) => ({ name: id, options: Array.from({ length: size }, (_, option) => `${option}`) })),
        parties: all.map(({ tables, interactions, redLines, constant, reservation }, p) => ({
          id: ids[p]!,
          utility: {
            constant,
            tables,
            terms: [...interactions.map((interaction) => interactionTerm(interaction, agenda, ids[p]!)), ...redLines.map((line) => redLineTerm(line, agenda))],
          },
          reservation,
        })),
        rules: ruled ? packageRules(agenda, custody(issues), { mode: sequential ? 'sequential' : 'simultaneous', phases: 1 }, sequential ? 0.5 : 1) : [],
      }))
    })

type Ledger = Parameters<typeof packageRules>[1]

/** Everybody cleared and consenting, but the second of four and more, who was lost. */
function custody(issues: readonly Issue[]): Ledger {
  const people = issues.filter(({ kind }) => kind === 'detainee')
  return Object.fromEntries(people.map(({ id }, k) => [id, { state: people.length > 3 && k === 1 ? 'releasedOtherwise' : 'cleared', consent: 'given' }])) as unknown as Ledger
}
