import type { BargainingTable } from '../../model/alternating-offers.js'
import type { AgreedPackage, ExchangeContext } from '../../model/context.js'
import type { Framework } from '../../model/package.js'
import { namedIn } from '../../model/requests.js'
import type { Request } from '../../model/requests.js'
import type { Detainee, DetaineeId, Options, ResolvedScenario } from '../../model/scenario.js'
import type { Parts, Vector } from '../parts/parts.js'
import type { Place } from './space.js'

/**
 * Persons whom the protocol cannot tell apart but by name: of one holder, destination and category, and alike in what is known of them.
 * Groups of one are left out. There are none unless the rules leave it to the parties what they assent to: otherwise utilities decide,
 * and their sums depend on the order of the persons in the last digit.
 */
export function interchangeableIn({ detainees, rules }: ResolvedScenario): readonly (readonly DetaineeId[])[] {
  if (rules.rationality !== 'recorded') return []
  const groups = new Map<string, DetaineeId[]>()
  for (const person of detainees) {
    const { holder, destination, category, legalStage, welfare, atLiberty }: Detainee = person
    const kind = JSON.stringify([holder, destination, category, legalStage, welfare, atLiberty])
    groups.set(kind, [...(groups.get(kind) ?? []), person.id])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Persons by the place of each in the scenario, and of whom each takes the place. */
type Renaming = readonly number[]

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((first, i) => permutations(items.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

/** Every way to exchange the persons of each group among themselves; the first changes nothing. */
function renamings(count: number, groups: readonly (readonly number[])[]): readonly Renaming[] {
  const same = Array.from({ length: count }, (_, i) => i)
  return groups.reduce<readonly Renaming[]>((all, group) => all.flatMap((renaming) =>
    permutations(group).map((order) => {
      const next = [...renaming]
      group.forEach((person, i) => { next[person] = order[i]! })
      return next
    })), [same])
}

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

/** How many numbers hold the facts of a record. */
function packedWidth(record: readonly number[]): number {
  return Math.ceil(record.length / 4)
}

/** Writes the facts of a record four to a number, but for one that is left out. */
function pack(vector: Vector, record: readonly number[], but: number, key: Int32Array, to: number): void {
  let at = to
  let packed = 0
  let bits = 0
  for (let fact = 0; fact < record.length; fact++) {
    if (fact === but) continue
    const number = vector[record[fact]!]!
    if (number > 255) throw new RangeError('a fact of a record took more than 256 values')
    packed |= number << bits
    bits += 8
    if (bits < 32) continue
    key[at++] = packed
    packed = bits = 0
  }
  if (bits > 0) key[at] = packed
}

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

  constructor(private readonly parts: Parts, symmetry: boolean) {
    const { scenario, list } = parts
    this.personOf = new Map(scenario.detainees.map(({ id }, i) => [id, i]))
    const groups = (symmetry ? interchangeableIn(scenario) : []).map((group) => group.map((id) => this.personOf.get(id)!))
    this.renamings = renamings(scenario.detainees.length, groups)
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
  }

  /** The key of a state, written into `key`. */
  write(place: Place, vector: Vector, key: Int32Array): void {
    const { done } = place.control
    key[0] = place.number
    if (done) key.fill(-1, 1)
    else this.writeRest(place, vector, key)
    if (done) key[1] = vector[this.at.outcome]!
    const { named } = this
    const write = done ? this.writeWhereabouts : this.writeNamed
    write.call(this, vector, 0, key, named)
    if (!done && this.namesDecide(vector)) return
    for (let n = 1; n < this.renamings.length; n++) {
      write.call(this, vector, n, this.trial, named)
      let i = named
      while (i < this.width && this.trial[i] === key[i]) i++
      if (i < this.width && this.trial[i]! < key[i]!) key.set(this.trial.subarray(named), named)
    }
  }

  private value<T>(field: keyof ExchangeContext, vector: Vector): T {
    const part = this.at[field]
    return this.parts.valueOf(part, vector[part]!) as T
  }

  private writeRest({ control }: Place, vector: Vector, key: Int32Array): void {
    const { rules } = this.parts.scenario
    const [day, deadline, paused] = [this.value<number>('day', vector), this.value<number>('deadline', vector), this.value<number>('pausedDays', vector)]
    const isExpired = (control.value as { readonly clock?: unknown }).clock === 'expired'
    // Utilities look at the day, everything else at the days left, and after the deadline at neither.
    const recorded = rules.rationality === 'recorded'
    key[1] = recorded ? (isExpired ? 0 : deadline - day) : day
    key[2] = recorded ? deadline - rules.deadline - paused : deadline
    key[3] = paused
    const mediator = vector[this.at.mediator]!
    key[4] = this.accepted.of(mediator, 0, () => JSON.stringify(this.value<ExchangeContext['mediator']>('mediator', vector).accepted))
    let at = 5
    for (let i = 0; i < this.whole.length; i++) key[at++] = vector[this.whole[i]!]!
    for (let i = 0; i < this.ledgers.length; i++) {
      const ledger = this.ledgers[i]!
      key[at++] = vector[ledger[this.votes]!]!
      pack(vector, ledger, this.votes, key, at)
      at += this.ledgerWidth
    }
  }

  private writeNamed(vector: Vector, n: number, key: Int32Array, from: number): void {
    const renaming = this.renamings[n]!
    const { records } = this
    for (let i = 0; i < records.length; i++) pack(vector, records[i]!, -1, key, from + this.recordWidth * renaming[i]!)
    const at = from + this.recordWidth * records.length
    const [requests, table, mediator, agreed] = [vector[this.at.requests]!, vector[this.at.table]!, vector[this.at.mediator]!, vector[this.at.package]!]
    key[at] = this.requests.of(requests, n, () => this.requestsText(this.value('requests', vector), renaming))
    key[at + 1] = this.tables.of(table * this.renamings.length + n, mediator, () =>
      this.tableText(this.value('table', vector), this.value<ExchangeContext['mediator']>('mediator', vector).suggestion, renaming))
    key[at + 2] = this.packages.of(agreed, n, () => this.packageText(this.value('package', vector), renaming))
  }

  /** Nothing follows an end, so only its outcome and where everybody is tell it from others. */
  private writeWhereabouts(vector: Vector, n: number, key: Int32Array, from: number): void {
    const renaming = this.renamings[n]!
    key.fill(-1, from)
    this.records.forEach((record, i) => {
      key[from + this.recordWidth * renaming[i]!] = record.reduce((sum, part, fact) => (this.isWhereabout[fact] ? 256 * sum + vector[part]! : sum), 0)
    })
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
