import type { Locator, Page } from 'playwright-core'

/** Labels that somebody who wants a deal presses, the first that is there first. */
const wanted = [
  'We are ready to talk', 'Accept the offer', 'Accept the proposal', 'Propose how people are released', 'Ask for somebody', 'Offer somebody whom we hold', 'Close our list', 'Ask somebody for consent', 'Verify an identity', 'Clear',
  'Make an offer', 'Vote for it at home', 'Issue a legal paper', 'Sign', 'Bring somebody to the handover', 'Hand our people over', 'Confirm', 'Fulfil',
]

/** When each page was tapped last. */
const tapped = new WeakMap<Page, number>()

/** Taps as a person does: not twice within the time of a double tap, which counts once. */
export async function tap(button: Locator): Promise<void> {
  const page = button.page()
  await page.waitForTimeout(Math.max(0, (tapped.get(page) ?? 0) + 450 - Date.now()))
  await button.click()
  tapped.set(page, Date.now())
}

interface Candidate { readonly button: Locator; readonly name: string; readonly able: boolean }

/** The buttons of the shelves of next moves, each with the title of its group before it. */
async function candidates(page: Page): Promise<readonly Candidate[]> {
  const buttons = ['At home', 'What you can do', 'The persons'].map((name) => page.getByRole('region', { name, exact: true }).getByRole('button'))
  const found = await Promise.all(buttons.map((locator) => locator.evaluateAll((all) => all.map((button) => {
    const group = button.closest('details') ? 'form' : button.closest('[role=group]')?.getAttribute('aria-label')
    const own = (button.textContent ?? '').trim()
    return { name: group && !own.startsWith(group) ? `${group}: ${own}` : own, able: !(button as HTMLButtonElement).disabled }
  }))))
  return found.flatMap((list, region) => list.map((one, index) => ({ ...one, button: buttons[region]!.nth(index) })))
}

/** Presses the best thing that is there, fills the offer builder in where it is asked for, and says yes where it asks again; else ends the day. What was pressed is written down in `mine`. */
export async function press(page: Page, mine: string[]): Promise<void> {
  const buttons = await candidates(page)
  for (const label of wanted) {
    const found = buttons.find(({ name, able }) => able && name.startsWith(label) && !(label === 'Ask for somebody' && mine.some((one) => one.startsWith(label))))
      ?? (label === 'Make an offer' ? buttons.find(({ name }) => name === label) : undefined)
    if (!found) continue
    if (label === 'Make an offer') {
      if (await page.getByText('Our offer on the table').count() > 0) continue
      for (const box of await page.getByRole('checkbox').all()) await box.check()
    }
    await tap(found.button)
    const asked = page.getByRole('group', { name: /Are you sure/ })
    if (await asked.count() > 0) await tap(asked.getByRole('button', { name: /^Yes/ }))
    mine.push(found.name)
    await settled(page)
    return
  }
  const end = page.getByRole('button', { name: 'End my day' })
  if (await end.count() > 0) await tap(end)
  mine.push('End my day')
  await settled(page)
}

/** The page has an answer to everything that it sent. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !/Sending/.test(document.querySelector('.delivery')?.textContent ?? ''))
}
