import { expect } from 'vitest'
import type { Scenario } from '../../../src/model/scenario.js'
import { stream } from '../../../src/random.js'
import { scenario } from '../../../src/scenarios/index.js'
import { usualHomeFront } from '../../../src/workshop/room/home/players.js'
import { Driver } from '../room/room-kit.js'

/** A case with a mediator. */
function mediated(name: string): Scenario {
  const base = scenario(name)
  return { ...base, mediator: base.mediator ?? scenario('escrow').mediator! }
}

/** A table where two delegates of each side, a mediator and two people of each home write much, by every channel that they have. */
export function talked(name: string, { home = true, mediator = true }: { readonly home?: boolean; readonly mediator?: boolean } = {}): Driver {
  const driver = new Driver({ scenario: mediator ? mediated(name) : scenario(name), dayMs: null, ...(home && { homeFront: { ...usualHomeFront, seats: false, leaks: {} } }) })
  const parties = driver.room.setup.treatments[0]!.scenario.parties.map(({ id }) => id)
  driver.come(parties.length * (home ? 4 : 2) + Number(mediator))
  const seats = Object.keys(driver.room.seats)
  const take = (): string => seats.shift()!
  expect(driver.facilitator({ type: 'tables.build', how: 'list', lists: [parties.map(take)] })).toBeNull()
  const place = (kind: 'delegate' | 'home', party: string): void => expect(driver.facilitator({ type: 'seat.place', seat: take(), table: 'T01', kind, party })).toBeNull()
  for (const party of parties) place('delegate', party)
  if (home) for (const party of [...parties, ...parties]) place('home', party)
  if (mediator) expect(driver.facilitator({ type: 'seat.place', seat: take(), table: 'T01', kind: 'mediator' })).toBeNull()
  driver.facilitator({ type: 'stage.go', stage: 'round1' })
  const chance = stream(7, 'talk')
  const channels = ['table', ...parties.flatMap((id) => [`side:${id}`, `caucus:${id}`, `home:${id}`])]
  for (const seat of Object.keys(driver.room.seats)) {
    for (let line = 0; line < 40; line += 1) driver.seat(seat, { type: 'chat.say', channel: channels[Math.floor(chance.next() * channels.length)]!, text: `line ${line}` })
  }
  return driver
}
