// @ts-check
// A government in another language: remote-government.py reads one question a line and answers one move a line.
// It gets a view and its moves, like any government, and a late or broken answer would be a fault in the transcript.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { linear, negotiateAsync, remote, scenario } from 'demarche'

const file = fileURLToPath(new URL('remote-government.py', import.meta.url))
const child = spawn('python3', [file], { stdio: ['pipe', 'pipe', 'inherit'] })
const python = remote(child, { name: 'python', timeoutMs: 30_000 })

const run = await negotiateAsync(scenario('two-for-two'), { aster: python, borealis: linear() }, { seed: 8 })
child.kill()

console.log(`${run.outcome} on day ${run.days}`)
for (const { id, from, to } of run.released) console.log(`${id}: ${from} to ${to}`)
for (const { message } of run.faults) console.log(`fault: ${message}`)
