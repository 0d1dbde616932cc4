import type { ExchangeContext } from '../model/context.js'
import { eventTypes, specOf } from '../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../model/events/catalogue.js'
import { tones } from '../model/events/fields.js'
import type { FieldKind, RequestTerms, Sender } from '../model/events/fields.js'
import { pass } from '../model/move.js'
import type { Form, LegalMove } from '../model/move.js'
import { partyOf, releaseModes } from '../model/scenario.js'
import type { ResolvedScenario } from '../model/scenario.js'
import { checkTable } from './checks/index.js'
import type { CheckName } from './checks/index.js'
import { heard, isTaken } from './nodes.js'
import type { ExchangeSnapshot } from './nodes.js'
import { permissionsOf } from './permissions.js'

/** Fields that have too many values to list, and the checks that look at them. */
const blankKinds: { readonly [K in FieldKind]?: ReadonlySet<string> } = {
  options: new Set(['wellFormed', 'packageValid', 'exposureWithinBound', 'individuallyRational', 'suggestionIsNew']),
  share: new Set(['wellFormed', 'commitmentRises']),
}

const wholeByConstruction = new Set(['wellFormed'])

function termsFrom(context: ExchangeContext, by: string): readonly RequestTerms[] {
  const { scenario } = context
  const mine = scenario.detainees.filter(({ destination, holder }) => destination === by && holder !== by)
  const holders = [...new Set(mine.map(({ holder }) => holder))]
  const upTo = (people: readonly unknown[]): readonly number[] => people.map((_, i) => i + 1)
  return [
    ...mine.map(({ id }): RequestTerms => ({ kind: 'named', detainee: id })),
    ...holders.flatMap((holder) => {
      const held = mine.filter((person) => person.holder === holder)
      const categories = [...new Set(held.map(({ category }) => category))]
      return [
        ...upTo(held).map((count): RequestTerms => ({ kind: 'count', holder, count })),
        ...categories.flatMap((category) =>
          upTo(held.filter((person) => person.category === category)).map((count): RequestTerms => ({ kind: 'category', holder, category, count }))),
        ...upTo(held).map((count): RequestTerms => ({ kind: 'pickFromList', holder, detainees: held.map(({ id }) => id), count })),
      ]
    }),
  ]
}

/** Every value that a field of a kind may take from a sender, but for kinds that are left blank. */
function valuesOf(kind: FieldKind, context: ExchangeContext, by: string): readonly unknown[] {
  const { scenario } = context
  switch (kind) {
    case 'party': return scenario.parties.map(({ id }) => id)
    case 'detainee': return scenario.detainees.map(({ id }) => id)
    case 'concession': return scenario.concessions.map(({ id }) => id)
    case 'player': return scenario.parties.find(({ id }) => id === by)?.players.map(({ id }) => id) ?? []
    case 'mode': return releaseModes
    case 'count': return Array.from({ length: scenario.rules.phases }, (_, i) => i + 1)
    case 'days': return [scenario.nature.extensionDays]
    case 'tone': return tones
    case 'request': return context.requests.map(({ id }) => id)
    case 'terms': return termsFrom(context, by)
    case 'share':
    case 'options':
    case 'text': return []
  }
}

/** Checks that the scenario and the event alone decide. */
const settledByScenario: ReadonlySet<CheckName> = new Set<CheckName>(['isHolder', 'isReceiver', 'isHolderOrReceiver', 'playerIsOwn', 'modeIsAllowed', 'offerIsAuthoritative', 'consentWaivable'])

/** Every whole event of a type that a sender could ever send; fields with too many values are left out. */
function everyEvent(type: EventType, context: ExchangeContext, by: string): readonly ExchangeEvent[] {
  const { scenario } = context
  const permissions = permissionsOf(type)
  const mandate = partyOf(scenario, by)?.secrets.mandate ?? []
  let events: readonly { readonly [field: string]: unknown }[] = permissions.includes('offerIsAuthoritative') ? mandate.map((channel) => ({ type, by, channel })) : [{ type, by }]
  for (const [field, kind] of Object.entries(specOf(type).fields)) {
    if (kind.endsWith('?') || blankKinds[kind as FieldKind]) continue
    const values = valuesOf(kind as FieldKind, context, by)
    events = events.flatMap((event) => values.map((value) => ({ ...event, [field]: value })))
  }
  const settled = permissions.filter((name) => settledByScenario.has(name))
  return (events as unknown as readonly ExchangeEvent[]).filter((event) => settled.every((name) => checkTable[name](context, event))).map((event) => Object.freeze(event))
}

/** How the events of a type are listed. */
interface Listing {
  /** The field that is left blank, if one is. */
  readonly blank: string | undefined
  /** Checks that are not asked then. */
  readonly granted: ReadonlySet<string>
  /** Whether there are none without a table. */
  readonly needsTable: boolean
  /** Whether they change with more than the scenario. */
  readonly varies: boolean
  readonly sender: Sender
}

const listings: ReadonlyMap<string, Listing> = new Map(eventTypes.map((type): [string, Listing] => {
  const { fields, by } = specOf(type)
  const [blank, kind] = Object.entries(fields).find(([, each]) => blankKinds[each as FieldKind]) ?? []
  const kinds = Object.values(fields)
  return [type, { blank, granted: kind ? blankKinds[kind as FieldKind]! : wholeByConstruction, needsTable: kinds.includes('options'), varies: kinds.includes('request'), sender: by }]
}))

const known = new WeakMap<ResolvedScenario, Map<string, Map<EventType, readonly ExchangeEvent[]>>>()

function everyEventOnce(type: EventType, context: ExchangeContext, by: string): readonly ExchangeEvent[] {
  const { scenario } = context
  let bySender = known.get(scenario)
  if (!bySender) known.set(scenario, bySender = new Map())
  let byType = bySender.get(by)
  if (!byType) bySender.set(by, byType = new Map())
  let events = byType.get(type)
  if (!events) byType.set(type, events = everyEvent(type, context, by))
  return events
}

/** Every whole event of a type that a sender could conceive of, legal or not; fields with too many values are left out. */
export function conceivable(type: EventType, context: ExchangeContext, by: string): readonly ExchangeEvent[] {
  const { needsTable, varies } = listings.get(type)!
  if (needsTable && context.table === null) return []
  return varies ? everyEvent(type, context, by) : everyEventOnce(type, context, by)
}

/** The events of a sender that the chart would take now: whole ones, forms for those too many to list, and first of all a pass. */
export function legalMoves(snapshot: ExchangeSnapshot, by: string, sender: Sender = 'party'): readonly LegalMove[] {
  const moves: LegalMove[] = [pass]
  if (snapshot.status !== 'active') return moves
  for (const type of heard(snapshot)) if (listings.get(type)?.sender === sender) addMoves(moves, snapshot, type as EventType, by)
  return moves
}

/** The events of one type that a sender may send now. */
export function legalMovesOf(snapshot: ExchangeSnapshot, type: EventType, by: string): readonly (ExchangeEvent | Form)[] {
  const moves: (ExchangeEvent | Form)[] = []
  addMoves(moves, snapshot, type, by)
  return moves
}

function addMoves(moves: LegalMove[], snapshot: ExchangeSnapshot, type: EventType, by: string): void {
  const { blank, granted } = listings.get(type)!
  const before = moves.length
  for (const event of conceivable(type, snapshot.context, by)) {
    if (!isTaken(snapshot, event, granted)) continue
    if (blank !== undefined) {
      moves.push({ type, by, blanks: [blank] })
      return
    }
    moves.push(event)
  }
  // A pick from a part of a list is one of too many to list; picks from whole lists are among the moves.
  if (type === 'list.requested' && moves.length > before) moves.push({ type, by, blanks: ['terms'] })
}
