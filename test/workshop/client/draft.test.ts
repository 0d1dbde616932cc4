import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { changed, columnsOf, fits, scoreOf, startOf, sumOf, warningOf, withOption } from '../../../src/workshop/client/seat/offer/draft.js'
import type { BuilderIssue, SeatPage } from '../../../src/workshop/room/contract.js'
import { seatPage } from '../../../src/workshop/room/room.js'
import { ownWorth } from '../../../src/workshop/room/worth.js'
import { tour } from './tour.js'

const sides = ['toUs', 'fromUs', 'others', 'common'] as const
const agenda = fc.array(fc.record({ side: fc.constantFrom(...sides), kind: fc.constantFrom('detainee' as const, 'concession' as const), size: fc.integer({ min: 2, max: 4 }), value: fc.integer({ min: -9, max: 9 }) }), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map(({ side, kind, size, value }, index): BuilderIssue => ({ index, kind, side, id: `i${index}`, name: `I${index}`, from: side === 'toUs' ? 'them' : 'us', to: null, tags: [], options: Array.from({ length: size }, (_, option) => ({ label: `${option}`, value: option * value })) })))

describe('a draft', () => {
  property.prop([agenda, fc.nat(), fc.nat()])('changes in the issue that was pressed and nowhere else', (issues, at, to) => {
    const start = startOf(issues)
    const index = at % issues.length
    const option = to % issues[index]!.options.length
    const next = withOption(start, index, option)
    expect(fits(next, issues)).toBe(true)
    expect([...changed(next, start)]).toEqual(option === 0 ? [] : [index])
  })

  property.prop([agenda])('has every issue in one column, people before terms', (issues) => {
    const columns = columnsOf(issues)
    expect(columns.flatMap(({ people, terms }) => [...people, ...terms]).map(({ index }) => index).sort((a, b) => a - b)).toEqual(issues.map(({ index }) => index))
    expect(columns.every(({ people }) => people.every(({ kind }) => kind === 'detainee'))).toBe(true)
  })

  property.prop([agenda])('begins with the first candidate that still fits', (issues) => {
    const good = issues.map(() => 1)
    expect(startOf(issues, null, [...good, 0], good)).toEqual(good)
    expect(startOf(issues, undefined)).toEqual(issues.map(() => 0))
    expect(fits(good.map(() => 9), issues)).toBe(false)
  })

  property.prop([agenda])('warns until people of two holders are ticked', (issues) => {
    const all = issues.map(() => 1)
    const holders = new Set(issues.filter(({ kind }) => kind === 'detainee').map(({ from }) => from))
    expect(warningOf(issues, issues.map(() => 0))).toBe('nobody')
    expect(warningOf(issues, all)).toBe(holders.size === 0 ? 'nobody' : holders.size === 1 ? 'oneSided' : null)
  })

  test('is compared with no deal and with the last offer, and a red line hides the number', () => {
    expect(scoreOf(12, 5, { worth: 9 })).toEqual({ own: 12, crossesRedLine: false, toLast: 3, toNoDeal: 7 })
    expect(scoreOf(-Infinity, 5, { worth: 9 })).toEqual({ own: null, crossesRedLine: true, toLast: null, toNoDeal: null })
    expect(scoreOf(null, null, null)).toEqual({ own: null, crossesRedLine: false, toLast: null, toNoDeal: null })
    expect(scoreOf(1, null, { worth: null })).toMatchObject({ toLast: null, toNoDeal: null })
  })

  test('has the score that the server gives the same package', () => {
    let page: SeatPage | null = null
    for (const { name, mock, seats } of tour('two-for-two')) if (name.endsWith('ratification')) page = seatPage(mock.room(), seats[0]!)
    const { agreed, view } = page!.table!
    // What a phone has is what came as JSON.
    expect(ownWorth(JSON.parse(JSON.stringify(view)), agreed!.options)).toBe(agreed!.worth)
    const { issues } = page!.table!.builder!
    expect(sumOf(issues, issues.map(() => 0))).not.toBeNull()
  })
})
