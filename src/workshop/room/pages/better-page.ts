import { viewOf } from '../../../simulation/negotiation.js'
import type { SeatPage } from '../contract/seat-page.js'
import { sideOf } from '../lookup.js'
import type { Room, Seat, Table } from '../state.js'
import { voiceOf } from '../words/spoken.js'
import { ownWorth } from '../worth.js'
import { issuesFor } from './package-page.js'

/** After the talks the values are open on purpose: what each proposal is worth to everybody at the table. `null` outside that stage and without a deal. */
export function betterPage(room: Room, table: Table, seat: Seat): SeatPage['better'] {
  const agreed = table.run?.chart.context.package
  const party = sideOf(seat)
  if (room.stage !== 'postSettlement' || !table.run || !agreed?.signed || !party) return null
  const { scenario } = table.treatment
  const voice = voiceOf(scenario, seat.language)
  const { chart } = table.run
  const worthTo = (id: string, options: readonly number[]): number => Math.max(-1e9, ownWorth(viewOf(chart, id), options, agreed.agenda) ?? 0)
  return {
    proposals: table.better.map(({ by, options, answers }) => ({
      options, words: voice.package(agreed.agenda, options), own: by === party, answers,
      worth: Object.fromEntries(scenario.parties.map(({ id }) => [id, worthTo(id, options)])),
    })),
    issues: issuesFor(agreed.agenda, party, viewOf(chart, party).secrets, voice),
    deal: agreed.options,
  }
}
