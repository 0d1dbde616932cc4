import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const entries = ['index.ts', 'protocol/index.ts', 'governments/index.ts', 'analysis/index.ts', 'simulation/index.ts', 'experiments/index.ts', 'scenarios/index.ts', 'scenarios/importers/index.ts', 'testing/index.ts']

/** Optional packages, loaded when they are asked for: they see to browsers themselves. */
const external = ['highs']

test.each(entries)('%s bundles for the browser without a Node built-in', async (entry) => {
  const { errors, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/${entry}`, import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
    external,
    logLevel: 'silent',
  })
  expect(errors).toEqual([])
  expect(Object.keys(metafile.inputs).filter((input) => /^node:|commander|clack|cli-|picocolors/.test(input))).toEqual([])
})

test('the core does not load what only the command line or the pictures need', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/index.ts', import.meta.url))], bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, external, logLevel: 'silent',
  })
  expect(Object.keys(metafile.inputs).filter((input) => /elkjs|fast-xml|observablehq|linkedom|bullmq|ioredis|hyparquet|workshop|experiments|report\/|testing\//.test(input))).toEqual([])
  expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path)).filter((path) => external.includes(path))).toEqual([])
})
