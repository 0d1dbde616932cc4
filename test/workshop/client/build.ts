import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const client = fileURLToPath(new URL('../../../src/workshop/client', import.meta.url))

/** Bundles the three pages into a folder, as the package's own build does. */
export async function buildClient(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: ['seat', 'console', 'screen'].map((door) => `${client}/${door}.tsx`),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  for (const file of ['seat.html', 'console.html', 'screen.html', 'workshop.css']) copyFileSync(`${client}/${file}`, `${folder}/${file}`)
}
