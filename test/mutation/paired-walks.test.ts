import { expect, test } from 'vitest'
import { pureEngine } from '../../src/protocol/engine.js'
import { tableEngine } from '../../src/protocol/table/index.js'
import { stream } from '../../src/random.js'
import { pairedWalk } from '../bench/reducer/walk.js'

/** Of 1500 walks those that between them come to the most places, events and refusals. */
const seeds = [
  643, 449, 1013, 262, 525, 1303, 1347, 170, 733, 1236, 91, 107, 420, 813, 1358, 1388, 1478, 417, 47, 94, 96, 299, 834, 38, 911, 162, 304, 413, 19, 188, 480, 509, 923, 30, 134, 150, 343, 410, 561, 710,
  1292, 249, 355, 376, 545, 914, 1048, 78, 126, 127, 208, 311, 338, 419, 428, 631, 636, 715, 797, 1118,
]

function choicesOf(seed: number): readonly number[] {
  const random = stream(seed, 'choices')
  return Array.from({ length: 60 }, () => random.below(2 ** 31))
}

test.each(seeds)('the chart in its table and the reducer written by hand go the same way on walk %i', (seed) => {
  expect(pairedWalk(seed, choicesOf(seed), tableEngine).compared).toBeGreaterThan(20)
})

test.each(seeds.slice(0, 4))('so does the chart in XState on walk %i', (seed) => {
  expect(pairedWalk(seed, choicesOf(seed), pureEngine).taken).toBeGreaterThan(5)
})
