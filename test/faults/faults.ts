// Plants one fault at a time in a copy of the source, and asks whether the invariants catch it: on random walks, or in every state of small spaces.
// npm run faults -- [--verify] [part of a fault's description]
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { SingleBar } from 'cli-progress'
import { faults } from './list.js'
import type { PlantedFault } from './list.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const copies = `${root}/node_modules/.cache/faults`
const walks = 8000
const exhaustive = process.argv.includes('--verify')
const [part = ''] = process.argv.slice(2).filter((word) => word !== '--verify')

function plant({ file, find, replace }: PlantedFault, n: number): string {
  const copy = `${copies}/${n}`
  mkdirSync(copy, { recursive: true })
  cpSync(`${root}/src`, `${copy}/src`, { recursive: true })
  cpSync(`${root}/test/protocol`, `${copy}/test/protocol`, { recursive: true })
  cpSync(`${root}/package.json`, `${copy}/package.json`)
  const text = readFileSync(`${copy}/src/${file}`, 'utf8')
  if (text.split(find).length !== 2) throw new Error(`the fault in ${file} does not stand there exactly once: ${find}`)
  writeFileSync(`${copy}/src/${file}`, text.replace(find, () => replace))
  return copy
}

async function caught(fault: PlantedFault, n: number): Promise<string | null> {
  const copy = plant(fault, n)
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(exhaustive ? 'verify.ts' : 'check.ts', import.meta.url)), copy, String(walks)], { cwd: root })
    return stdout.trim() === '' ? null : stdout.trim()
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const wanted = faults.filter(({ about }) => about.includes(part))
rmSync(copies, { recursive: true, force: true })
const bar = new SingleBar({ format: 'faults {bar} {value}/{total} {eta_formatted}', noTTYOutput: false })
if (process.stdout.isTTY) bar.start(wanted.length, 0)
const results: (readonly [PlantedFault, string | null])[] = []
const queue = wanted.map((fault, n) => [fault, n] as const)
await Promise.all(Array.from({ length: 2 }, async () => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [fault, n] = next
    const how = await caught(fault, n)
    results.push([fault, how])
    if (!process.stdout.isTTY) console.log(`${how ? 'caught' : 'MISSED'}  ${fault.about} (${fault.file})\n        ${how ?? 'no invariant broke'}`)
    if (process.stdout.isTTY) bar.increment()
  }
}))
if (process.stdout.isTTY) bar.stop()
if (process.stdout.isTTY) for (const [{ about, file }, how] of results) console.log(`${how ? 'caught' : 'MISSED'}  ${about} (${file})\n        ${how ?? 'no invariant broke'}`)
const missed = results.filter(([, how]) => how === null).length
console.log(`${results.length - missed} of ${results.length} planted faults caught`)
process.exitCode = missed > 0 ? 1 : 0
