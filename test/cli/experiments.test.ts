import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/report/data/csv.js'
import { run } from './fake-terminal.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = join(root, 'examples/experiments/mediator-under-low-trust.json')

/** Every file of a folder as text, so that two folders can be compared byte for byte. */
function folder(place: string): { readonly [name: string]: string } {
  return Object.fromEntries(readdirSync(place).sort().map((name) => [name, readFileSync(join(place, name), 'latin1')]))
}

function start(args: readonly string[]): { readonly kill: () => void; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: 'ignore' })
  return { kill: () => void child.kill('SIGKILL'), ended: new Promise((resolve) => { child.once('exit', (code) => resolve(code)) }) }
}

async function until(is: () => boolean): Promise<void> {
  for (let n = 0; !is(); n++) {
    if (n > 3000) throw new Error('waited in vain')
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

/** Runs a command twice into two folders, once killed on its way and gone on with. */
async function killedAndWhole(args: readonly string[]): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'experiment-'))
  const [killed, whole] = [join(place, 'killed'), join(place, 'whole')]
  const first = start([...args, '--out', killed])
  await until(() => existsSync(join(killed, 'state.json')))
  first.kill()
  expect(await first.ended).toBe(null)
  expect(existsSync(join(killed, 'manifest.json'))).toBe(false)
  expect(await start([...args, '--out', killed]).ended).toBe(0)
  expect(await start([...args, '--workers', '2', '--out', whole]).ended).toBe(0)
  expect(Object.keys(folder(whole))).toContain('report.html')
  expect(Object.keys(folder(whole))).not.toContain('state.json')
  expect(folder(killed)).toEqual(folder(whole))
}

describe('work that is killed and gone on with leaves the same files, byte for byte', () => {
  test('an experiment', () => killedAndWhole(['experiment', file, '--runs', '64']))
  test('a tournament', () => killedAndWhole(['tournament', '--with', 'boulware', 'conceder', 'random', 'micro', '--families', 'even', 'two-levels', '--runs', '30']))
})

describe('experiment', () => {
  test('answers, and lays down tidy tables that say the same as CSV and as Parquet', async () => {
    const { code, out, files } = await run(['experiment', file, '--runs', '10', '--out', 'x'], { files: { [file]: readFileSync(file, 'utf8') } })
    expect(code).toBe(0)
    expect(out).toContain('Does a mediator')
    const [header, ...rows] = parseCsv(files.get('x/cells.csv')!)
    const parquet = Buffer.from(files.get('x/cells.parquet')!, 'latin1')
    const objects = await parquetReadObjects({ file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer })
    expect(rows).toHaveLength(objects.length)
    expect(Object.keys(objects[0]!)).toEqual(header)
    rows.forEach((row, i) => row.forEach((cell, column) => {
      const value = (objects[i] as { readonly [name: string]: unknown })[header![column]!]
      if (value === null || value === undefined) expect(cell).toBe('')
      else if (typeof value === 'number') expect(Number(cell)).toBeCloseTo(value, 5)
      else expect(cell).toBe(value)
    }))
    const manifest = JSON.parse(files.get('x/manifest.json')!) as { readonly files: object; readonly again: string }
    expect(Object.keys(manifest.files).sort()).toEqual([...files.keys()].filter((name) => name.startsWith('x/') && !name.endsWith('manifest.json')).map((name) => name.slice(2)).sort())
    expect(manifest.again).toContain('--runs 10')
  })

  test('says what is wrong with its file', async () => {
    const { code, err } = await run(['experiment', 'x.json'], { files: { 'x.json': '{"schema":1}' } })
    expect(code).toBe(2)
    expect(err).toContain('x.json was given as an experiment, but it has')
  })

  test('refuses both a queue and threads', async () => {
    const { code, err } = await run(['experiment', file, '--workers', '2', '--queue', 'redis://127.0.0.1:1', '--out', 'x'], { files: { [file]: readFileSync(file, 'utf8') } })
    expect([code, err.includes('leave one of them out')]).toEqual([2, true])
  })
})

describe('series, evolve and worker', () => {
  test('a series tells trust, precedent and what came of them', async () => {
    const { code, out } = await run(['series', 'two-for-two', '--aster', 'boulware', '--exchanges', '3'])
    expect(code).toBe(0)
    expect(out).toContain('Exchange by exchange')
    expect(out).toMatch(/In all \d+ people came home/)
    expect(JSON.parse((await run(['series', 'two-for-two', '--exchanges', '2', '--json'])).out)).toMatchObject({ scenario: 'two-for-two', exchanges: [{ exchange: 1 }, { exchange: 2 }] })
  })

  test('a population evolves', async () => {
    const { code, out } = await run(['evolve', '--with', 'boulware', 'random', '--families', 'even', '--runs', '4', '--generations', '20'])
    expect(code).toBe(0)
    expect(out).toContain('Shares of 100 governments over 20 generations')
  })

  test('a worker without a server says so', async () => {
    const { code, err } = await run(['worker', '--queue', 'redis://127.0.0.1:1'])
    expect([code, err.includes('nobody answers there')]).toEqual([2, true])
  })
})
