import { expect, test } from 'vitest'
import { pureEngine } from '../../src/protocol/engine.js'
import { initialSnapshot } from '../../src/protocol/step.js'
import { situations } from './situations.js'

test.each(situations)('$name', ({ scenario, reaches, play }) => {
  expect(play(pureEngine(initialSnapshot(scenario)))).toEqual(reaches)
})
