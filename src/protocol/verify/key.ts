import type { ExchangeContext } from '../../model/context.js'
import type { Agenda } from '../../model/package.js'
import { namedIn } from '../../model/requests.js'
import type { Detainee, DetaineeId, Options, ResolvedScenario } from '../../model/scenario.js'
import type { TableSnapshot } from '../table/index.js'

/** Tells the states of one scenario apart: equal keys mean that the same can follow, up to the names of interchangeable persons. */
export interface StateKeys {
  of(snapshot: TableSnapshot<ExchangeContext>): string
}

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

/** Numbers for values, the same for equal values. Values that are the same object are not looked at twice. */
function numbering(): (value: object) => number {
  const byText = new Map<string, number>()
  const byObject = new WeakMap<object, number>()
  return (value) => {
    const known = byObject.get(value)
    if (known !== undefined) return known
    const text = JSON.stringify(value)
    const number = byText.get(text) ?? byText.size
    byText.set(text, number)
    byObject.set(value, number)
    return number
  }
}

/** A package as one option for each person, by name, and the options of everything else. */
class Split {
  readonly people = new Map<DetaineeId, number>()
  readonly rest: (string | number)[] = []

  constructor(agenda: Agenda | undefined, options: Options | undefined) {
    agenda?.issues.forEach(({ kind, id, size }, i) => {
      if (kind === 'detainee') this.people.set(id, options?.[i] ?? -1)
      else this.rest.push(id, size, options?.[i] ?? -1)
    })
  }
}

/** Sorts the facts of the persons of one group among themselves. */
function arrangeFacts(facts: string[], group: readonly number[]): void {
  const sorted = group.map((i) => facts[i]!).sort()
  group.forEach((i, n) => { facts[i] = sorted[n]! })
}

/** One by one, ties between persons fall in the order of the scenario, so that their names decide. */
function namesDecide({ scenario: { rules }, framework }: ExchangeContext): boolean {
  return rules.modes.includes('sequential') && (framework === null || framework.mode === 'sequential')
}

function timeIn({ scenario: { rules }, day, deadline, pausedDays }: ExchangeContext, isExpired: boolean): string {
  const put = deadline - rules.deadline - pausedDays
  // Utilities look at the day, everything else at the days left, and after the deadline at neither.
  return rules.rationality === 'recorded' ? `${isExpired ? 0 : deadline - day},${pausedDays},${put}` : `${day},${deadline},${pausedDays}`
}

/**
 * Keys of the states of one scenario. A key holds where the chart is, what its history remembers, and the whole context but for what no
 * check of the chart reads: the scenario, trust, the log of past offers, and a suggestion without a table. Of a final state it holds the outcome
 * and where everybody is. Whatever the context says of a
 * person is a fact about that person alone, so that sorting the facts of interchangeable persons makes a key that their names do not change.
 * Keys are whole and not hashes: different states never share one.
 */
export function stateKeys(scenario: ResolvedScenario, { symmetry = true }: { readonly symmetry?: boolean } = {}): StateKeys {
  const number = numbering()
  const ids = scenario.detainees.map(({ id }) => id)
  const groups = (symmetry ? interchangeableIn(scenario) : []).map((group) => group.map((id) => ids.indexOf(id)))

  const factsOf = (context: ExchangeContext, standing: Split, suggestion: Split, agreed: Split): string[] => {
    const { detainees, requests, package: pack } = context
    return ids.map((id) => {
      const named = requests.flatMap(({ terms }, i) => (namedIn(terms).includes(id) ? [i] : []))
      const phase = pack?.phases.findIndex(({ members }) => members.includes(id))
      const member = pack?.members.find((each) => each.id === id)
      return [number(detainees[id]!), named.join('+'), standing.people.get(id), suggestion.people.get(id), agreed.people.get(id), member?.phase, phase].join('.')
    })
  }

  /** Nothing follows an end, so only its outcome and where everybody is tell it from others. */
  const whereabouts = ({ detainees }: ExchangeContext): string => {
    const places = ids.map((id) => `${detainees[id]!.state}@${detainees[id]!.custodian}`)
    for (const group of groups) arrangeFacts(places, group)
    return places.join(';')
  }

  return {
    of({ control, context, status }) {
      if (status === 'done') return `${control.id}|${context.outcome}|${whereabouts(context)}`
      const { table, package: pack, mediator, parties, requests } = context
      const standing = new Split(table?.agenda, table?.standing?.options)
      const suggestion = new Split(table?.agenda, mediator.suggestion ?? undefined)
      const agreed = new Split(pack?.agenda, pack?.options)
      const facts = factsOf(context, standing, suggestion, agreed)
      if (groups.length > 0 && !namesDecide(context)) {
        for (const group of groups) arrangeFacts(facts, group)
      }
      const rest = [
        context.climate, context.proposal, context.framework, context.listRounds, context.injunctions, context.causes, mediator.accepted, context.outcome,
        requests.map(({ by, terms, ...request }) => ('detainee' in terms ? [by, request.status, terms.kind] : [by, request.status, terms.kind, terms.holder, terms.count, 'category' in terms && terms.category])),
        table && [table.order, table.round, table.turn, table.standing?.by, table.assented, standing.rest, suggestion.rest],
        pack && [agreed.rest, pack.mode, [...pack.involved].sort(), pack.phases.map(({ kind }) => kind), pack.phase, pack.signed, pack.escrow, context.obligations],
      ]
      const ledgers = scenario.parties.map(({ id }) => number(parties[id]!)).join()
      const isExpired = (control.value as { readonly clock?: unknown }).clock === 'expired'
      return `${control.id}|${timeIn(context, isExpired)}|${ledgers}|${facts.join(';')}|${number(rest)}`
    },
  }
}
