import { remainingOptions } from '../../../model/context.js'
import type { ExchangeContext } from '../../../model/context.js'
import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { RequestTerms } from '../../../model/events/fields.js'
import type { Agenda } from '../../../model/package.js'
import type { Climate, Options, ReleaseMode } from '../../../model/scenario.js'

/** What a sentence needs to know beside its event. */
export interface Setting {
  /** Of offers and texts of a mediator. */
  readonly agenda?: Agenda
  /** What a withdrawn request asked for. */
  readonly terms?: RequestTerms
  /** The level of a concession made good. */
  readonly level?: number
  readonly climate?: Climate
  /** The new deadline, a day. */
  readonly deadline?: number
}

/** Something that happened, without the words of any language. */
export type Tale =
  | { readonly kind: 'event'; readonly event: ExchangeEvent; readonly setting: Setting }
  | { readonly kind: 'crossed'; readonly people: readonly string[]; readonly to: string }
  | { readonly kind: 'broke'; readonly parties: readonly string[] }
  | { readonly kind: 'stage'; readonly state: string }
  | { readonly kind: 'rest'; readonly causes: readonly string[] }
  | { readonly kind: 'inBreach'; readonly parties: readonly string[] }
  | { readonly kind: 'plan'; readonly mode: ReleaseMode; readonly phases: readonly (readonly string[])[] }
  | { readonly kind: 'left'; readonly agenda: Agenda; readonly options: Options }

function settingOf(event: ExchangeEvent, was: ExchangeContext, is: ExchangeContext): Setting {
  switch (event.type) {
    case 'package.offered':
    case 'mediator.suggested': return was.table ? { agenda: was.table.agenda } : {}
    case 'list.withdrawn': {
      const found = was.requests.find(({ id }) => id === event.request)
      return found ? { terms: found.terms } : {}
    }
    case 'obligation.fulfilled': {
      const level = was.obligations.find(({ concession }) => concession === event.concession)?.level
      return level === undefined ? {} : { level }
    }
    case 'climate.escalated':
    case 'climate.eased': return { climate: is.climate }
    case 'deadline.extended': return { deadline: is.deadline }
    default: return {}
  }
}

/** An event as it is kept to be told in any language: with no more of the ledger than its sentence says. */
export function eventTale(event: ExchangeEvent, was: ExchangeContext, is: ExchangeContext): Tale {
  return { kind: 'event', event, setting: settingOf(event, was, is) }
}

/** What there is to say on coming to a part of the formal track. */
export function openingTale(state: string, context: ExchangeContext): Tale {
  const { causes, parties, package: agreed } = context
  if (agreed && state === 'negotiation.release') return { kind: 'plan', mode: agreed.mode, phases: agreed.phases.slice(agreed.phase).map(({ members }) => members) }
  if (agreed && state === 'negotiation.repackaging') return { kind: 'left', agenda: agreed.agenda, options: remainingOptions(context) }
  if (state === 'suspended') return { kind: 'rest', causes }
  if (state === 'breach') return { kind: 'inBreach', parties: Object.keys(parties).filter((id) => parties[id]?.inBreach) }
  return { kind: 'stage', state }
}
