import { describe, expect, test } from 'vitest'
import { paceWords, progressBar, timeWords } from '../../src/cli/progress.js'

test.each([[0.4, '0 s'], [59.4, '59 s'], [185, '3 min 5 s'], [7800, '2 h 10 min'], [-3, '0 s']])('%d seconds in words', (seconds, words) => {
  expect(timeWords(seconds)).toBe(words)
})

describe('the pace', () => {
  test('is a rate and the time left at that rate', () => {
    expect(paceWords(50, 200, 10_000)).toBe('5 a second, 30 s left')
    expect(paceWords(1, 4, 3000)).toBe('0.3 a second, 9 s left')
    expect(paceWords(400, 1000, 1000)).toBe('400 a second, 2 s left')
  })

  test('is not guessed before anything is done', () => {
    expect([paceWords(0, 10, 5000), paceWords(3, 10, 0)]).toEqual(['', ''])
  })
})

test('off a screen nothing is shown', () => {
  const written: string[] = []
  const bar = progressBar(3, 'runs', { isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream)
  bar.reach(3)
  bar.stop()
  expect(written).toEqual([])
})
