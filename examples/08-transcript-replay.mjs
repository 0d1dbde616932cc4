// @ts-check
// A transcript, with its scenario, is the whole truth of a run: replay plays it again and compares it byte for byte.
// Change one word of it and replay names the line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boulware, conceder, negotiate, scenario } from 'demarche'
import { replay } from 'demarche/simulation'

const chosen = scenario('two-for-two')
const { transcript } = negotiate(chosen, { aster: boulware(), borealis: conceder() }, { seed: 12 })

const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
const file = join(folder, 'run.jsonl')
writeFileSync(file, transcript.toString())
const text = readFileSync(file, 'utf8')
rmSync(folder, { recursive: true })

const lines = text.trimEnd().split('\n')
const verified = replay(text, chosen)
console.log(`${lines.length} lines: ${verified.ok ? `verified, ${verified.outcome}` : verified.reason}`)

const at = lines.findLastIndex((line) => line.includes('"receipt.confirmed"'))
const tampered = replay([...lines.slice(0, at), lines[at]?.replace('confirmed', 'disputed'), ...lines.slice(at + 1), ''].join('\n'), chosen)
console.log(`line ${at + 1} changed from confirmed to disputed: ${tampered.ok ? 'not noticed' : `departs at line ${tampered.line}, ${tampered.reason}`}`)

const cut = replay(`${lines.slice(0, 100).join('\n')}\n`, chosen)
console.log(`cut off after 100 lines: ${cut.ok ? 'not noticed' : `departs at line ${cut.line}, ${cut.reason}`}`)
