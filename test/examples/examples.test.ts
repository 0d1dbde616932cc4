import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const expected = `${root}test/examples/expected`
const updating = process.env.UPDATE === '1'
const names = readdirSync(`${root}examples`).filter((file) => file.endsWith('.mjs')).map((file) => file.slice(0, -'.mjs'.length))

/** Commands that an example needs beside Node, and how to get them. */
const needs: { readonly [example: string]: { readonly command: string; readonly install: string } } = {
  '06-remote-python': { command: 'python3', install: 'apt-get install -y python3' },
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0
}

function textOf(name: string): string {
  return readFileSync(`${root}examples/${name}.mjs`, 'utf8')
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => specifier)
}

test('there are ten examples or more, and nothing is expected of one that is not there', () => {
  expect(names.length).toBeGreaterThanOrEqual(10)
  expect(readdirSync(expected).map((file) => file.replace('.txt', '')).filter((name) => !names.includes(name))).toEqual([])
})

test('the list of examples names each of them once', () => {
  const listed = [...readFileSync(`${root}examples/README.md`, 'utf8').matchAll(/\((\d\d-[\w-]+)\.mjs\)/g)].map(([, name]) => name)
  expect(listed).toEqual(names)
})

describe.concurrent.each(names)('%s', (name) => {
  const need = needs[name]
  const missing = need !== undefined && !isThere(need.command)

  test('is short, is checked, says what it shows, and imports the package as its user does', () => {
    const lines = textOf(name).trimEnd().split('\n')
    expect(lines.length, 'lines').toBeLessThanOrEqual(40)
    expect(lines[0]).toBe('// @ts-check')
    expect(lines.slice(1, 3).every((line) => line.startsWith('// ')), 'a comment of two lines').toBe(true)
    const imports = importsOf(textOf(name))
    expect(imports.filter((specifier) => /^demarche(\/\w+)?$/.test(specifier)).length, 'imports of demarche').toBeGreaterThan(0)
    expect(imports.filter((specifier) => /^[./]|dist|^file:/.test(specifier)), 'imports by path').toEqual([])
  })

  test.skipIf(missing && process.env.DEMARCHE_ALL !== '1')(missing ? `prints what is expected (needs ${need.command}: ${need.install})` : 'prints what is expected', async () => {
    if (missing) throw new Error(`${need.command} is missing, so ${name} cannot run: ${need.install}.`)
    if (!existsSync(`${root}dist/index.js`)) throw new Error('dist/index.js is missing, so the examples cannot import the package: run npm run build.')
    const { stdout } = await run(process.execPath, [`examples/${name}.mjs`], { cwd: root, timeout: 110_000 })
    expect(stdout, 'something printed').not.toBe('')
    const file = `${expected}/${name}.txt`
    if (updating) {
      mkdirSync(expected, { recursive: true })
      writeFileSync(file, stdout)
    }
    if (!existsSync(file)) throw new Error(`${file.slice(root.length)} is missing, so nobody knows what ${name} should print: run UPDATE=1 npx vitest run test/examples.`)
    expect(stdout).toBe(readFileSync(file, 'utf8'))
  })
})

test('the Python government is short too', () => {
  expect(readFileSync(`${root}examples/remote-government.py`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40)
})

test.concurrent('the examples agree with the types of the package', async () => {
  const tsc = run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/examples', '--pretty', 'false'], { cwd: root })
  const { stdout } = await tsc.catch((failed: { readonly stdout: string }) => failed)
  expect(stdout.split('\n').filter((line) => line.startsWith('examples/') || line.startsWith('test/examples/'))).toEqual([])
})
