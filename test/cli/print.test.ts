import { expect, test } from 'vitest'
import { tables, textWidth, wrap } from '../../src/cli/print.js'
import { leftover, seatsOf } from '../../src/cli/seats.js'
import { numberedPrompter } from '../../src/cli/play/numbered.js'
import { Quit } from '../../src/cli/play/prompter.js'
import type { Terminal } from '../../src/cli/terminal.js'
import { scenario } from '../../src/scenarios/index.js'

const plain = (text: string): string => text

function terminal(input: readonly string[] = []): Terminal & { readonly out: string[] } {
  const out: string[] = []
  return { out, columns: 40, paint: { strong: plain, faint: plain, good: plain, bad: plain }, write: (text: string) => void out.push(text), async* lines() { yield* input } } as unknown as Terminal & { readonly out: string[] }
}

test('text is wrapped at spaces, with its indent', () => {
  expect(wrap('one two three four', 9, '  ')).toBe('  one two\n  three\n  four')
  expect(wrap('averylongwordindeed x', 8)).toBe('averylongwordindeed\nx')
  expect(wrap('a\n\nb', 10)).toBe('a\n\nb')
  expect([20, 72, 300].map((columns) => textWidth({ columns }))).toEqual([30, 72, 100])
})

test('tables stand under their titles, numbers to the right, nobody for no rows', () => {
  const screen = terminal()
  tables(screen, [{ title: 'T', columns: ['a', 'n'], rows: [['x', '1'], ['y', '-22.5']] }, { title: 'E', columns: ['a'], rows: [] }])
  expect(screen.out.join('')).toBe('\nT\n  a       n\n  x       1\n  y   -22.5\n\nE\n  nobody\n')
})

test('what commander does not know is sorted into positions and party options', () => {
  expect(leftover(['--us', 'linear', 'x', '--ru=cmd:a b', '--last'])).toEqual({ positions: ['x'], chosen: [['us', 'linear'], ['ru', 'cmd:a b'], ['last', undefined]] })
})

test('seats are filled in turn, and the last choice for a party counts', () => {
  expect(seatsOf(scenario('hub'), [['meridia', 'linear'], ['meridia', 'micro']]).map(({ player, byDefault }) => [player, byDefault])).toEqual([['boulware', true], ['tit-for-tat', true], ['micro', false]])
})

test('numbered questions', async () => {
  const screen = terminal(['2', '1, 3', '', '2', 'a name'])
  const ask = numberedPrompter(screen)
  const choices = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }))
  expect(await ask.choose('Which?', choices)).toBe('b')
  expect(await ask.several('Which?', choices)).toEqual(['a', 'c'])
  expect(await ask.several('Which?', choices)).toEqual([])
  expect(await ask.confirm('Sure?')).toBe(false)
  expect(await ask.text('Name?')).toBe('a name')
  await expect(ask.confirm('Sure?')).rejects.toBeInstanceOf(Quit)
  expect(screen.out.join('')).toContain('\nWhich?\n  1. A\n  2. B\n  3. C\n')
})
