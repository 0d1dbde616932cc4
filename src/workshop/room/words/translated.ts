import { isDelivered } from '../../../model/custody.js'
import type { ExchangeContext } from '../../../model/context.js'
import type { ExchangeEvent } from '../../../model/events/catalogue.js'
import type { RequestTerms } from '../../../model/events/fields.js'
import { contentsOf } from '../../../model/package.js'
import type { Agenda } from '../../../model/package.js'
import type { Options, ReleaseMode, Scenario } from '../../../model/scenario.js'
import type { Names } from '../../../report/names.js'
import { sentence, unique } from '../../../report/words.js'
import { translationOf } from '../../../scenarios/translations/index.js'
import { phrase } from '../../client/words/plural.js'
import type { Plural, Values } from '../../client/words/plural.js'
import type { Told } from '../state.js'
import { tellings } from './languages.js'
import type { RoomLanguage } from './languages.js'
import type { Tale } from './tale.js'
import type { Acting } from './told-places.js'
import { says } from './voice.js'
import type { Voice } from './voice.js'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** The room in another language than English, from its catalogue. */
export function translatedVoice(language: Exclude<RoomLanguage, 'en'>, scenario: Scenario<number>, names: Names): Voice {
  const { moves, told, parts, turns, chart, rules, injections, illustration } = tellings[language]
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const fill = (text: string | Plural, values: Values): string => phrase(text, language, values)
  /** First strong isolate and its end, around what may be written the other way. */
  const name = (text: string): string => (language === 'ar' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text)
  const number = (value: number): string => numbers.format(Object.is(Math.round(value * 100), -0) ? 0 : value)
  const listed = (words: readonly string[]): string => (words.length === 0 ? parts.nobody : list.format(words))
  const said = translationOf(scenario, language)?.parties
  const actor = (id: string): string => name(said?.[id]?.short ?? names.title(id))
  const people = (ids: readonly string[]): string => listed(ids.map((id) => name(names.person(id))))

  const mode = (kind: ReleaseMode, phases = 1): string => (kind === 'phased' ? fill(parts.phased, { n: phases }) : parts.modes[kind])
  const concession = (id: string, level: number): string => {
    const what = names.concession(id)
    return fill(what.includes(':') ? parts.concessionLong : parts.concession, { name: name(what), level: name(names.level(id, level)) })
  }
  const terms = (asked: RequestTerms): string => {
    switch (asked.kind) {
      case 'named': return people([asked.detainee])
      case 'count': return fill(parts.requestCount, { n: asked.count, holder: actor(asked.holder) })
      case 'category': return fill(parts.requestCategory, { n: asked.count, category: name(tag(asked.category)), holder: actor(asked.holder) })
      case 'pickFromList': return fill(parts.requestPick, { n: asked.count, people: people(asked.detainees) })
    }
  }
  const tag = (word: string): string => chart.tags[word] ?? word
  const step = (state: string): string => chart.steps[state] ?? state
  const packageOf = (agenda: Agenda, options: Options): string => {
    const { released, concessions, settled } = contentsOf(agenda, options)
    const phased = agenda.issues.some(({ kind, size }) => kind === 'detainee' && size > 2)
    const homes = unique(released.map(({ to, phase }) => JSON.stringify([to, phase]))).map((key) => {
      const [to, phase] = JSON.parse(key) as [string, number]
      const group = released.filter((member) => member.to === to && member.phase === phase).map(({ id }) => id)
      return fill(phased ? parts.goHomeIn : parts.goHome, { n: group.length, people: people(group), to: actor(to), phase })
    })
    const given = [...concessions, ...settled.map(({ id, option }) => ({ id, level: option }))].map(({ id, level }) => concession(id, level))
    return [...homes, ...given].join(parts.semicolon) || parts.nobodyGoes
  }
  const words = (pattern: string, text: string | undefined): string => (text ? fill(pattern, { text: name(text) }) : '')
  const inChannel = (channel: string | undefined): string => (channel === 'back' ? parts.inBackChannel : channel === 'mediator' ? parts.throughMediator : '')

  const clauseOf = ({ event, setting }: Extract<Tale, { readonly kind: 'event' }>): string => {
    const by = actor(event.by)
    const values: Values = { by, ...('detainee' in event ? { person: people([event.detainee]) } : {}) }
    const tail = `${'reason' in event ? words(parts.because, event.reason) : ''}${'text' in event ? words(parts.quoted, event.text) : ''}`
    switch (event.type) {
      case 'statement.signalled': return fill(told[event.type][event.tone], values) + tail
      case 'statement.committed': return fill(told[event.type], { by, share: name(new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(event.threshold)) }) + tail
      case 'climate.escalated': return told[event.type][setting.climate === 'crisis' ? 'crisis' : 'tense']
      case 'climate.eased': return told[event.type][setting.climate === 'calm' ? 'calm' : 'tense']
      case 'deadline.extended': return fill(told[event.type], { n: event.days, day: number(setting.deadline ?? 0) })
      case 'proposal.tabled': return fill(told[event.type], { by, mode: mode(event.mode, event.phases) }) + inChannel(event.channel)
      case 'proposal.accepted': return fill(told[event.type], values) + inChannel(event.channel)
      case 'list.requested': return fill(told[event.type], { by, what: terms(event.terms) })
      case 'list.withdrawn': return fill(told[event.type], { by, what: setting.terms ? terms(setting.terms) : parts.aRequest })
      case 'package.offered':
      case 'mediator.suggested': return fill(told[event.type], { by, package: setting.agenda ? packageOf(setting.agenda, event.options) : parts.aPackage })
      case 'ratification.granted':
      case 'ratification.refused': return fill(told[event.type], { by, player: name(names.player(event.by, event.player)) })
      case 'court.injunction':
      case 'court.lifted': return fill(told[event.type], { party: actor(event.party) })
      case 'obligation.fulfilled': return fill(told[event.type], { by, what: setting.level === undefined ? name(names.concession(event.concession)) : concession(event.concession, setting.level) })
      default: return fill(told[event.type], values) + tail
    }
  }

  const tell = (tale: Tale): string => {
    switch (tale.kind) {
      case 'event': return clauseOf(tale)
      case 'crossed': return fill(parts.goHome, { n: tale.people.length, people: people(tale.people), to: actor(tale.to) })
      case 'broke': return fill(turns.broke, { n: tale.parties.length, who: listed(tale.parties.map(actor)) })
      case 'stage': return fill(turns.stage, { step: step(tale.state) })
      case 'rest': return fill(turns.rest, { causes: listed(tale.causes.map((cause) => (cause === 'crisis' ? turns.causeCrisis : cause === 'injunction' ? turns.causeInjunction : fill(turns.causeParty, { who: actor(cause) })))) })
      case 'inBreach': return fill(turns.inBreach, { n: tale.parties.length, who: listed(tale.parties.map(actor)) })
      case 'left': return fill(turns.left, { package: packageOf(tale.agenda, tale.options) })
      case 'plan': {
        const [first = '', ...rest] = tale.phases.map(people)
        const how = mode(tale.mode, tale.phases.length)
        return rest.length === 0 ? fill(turns.plan, { mode: how }) : fill(turns.planOrder, { mode: how, first, next: rest.reduce((before, after) => fill(turns.andThen, { before, after })) })
      }
    }
  }

  // What happened is looked at again and again, by everybody at the table.
  const known = new WeakMap<Told, string>()
  const toldIn = (line: Told): string => {
    const text = known.get(line) ?? sentence(tell(line.tale))
    known.set(line, text)
    return text
  }

  const detail = (event: ExchangeEvent, view: Parameters<Voice['detail']>[1]): string => {
    switch (event.type) {
      case 'statement.signalled': return moves.tones[event.tone]
      case 'proposal.tabled': return mode(event.mode, event.phases) + (event.channel === 'back' ? parts.inBackChannel : '')
      case 'proposal.accepted': return event.channel === 'back' ? moves.backChannel : moves.formally
      case 'list.requested': return terms(event.terms)
      case 'list.withdrawn': {
        const found = view.requests.find(({ id }) => id === event.request)
        return found ? terms(found.terms) : event.request
      }
      case 'ratification.granted':
      case 'ratification.refused': return name(names.player(event.by, event.player))
      case 'obligation.fulfilled': {
        const owed = view.obligations.find((one) => one.concession === event.concession && one.by === event.by)
        return owed ? concession(event.concession, owed.level) : name(names.concession(event.concession))
      }
      default: return 'detainee' in event ? people([event.detainee]) : ''
    }
  }

  const outcome: Voice['outcome'] = (ended, context: ExchangeContext) => {
    const home = context.scenario.detainees.filter(({ id }) => context.detainees[id] && isDelivered(context.detainees[id]))
    const homes = unique(home.map(({ destination }) => destination)).map((to) => {
      const group = home.filter(({ destination }) => destination === to).map(({ id }) => id)
      return fill(parts.haveCome, { n: group.length, people: people(group), to: actor(to) })
    }).join(parts.semicolon)
    const left = (context.package?.signed ? context.package.members : []).filter(({ id }) => !home.some((person) => person.id === id)).map(({ id }) => id)
    const owed = context.obligations.filter(({ status }) => status === 'defaulted').map((one) => fill(turns.owed, { who: actor(one.by), what: concession(one.concession, one.level) }))
    const clauses = ended === 'collapsed' ? [turns.collapsed]
      : ended === 'completed' ? [fill(turns.completed, { homes }), ...owed]
      : [fill(turns.partiallyCompleted, { homes }), ...(left.length > 0 ? [fill(turns.notHome, { n: left.length, people: people(left) })] : []), ...owed]
    return clauses.map(sentence).join(' ')
  }

  return {
    language, scenario, names, name, actor, listed, number, count: number, detail, concession, step, tag, outcome, illustration,
    table: says('table', language), case: says('case', language), home: says('home', language),
    label: (type) => moves.labels[type as Acting] ?? type,
    hint: (type, by) => (moves.hints[type as Acting] ? fill(moves.hints[type as Acting], { by: actor(by) }) : type),
    package: packageOf,
    told: toldIn,
    rule: (rule) => ((rules as { readonly [rule: string]: string })[rule] ?? rules.start).split(/\s?:/)[0]!,
    publishedRule: (rule) => (rules as { readonly [rule: string]: string })[rule] ?? rule,
    points: (low, high) => fill(rules.fromTo, { low, high }),
    usualInjection: (kind) => injections[kind] ?? '',
  }
}
