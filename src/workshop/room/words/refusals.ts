import type { Refusal } from '../contract/order.js'
import { roomLanguage, tellings } from './languages.js'

/** A refusal as somebody with a language reads it. Its id stays; one that is not in the catalogue keeps its words. */
export function refusalIn(refusal: Refusal, wanted: string): Refusal {
  const language = roomLanguage(wanted)
  const message = language === 'en' ? undefined : tellings[language].refusals[refusal.id]
  return message === undefined ? refusal : { ...refusal, message }
}
