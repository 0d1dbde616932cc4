import type { ExchangeContext, Outcome } from '../../../model/context.js'
import type { EventType, ExchangeEvent } from '../../../model/events/catalogue.js'
import type { Agenda } from '../../../model/package.js'
import type { Options, Scenario } from '../../../model/scenario.js'
import type { View } from '../../../model/view.js'
import type { Names } from '../../../report/names.js'
import { phrase } from '../../client/words/plural.js'
import type { Values } from '../../client/words/plural.js'
import { en } from './en.js'
import type { Section } from './en.js'
import { roomTexts } from './languages.js'
import type { RoomLanguage } from './languages.js'
import type { Filling } from './typed.js'
import type { Told } from '../state.js'

/** Says the texts of one section, with their places filled. */
export type Says<S extends Section> = <K extends keyof (typeof en)[S]>(key: K, ...filling: Filling<(typeof en)[S][K]>) => string

/** How the room speaks of one scenario in one language. */
export interface Voice {
  readonly language: RoomLanguage
  /** The scenario with its texts in this language, where they are translated; ids and numbers as they are. */
  readonly scenario: Scenario<number>
  /** Names as they stand by themselves. */
  readonly names: Names
  readonly table: Says<'table'>
  readonly case: Says<'case'>
  readonly home: Says<'home'>
  /** A name inside a sentence, kept from turning the direction around it. */
  name(text: string): string
  /** A party or a mediator inside a sentence. */
  actor(id: string): string
  listed(words: readonly string[]): string
  /** A number as figures, with two decimals at most. */
  number(value: number): string
  /** A small count as a sentence has it. */
  count(value: number): string
  /** A move as one presses it. */
  label(type: EventType): string
  /** What a move does, when a party or a mediator makes it. */
  hint(type: EventType, by: string): string
  /** What sets a move apart from others of its type. */
  detail(event: ExchangeEvent, view: View): string
  package(agenda: Agenda, options: Options): string
  concession(id: string, level: number): string
  /** Where the talks are. */
  step(state: string): string
  /** A word of the chart or of the case. */
  tag(word: string): string
  /** What happened, as a sentence. */
  told(line: Told): string
  /** How it ended, as sentences. */
  outcome(outcome: Outcome, context: ExchangeContext): string
  /** What a rule of approval at home is called where it moved something. */
  rule(rule: string): string
  /** The same as it is published. */
  publishedRule(rule: string): string
  /** Points of a rule that gives from one to another. */
  points(low: string, high: string): string
  /** What is thrown in, in its usual words, with places still to fill. */
  usualInjection(kind: string): string
  /** The label of an illustration. */
  readonly illustration: string
}

/** Speaks the texts of one section in a language. */
export function says<S extends Section>(section: S, language: RoomLanguage): Says<S> {
  return (key, ...filling) => phrase(roomTexts[language][section][key as keyof (typeof en)[S]] as string, language, filling[0] as Values | undefined)
}
