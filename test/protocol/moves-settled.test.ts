import { expect, test } from 'vitest'
import { eventTypes } from '../../src/model/events/catalogue.js'
import { Parts } from '../../src/protocol/parts/parts.js'
import { Tracer } from '../../src/protocol/parts/tracer.js'
import { conceivable } from '../../src/protocol/moves.js'
import { variedScenario } from './walks.js'

test('which events are conceivable is read from the scenario alone, but for requests and whether there is a table', () => {
  for (let seed = 0; seed < 20; seed++) {
    const scenario = variedScenario(seed)
    const parts = new Parts(scenario)
    const tracer = new Tracer(parts)
    const table = parts.indexesOf('table')[0]
    const requests = parts.indexesOf('requests')[0]
    for (const type of eventTypes) {
      for (const by of [...scenario.parties.map(({ id }) => id), 'm', 'nature', 'host']) {
        tracer.begin(parts.start)
        conceivable(type, tracer.readable, by)
        expect(tracer.read.filter((part) => part !== table && part !== requests), `${type} by ${by}`).toEqual([])
      }
    }
  }
})
