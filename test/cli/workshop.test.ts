import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SessionSetup } from '../../src/workshop/room/contract.js'
import { run } from './fake-terminal.js'
import type { Left } from './fake-terminal.js'

const setups: SessionSetup[] = []
vi.mock('demarche/workshop', async () => ({
  ...(await vi.importActual<typeof import('../../src/workshop/index.js')>('../../src/workshop/index.js')),
  startWorkshop: async ({ setup }: { readonly setup: (id: string) => SessionSetup }) => {
    setups.push(setup('x'))
    return { session: { facts: { id: 'x', code: 'KITE-42', title: 'x' } }, links: { phones: [], console: '', screen: '' }, findings: [], close: async () => {} }
  },
}))
beforeEach(() => void setups.splice(0))

const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-workshop-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const workshop = (...args: readonly string[]): Promise<Left> => run(['workshop', ...args, '--new', '--json', '--file', join(folder, 'log.db')], { terminal: { interrupted: async () => {} } })

describe('of a scenario', () => {
  test('home fronts and a spoiler are off, and on when asked for', async () => {
    expect(await workshop('two-for-two')).toMatchObject({ code: 0 })
    expect(await workshop('two-for-two', '--home-fronts')).toMatchObject({ code: 0 })
    expect(await workshop('hub', '--spoiler')).toMatchObject({ code: 0 })
    expect(await workshop('two-for-two', '--home-fronts', '--spoiler')).toMatchObject({ code: 0 })
    expect(setups.map(({ homeFront, spoiler }) => [homeFront?.tables, spoiler?.tables])).toEqual([[undefined, undefined], ['all', undefined], [undefined, 'all'], ['all', 'all']])
  })

  test('with home fronts, the debrief has their chart', async () => {
    await workshop('two-for-two')
    await workshop('two-for-two', '--home-fronts')
    expect(setups.map(({ debrief }) => debrief.filter(({ id }) => id === 'home').length)).toEqual([0, 1])
  })
})

test('a lesson says itself what is in it', async () => {
  expect(await workshop('L8')).toMatchObject({ code: 0 })
  expect(setups[0]).toMatchObject({ lesson: 'L8', homeFront: { tables: 'half' } })
  for (const option of ['--home-fronts', '--spoiler']) {
    const { code, err } = await workshop('L4', option)
    expect(code).toBe(2)
    expect(err).toContain(`${option} was given with lesson L4`)
  }
})

test('its help names both options and shows them', async () => {
  const { out } = await run(['workshop', '--help'])
  expect(out).toMatch(/--home-fronts {2,}with a scenario/)
  expect(out).toMatch(/--spoiler {2,}with a scenario/)
  expect(out).toContain('$ demarche workshop two-for-two --home-fronts --spoiler')
})
