import { isRunning, shifted } from '../clocks.js'
import type { HostCommand } from '../contract/commands.js'
import type { Made } from '../contract/order.js'
import { tablesIn } from '../lookup.js'
import { startTable } from '../play/open.js'
import { refuse } from '../refuse.js'
import type { Scribe } from '../scribe.js'
import { placeLatecomer } from '../tables/build.js'
import { tick } from '../tick.js'

/** What is left of the round that is being played, or `null` when none is. */
function roundLeft({ room, now }: Scribe): number | null {
  return room.stageEndsAtMs === null ? null : Math.max(60_000, room.stageEndsAtMs - now)
}

function findChair(scribe: Scribe, seat: string): void {
  placeLatecomer(scribe, seat, (table) => {
    if (scribe.room.stage === 'round1' || scribe.room.stage === 'round2') startTable(scribe, table, roundLeft(scribe))
  })
}

/** A new seat, with a chair if tables stand. */
export function claimSeat(scribe: Scribe, { language, name, paper }: { readonly language: string | undefined; readonly name: string | undefined; readonly paper: boolean }, made: Made): void {
  const [credential] = made.credentials ?? []
  if (!credential) return refuse('host/credentials-missing', 'The server made no credentials.')
  const count = Object.keys(scribe.room.seats).length
  if (count >= 200) refuse('seat/room-full', 'The room is full.')
  const seat = `s${String(count + 1).padStart(3, '0')}`
  scribe.log('seat.claimed', { seat, ...credential, language: language ?? scribe.room.setup.language, paper }, { audience: 'host' })
  if (name) scribe.log('seat.named', { seat, name }, { audience: 'host' })
  findChair(scribe, seat)
}

/** Carries out what the server does of its own accord. */
export function host(scribe: Scribe, command: HostCommand, made: Made): void {
  switch (command.type) {
    case 'seat.claim': return claimSeat(scribe, { language: command.language, name: command.name, paper: false }, made)
    case 'seat.move': {
      const [credential] = made.credentials ?? []
      if (!scribe.room.seats[command.seat] || !credential) return refuse('seat/unknown', 'There is no such seat.')
      return scribe.log('seat.moved', { seat: command.seat, tokenHash: credential.tokenHash }, { audience: 'host' })
    }
    case 'seat.presence': {
      const seat = scribe.room.seats[command.seat]
      if (!seat) return refuse('seat/unknown', 'There is no such seat.')
      if (seat.presence === command.presence) return undefined
      scribe.log('seat.presence', { seat: seat.id, presence: command.presence }, { table: seat.place?.table ?? null, audience: seat.place ? 'table' : 'facilitator' })
      // Whoever was away while tables were built finds a chair on coming back.
      return command.presence === 'here' && !seat.place && !seat.excused ? findChair(scribe, seat.id) : undefined
    }
    case 'tick': return tick(scribe)
    case 'restarted': {
      const awayMs = Math.max(0, scribe.now - command.sinceMs)
      scribe.log('session.restarted', { awayMs }, { audience: 'facilitator' })
      if (scribe.room.stageEndsAtMs !== null) scribe.log('stage.extended', { endsAtMs: scribe.room.stageEndsAtMs + awayMs }, { audience: 'public' })
      for (const { id, clock } of tablesIn(scribe.room)) {
        if (isRunning(clock)) scribe.log('clock.set', { ...shifted(clock, awayMs, scribe.now), why: 'restarted' }, { table: id, audience: 'table' })
      }
    }
  }
}
