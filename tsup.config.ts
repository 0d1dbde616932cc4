import { defineConfig } from 'tsup'
import { optionalDependencies } from './package.json'

/** What the package offers by name; the command line is beside it. */
const entries = {
  index: 'src/index.ts',
  protocol: 'src/protocol/index.ts',
  governments: 'src/governments/index.ts',
  analysis: 'src/analysis/index.ts',
  simulation: 'src/simulation/index.ts',
  scenarios: 'src/scenarios/index.ts',
  importers: 'src/scenarios/importers/index.ts',
  report: 'src/report/index.ts',
  testing: 'src/testing/index.ts',
  arbitraries: 'src/testing/arbitraries/index.ts',
  // Threads load this file from beside themselves.
  workers: 'src/simulation/workers/pool.ts',
  workshop: 'src/workshop/index.ts',
}

export default defineConfig({
  entry: { ...entries, cli: 'src/cli/main.ts' },
  format: ['esm', 'cjs'],
  dts: { entry: entries },
  external: Object.keys(optionalDependencies),
  target: 'node20',
  shims: true,
  splitting: true,
  clean: true,
  treeshake: true,
})
