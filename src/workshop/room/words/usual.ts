import type { DebriefStep } from '../contract/things.js'
import { roomLanguage, tellings } from './languages.js'

/** What a lesson or the usual debrief says, in a language; what somebody else wrote stays. */
export function usualIn(text: string, wanted: string): string {
  const language = roomLanguage(wanted)
  return language === 'en' ? text : (tellings[language].usual[text] ?? text)
}

/** A question with its choices, in a language. */
export function questionIn<Q extends Pick<DebriefStep, 'question' | 'choices'>>(asked: Q, wanted: string): Q {
  return { ...asked, question: usualIn(asked.question, wanted), choices: asked.choices.map((choice) => usualIn(choice, wanted)) }
}

/** A step of the debrief in a language. */
export function stepIn(step: DebriefStep, wanted: string): DebriefStep {
  return { ...questionIn(step, wanted), title: usualIn(step.title, wanted) }
}
