import type { Scenario } from '../../model/scenario.js'
import { classFacts } from '../debrief/facts.js'
import type { ClassFacts, TableFacts } from '../debrief/facts.js'
import type { LogEntry } from '../room/contract.js'
import { letterOf, tablesIn } from '../room/lookup.js'
import { roomFrom } from '../room/room.js'
import type { Room, Table } from '../room/state.js'
import { offersAt } from './offers.js'
import type { OfferRecord } from './offers.js'

/** What all files of a data set are made of: a log, and what follows from it. */
export interface Source {
  readonly log: readonly LogEntry[]
  readonly room: Room
  readonly facts: ClassFacts
  readonly tables: readonly { readonly table: Table; readonly facts: TableFacts; readonly offers: readonly OfferRecord[] }[]
  /** Letters of the parties, of the treatment with most of them. */
  readonly letters: readonly string[]
}

/** A log read for export. */
export function sourceOf(log: readonly LogEntry[]): Source {
  const room = roomFrom(log)
  const facts = classFacts(room, log)
  const most = Math.max(2, ...room.setup.treatments.map(({ scenario }) => scenario.parties.length))
  return {
    log,
    room,
    facts,
    tables: tablesIn(room).map((table, i) => ({ table, facts: facts.tables[i]!, offers: offersAt(table, log) })),
    letters: Array.from({ length: most }, (_, i) => String.fromCharCode(65 + i)),
  }
}

/** The letter of somebody at a table: `A`, `B` and so on, `M` for the mediator, `all` for everybody. */
export function sideOf(table: Table, party: string | undefined): string {
  if (party === undefined) return 'all'
  return party === table.treatment.scenario.mediator?.id ? 'M' : letterOf(table.treatment, party)
}

/** The party of a letter. */
export function partyAt({ parties }: Scenario<number>, letter: string): Scenario<number>['parties'][number] | undefined {
  return parties[letter.charCodeAt(0) - 65]
}

/** Why a person gave no answer: gone by then, or here and silent. */
export function silence(room: Room, seat: string): 'left' | 'timeout' {
  return room.seats[seat]?.presence === 'gone' ? 'left' : 'timeout'
}
