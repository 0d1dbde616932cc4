import { expect, test } from 'vitest'

// A file that cannot be loaded has no tests that could fail, so it is loaded here inside of one.
test('the rooms load, and the chart compiles', async () => {
  const { chartModel, exchangeMachine, initialSnapshot } = await import('../../src/protocol/index.js')
  const { compileChart } = await import('../../src/protocol/table/index.js')
  const { resolveScenario } = await import('../../src/model/resolve.js')
  const { domainOf } = await import('../../src/model/domain.js')
  const { smallScenario } = await import('../../src/testing/small-scenario.js')
  const scenario = resolveScenario(smallScenario(), 1)
  expect(initialSnapshot(scenario).status).toBe('active')
  expect(compileChart(exchangeMachine).initial({ scenario })[0].status).toBe('active')
  expect(chartModel().states.length).toBeGreaterThan(20)
  expect(domainOf(scenario).parties).toHaveLength(2)
})
