import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import type { Options } from 'tsup'
import { optionalDependencies } from './package.json'
import { onePage } from './src/workshop/solo/build/page.js'

/** What the package offers by name; the command line is beside it. */
const entries = {
  index: 'src/index.ts',
  protocol: 'src/protocol/index.ts',
  governments: 'src/governments/index.ts',
  analysis: 'src/analysis/index.ts',
  simulation: 'src/simulation/index.ts',
  experiments: 'src/experiments/index.ts',
  queue: 'src/experiments/queue/index.ts',
  scenarios: 'src/scenarios/index.ts',
  importers: 'src/scenarios/importers/index.ts',
  report: 'src/report/index.ts',
  testing: 'src/testing/index.ts',
  arbitraries: 'src/testing/arbitraries/index.ts',
  // Threads load this file from beside themselves.
  workers: 'src/simulation/workers/pool.ts',
  workshop: 'src/workshop/index.ts',
}

/** Types are gathered from what `npm run build:types` wrote: from the sources, tsup takes four times as long. */
const types = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, file.replace(/^src(.*)\.ts$/, '.types$1.d.ts')]))

const doors = ['seat', 'console', 'screen'] as const
const client = 'src/workshop/client'
const solo = 'src/workshop/solo'

/** How everything is built that a browser loads: nothing is left outside, for there may be no other host. */
const page: Options = {
  outDir: 'dist/workshop',
  format: ['esm'],
  platform: 'browser',
  target: 'es2022',
  dts: false,
  clean: false,
  splitting: false,
  minify: true,
  noExternal: [/./],
  define: { 'process.env.NODE_ENV': '"production"' },
}

export default defineConfig([
  {
    entry: { ...entries, cli: 'src/cli/main.ts' },
    format: ['esm', 'cjs'],
    dts: { entry: types },
    external: Object.keys(optionalDependencies),
    target: 'node20',
    shims: true,
    splitting: true,
    // The pages are built beside this, at the same time.
    clean: ['!workshop', '!workshop/**'],
    treeshake: true,
  },
  {
    // What phones, the console and the projector load.
    ...page,
    entry: Object.fromEntries(doors.map((door) => [door, `${client}/${door}.tsx`])),
    async onSuccess() {
      const template = readFileSync(`${client}/page.html`, 'utf8')
      for (const door of doors) writeFileSync(`dist/workshop/${door}.html`, template.replaceAll('{door}', door))
      copyFileSync(`${client}/workshop.css`, 'dist/workshop/workshop.css')
    },
  },
  {
    // The page for one person: one file that runs the library in the browser, from a disk without a network.
    ...page,
    entry: { solo: `${solo}/solo.tsx` },
    esbuildOptions(options) {
      options.charset = 'utf8'
    },
    async onSuccess() {
      const style = [`${client}/workshop.css`, `${solo}/solo.css`].map((file) => readFileSync(file, 'utf8')).join('\n')
      writeFileSync('dist/workshop/solo.html', onePage({ template: readFileSync(`${solo}/page.html`, 'utf8'), style, script: readFileSync('dist/workshop/solo.js', 'utf8') }))
      rmSync('dist/workshop/solo.js')
    },
  },
])
