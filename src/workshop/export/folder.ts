import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { mistake } from '../../errors.js'
import { remake } from './export.js'
import type { ExportFiles } from './export.js'

/** Writes the files of an export into a folder, which is made if it is not there. */
export function writeExport(dir: string, files: ExportFiles): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** Reads the files of an export from its folder. */
export function readExport(dir: string): ExportFiles {
  try {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return Object.fromEntries(files.map((file) => [relative(dir, file).split(sep).join('/'), file.endsWith('.png') ? new Uint8Array(readFileSync(file)) : readFileSync(file, 'utf8')]))
  } catch (error) {
    throw mistake({ given: `the folder ${dir} cannot be read (${(error as { readonly code?: string }).code ?? 'unknown'})`, allowed: 'a folder that an export was written to', todo: 'check the path' })
  }
}

/** Makes every file of an export in a folder again from its `events.jsonl`; see {@link remake}. Writes nothing. */
export function replayExport(dir: string): ReturnType<typeof remake> {
  return remake(readExport(dir))
}
