import type { BargainingTable } from '../../model/alternating-offers.js'
import type { AgreedPackage, ExchangeContext } from '../../model/context.js'
import type { Framework } from '../../model/package.js'
import { namedIn } from '../../model/requests.js'
import type { Request } from '../../model/requests.js'
import type { DetaineeId, Options } from '../../model/scenario.js'
import type { Parts, Vector } from '../parts/parts.js'
import type { Changes } from '../parts/tracer.js'
import { asByte, pack, packedCells, packedWidth } from './cells.js'
import type { Cell } from './cells.js'
import { interchangeableIn, renamingsOf } from './interchangeable.js'
import type { Renaming } from './interchangeable.js'
import type { Place } from './space.js'

/** Numbers for texts and for pairs of numbers, in the order in which they come. */
class Numbering {
  private readonly byText = new Map<string, number>()
  private readonly known = new Map<number, number>()

  /** The number of what a pair of numbers stands for, told as text when it is first asked for. */
  of(first: number, second: number, text: () => string): number {
    const pair = first * 0x4000000 + second
    const found = this.known.get(pair)
    if (found !== undefined) return found
    const told = text()
    const number = this.byText.get(told) ?? this.byText.size
    this.byText.set(told, number)
    this.known.set(pair, number)
    return number
  }
}

type Named = readonly (readonly [person: number, ...facts: unknown[]])[]

function sorted(named: Named): Named {
  return named.toSorted((a, b) => a[0] - b[0])
}

/** Fields that a key tells in words of its own. */
const told: ReadonlySet<keyof ExchangeContext> = new Set(['mediator', 'requests', 'table', 'package'])
const times: ReadonlySet<keyof ExchangeContext> = new Set(['day', 'deadline', 'pausedDays'])

/**
 * Keys of the states of one scenario: two states with equal keys are followed by the same, up to the names of interchangeable persons.
 * A key holds where the chart is, what its history remembers, and the whole context but for what no check of the chart reads: the scenario,
 * trust, the log of past offers, and a suggestion without a table. Of a final state it holds the outcome and where everybody is.
 * Of all the ways to exchange the names of interchangeable persons a key is the least (Clarke, Enders, Filkorn, Jha 1996).
 */
export class Keys {
  readonly width: number
  /** Where in a key names begin to matter. */
  private readonly named: number
  private readonly renamings: readonly Renaming[]
  private readonly at: { readonly [F in keyof ExchangeContext]: number }
  private readonly whole: readonly number[]
  /** For each person where the facts of its record are. */
  private readonly records: readonly (readonly number[])[]
  private readonly ledgerWidth: number
  private readonly recordWidth: number
  /** Which fact of a ledger the votes are: of them alone there may be many. */
  private readonly votes: number
  private readonly isWhereabout: readonly boolean[]
  /** For each party where the facts of its ledger are. */
  private readonly ledgers: readonly (readonly number[])[]
  private readonly trial: Int32Array
  private readonly requests = new Numbering()
  private readonly tables = new Numbering()
  private readonly packages = new Numbering()
  private readonly accepted = new Numbering()
  private readonly personOf: ReadonlyMap<DetaineeId, number>
  /** For each part its cell, where it has one of its own. */
  private readonly cells: readonly (Cell | null)[]
  /** Whether a part is of a field that a key tells in words of its own. */
  private readonly isTold: Uint8Array
  /** Whether a part tells the time. */
  private readonly isTime: Uint8Array
  /** The key of the state from which others are reached, with the names that persons have. */
  private readonly base: Int32Array
  private wasExpired = false

  constructor(private readonly parts: Parts, symmetry: boolean) {
    const { scenario, list } = parts
    this.personOf = new Map(scenario.detainees.map(({ id }, i) => [id, i]))
    const groups = (symmetry ? interchangeableIn(scenario) : []).map((group) => group.map((id) => this.personOf.get(id)!))
    this.renamings = renamingsOf(scenario.detainees.length, groups)
    this.at = Object.fromEntries(list.map(({ field }) => [field, parts.indexesOf(field)[0]])) as typeof this.at
    this.whole = (['climate', 'proposal', 'framework', 'listRounds', 'injunctions', 'causes', 'outcome', 'obligations'] as const).map((field) => this.at[field])
    this.ledgers = scenario.parties.map(({ id }) => parts.indexesOf('parties', id))
    this.records = scenario.detainees.map(({ id }) => parts.indexesOf('detainees', id))
    this.ledgerWidth = packedWidth(this.ledgers[0]!)
    this.recordWidth = packedWidth(this.records[0]!)
    this.votes = parts.list.findIndex(({ fact }) => fact === 'votes') - this.ledgers[0]![0]!
    this.isWhereabout = this.records[0]!.map((part) => ['state', 'custodian'].includes(parts.list[part]!.fact!))
    // The place, three for time, and whom the parties accepted; then what names persons, which comes last: each record, requests, table, package.
    this.named = 5 + this.whole.length + (1 + this.ledgerWidth) * this.ledgers.length
    this.width = this.named + this.recordWidth * this.records.length + 3
    this.trial = new Int32Array(this.width)
    this.base = new Int32Array(this.width)
    const firstLedger = 5 + this.whole.length
    const cells = new Map<number, Cell>([
      ...this.whole.map((part, i) => [part, { at: 5 + i, shift: 0, mask: -1 }] as const),
      ...this.ledgers.flatMap((ledger, i) => {
        const at = firstLedger + i * (1 + this.ledgerWidth)
        return [[ledger[this.votes]!, { at, shift: 0, mask: -1 }] as const, ...packedCells(ledger, this.votes, at + 1)]
      }),
      ...this.records.flatMap((record, i) => packedCells(record, -1, this.named + this.recordWidth * i)),
    ])
    this.cells = list.map((_, part) => cells.get(part) ?? null)
    this.isTold = Uint8Array.from(list, ({ field }) => (told.has(field) ? 1 : 0))
    this.isTime = Uint8Array.from(list, ({ field }) => (times.has(field) ? 1 : 0))
  }

  /** Begins with a state, of which those that follow are told by what changes. */
  begin(place: Place, vector: Vector): void {
    this.writeAll(place, vector, this.base)
    this.wasExpired = place.isExpired
  }

  /**
   * The key of a state that follows from the one begun with, written into `key`.
   * @param vector - after the changes
   */
  after(place: Place, changes: Changes, vector: Vector, key: Int32Array): void {
    if (place.control.done) return this.write(place, vector, key)
    const { base, cells } = this
    for (let i = 1; i < base.length; i++) key[i] = base[i]!
    key[0] = place.number
    let isTold = false
    let isLater = place.isExpired !== this.wasExpired
    for (let i = 0; i < changes.length; i += 2) {
      const part = changes[i]!
      const number = changes[i + 1]!
      const cell = cells[part]
      if (cell) key[cell.at] = (key[cell.at]! & ~cell.mask) | ((cell.mask === -1 ? number : asByte(number)) << cell.shift)
      else if (this.isTold[part] === 1) isTold = true
      else if (this.isTime[part] === 1) isLater = true
    }
    if (isLater) this.writeTime(place, vector, key)
    if (isTold) {
      this.writeAccepted(vector, key)
      this.writeTold(vector, 0, key)
    }
    this.least(vector, key, this.writeNamed)
  }

  /** The key of a state, written into `key`. */
  write(place: Place, vector: Vector, key: Int32Array): void {
    if (place.control.done) {
      for (let i = 2; i < this.named; i++) key[i] = -1
      key[0] = place.number
      key[1] = vector[this.at.outcome]!
      this.writeWhereabouts(vector, 0, key)
      this.least(vector, key, this.writeWhereabouts)
      return
    }
    this.writeAll(place, vector, key)
    this.least(vector, key, this.writeNamed)
  }

  private writeAll(place: Place, vector: Vector, key: Int32Array): void {
    key[0] = place.number
    this.writeTime(place, vector, key)
    this.writeAccepted(vector, key)
    this.writeRest(vector, key)
    this.writeNamed(vector, 0, key)
  }

  /** Makes a key the least that other names of interchangeable persons give. */
  private least(vector: Vector, key: Int32Array, write: (vector: Vector, n: number, key: Int32Array) => void): void {
    const { named, width, trial, renamings } = this
    if (renamings.length < 2 || (write === this.writeNamed && this.namesDecide(vector))) return
    for (let n = 1; n < renamings.length; n++) {
      write.call(this, vector, n, trial)
      let i = named
      while (i < width && trial[i] === key[i]) i++
      if (i < width && trial[i]! < key[i]!) key.set(trial.subarray(named), named)
    }
  }

  private value<T>(field: keyof ExchangeContext, vector: Vector): T {
    const part = this.at[field]
    return this.parts.valueOf(part, vector[part]!) as T
  }

  private writeTime({ isExpired }: Place, vector: Vector, key: Int32Array): void {
    const { rules } = this.parts.scenario
    const day = this.value<number>('day', vector)
    const deadline = this.value<number>('deadline', vector)
    const paused = this.value<number>('pausedDays', vector)
    // Utilities look at the day, everything else at the days left, and after the deadline at neither.
    const recorded = rules.rationality === 'recorded'
    key[1] = recorded ? (isExpired ? 0 : deadline - day) : day
    key[2] = recorded ? deadline - rules.deadline - paused : deadline
    key[3] = paused
  }

  private writeAccepted(vector: Vector, key: Int32Array): void {
    key[4] = this.accepted.of(vector[this.at.mediator]!, 0, () => JSON.stringify(this.value<ExchangeContext['mediator']>('mediator', vector).accepted))
  }

  private writeRest(vector: Vector, key: Int32Array): void {
    let at = 5
    for (let i = 0; i < this.whole.length; i++) key[at++] = vector[this.whole[i]!]!
    for (let i = 0; i < this.ledgers.length; i++) {
      const ledger = this.ledgers[i]!
      key[at++] = vector[ledger[this.votes]!]!
      pack(vector, ledger, this.votes, key, at)
      at += this.ledgerWidth
    }
  }

  private writeNamed(vector: Vector, n: number, key: Int32Array): void {
    const renaming = this.renamings[n]!
    const { records, named, recordWidth } = this
    for (let i = 0; i < records.length; i++) pack(vector, records[i]!, -1, key, named + recordWidth * renaming[i]!)
    this.writeTold(vector, n, key)
  }

  private writeTold(vector: Vector, n: number, key: Int32Array): void {
    const renaming = this.renamings[n]!
    const at = this.width - 3
    const [requests, table, mediator, agreed] = [vector[this.at.requests]!, vector[this.at.table]!, vector[this.at.mediator]!, vector[this.at.package]!]
    key[at] = this.requests.of(requests, n, () => this.requestsText(this.value('requests', vector), renaming))
    key[at + 1] = this.tables.of(table * this.renamings.length + n, mediator, () =>
      this.tableText(this.value('table', vector), this.value<ExchangeContext['mediator']>('mediator', vector).suggestion, renaming))
    key[at + 2] = this.packages.of(agreed, n, () => this.packageText(this.value('package', vector), renaming))
  }

  /** Nothing follows an end, so only its outcome and where everybody is tell it from others. */
  private writeWhereabouts(vector: Vector, n: number, key: Int32Array): void {
    const renaming = this.renamings[n]!
    const { records, isWhereabout, named, recordWidth } = this
    for (let i = named; i < key.length; i++) key[i] = -1
    for (let i = 0; i < records.length; i++) {
      const record = records[i]!
      let sum = 0
      for (let fact = 0; fact < record.length; fact++) if (isWhereabout[fact]) sum = 256 * sum + vector[record[fact]!]!
      key[named + recordWidth * renaming[i]!] = sum
    }
  }

  /** One by one, ties between persons fall in the order of the scenario, so that their names decide. */
  private namesDecide(vector: Vector): boolean {
    const { modes } = this.parts.scenario.rules
    if (!modes.includes('sequential')) return false
    const framework = this.value<Framework | null>('framework', vector)
    return framework === null || framework.mode === 'sequential'
  }

  private renamed(id: DetaineeId, renaming: Renaming): number {
    return renaming[this.personOf.get(id)!]!
  }

  private requestsText(requests: readonly Request[], renaming: Renaming): string {
    return JSON.stringify(requests.map(({ by, terms, status }) => [
      by, status, terms.kind, 'holder' in terms && terms.holder, 'count' in terms && terms.count, 'category' in terms && terms.category,
      namedIn(terms).map((id) => this.renamed(id, renaming)).sort((a, b) => a - b),
    ]))
  }

  private tableText(table: BargainingTable | null, suggestion: Options | null, renaming: Renaming): string {
    if (table === null) return ''
    const { agenda, order, round, turn, standing, assented } = table
    const facts = agenda.issues.map(({ kind, id, size }, i) => [kind === 'detainee' ? this.renamed(id, renaming) : -1, kind, kind === 'detainee' ? '' : id, size, standing?.options[i], suggestion?.[i]] as const)
    return JSON.stringify([order, round, turn, standing?.by, assented, sorted(facts)])
  }

  private packageText(agreed: AgreedPackage | null, renaming: Renaming): string {
    if (agreed === null) return ''
    const { agenda, options, mode, involved, members, phases, phase, signed, escrow } = agreed
    const facts = agenda.issues.map(({ kind, id, size }, i) => [kind === 'detainee' ? this.renamed(id, renaming) : -1, kind, kind === 'detainee' ? '' : id, size, options[i]] as const)
    const people = members.map(({ id, phase: own }) => [this.renamed(id, renaming), own, phases.findIndex((each) => each.members.includes(id))] as const)
    return JSON.stringify([mode, [...involved].sort(), phases.map(({ kind }) => kind), phase, signed, escrow, sorted(facts), sorted(people)])
  }
}
