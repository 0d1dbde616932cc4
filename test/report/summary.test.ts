import { describe, expect, test } from 'vitest'
import { summarise } from '../../src/report/summary.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { usualRun } from './runs.js'

const small = smallScenario()
const result = usualRun(small, 2)

describe('the closing data of a run', () => {
  const { outcome, tables, notes } = summarise(result, small)

  test('say who was released, what it was worth and what it did to trust', () => {
    expect(outcome).toBe(`Completed after ${result.days} days.`)
    const [released, utility, trust] = tables
    expect(released!.rows).toHaveLength(result.released.length)
    expect(released!.rows[0]![0]).toMatch(/^Person \d$/)
    expect(utility!.columns).toContain('surplus')
    expect(utility!.rows.map(([party]) => party)).toEqual(['Party 0', 'Party 1'])
    expect(trust!.rows).toHaveLength(2)
    expect(trust!.rows[0]!.slice(0, 3)).toEqual(['Party 0', 'Party 1', '0.5'])
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(notes).toEqual([])
  })

  test('name what went wrong on the way', () => {
    const flawed = { ...result, withoutConsent: ['d1'], refusals: [{ id: 'x', message: '', type: 'x', by: 'p0' }], faults: [{ by: 'p0', id: 'actor/late', message: '' }, { by: 'p0', id: 'actor/late', message: '' }] } as const
    expect(summarise(flawed, small).notes).toEqual(['Person 1 was released without having been asked.', 'One move was not taken.', 'Two times a government gave no usable answer.'])
  })
})
