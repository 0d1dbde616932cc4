import { fragileIn } from '../lookup.js'
import type { Room, Notice } from '../state.js'
import { voiceOf } from './spoken.js'
import { usualIn } from './usual.js'

/** A line of the press in the reader's language: what came over the wires is told anew, what people wrote stays. */
export function pressText(room: Room, { seq, by, table, text }: Room['press'][number], language: string): string {
  const at = by === 'wire' && table !== null ? room.tables[table] : undefined
  if (!at) return text
  const voice = voiceOf(at.treatment.scenario, language)
  if (voice.language === 'en') return text
  const act = at.spoiler?.acts.find((one) => one.seq === seq)
  if (act?.means === 'threat') return voice.table('spoilerThreat')
  if (act?.means === 'attack') return voice.table('spoilerAttack', { side: voice.actor(act.party ?? '') })
  const told = at.told.findLast((one) => one.seq === seq && one.text === text)
  return told ? voice.told(told) : text
}

/** A card in the reader's language: the usual words of an injection are said anew, what somebody wrote stays. */
export function cardText(room: Room, { inject, table, text }: Notice, language: string): string {
  const injection = room.injections.find((one) => one.inject === inject)
  const at = table ? room.tables[table] : undefined
  if (!injection || !at || injection.text) return usualIn(text, language)
  const { treatment: { scenario } } = at
  const voice = voiceOf(scenario, language)
  const usual = voice.usualInjection(injection.kind)
  if (voice.language === 'en' || !usual) return text
  const fragile = fragileIn(scenario)
  return usual.replaceAll('{person}', voice.name(voice.names.person(injection.detainee ?? fragile?.id ?? ''))).replaceAll('{days}', voice.number(injection.days ?? 5))
}
