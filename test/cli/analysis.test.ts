import { describe, expect, test } from 'vitest'
import { strategies } from '../../src/governments/index.js'
import type { Scenario } from '../../src/model/scenario.js'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { run } from './fake-terminal.js'

const genius = (evaluations: readonly number[]): string => `<utility_space><objective name="any"><issue index="1" name="Price" vtype="discrete">${
  evaluations.map((evaluation, i) => `<item index="${i + 1}" value="${i}" evaluation="${evaluation}"/>`).join('')}</issue><weight index="1" value="1"/></objective></utility_space>`
const files = { 'Deal/domain.xml': '<negotiation_template><utility_space><objective/></utility_space></negotiation_template>', 'Deal/buyer.xml': genius([1, 2, 4]), 'Deal/seller.xml': genius([4, 3, 1]) }

/** Texts of the marks of a picture, in order. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) => inner.replaceAll(/<\/tspan><tspan[^>]*>/g, ' ').replaceAll(/<[^>]*>/g, ''))
}

describe('strategies', () => {
  test('lists all of them by facts, or those asked for', async () => {
    const { out } = await run(['strategies'], { columns: 100 })
    for (const { facts } of strategies) expect(out).toContain(facts.name)
    expect(JSON.parse((await run(['strategies', 'micro', '--json'])).out)).toMatchObject([{ name: 'micro', citation: 'de Jonge 2022', stochastic: false }])
    expect(await run(['strategies', 'micros'])).toMatchObject({ code: 2, err: expect.stringContaining('they are boulware') })
  })
})

describe('import', () => {
  test('writes a scenario that can be bargained over and analysed', async () => {
    const made = await run(['import', 'Deal/domain.xml', 'Deal/buyer.xml', 'Deal/seller.xml', '--output', './deal.json'], { files })
    expect(made.code).toBe(0)
    const text = made.files.get('./deal.json')!
    expect(JSON.parse(text)).toMatchObject({ id: 'domain', detainees: [], parties: [{ id: 'A', name: 'buyer' }, { id: 'B', name: 'seller' }] })
    const world = { files: { './deal.json': text } }
    expect(await run(['validate', './deal.json'], world)).toMatchObject({ code: 0 })
    const bargained = JSON.parse((await run(['bargain', './deal.json', '--A', 'linear', '--B', 'linear', '--rounds', '10', '--json'], world)).out)
    expect(bargained).toMatchObject({ parties: ['A', 'B'], agreement: [1], utilities: [0.5, 0.75] })
    expect((await run(['analyze', './deal.json'], world)).out).toMatch(/0\.5 +0\.75 +Price: 1 +Nash/)
    expect(await run(['run', './deal.json'], world)).toMatchObject({ code: 2, err: expect.stringContaining('demarche bargain') })
  })
  test('says what is wrong with the files', async () => {
    expect(await run(['import', 'Deal/domain.xml', 'Deal/buyer.xml'], { files })).toMatchObject({ code: 2, err: expect.stringMatching(/1 of these files is a profile.*two or more/) })
    expect(await run(['import', 'Deal/domain.xml', 'a.json'], { files: { ...files, 'a.json': '{}' } })).toMatchObject({ code: 2, err: expect.stringContaining('some files are XML and some are not') })
  })
})

describe('export', () => {
  test('writes a domain and a profile for each party, which import reads again', async () => {
    const made = await run(['export', 'two-for-two', '--format', 'geniusweb', '--output', 'out/'])
    const names = ['out/two-for-two.json', 'out/two-for-two-aster.json', 'out/two-for-two-borealis.json']
    expect([...made.files.keys()]).toEqual(names)
    const back = await run(['import', ...names], { files: Object.fromEntries(made.files) })
    expect((JSON.parse(back.out) as Scenario).issues).toHaveLength(scenario('two-for-two').detainees.length)
    expect(Object.keys(JSON.parse((await run(['export', 'two-for-two', '--json'])).out))).toContain('two-for-two_domain.xml')
  })
})

describe('bargain', () => {
  test('tells the offers and what came of them', async () => {
    const { code, out } = await run(['bargain', 'two-for-two', '--aster', 'boulware', '--borealis', 'micro', '--offers'], { columns: 200 })
    expect(code).toBe(0)
    expect(out).toMatch(/round +by +Republic of Aster +Borealis Federation +package/)
    expect(out).toMatch(/Agreed in round \d+ after \d+ offers: /)
  })
  test.each([
    [['two-for-two', '--aster', 'cmd:cat'], /bargaining alone takes strategies/], [[], /missing required argument/], [['two-for-two', 'hub'], /hub came after the scenario/],
    [['two-for-two', '--rounds', '0'], /whole number from 1/],
  ])('%o is wrong use', async (args, message) => {
    expect(await run(['bargain', ...args])).toMatchObject({ code: 2, err: expect.stringMatching(message) })
  })
})

describe.each(scenarioNames)('analyze %s', (name) => {
  test('as text, as data and as a picture', async () => {
    const { code, out, files: written } = await run(['analyze', name, '--svg', 'picture.svg'], { columns: 100 })
    expect(code).toBe(0)
    expect(out).toMatch(/The agenda holds [\s\S]*What each could get[\s\S]*Solutions[\s\S]*The frontier[\s\S]*Opposition/)
    const { frontier, parties, solutions } = JSON.parse((await run(['analyze', name, '--json'])).out)
    expect(frontier.exactness).toEqual({ kind: 'exact' })
    expect(frontier.points[0].utilities).toHaveLength(parties.length)
    expect(solutions.find(({ concept }: { readonly concept: string }) => concept === 'Nash').solution.point.package).toHaveLength(frontier.points[0].package.length)
    const texts = textsOf(written.get('picture.svg')!)
    expect(texts[0]).toBe(scenario(name).title)
    for (const party of scenario(name).parties) expect(texts.some((text) => text.includes(`Utility to ${party.name}, in its own units`))).toBe(true)
    for (const text of ['frontier', 'no deal', 'solution']) expect(texts).toContain(text)
    expect(texts.some((text) => text.includes('Nash'))).toBe(true)
  })
})

describe('analyze a transcript', () => {
  test('adds the deal, the offers and the concessions', async () => {
    const made = await run(['run', 'us-russia-2025', '--us', 'linear', '--ru', 'conceder', '--seed', '2', '--quiet', '--transcript', './run.jsonl'])
    const { code, out, files: written } = await run(['analyze', './run.jsonl', '--svg', 'picture.svg'], { columns: 120, files: Object.fromEntries(made.files) })
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('It gives no odds for anybody')
    expect(out).toMatch(/The deal: [\s\S]*distance +package +chosen by[\s\S]*Value left on the table[\s\S]*together[\s\S]*Offers[\s\S]*How each conceded[\s\S]*Steps/)
    const texts = textsOf(written.get('picture.svg')!)
    for (const text of ['deal', 'offers of United States', 'offers of Russia', 'How the demands fell']) expect(texts).toContain(text)
    expect(texts.join(' ')).toContain('It gives no odds for anybody')
  })
  test('without an offer there is nothing to analyse', async () => {
    const made = await run(['run', 'two-for-two', '--transcript', './run.jsonl', '--quiet'])
    const short = made.files.get('./run.jsonl')!.split('\n').slice(0, 3).join('\n')
    expect(await run(['analyze', './run.jsonl'], { files: { './run.jsonl': `${short}\n` } })).toMatchObject({ code: 2, err: expect.stringMatching(/never came to an offer|departs from the chart/) })
  })
})
