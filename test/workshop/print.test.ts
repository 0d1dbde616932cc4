import { expect, test } from 'vitest'
import { scenario, scenarioNames } from '../../src/scenarios/index.js'
import { lessons, lessonSetup } from '../../src/workshop/lessons/index.js'
import { printable } from '../../src/workshop/print.js'
import { usualSetup } from '../../src/workshop/room/room.js'

const address = 'http://192.0.2.7:4321/'

test.each(scenarioNames)('%s: every role has its own brief on a page of its own, and nobody else\'s secrets', async (name) => {
  const html = await printable(usualSetup({ id: 'x', scenario: scenario(name), seed: 1 }), { addresses: [address], tables: 2 })
  const sections = html.split('<section').filter((section) => section.startsWith(' class="brief"'))
  const { parties } = scenario(name)
  expect(sections.length).toBe(parties.length + 1)
  for (const [i, section] of sections.entries()) {
    const read = section.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    for (const [j, { secrets }] of parties.entries()) expect(read.includes(secrets.brief), `${i} ${j}`).toBe(i === j)
  }
  expect(html.match(/class="card"/g)!.length).toBe(2 * (parties.length + (scenario(name).mediator ? 1 : 0)))
  expect(html).toContain('T02-A')
  expect(html.replaceAll(address, '')).not.toMatch(/https?:|<script|<link|url\(|@import|src=/)
})

test('a lesson prints the briefs of all its versions, its injections and its questions', async () => {
  for (const plan of lessons) {
    const html = await printable(lessonSetup(plan, { id: 'x', seed: 1 }), { addresses: [] })
    expect(html.match(/For you alone/g)!.length).toBe(plan.treatments.reduce((sum, { scenario: { parties } }) => sum + parties.length, 0))
    expect(html).toContain(plan.debrief[0]!.question.replaceAll('\'', '&#39;'))
    expect(html.includes('<h3>Injections</h3>')).toBe(plan.injections.length > 0)
    expect(html).not.toMatch(/https?:|<path/)
  }
})
