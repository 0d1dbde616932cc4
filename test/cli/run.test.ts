import { describe, expect, test } from 'vitest'
import { scenario } from '../../src/scenarios/index.js'
import type { Terminal } from '../../src/cli/terminal.js'
import { run } from './fake-terminal.js'

describe('one run', () => {
  test('is told phase by phase, says its seed and who played, and ends with tables', async () => {
    const { code, out, err } = await run(['run', 'two-for-two', '--seed', '7', '--borealis', 'conceder'])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('Two for two (two-for-two), seed 7\nRepublic of Aster: boulware (default); Borealis Federation: conceder\n')
    expect(out).toMatch(/\nSoundings\n[\s\S]*\nProposal\n[\s\S]*\nList exchange\n[\s\S]*\nVetting\n[\s\S]*\nAgreement\n[\s\S]*\nHow it ends\n[\s\S]*\nReleased\n[\s\S]*surplus[\s\S]*\nTrust/)
    expect(out).toMatch(/To see more: .*demarche replay run\.jsonl/s)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('is the same for the same seed, takes seed 1 by default, and options before the scenario', async () => {
    const asked = [['run', 'hub', '--quiet'], ['run', 'hub', '--seed', '1', '--quiet'], ['run', '--lysmark', 'boulware', '--seed=1', 'hub', '--quiet']]
    const [one, two, three] = await Promise.all(asked.map((args) => run(args, { columns: 100 })))
    expect(one!.out).toBe(two!.out)
    expect(one!.out).toContain('seed 1')
    expect(three!.out).toBe(one!.out.replace('Lysmark: boulware (default)', 'Lysmark: boulware'))
  })

  test('quietly leaves the story out', async () => {
    const { out } = await run(['run', 'two-for-two', '--quiet'])
    expect(out).not.toContain('Soundings')
    expect(out).toContain('Utility')
  })

  test('as JSON writes one value and nothing else', async () => {
    const { code, out } = await run(['run', 'two-for-two', '--json', '--aster', 'linear'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ scenario: 'two-for-two', seed: 1, outcome: expect.any(String), governments: { aster: 'linear', borealis: 'tit-for-tat' } })
  })

  test('of an illustration is labelled, in words and in JSON', async () => {
    const { out } = await run(['run', 'us-russia-2025', '--quiet'])
    expect(out.replace(/\s+/g, ' ')).toContain('It gives no odds for anybody')
    expect(JSON.parse((await run(['run', 'us-russia-2025', '--json'])).out).label).toContain('no odds')
  })

  test('of a file names the file in what it advises', async () => {
    const files = { './own.json': JSON.stringify({ ...scenario('two-for-two'), id: 'own' }) }
    expect((await run(['run', './own.json', '--quiet'], { files })).out.replace(/\s+/g, ' ')).toContain('demarche replay run.jsonl --scenario ./own.json')
  })
})

describe('a government in another process', () => {
  const answering = `node -e "require('readline').createInterface({input:process.stdin}).on('line',l=>{const{id,moves}=JSON.parse(l);console.log(JSON.stringify({id,move:moves[moves.length>2?1:0].blanks?{type:'pass'}:moves[moves.length>2?1:0]}))})"`

  test('is asked line by line', async () => {
    const { code, out } = await run(['run', 'two-for-two', '--aster', `cmd:${answering}`, '--json'])
    expect(JSON.parse(out).faults).toEqual([])
    expect(code).toBe(0)
  })

  test('that is not there is a fault, and ends with 1', async () => {
    const { code, out } = await run(['run', 'two-for-two', '--aster', 'cmd:exit 3', '--quiet'])
    expect(code).toBe(1)
    expect(out).toContain('a government gave no usable answer')
  })
})

describe('many runs', () => {
  test('are counted, with intervals, spreads and places', async () => {
    const { code, out } = await run(['run', 'two-for-two', '--runs', '6', '--seed', '3'], { columns: 100 })
    expect(code).toBe(0)
    expect(out).toContain('seeds 3 to 8')
    expect(out).toMatch(/completed +\d +\d+ % +\d+ % to \d+ %/)
    expect(out).toMatch(/\n +days( +[\d.]+){5}\n/)
    expect(out).toMatch(/\n +exploration +6 +100 % +\d+\n/)
    expect(out).toContain('Wilson 1927')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('as JSON, with progress', async () => {
    const reached: number[] = []
    const { out } = await run(['run', 'two-for-two', '--runs', '4', '--json'], { terminal: { progress: () => ({ reach: (done) => void reached.push(done), stop: () => void reached.push(-1) }) } })
    const sum = JSON.parse(out)
    expect(sum).toMatchObject({ runs: 4, seeds: { from: 1, to: 4 }, governments: { aster: 'boulware', borealis: 'tit-for-tat' }, days: { n: 4 }, utilities: { aster: { surplus: { n: 4 } } } })
    expect(sum.outcomes.reduce((total: number, { count }: { readonly count: number }) => total + count, 0)).toBe(4)
    expect(reached).toEqual([1, 2, 3, 4, -1])
  })

  test('of an illustration say that they are no odds', async () => {
    expect((await run(['run', 'us-russia-2025', '--runs', '2'])).out.replace(/\s+/g, ' ')).toContain('not of anything that will happen')
  })

  test('with a process start it anew for each run, and say which runs faulted', async () => {
    const spawned: string[] = []
    const dies = (command: string): ReturnType<Terminal['spawn']> => {
      spawned.push(command)
      return { stdin: null, stdout: null, on: (event: string, listener: (reason: unknown) => void) => { if (event === 'exit') listener(1) }, end: () => void spawned.push('end') }
    }
    const { code, out } = await run(['run', 'two-for-two', '--runs', '2', '--seed', '5', '--aster', 'cmd:x'], { columns: 100, terminal: { spawn: dies } })
    expect(code).toBe(1)
    expect(spawned).toEqual(['x', 'end', 'x', 'end'])
    expect(out.replace(/\s+/g, ' ')).toContain('Two runs faulted: a government gave no usable answer. The first: seed 5: aster threw: the process ended;'.replace('The first: ', ''))
    const refused = await run(['run', 'two-for-two', '--runs', '2', '--workers', '2', '--aster', 'cmd:x'])
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('a process answers one thread alone') })
  })
})

describe('a transcript', () => {
  test('is verified and told again, and drawn', async () => {
    const { files, out: story } = await run(['run', 'two-for-two', '--seed', '7', '--transcript', 'r.jsonl'])
    const retold = await run(['replay', 'r.jsonl'], { files: Object.fromEntries(files) })
    expect(retold.code).toBe(0)
    expect(retold.out).toMatch(/^verified +r\.jsonl: all \d+ lines/)
    const told = story.slice(story.indexOf('\nSoundings'), story.indexOf('\nTo see more'))
    expect(retold.out).toContain(told.trimEnd())

    const quiet = await run(['replay', 'r.jsonl', '--quiet'], { files: Object.fromEntries(files) })
    expect(quiet.out.split('\n')).toHaveLength(2)
    expect(JSON.parse((await run(['replay', 'r.jsonl', '--json'], { files: Object.fromEntries(files) })).out)).toMatchObject({ ok: true, scenario: 'two-for-two' })

    const drawn = await run(['diagram', '--format', 'svg', '--run', 'r.jsonl', '--output', 'r.svg'], { files: Object.fromEntries(files) })
    expect(drawn).toMatchObject({ code: 0, out: '' })
    expect(drawn.files.get('r.svg')).toContain('Two for two, seed 7: completed.')
    expect(JSON.parse((await run(['diagram', '--format', 'json', '--run', 'r.jsonl'], { files: Object.fromEntries(files) })).out).run.states).toHaveProperty('formal.completed')
  })

  test('that departs is a finding: the line, what was expected and what was found', async () => {
    const { files } = await run(['run', 'two-for-two', '--transcript', 'r.jsonl', '--quiet'])
    const lines = files.get('r.jsonl')!.split('\n')
    lines[4] = lines[4]!.replace('"at":0', '"at":1')
    const changed = { 'r.jsonl': lines.join('\n') }
    const { code, out } = await run(['replay', 'r.jsonl'], { files: changed })
    expect(code).toBe(1)
    expect(out).toMatch(/^departs +r\.jsonl, line 5: /)
    expect(out).toContain('expected:')
    expect(out).toContain('found:')
    const json = await run(['replay', 'r.jsonl', '--json'], { files: changed })
    expect([json.code, JSON.parse(json.out)]).toEqual([1, expect.objectContaining({ ok: false, line: 5 })])
    expect(await run(['diagram', '--run', 'r.jsonl'], { files: changed })).toMatchObject({ code: 2, err: expect.stringContaining('it departs from the chart at line 5') })
  })

  test('of another scenario asks for its file', async () => {
    const own = JSON.stringify({ ...scenario('two-for-two'), id: 'own' })
    const { files } = await run(['run', './own.json', '--transcript', 'r.jsonl', '--quiet'], { files: { './own.json': own } })
    expect(await run(['replay', 'r.jsonl'], { files: Object.fromEntries(files) })).toMatchObject({ code: 2, err: expect.stringContaining('name its file with --scenario FILE') })
    expect((await run(['replay', 'r.jsonl', '--scenario', './own.json', '--quiet'], { files: Object.fromEntries(files) })).code).toBe(0)
    expect(await run(['replay', './own.json'], { files: Object.fromEntries(files) })).toMatchObject({ code: 2, err: expect.stringContaining('not the header of one') })
  })
})

test('diagram writes Mermaid by default, and JSON', async () => {
  expect((await run(['diagram'])).out).toMatch(/^stateDiagram-v2\n/)
  expect(JSON.parse((await run(['diagram', '--format', 'json'])).out).states.length).toBeGreaterThan(40)
})
