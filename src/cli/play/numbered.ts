import { say } from '../print.js'
import type { Terminal } from '../terminal.js'
import { Quit } from './prompter.js'
import type { Choice, Prompter } from './prompter.js'

/** Asks by printing numbered choices and reading a number a line, so that a game can be scripted. */
export function numberedPrompter(terminal: Terminal): Prompter {
  const lines = terminal.lines()
  const read = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Quit('there are no more lines')
    return String(value).trim()
  }
  const show = (question: string, choices: readonly Choice<unknown>[]): void => {
    terminal.write('\n')
    say(terminal, question)
    choices.forEach(({ label }, i) => say(terminal, `${i + 1}. ${label}`, '  '))
  }
  const numbers = (line: string, most: number): readonly number[] | undefined => {
    const given = line.split(/[\s,]+/).filter((part) => part !== '').map(Number)
    return given.every((number) => Number.isInteger(number) && number >= 1 && number <= most) ? given : undefined
  }
  return {
    async choose(question, choices) {
      show(question, choices)
      for (;;) {
        const [number, ...more] = numbers(await read(), choices.length) ?? []
        const choice = number === undefined || more.length > 0 ? undefined : choices[number - 1]
        if (choice) return choice.value
        terminal.write(`Give one number from 1 to ${choices.length}.\n`)
      }
    },
    async several(question, choices) {
      show(`${question} Give numbers with spaces between, or an empty line for none.`, choices)
      for (;;) {
        const given = numbers(await read(), choices.length)
        if (given) return choices.filter((_, i) => given.includes(i + 1)).map(({ value }) => value)
        terminal.write(`Give numbers from 1 to ${choices.length}.\n`)
      }
    },
    async confirm(question) {
      return this.choose(question, [{ label: 'Yes', value: true }, { label: 'No', value: false }])
    },
    async text(question) {
      terminal.write('\n')
      say(terminal, question)
      return read()
    },
  }
}
