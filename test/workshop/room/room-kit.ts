import type { FacilitatorCommand, HostCommand, LogEntry, Refusal, SeatCommand } from '../../../src/workshop/room/contract.js'
import { decide, needed, openSession, roomFrom, usualSetup } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/room.js'
import type { Order } from '../../../src/workshop/room/contract.js'
import type { SetupWish } from '../../../src/workshop/room/setup.js'
import { scenario } from '../../../src/scenarios/index.js'

type Bare<C extends { readonly id: string }> = C extends unknown ? Omit<C, 'id'> : never

/** A room driven by commands, with a clock of its own and everything it logged. */
export class Driver {
  readonly log: LogEntry[]
  room: Room
  now = 0
  count = 0

  constructor(wish: Partial<SetupWish> & { readonly case?: string } = {}) {
    const { case: name = 'two-for-two', ...rest } = wish
    const opened = openSession(usualSetup({ id: 'x', scenario: scenario(name), seed: 5, ...rest }), { startedAtUtcMs: 1_700_000_000_000 })
    this.log = [...opened.entries]
    this.room = opened.room
  }

  order(order: Order): Refusal | null {
    const made = { credentials: Array.from({ length: needed(this.room, order).credentials }, (_, i) => ({ secret: `K${String(this.count % 1000).padStart(3, '0')}`, tokenHash: `hash-${this.count}-${i}` })) }
    const decision = decide(this.room, order, this.now, made)
    if (decision.refusal) return decision.refusal
    this.log.push(...decision.entries)
    this.room = decision.room
    return null
  }

  private id(): string {
    return `c${(this.count += 1)}`
  }

  seat(seat: string, command: Bare<SeatCommand>): Refusal | null {
    return this.order({ door: 'seat', seat, command: { id: this.id(), ...command } as SeatCommand })
  }

  facilitator(command: Bare<FacilitatorCommand>): Refusal | null {
    return this.order({ door: 'facilitator', command: { id: this.id(), ...command } as FacilitatorCommand })
  }

  host(command: Bare<HostCommand>): Refusal | null {
    return this.order({ door: 'host', command: { id: this.id(), ...command } as HostCommand })
  }

  /** So many people come in. */
  come(people: number): this {
    for (let i = 0; i < people; i++) this.host({ type: 'seat.claim', name: `name-${i}` })
    return this
  }

  /** People come in, tables are built, and play begins. */
  play(people: number): this {
    this.come(people).facilitator({ type: 'tables.build', how: 'random' })
    this.facilitator({ type: 'stage.go', stage: 'round1' })
    return this
  }

  /** Time passes, with a tick each second of it that matters. */
  pass(ms: number, step = 1000): this {
    for (const end = this.now + ms; this.now < end;) {
      this.now += step
      this.host({ type: 'tick' })
    }
    return this
  }

  refold(): Room {
    return roomFrom(JSON.parse(JSON.stringify(this.log)) as LogEntry[])
  }
}
