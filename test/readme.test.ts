import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { eventTypes, specOf } from '../src/model/events/catalogue.js'
import { invariants } from '../src/protocol/invariants/index.js'
import { refusalIds } from '../src/protocol/refusals.js'
import { scenario, scenarioNames } from '../src/scenarios/index.js'
import { strategies } from '../src/bargaining/catalogue.js'
import { policies } from '../src/governments/temperament.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = join(root, 'README.md')

/** Tables of the README that are made from the code, by the name in their marker. */
const generated: { readonly [name: string]: () => string } = {
  scenarios: () => table(['scenario', 'the case', 'parties', 'people', 'release'], scenarioNames.map((name) => {
    const { brief, parties, detainees, rules } = scenario(name)
    return [`\`${name}\``, brief.split('. ')[0]!.replace(/\.?$/, '.'), String(parties.length), String(detainees.length), rules.modes.join(', ')]
  })),
  strategies: () => table(['strategy', 'what it does', 'source'], strategies.map(({ facts }) => [`\`${facts.name}\``, facts.about, facts.citation ?? ''])),
  policies: () => table(['phase', 'policies, the default first'], Object.entries(policies).map(([slot, list]) => [slot, list.map(({ name }) => `\`${name}\``).join(', ')])),
  invariants: () => table(['no.', 'what holds'], [...invariants].sort((a, b) => a.number - b.number).map(({ number, about }) => [String(number), about])),
  events: () => table(['event', 'sent by', 'seen by', 'fields', 'meaning'], eventTypes.map((type) => {
    const { by, visibility, fields, description } = specOf(type)
    return [`\`${type}\``, by, { private: 'the sender', shared: 'the table', public: 'everybody', nature: 'the table' }[visibility], Object.keys(fields).map((field) => `\`${field}\``).join(', '), description]
  })),
  refusals: () => table(['id', 'because'], refusalIds.map(({ id, because }) => [`\`${id}\``, because])),
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function rewritten(text: string, name: string, body: string): string {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  if (start < 0 || end < 0) throw new Error(`the README has no place for ${name}: ${from} … ${to}`)
  return `${text.slice(0, start + from.length)}\n${body}\n${text.slice(end)}`
}

test.each(Object.keys(generated))('the table of %s in the README is that of the code', (name) => {
  const text = readFileSync(path, 'utf8')
  const next = rewritten(text, name, generated[name]!())
  if (process.env.UPDATE) writeFileSync(path, next)
  else expect(text, 'run npm run goldens').toBe(next)
})

const blocks = [...readFileSync(path, 'utf8').matchAll(/```(js|console)\n([\s\S]*?)```(?:\n+```text\n([\s\S]*?)```)?/g)]
  .map(([, kind, code, output]) => ({ kind: kind!, code: code!, output: output ?? '', title: code!.trim().split('\n')[0]! }))

test.each(blocks.filter(({ kind }) => kind === 'js'))('README program: $title', ({ code, output }) => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' })
  expect(matches(printed, output), `it printed\n${printed}`).toBe(true)
})

test.each(blocks.filter(({ kind }) => kind === 'console'))('README command: $title', ({ code, output }) => {
  const [command] = code.split('\n').filter((line) => line.startsWith('$ npx demarche ')).map((line) => line.replace('$ npx demarche ', ''))
  if (!command) return
  const printed = execFileSync('sh', ['-c', `node dist/cli.js ${command}`], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' } })
  expect(matches(printed, output), `it printed\n${printed}`).toBe(true)
})

/** Whether what was printed is what the README shows, where a line of dots stands for any number of lines. */
function matches(printed: string, shown: string): boolean {
  const parts = shown.split(/^ *\.\.\.\n/m)
  let at = 0
  return parts.every((part, i) => {
    const found = printed.indexOf(part, at)
    at = found + part.length
    return found >= 0 && (i > 0 || shown === '' || found === 0)
  })
}
