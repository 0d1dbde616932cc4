import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    protocol: 'src/protocol/index.ts',
    governments: 'src/governments/index.ts',
    simulation: 'src/simulation/index.ts',
    scenarios: 'src/scenarios/index.ts',
    testing: 'src/testing/index.ts',
    cli: 'src/cli/main.ts',
  },
  format: ['esm', 'cjs'],
  dts: { entry: ['index', 'protocol', 'governments', 'simulation', 'scenarios', 'testing'].reduce((all, name) => ({ ...all, [name]: name === 'index' ? 'src/index.ts' : `src/${name}/index.ts` }), {}) },
  target: 'node20',
  splitting: true,
  clean: true,
  treeshake: true,
})
