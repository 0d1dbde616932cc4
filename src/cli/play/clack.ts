import { confirm, isCancel, multiselect, select, text } from '@clack/prompts'
import type { CANCEL_SYMBOL } from '@clack/prompts'
import { Quit } from './prompter.js'
import type { Prompter } from './prompter.js'

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(answer)) throw new Quit('cancelled')
  return answer
}

/** Asks on a terminal, with arrow keys. Choices travel as indexes, so that any value can be chosen. */
export function clackPrompter(): Prompter {
  return {
    async choose(message, choices) {
      const index = answered(await select({ message, options: choices.map(({ label }, value) => ({ label, value })), maxItems: 14 }))
      return choices[index]!.value
    },
    async several(message, choices) {
      const indexes = answered(await multiselect({ message, options: choices.map(({ label }, value) => ({ label, value })), required: false, maxItems: 14 }))
      return indexes.map((index) => choices[index]!.value)
    },
    confirm: async (message) => answered(await confirm({ message, initialValue: false })),
    text: async (message) => answered(await text({ message, defaultValue: '' })) ?? '',
  }
}
