import type { ExchangeContext } from '../model/context.js'
import { isEventType, specOf } from '../model/events/catalogue.js'
import type { EventType, ExchangeEvent } from '../model/events/catalogue.js'
import { tones } from '../model/events/fields.js'
import type { FieldKind, RequestTerms, Sender } from '../model/events/fields.js'
import { pass } from '../model/move.js'
import type { Form, LegalMove } from '../model/move.js'
import { partyOf, releaseModes } from '../model/scenario.js'
import { candidatesFor, heard, holds } from './nodes.js'
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
  const { scenario, requests } = context
  switch (kind) {
    case 'party': return scenario.parties.map(({ id }) => id)
    case 'detainee': return scenario.detainees.map(({ id }) => id)
    case 'concession': return scenario.concessions.map(({ id }) => id)
    case 'player': return scenario.parties.find(({ id }) => id === by)?.players.map(({ id }) => id) ?? []
    case 'mode': return releaseModes
    case 'count': return Array.from({ length: scenario.rules.phases }, (_, i) => i + 1)
    case 'days': return [scenario.nature.extensionDays]
    case 'tone': return tones
    case 'request': return requests.map(({ id }) => id)
    case 'terms': return termsFrom(context, by)
    case 'share':
    case 'options':
    case 'text': return []
  }
}

/** Every whole event of a type that a sender could conceive of, legal or not; fields with too many values are left out. */
export function conceivable(type: EventType, context: ExchangeContext, by: string): readonly ExchangeEvent[] {
  const binding = permissionsOf(type).includes('offerIsAuthoritative')
  const mandate = partyOf(context.scenario, by)?.secrets.mandate ?? []
  if (Object.values(specOf(type).fields).includes('options') && context.table === null) return []
  let events: readonly { readonly [field: string]: unknown }[] = binding ? mandate.map((channel) => ({ type, by, channel })) : [{ type, by }]
  for (const [field, kind] of Object.entries(specOf(type).fields)) {
    if (kind.endsWith('?') || blankKinds[kind as FieldKind]) continue
    const values = valuesOf(kind as FieldKind, context, by)
    events = events.flatMap((event) => values.map((value) => ({ ...event, [field]: value })))
  }
  return events as unknown as readonly ExchangeEvent[]
}

/** The events of a sender that the chart would take now: whole ones, forms for those too many to list, and first of all a pass. */
export function legalMoves(snapshot: ExchangeSnapshot, by: string, sender: Sender = 'party'): readonly LegalMove[] {
  const moves: LegalMove[] = [pass]
  if (snapshot.status !== 'active') return moves
  for (const type of heard(snapshot)) if (isEventType(type) && specOf(type).by === sender) moves.push(...legalMovesOf(snapshot, type, by))
  return moves
}

/** The events of one type that a sender may send now. */
export function legalMovesOf(snapshot: ExchangeSnapshot, type: EventType, by: string): readonly (ExchangeEvent | Form)[] {
  const guards = candidatesFor(snapshot, type).filter(({ forbidden }) => !forbidden).map(({ guard }) => guard)
  const blank = Object.entries(specOf(type).fields).find(([, kind]) => blankKinds[kind as FieldKind])
  const granted = blank ? blankKinds[blank[1] as FieldKind]! : wholeByConstruction
  const moves: (ExchangeEvent | Form)[] = conceivable(type, snapshot.context, by).filter((event) =>
    guards.some((guard) => holds(guard, snapshot, event, { granted })))
  const form = { type, by, blanks: [blank ? blank[0] : 'terms'] }
  if (blank) return moves.length > 0 ? [form] : []
  // A pick from a part of a list is one of too many to list; picks from whole lists are among the moves.
  return type === 'list.requested' && moves.length > 0 ? [...moves, form] : moves
}
