import type { Scenario } from '../../../model/scenario.js'
import { namesOf } from '../../../report/names.js'
import { translatedScenario } from '../../../scenarios/translations/index.js'
import { englishVoice } from './english.js'
import { roomLanguage } from './languages.js'
import type { RoomLanguage } from './languages.js'
import { translatedVoice } from './translated.js'
import type { Voice } from './voice.js'

const voices = new WeakMap<Scenario<number>, Map<RoomLanguage, Voice>>()

/** How the room speaks of a scenario to somebody who wished for a language; made once. */
export function voiceOf(scenario: Scenario<number>, wanted: string): Voice {
  const language = roomLanguage(wanted)
  const made = voices.get(scenario) ?? new Map<RoomLanguage, Voice>()
  voices.set(scenario, made)
  const known = made.get(language)
  if (known) return known
  const own = language === 'en' ? scenario : translatedScenario(scenario, language)
  const voice = language === 'en' ? englishVoice(own, namesOf(own)) : translatedVoice(language, own, namesOf(own))
  made.set(language, voice)
  return voice
}
