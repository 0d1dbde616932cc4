import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const rooms = {
  model: ['test/model/**/*.test.ts'],
  rules: ['test/protocol/{checks,recipes}.test.ts'],
  invariants: ['test/protocol/{broken-invariants,cooperate}.test.ts'],
  entrance: ['test/protocol/{chart-model,reasons,transcript}.test.ts'],
  chart: ['test/mutation/chart.suite.ts'],
  exchange: ['test/mutation/exchange.suite.ts'],
  table: ['test/mutation/table.suite.ts'],
}
const room = process.env.MUTATION_ROOM as keyof typeof rooms | undefined

export default defineConfig({
  // Properties ask for many runs of their own accord; here each gets few.
  resolve: { alias: { '@fast-check/vitest': fileURLToPath(new URL('few-runs.ts', import.meta.url)) } },
  test: {
    include: ['test/mutation/loading.test.ts', ...(room ? rooms[room] : Object.values(rooms).flat())],
    testTimeout: 20_000,
  },
})
