import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function started(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString() })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

function program(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return started(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], env)
}

test('the program runs as a process, and its exit codes reach the shell', async () => {
  const [list, wrong] = await Promise.all([program(['list', '--json']), program(['show', 'nope'])])
  expect([list.code, list.err]).toEqual([0, ''])
  expect(JSON.parse(list.out).length).toBeGreaterThan(0)
  expect([wrong.code, wrong.out]).toEqual([2, ''])
  expect(wrong.err).toMatch(/^demarche: "nope" was given/)
})

test('there is no colour off a terminal', async () => {
  expect((await program(['list'], { NO_COLOR: '1' })).out).not.toContain('\u001b')
})

test('a reader that goes away ends it quietly', async () => {
  const script = `( "${process.execPath}" --import tsx src/cli/main.ts list; echo "code $?" >&2 ) | true`
  const { err } = await started('sh', ['-c', script])
  expect(err).toBe('code 0\n')
})
