import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { exportSession } from '../../../src/workshop/export/index.js'
import { inBrowser, openRoom, quiet, soon, useBrowser } from './room.js'
import { press, tap } from './press.js'

useBrowser()

const shots = process.env.DEMARCHE_SHOTS
async function shoot(name: string, pages: { readonly [door: string]: Page }): Promise<void> {
  if (!shots) return
  for (const [door, page] of Object.entries(pages)) await page.screenshot({ path: `${shots}/${name}-${door}.png`, fullPage: door !== 'screen' })
}

inBrowser('two phones, a console and a screen play a whole game to a release, by clicks and typing alone', async () => {
  const room = await openRoom({ minutes: 60 })
  const [desk, wall, ada, bo] = await Promise.all([room.openConsole(), room.openScreen(), room.open('/'), room.open('/')])
  const all = { console: desk, screen: wall, ada, bo }
  const phones = [ada, bo] as const
  const goTo = async (stage: string, title: string): Promise<void> => {
    await desk.getByRole('button', { name: `Go to ${stage}` }).first().click()
    for (const page of phones) await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  }

  // Join.
  await wall.getByText('Join with your phone:').waitFor()
  await wall.getByText('0 here, 0 seated').first().waitFor()
  for (const [page, name] of [[ada, 'Ada'], [bo, 'Bo']] as const) {
    await page.getByLabel('A name for the room').fill(name)
    await page.getByRole('button', { name: 'Take my seat' }).click()
    await page.getByText('You are in').waitFor()
  }
  await wall.getByText('2 here, 0 seated').first().waitFor()
  await shoot('01-lobby', all)
  await desk.getByText('2 people here').first().waitFor()

  // Seating.
  await goTo('Finding seats', 'Finding seats')
  await desk.getByRole('region', { name: 'Build tables' }).getByRole('button', { name: 'Build tables' }).click()
  await desk.getByRole('region', { name: 'Tables', exact: true }).getByRole('button', { name: 'Table T01' }).waitFor()
  for (const page of phones) await page.getByText('You speak for').waitFor()
  await wall.getByText('2 here, 2 seated').first().waitFor()
  await shoot('02-seating', all)

  // Brief: what is confidential stays behind its curtain until it is asked for.
  await goTo('Reading', 'Reading')
  for (const page of phones) {
    expect(await page.getByRole('table', { name: /What things are worth/ }).count()).toBe(0)
    await page.getByRole('region', { name: 'For your eyes only' }).getByRole('button', { name: 'Show' }).click()
    await page.getByRole('table', { name: /What things are worth/ }).waitFor()
  }
  await shoot('03-brief', all)

  // Quiz: every question until it is right.
  await goTo('Check', 'Check')
  for (const page of phones) {
    const questions = page.locator('main').getByRole('group')
    await questions.first().waitFor()
    for (let index = 0; index < await questions.count(); index += 1) {
      const choices = questions.nth(index).getByRole('button', { pressed: false }).or(questions.nth(index).getByRole('button', { pressed: true }))
      for (let choice = 0; choice < await choices.count(); choice += 1) {
        await tap(choices.nth(choice))
        await soon(() => choices.nth(choice).getAttribute('aria-pressed')).toBe('true')
        if (await questions.nth(index).getByText('right', { exact: true }).count() > 0) break
      }
      await questions.nth(index).getByText('right', { exact: true }).waitFor()
    }
  }
  await shoot('04-quiz', all)

  // Planning, each field saving itself; and the class's prediction.
  await goTo('Planning', 'Planning')
  for (const page of phones) {
    await page.getByLabel('Target').fill('40')
    await page.getByLabel('Limit').fill('12')
    await page.getByLabel(/Your guess/).fill('15')
    await page.getByLabel('Note').fill('Ask first.')
    await page.getByLabel('Note').blur()
    const vote = page.locator('main fieldset', { hasText: /how many|predict|agree/i }).first()
    if (await vote.count() > 0) await vote.getByRole('button').first().click()
  }
  await wall.getByText('2 plans in').waitFor()
  await shoot('05-planning', all)

  // Practice with a bot: offers until it is over.
  await goTo('Practice', 'Practice')
  for (const page of phones) {
    await page.getByRole('button', { name: 'Send the offer' }).waitFor()
    for (let round = 0; round < 6 && await page.getByText('The practice is over').count() === 0; round += 1) {
      const accept = page.getByRole('button', { name: 'Accept this' })
      if (round === 0) for (const box of await page.getByRole('checkbox').all()) await box.check()
      const isAnswered = await accept.count() > 0
      await room.after(() => tap(isAnswered ? accept : page.getByRole('button', { name: 'Send the offer' })), page)
    }
    await page.getByText('The practice is over').waitFor()
  }
  await shoot('06-practice', all)

  // Round 1: whatever the page offers, in the order in which a novice who wants a deal would press it.
  await goTo('Round 1', 'Round 1')
  const steps = new Set<string>()
  const pressed = { ada: [] as string[], bo: [] as string[] }
  for (let turn = 0; turn < 80; turn += 1) {
    const [who, page] = turn % 2 === 0 ? ['ada', ada] as const : ['bo', bo] as const
    const step = (await page.locator('.step').textContent())!
    if (!steps.has(step)) await shoot(`07-round1-${String(steps.size).padStart(2, '0')}`, all)
    steps.add(step)
    if (await page.getByText('The talks are over.').count() > 0) break
    await press(page, pressed[who])
    await room.upToDate(...phones)
  }
  for (const page of phones) await page.getByText('The talks are over.').waitFor()
  expect([...steps]).toEqual(expect.arrayContaining(['first soundings', 'the lists', 'vetting', 'bargaining over the package', 'ratification at home', 'release: the handover']))
  expect([...pressed.ada, ...pressed.bo]).toEqual(expect.arrayContaining(['Make an offer', 'Accept the offer', 'Sign the agreement']))
  for (const list of Object.values(pressed)) expect(list).toEqual(expect.arrayContaining(['Vote for it at home', 'Hand our people over']))
  await desk.getByRole('region', { name: 'Tables', exact: true }).getByText('Agreement carried out').waitFor()
  await wall.getByText('Agreement carried out').waitFor()
  await shoot('08-over', all)

  // The card, the survey, the own table.
  await goTo('Agreement card', 'Agreement card')
  for (const page of phones) {
    await tap(page.getByRole('button', { name: 'Sign', exact: true }))
    await tap(page.getByRole('group', { name: /Are you sure/ }).getByRole('button', { name: /Yes/ }))
    await page.getByText('Signed.').waitFor()
  }
  await shoot('09-card', all)
  await goTo('Survey', 'Survey')
  for (const page of phones) {
    for (const scale of await page.locator('main').getByRole('group').all()) if (await scale.getByRole('radio').count() === 7) await scale.getByRole('radio').nth(5).check()
    await page.getByLabel('The turning point').fill('When the first list came.')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('Thank you. This is in.').waitFor()
  }
  await wall.getByText('2 surveys in').waitFor()
  await shoot('10-survey', all)
  await goTo('Your own table', 'Your own table')
  for (const page of phones) await page.getByRole('region', { name: 'Your own table' }).getByText('Worth to us').waitFor()
  await shoot('11-own', all)

  // Debrief: a vote of the class before each chart, then the chart, click by click.
  await goTo('Debrief', 'Debrief')
  await desk.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Debrief' }).click()
  const panel = desk.getByRole('region', { name: 'Debrief', exact: true })
  let charts = 0
  let votes = 0
  for (let step = 0; step < 20; step += 1) {
    const shut = panel.getByRole('button', { name: 'Close the vote' })
    if (await shut.count() > 0) {
      for (const page of phones) {
        const vote = page.locator('main fieldset').last()
        const choice = vote.getByRole('button').nth(1)
        await room.after(() => tap(choice), page)
        expect(await choice.getAttribute('aria-pressed')).toBe('true')
      }
      await room.after(() => shut.click(), wall, ...phones)
      await wall.getByText('2 votes in').waitFor()
      for (const page of phones) await page.getByText('The vote is closed.').first().waitFor()
      votes += 1
    }
    const reveal = panel.getByRole('button', { name: 'Uncover one step' })
    for (let click = 0; click < 8 && await reveal.isEnabled(); click += 1) await room.after(() => reveal.click(), desk, wall)
    // The chart is drawn beside the page and may come after it.
    if (room.room.debrief.reveal > 0) {
      await wall.locator('.chart').waitFor()
      charts += 1
    }
    await shoot(`12-debrief-${String(step).padStart(2, '0')}`, { screen: wall, ...(step < 2 && all) })
    const next = panel.getByRole('button', { name: 'Next chart' })
    if (await next.isDisabled()) break
    await room.after(() => next.click(), desk, wall, ...phones)
  }
  expect(charts).toBeGreaterThan(2)
  expect(votes).toBeGreaterThan(0)

  // Close.
  await goTo('Closing', 'Closing')
  for (const page of phones) {
    await page.getByLabel('Next time I negotiate').fill('I will ask first.')
    await page.getByRole('button', { name: 'Hand in' }).click()
  }
  await wall.getByText('I will ask first.').first().waitFor()
  await shoot('13-close', all)
  await desk.getByRole('button', { name: 'End the session' }).click()
  await desk.getByRole('group', { name: /Are you sure/ }).getByRole('button', { name: /Yes/ }).click()
  await desk.getByText('The session has ended.').waitFor()
  for (const page of phones) await page.getByText('The room was closed.').first().waitFor()

  const entries = await room.workshop.store.entries(room.workshop.session.facts.id)
  const released = JSON.stringify(entries).match(/handover\.performed/g) ?? []
  expect(released.length).toBeGreaterThanOrEqual(2)
  const files = await exportSession(entries)
  const tables = Object.entries(files).find(([name]) => name.endsWith('_tables_data.csv'))![1] as string
  expect(tables).toContain('completed')
  quiet(room)
})
