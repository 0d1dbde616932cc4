import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../shared/oracles/', import.meta.url)

/** The text of one oracle, or null where the folder of oracles (beside the repository) is absent. */
export function oracleText(path: string): string | null {
  const url = new URL(path, folder)
  return existsSync(url) ? readFileSync(url, 'utf8') : null
}

/** One oracle in JSON, or null where it is absent. */
export function oracle<T>(path: string): T | null {
  const text = oracleText(path)
  return text === null ? null : (JSON.parse(text) as T)
}

/** Names in one folder of oracles, sorted; none where it is absent. */
export function oracleNames(path: string): readonly string[] {
  const url = new URL(path, folder)
  return existsSync(url) ? readdirSync(url).sort() : []
}

function suite<T>(name: string, path: string, data: T | null, body: (data: T) => void): void {
  if (data === null) test.skip(`${name} (needs ${path} in ../shared/oracles, which is absent)`, () => {})
  else describe(name, () => body(data))
}

/**
 * Tests against one oracle in JSON; where it is absent they are one skipped test that names the file.
 * The oracles are no part of the project: nothing forces these tests to run.
 */
export function describeOracle<T>(name: string, path: string, body: (data: T) => void): void {
  suite(name, path, oracle<T>(path), body)
}

/** Tests for each name in a folder of oracles, and that there are `count` of them. */
export function describeOracles(path: string, count: number, body: (name: string) => void): void {
  const names = oracleNames(path)
  suite(path, path, names.length === 0 ? null : names, () => {
    test(`all ${count} are there`, () => expect(names.length).toBe(count))
    describe.each(names)('%s', body)
  })
}

/** The same for an oracle that is no JSON: `body` gets the text. */
export function describeOracleText(name: string, path: string, body: (text: string) => void): void {
  suite(name, path, oracleText(path), body)
}
