import { describe, expect, test } from 'vitest'
import { actions } from '../../src/report/move-words.js'
import { eventTypes, specOf } from '../../src/model/events/catalogue.js'
import { headerOf, replay } from '../../src/simulation/replay.js'
import { scenario } from '../../src/scenarios/index.js'
import { run } from './fake-terminal.js'

function* always(line: string): Generator<string> {
  for (;;) yield line
}

test('every move that a party can make has words', () => {
  for (const type of eventTypes) if (specOf(type).by === 'party') expect(actions[type], type).toMatch(/^[A-Z]/)
})

describe('by numbered lines', () => {
  test('a game is played to its end, and its transcript holds', async () => {
    const { code, out, files } = await run(['play', 'two-for-two', '--as', 'aster', '--seed', '7', '--transcript', 'mine.jsonl'], { input: always('1') })
    expect(code).toBe(0)
    for (const text of ['For your eyes only: you speak for the Republic of Aster', 'You speak for Aster', 'What it is worth to you', 'How it ends', 'The transcript is in mine.jsonl.']) expect(out).toContain(text)
    const text = files.get('mine.jsonl')!
    expect(headerOf(text)?.governments.aster).toMatchObject({ name: 'human' })
    expect(replay(text, scenario('two-for-two'))).toMatchObject({ ok: true })
  })

  test('a person who walks away is asked twice, and the talks end', async () => {
    const choose = (out: () => string, wanted: RegExp): string => {
      const last = out().split('What do you do?').at(-1)!
      return [...last.matchAll(/^ {2}(\d+)\. (.*)$/gm)].find(([, , label]) => wanted.test(label!))?.[1] ?? '1'
    }
    const written: string[] = []
    const script = [/^Something else/, /^Walk away/, /^Yes/]
    async function* lines(): AsyncGenerator<string> {
      for (const wanted of script) yield wanted.source === '^Yes' ? '1' : choose(() => written.join(''), wanted)
    }
    const { code } = await run(['play', 'two-for-two', '--as', 'borealis'], { terminal: { lines, write: (text) => void written.push(text) } })
    const out = written.join('')
    expect(code).toBe(0)
    expect(out).toContain('Walk away for good: are you sure?')
    expect(out).toMatch(/Borealis Federation walks away from the\s+talks for good/)
    expect(out).toContain('Collapsed after')
  })

  test('sees nothing that is the other side\'s alone', async () => {
    const { out } = await run(['play', 'two-for-two', '--as', 'aster', '--seed', '7'], { input: always('1') })
    expect(out).not.toContain('You speak for Borealis')
    expect(out).not.toMatch(/decides (not )?to hand over/)
    const table = out.slice(out.indexOf('Utility, each party'), out.indexOf('Trust, from'))
    expect(table).toContain('Republic of Aster')
    expect(table).not.toContain('Borealis Federation')
  })

  test('is told nothing of what the others try in vain', async () => {
    const stubborn = `node -e "require('readline').createInterface({input:process.stdin}).on('line',l=>console.log(JSON.stringify({id:JSON.parse(l).id,move:{type:'package.accepted'}})))"`
    const { out, files } = await run(['play', 'two-for-two', '--as', 'aster', '--borealis', `cmd:${stubborn}`, '--transcript', 'x.jsonl'], { input: ['3', '3', '3', '3', '3'] })
    expect(files.get('x.jsonl')).toContain('"kind":"refusal"')
    expect(out).not.toContain('is not taken')
  })

  test('leaving early is polite, and ends with 0', async () => {
    const { code, out, err } = await run(['play', 'two-for-two', '--as', 'aster', '--transcript', 'part.jsonl'], { input: ['1'] })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('You leave on day 0; the talks stay where they are.')
    expect(out).toContain('The transcript is in part.jsonl.')
    expect((await run(['play', 'two-for-two', '--as', 'aster'])).out).toContain('--transcript FILE keeps it')
  })

  test('a line that is no choice is asked for again', async () => {
    const { code, out } = await run(['play', 'two-for-two', '--as', 'aster'], { input: ['x', '99', '', '1 2', '1'] })
    expect(code).toBe(0)
    expect(out.match(/Give one number from 1 to \d+\./g)).toHaveLength(4)
  })

  test('an illustration is labelled', async () => {
    expect((await run(['play', 'us-russia-2025', '--as', 'us'])).out.replace(/\s+/g, ' ')).toContain('It gives no odds for anybody')
  })
})
