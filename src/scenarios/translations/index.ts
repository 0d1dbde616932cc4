import type { Detainee, Scenario } from '../../model/scenario.js'
import { scenarios } from '../bundled.js'
import { frozen } from '../frozen.js'
import courtAr from './court.ar.json' with { type: 'json' }
import courtFr from './court.fr.json' with { type: 'json' }
import escrowAr from './escrow.ar.json' with { type: 'json' }
import escrowFr from './escrow.fr.json' with { type: 'json' }
import hubAr from './hub.ar.json' with { type: 'json' }
import hubFr from './hub.fr.json' with { type: 'json' }
import leakAr from './leak.ar.json' with { type: 'json' }
import leakFr from './leak.fr.json' with { type: 'json' }
import oneForManyAr from './one-for-many.ar.json' with { type: 'json' }
import oneForManyFr from './one-for-many.fr.json' with { type: 'json' }
import phasedAr from './phased-low-trust.ar.json' with { type: 'json' }
import phasedFr from './phased-low-trust.fr.json' with { type: 'json' }
import twoForTwoAr from './two-for-two.ar.json' with { type: 'json' }
import twoForTwoFr from './two-for-two.fr.json' with { type: 'json' }
import usRussiaAr from './us-russia-2025.ar.json' with { type: 'json' }
import usRussiaFr from './us-russia-2025.fr.json' with { type: 'json' }

/** The texts of a bundled scenario in another language, beside the scenario, whose hash they do not touch. Names of people stay as they are. */
export interface ScenarioTranslation {
  readonly scenario: string
  readonly language: string
  readonly title: string
  /** As many sentences as in the original, here and in the briefs of parties: versions of a case are translated sentence by sentence. */
  readonly brief: string
  readonly parties: { readonly [id: string]: { readonly name: string; /** Its name inside a sentence. */ readonly short: string; readonly brief: string; readonly players: { readonly [id: string]: string } } }
  /** What the mediator is called, where there is one. */
  readonly mediator?: string
  readonly detainees: { readonly [id: string]: { readonly profile: string } }
  readonly concessions: { readonly [id: string]: { readonly name: string; readonly levels: readonly string[] } }
  /** Sentences that versions of the case say beside or instead of those of the original. */
  readonly also: { readonly [sentence: string]: string }
}

/** The translations that there are. */
export const translations = frozen([
  twoForTwoFr, twoForTwoAr, leakFr, leakAr, oneForManyFr, oneForManyAr, phasedFr, phasedAr,
  hubFr, hubAr, courtFr, courtAr, escrowFr, escrowAr, usRussiaFr, usRussiaAr,
]) as unknown as readonly ScenarioTranslation[]

/** The translation of a scenario, or of the bundled one that it is a version of. */
export function translationOf({ id }: Pick<Scenario<unknown>, 'id'>, language: string): ScenarioTranslation | undefined {
  return translations.find((one) => one.language === language && (id === one.scenario || id.startsWith(`${one.scenario}-`)))
}

/** A text by its sentences. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!\u061f])\s+/)
}

/** A text sentence by sentence, or as it is when one of them is not translated: half a brief is worse than one in another language. */
function inSentences(text: string, original: string, translated: string, also: ScenarioTranslation['also']): string {
  const said = sentencesOf(translated)
  const known = new Map([...Object.entries(also), ...sentencesOf(original).map((sentence, i): [string, string | undefined] => [sentence, said[i]])])
  const found = sentencesOf(text).map((sentence) => known.get(sentence))
  return found.every((sentence) => sentence !== undefined) ? found.join(' ') : text
}

/**
 * A scenario with its texts in another language where they are translated; ids, numbers and people's names as they are.
 * @returns the scenario itself when there is no translation
 */
export function translatedScenario<Q>(scenario: Scenario<Q>, language: string): Scenario<Q> {
  const translation = translationOf(scenario, language)
  const original = translation && scenarios.find(({ id }) => id === translation.scenario)
  if (!translation || !original) return scenario
  const briefOf = (party: string): string => original.parties.find(({ id }) => id === party)?.secrets.brief ?? ''
  const person = (detainee: Detainee): Detainee => ({ ...detainee, profile: translation.detainees[detainee.id]?.profile ?? detainee.profile })
  return {
    ...scenario,
    title: scenario.title === original.title ? translation.title : scenario.title,
    brief: inSentences(scenario.brief, original.brief, translation.brief, translation.also),
    parties: scenario.parties.map((party) => {
      const said = translation.parties[party.id]
      return said ? {
        ...party,
        name: said.name,
        players: party.players.map((player) => ({ ...player, name: said.players[player.id] ?? player.name })),
        secrets: { ...party.secrets, brief: inSentences(party.secrets.brief, briefOf(party.id), said.brief, translation.also) },
      } : party
    }),
    ...(scenario.mediator && translation.mediator && { mediator: { ...scenario.mediator, name: translation.mediator } }),
    detainees: scenario.detainees.map(person),
    concessions: scenario.concessions.map((concession) => ({ ...concession, ...translation.concessions[concession.id] })),
  }
}
