import { Command } from 'commander'
import { expect, test } from 'vitest'
import { verifyCommand } from '../../src/cli/commands/verify.js'
import type { Terminal } from '../../src/cli/terminal.js'
import { parseScenario } from '../../src/scenarios/index.js'
import { replay } from '../../src/simulation/index.js'
import { eventTypes } from '../../src/model/events/catalogue.js'

const plain = (text: string): string => text

async function verify(args: readonly string[], part: Partial<Terminal> = {}) {
  const out: string[] = []
  const terminal: Terminal = {
    columns: 80,
    interactive: false,
    paint: { strong: plain, faint: plain, good: plain, bad: plain },
    debug: false,
    write: (text) => void out.push(text),
    warn: () => {},
    async* lines() { yield* [] },
    read: () => { throw new Error('no such file') },
    save: () => {},
    replace: () => {},
    has: () => false,
    remove: () => {},
    open: () => {},
    spawn: () => { throw new Error('no process') },
    interrupted: () => new Promise(() => {}),
    progress: () => ({ reach: () => {}, stop: () => {} }),
    ...part,
  }
  let code = 0
  const program = new Command().exitOverride().configureOutput({ writeOut: terminal.write, writeErr: terminal.write })
  verifyCommand(program, { terminal, finish: (given) => { code = given } })
  await program.parseAsync(['verify', ...args], { from: 'user' })
  return { code, out: out.join('') }
}

const short = ['--without', 'consent.refused', 'consent.waived', 'list.requested', 'addon.demanded']

test('the built-in scenario holds, and what was bounded and left out is told', async () => {
  const { code, out } = await verify(short)
  expect(code).toBe(0)
  expect(out).toContain('holds  small-2-2: everything asked holds in every state')
  expect(out).toContain('states 336, edges 1838, depth 35')
  expect(out).toContain('ends: completed 1, partially completed 8, collapsed 17')
  expect(out.replaceAll(/\s+/g, ' ')).toContain('events left out: addon.demanded, backchannel.closed')
  expect(out).toMatch(/places of the chart \d+/)
  expect(out.replaceAll(/\s+/g, ' ')).toContain('asked of some states only, for they are costly: samePast, noninterference invariants not asked, for they follow from others: wholeWay, canFinish')
  expect(out).not.toContain('a second')
})

test('a person at the terminal sees the rate; JSON has everything else', async () => {
  expect((await verify([...short, '--limit', '50'], { interactive: true })).out).toMatch(/\d+ states a second/)
  const found = await verify([...short, '--limit', '50', '--json'], { interactive: true })
  expect(JSON.parse(found.out)).toMatchObject({ scenario: 'small-2-2', method: 'breadth-first', exhausted: false, states: 50, violations: [], bounds: { requests: 1 } })
  expect(found.out).not.toContain('second')
  expect(await verify([...short, '--limit', '50', '--json'])).toEqual(found)
})

test('a violation is told event by event, and is a finding', async () => {
  const without = eventTypes.filter((type) => type !== 'talks.opened')
  const saved = new Map<string, string>()
  const { code, out } = await verify(['--scenario-file', 'small.json', '--without', ...without], { save: (file, text) => void saved.set(file, String(text)) })
  expect(code).toBe(1)
  expect(out).toContain('violated  small-2-2')
  const transcripts = out.split(/^(?=\{"kind":"header")/m).slice(1).map((part) => part.split('\n').filter((line) => line.startsWith('{')).map((line) => `${line}\n`).join(''))
  const parsed = parseScenario(saved.get('small.json')!)
  if (!parsed.ok) throw new Error('the scenario was not written')
  const told = transcripts.map((text) => replay(text, parsed.scenario))
  expect(told.map((found) => found.ok && found.lines.flatMap((line) => (line.kind === 'event' ? [`${line.event.by} ${line.event.type}`] : [])))).toEqual([['p0 talks.opened', 'p1 talks.opened'], []])
  expect((await verify(['--without', ...without, '--json'])).code).toBe(1)
})

test('events come back by type and by family, and bundled scenarios and other sizes are taken', async () => {
  const leftOut = async (...args: readonly string[]): Promise<readonly string[]> =>
    (JSON.parse((await verify([...args, '--limit', '5', '--json'])).out) as { readonly leftOut: readonly string[] }).leftOut
  expect(await leftOut('--with', 'all')).toEqual([])
  expect(await leftOut('--with', 'detainee.*')).not.toContain('detainee.died')
  expect(await leftOut('--with', 'climate.*')).toContain('detainee.died')
  expect(await leftOut('two-for-two')).not.toContain('detainee.died')
  expect((await verify(['--parties', '3', '--detainees', '3', '--limit', '5'])).out).toContain('small-3-3')
})

test('progress is shown and stopped', async () => {
  const shown: (number | string)[] = []
  await verify(['--limit', '25000', '--with', 'detainee.died', 'talks.suspended'], { progress: (total) => {
    shown.push(total)
    return { reach: (done) => void shown.push(done), stop: () => void shown.push('stopped') }
  } })
  expect(shown.map((each) => (typeof each === 'number' ? Math.floor(each / 1000) : each))).toEqual([25, 10, 20, 'stopped'])
})

test('wrong use is refused in a sentence', async () => {
  await expect(verify(['--without', 'no.such'])).rejects.toThrow(/no\.such.*--without/)
  await expect(verify(['--parties', '3', '--detainees', '2'])).rejects.toThrow(/at least one detainee for each/)
  await expect(verify(['--limit', '0'])).rejects.toThrow(/whole number from 1/)
  await expect(verify(['nowhere'])).rejects.toThrow(/nowhere/)
})

test('what broke off goes on from a file to the same end', async () => {
  const files = new Map<string, string>()
  const part: Partial<Terminal> = { save: (file, text) => void files.set(file, String(text)), read: (file) => files.get(file)! }
  const whole = await verify([...short, '--json'], part)
  expect(JSON.parse((await verify([...short, '--json', '--limit', '100', '--checkpoint', 'half.json'], part)).out)).toMatchObject({ brokenOffBy: 'limit', states: 100 })
  expect(await verify([...short, '--json', '--resume', 'half.json'], part)).toEqual(whole)
  files.set('other.json', '{"of":"x"}')
  await expect(verify([...short, '--resume', 'other.json'], part)).rejects.toThrow(/no exploration that broke off/)
  await expect(verify(['--detainees', '3', '--resume', 'half.json'], part)).rejects.toThrow(/something else/)
})

test('the skeleton is written as a model for another checker', async () => {
  const { code, out } = await verify(['--promela', '--without', 'detainee.died'])
  expect(code).toBe(0)
  expect(out).toContain('active proctype')
  expect(out).not.toContain('detainee.died')
})
