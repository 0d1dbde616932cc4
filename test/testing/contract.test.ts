import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { boulware } from '../../src/bargaining/strategies/boulware.js'
import { government } from '../../src/governments/government.js'
import type { Government } from '../../src/model/government.js'
import { assertGovernment, contract, governmentTests } from '../../src/testing/contract.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const throwing: Government = { facts: { ...boulware().facts, name: 'torn' }, decide: () => { throw new Error('no pen') } }

describe('a government of the catalogue keeps every rule under this runner', () => governmentTests(test, () => government({ bargaining: boulware() }), 1))

test('the first broken rule is told in one sentence', () => {
  expect(() => assertGovernment(() => throwing)).toThrow(/^the government torn did this with seed 0: p0 threw: no pen, but a government plays a whole negotiation without a fault or a refusal: mend its decide\(\)\.$/)
})

test('what is worth less than no deal only to an exacting party is found too', () => {
  const usual = government({ bargaining: boulware() })
  const generous: Government = {
    facts: usual.facts,
    decide(view, moves, own) {
      const move = usual.decide(view, moves, own)
      return move instanceof Promise || move.type !== 'package.offered' ? move : { ...move, options: view.table!.agenda.issues.map(() => 1) }
    },
  }
  expect(() => assertGovernment(() => generous, 1)).toThrow(/package\.offered at [\d.]+ with no deal at 18, but a government offers and accepts no package worth less/)
})

test('there is one test for each rule, and each broken one fails', () => {
  const registered: { readonly name: string; readonly run: () => void }[] = []
  governmentTests((name, run) => registered.push({ name, run }), () => throwing, 1)
  expect(registered.map(({ name }) => name)).toEqual(contract.map(({ name }) => name))
  expect(registered[0]!.run).toThrow('no pen')
  expect(registered.filter(({ run }) => { try { run(); return false } catch { return true } }).length).toBeGreaterThan(1)
})

test('it is the same under node:test', async () => {
  const program = `
    import test from 'node:test'
    import { assertGovernment, governmentTests } from './src/testing/contract.ts'
    import { government } from './src/governments/government.ts'
    import { boulware } from './src/bargaining/strategies/boulware.ts'
    const torn = { facts: { ...boulware().facts, name: 'torn' }, decide: () => { throw new Error('no pen') } }
    test('good', () => assertGovernment(() => government({ bargaining: boulware() }), 1))
    test('bad', () => assertGovernment(() => torn, 1))
    governmentTests((name, run) => test('each: ' + name, run), () => torn, 1)
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--test-reporter', 'tap', '--input-type=module', '-e', program], { cwd: root, timeout: 110_000 })
    .catch((failed: { readonly stdout: string }) => failed)
  expect(stdout).toMatch(/^ok \d+ - good$/m)
  expect(stdout).toMatch(/^not ok \d+ - bad$/m)
  expect(stdout).toContain('the government torn did this with seed 0: p0 threw: no pen')
  expect(stdout.match(/^(not )?ok \d+ - each: /gm)).toHaveLength(contract.length)
})
