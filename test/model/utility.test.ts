import { fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { additive, admits, checkedPackage, countOf, evaluate, packageKey, packageOf, packed, samePackage, sizeOf, termValue } from '../../src/model/utility.js'
import type { Term } from '../../src/model/utility.js'

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 })

test('packages are numbered row by row, the last issue fastest, and no two have a key in common', () => {
  fc.assert(fc.property(sizes, (numbers) => {
    const rows = numbers.reduce<readonly (readonly number[])[]>((list, size) => list.flatMap((row) => Array.from({ length: size }, (_, option) => [...row, option])), [[]])
    expect(sizeOf(numbers)).toBe(rows.length)
    const found = rows.map((_, index) => packageOf(numbers, index))
    expect(found.map((options) => Array.from(options))).toEqual(rows)
    expect(new Set(found.map(packageKey)).size).toBe(rows.length)
  }))
  expect([packageKey([1, 12, 0]), packageKey([11, 2, 0]), packageKey([])]).toEqual(['1.12.0', '11.2.0', ''])
})

test('a package is packed in bytes as long as every option fits in one', () => {
  for (const options of [[], [0, 255], [256, 0], [3, 65_535]]) {
    const found = packed(options)
    expect(Array.from(found)).toEqual(options)
    expect((found as Uint8Array).BYTES_PER_ELEMENT).toBe(Math.max(0, ...options) > 255 ? 2 : 1)
  }
})

test('packages are the same if every option is', () => {
  fc.assert(fc.property(fc.array(fc.nat(2), { maxLength: 3 }), fc.array(fc.nat(2), { maxLength: 3 }), (a, b) => {
    expect(samePackage(a, Uint8Array.from(b))).toBe(packageKey(a) === packageKey(b))
    expect(samePackage(a, packed(a))).toBe(true)
  }))
  expect([samePackage([1, 2], [1]), samePackage([1], [1, 2]), samePackage([1, 2], [1, 3]), samePackage([0, 2], [1, 2])]).toEqual([false, false, false, false])
})

test('a utility is its constant, an entry of each table, and its terms; a counter stops at its cap', () => {
  const term = (cap: number): Term => ({ about: '', counters: [{ scores: [[0, 2, 5], undefined, [1, 3]], cap }, { scores: [undefined, [0, 7]], cap: Infinity }], value: ([n = 0, m = 0]) => 100 * n + m, most: 1, forbids: false })
  expect([[0, 0, 0], [1, 0, 1], [2, 1, 1], [2, 1, 9]].map((options) => countOf(term(6).counters[0]!, options))).toEqual([1, 5, 6, 5])
  expect([termValue(term(6), [2, 1, 1]), termValue(term(Infinity), [2, 1, 1])]).toEqual([607, 807])
  const plain = additive([[1, 2], [10, 20, 30]], 4)
  expect([plain, evaluate(plain, [1, 2]), evaluate(plain, [0, 0]), additive([[1]]).constant]).toEqual([{ constant: 4, tables: [[1, 2], [10, 20, 30]], terms: [] }, 36, 15, 0])
  expect(evaluate({ ...additive([[0, 0, 1], [0, 3], [0, 0]], 2), terms: [term(6), term(1)] }, [2, 1, 1])).toBe(2 + 1 + 3 + 607 + 107)
})

test('rules admit a package unless one of them rules it out', () => {
  const rule = (bad: number): Term => ({ about: '', counters: [{ scores: [[0, 1, 2]], cap: 9 }], value: ([n = 0]) => (n === bad ? -Infinity : -5), most: 0, forbids: true })
  expect([0, 1, 2].map((option) => admits([rule(0), rule(1)], [option]))).toEqual([false, false, true])
  expect(admits([], [0])).toBe(true)
})

test('a package is checked against the numbers of options, and the error names it', () => {
  for (const options of [[0, 0], [1, 2]]) expect(checkedPackage([2, 3], options)).toBe(options)
  for (const options of [[0], [0, 0, 0], [2, 0], [0, 3], [-1, 0], [0, 0.5], [NaN, 0]]) {
    expect(() => checkedPackage([2, 3], options)).toThrow(UsageError)
    expect(() => checkedPackage([2, 3], options)).toThrow(/^the package \[.*\], but one option index for each of 2 issues, below 2, 3: count options from 0/)
  }
})
