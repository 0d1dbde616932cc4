import { expect, test } from 'vitest'
import { stream } from '../../../src/random.js'
import type { Order, Refusal } from '../../../src/workshop/room/contract.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { usualSpoiler } from '../../../src/workshop/room/spoiler/rules.js'
import { screenPage, seatPage, touchedBy } from '../../../src/workshop/room/room.js'
import { session } from './random-people.js'
import { Driver } from './room-kit.js'

/** Keeps a page per client as a server would, made anew only for those touched, and compares with fresh ones. */
class Watching extends Driver {
  private readonly pages = new Map<string, string>()
  readonly stale = new Set<string>()
  made = 0
  asked = 0

  private fresh(client: string): string {
    return JSON.stringify({ ...(client === 'screen' ? screenPage(this.room) : seatPage(this.room, client)), seq: 0 })
  }

  override order(order: Order): Refusal | null {
    const before = this.room
    const from = this.log.length
    const refusal = super.order(order)
    if (refusal) return refusal
    const entries = this.log.slice(from)
    const { seats, screen } = touchedBy(before, this.room, entries)
    for (const client of ['screen', ...Object.keys(this.room.seats)]) {
      const isTouched = client === 'screen' ? screen : seats === 'all' || seats.has(client)
      const page = this.fresh(client)
      this.asked += 1
      if (isTouched) this.made += 1
      else if (this.pages.get(client) !== page) this.stale.add(`${client} after ${entries.map(({ type }) => type).join(', ')}`)
      this.pages.set(client, page)
    }
    return null
  }
}

test('with home fronts, news to one side of them and a spoiler, the same holds', () => {
  const driver = new Watching({ minutes: 90, homeFront: usualHomeFront, spoiler: usualSpoiler })
  session(driver, 8, stream(11, 'touched/home'), { turns: 25, look: () => {
    if (driver.room.tables.T01 && !Object.values(driver.room.seats).some(({ place }) => place?.kind === 'home')) for (const [i, seat] of ['s007', 's008'].entries()) driver.facilitator({ type: 'seat.place', seat, table: 'T01', kind: 'home', party: ['aster', 'borealis'][i]! })
    if (driver.room.tables.T01) driver.facilitator({ type: 'seat.place', seat: 's006', table: 'T01', kind: 'spoiler' })
    driver.facilitator({ type: 'inject.plan', kind: 'poll', scope: { seats: ['s001'] }, when: 'now', party: 'aster' })
    for (const seat of ['s007', 's008']) driver.seat(seat, { type: 'home.vote', yes: true })
  } })
  expect([...driver.stale]).toEqual([])
}, 60_000)

test.each([['two-for-two', 6], ['hub', 7]])('%s: whoever is not touched by a decision is shown what was shown before', (name, people) => {
  const driver = new Watching({ case: name, minutes: 90 })
  session(driver, people, stream(9, `touched/${name}`), { turns: 25 })
  expect([...driver.stale]).toEqual([])
  expect(driver.made).toBeLessThan(driver.asked / 2)
}, 60_000)
