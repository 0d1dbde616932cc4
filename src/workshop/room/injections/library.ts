import type { Injection } from '../contract/things.js'
import type { ConsolePage } from '../contract/console-page.js'

/** What the facilitator can throw in, and what each asks for. */
export const library: ConsolePage['library'] = [
  { kind: 'leak', title: 'Leak of a list', text: 'A newspaper prints names from the lists. Everybody at home now knows that talks are going on.', asks: ['text'] },
  { kind: 'poll', title: 'Poll drop at home', text: 'A poll at home shows falling support for an exchange. Your cabinet asks what you are bringing back.', asks: ['party', 'text'] },
  { kind: 'attack', title: 'Attack by hard-liners', text: 'Hard-liners attack a patrol to wreck the talks. Relations get worse.', asks: ['text'] },
  { kind: 'health', title: 'Health emergency', text: 'A doctor reports that {person} needs treatment soon.', asks: ['detainee', 'text'] },
  { kind: 'bridge', title: 'Bridge text of a mediator', text: 'A mediator puts a text between the two last offers.', asks: ['options', 'text'] },
  { kind: 'deadline', title: 'Deadline moved', text: 'The deadline of the talks is put off by {days} days.', asks: ['days', 'text'] },
  { kind: 'own', title: 'A text of your own', text: '', asks: ['party', 'text'] },
]

/** The usual words of a kind. */
export function usualText(kind: Injection['kind']): string {
  return library.find((item) => item.kind === kind)?.text ?? ''
}
