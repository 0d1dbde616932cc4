import { describe, expect, test } from 'vitest'
import { catalogue, families, tournament } from '../../../src/experiments/index.js'
import type { TournamentResult } from '../../../src/experiments/index.js'
import { tournamentReport, tournamentTables, tournamentText } from '../../../src/report/experiments/index.js'
import { tournamentFigures } from '../../../src/report/experiments/tournament-figures.js'
import { documentOf, expectPage, expectRectangular, expectTidy, expectTwin } from './pages.js'

const again = 'demarche tournament --with <a> "b" --runs 10'
const hostile = '<script>alert("1")</script>&amp;\'--><img src=x onerror=alert(1)>'
const small = await tournament({ competitors: catalogue.slice(0, 5), families: families.slice(0, 2), runs: 10 })
const least = await tournament({ competitors: catalogue.slice(0, 2), families: families.slice(0, 1), runs: 2 })

describe.each([['five', small], ['two', least]] as const)('a tournament of %s', (_, result) => {
  test('has figures with the same numbers as their tables', async () => {
    const made = await tournamentFigures(result)
    expect(made.map(({ id }) => id)).toEqual(['ranking', 'pairs', 'plane', ...(result === small ? ['families'] : []), 'roles', 'offers', 'nash', 'survival'])
    made.forEach(expectTwin)
  })

  test('is a page that stands alone, and the same twice', async () => {
    const html = await tournamentReport(result, { again })
    expectPage(html, again)
    expect(html).toContain(result.hash)
    expect(await tournamentReport(structuredClone(result), { again })).toBe(html)
  })

  test('has tidy tables', () => {
    const tables = tournamentTables(result)
    expectTidy(tables)
    const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows.length]))
    const n = result.competitors.length
    expect(rows).toMatchObject({ standings: n, payoffs: n * n, pairings: n * n * result.families.length, encounters: (n * (n - 1)) / 2, nash: n, replicator: n * result.replicator.trajectory.length })
    expect(rows.ties).toBe(result.ranking.ties!.flat().length)
    expect(tables.find(({ name }) => name === 'standings')!.rows.map(([name, score]) => [name, score])).toEqual(result.standings.map(({ name, mean }) => [name, mean]))
    expectRectangular(tournamentText(result).tables)
  })
})

describe('the answer', () => {
  const first = small.standings[0]!.name
  const apart = (differs: (higher: string, lower: string) => boolean): TournamentResult => ({ ...small, ranking: { ...small.ranking, pairs: small.ranking.pairs.map((pair) => ({ ...pair, adjusted: 0.01, differs: differs(pair.higher, pair.lower) })) } })

  test('names the first where the runs tell it from everybody', () => {
    expect(tournamentText(apart(() => true)).answer[0]).toMatch(new RegExp(`^${first} comes first with a mean score of .* \\(adjusted p at most 0\\.01\\)\\.$`))
  })
  test('says that it is a tie, and with whom', () => {
    const second = small.standings[1]!.name
    expect(tournamentText(apart((higher, lower) => !(higher === first && lower === second))).answer[0]).toMatch(new RegExp(`^It is a tie for the first place: ${first} .* do not tell it from ${second}\\.$`))
    expect(tournamentText(apart(() => false)).answer[0]).toMatch(/^Nobody can be told to be best/)
    expect(tournamentText({ ...small, ranking: { ...small.ranking, batches: 1 } }).answer[0]).toMatch(/^Nothing can be told/)
  })
  test('is headed by runs that did not end as they should', () => {
    expect(tournamentText({ ...small, pairings: small.pairings.map((pairing, i) => ({ ...pairing, failed: i === 0 ? 3 : 0 })) }).answer[0]).toBe('3 runs broke off and are not counted.')
  })
})

test('letters are left out where they are too many to be read', async () => {
  const ties = Array.from({ length: 13 }, () => [...small.competitors])
  const [ranking] = await tournamentFigures({ ...small, ranking: { ...small.ranking, ties } })
  expect(ranking!.twin.rows.map((row) => row[6])).toEqual(small.competitors.map(() => ''))
  expect(ranking!.finding).not.toContain('share a letter')
})

test('no text becomes markup', async () => {
  const name = (text: string): string => text + hostile
  const result = await tournament({ competitors: catalogue.slice(0, 2).map((one) => ({ ...one, name: name(one.name) })), families: families.slice(0, 2).map((one) => ({ ...one, name: name(one.name), about: hostile })), runs: 2 })
  const html = await tournamentReport(result, { again: hostile })
  expect(html).not.toMatch(/<script|<img/)
  expect(documentOf(html).querySelectorAll('section.figure').length).toBe(8)
  expect(documentOf(html).querySelectorAll('script, img, [onerror]')).toHaveLength(0)
})
