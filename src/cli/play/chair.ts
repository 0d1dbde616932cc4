import type { EventType, ExchangeEvent } from '../../model/events/catalogue.js'
import { isForm, pass } from '../../model/move.js'
import type { Form, LegalMove, Move } from '../../model/move.js'
import type { Scenario } from '../../model/scenario.js'
import type { View } from '../../model/view.js'
import { refusalOf } from '../../protocol/refusals.js'
import { narrateSteps } from '../../report/narrate.js'
import type { Chapter } from '../../report/narrate.js'
import { namesOf } from '../../report/names.js'
import { trace } from '../../report/trace.js'
import type { Negotiation, Question } from '../../simulation/negotiation.js'
import { say, story } from '../print.js'
import type { Terminal } from '../terminal.js'
import { filledForm } from './forms.js'
import { actions, asides, detailOf, grave } from '../../report/move-words.js'
import type { Choice, Prompter } from './prompter.js'
import { situationWords } from './situation.js'

type Option = 'wait' | 'waitForNews' | 'aside' | 'back' | EventType

/** A person in a government's chair: tells what happened, asks what to do, and turns the answer into a move. */
export class Chair {
  private told = 0
  private waiting = false
  private queue: readonly ExchangeEvent[] = []
  private readonly names

  constructor(
    private readonly scenario: Scenario,
    private readonly party: string,
    private readonly run: Negotiation,
    private readonly prompter: Prompter,
    private readonly terminal: Terminal,
  ) {
    this.names = namesOf(scenario)
  }

  /** Tells what this party has seen since it was last told. */
  news(): readonly Chapter[] {
    const { lines } = this.run
    const chapters = narrateSteps(trace(this.scenario, lines).steps, this.names, { audience: this.party, after: this.told })
    this.told = lines.length - 1
    story(this.terminal, chapters)
    return chapters
  }

  /** Answers a question: with what was decided before, or by asking. */
  async answer({ view, moves }: Question): Promise<Move> {
    const news = this.news()
    const [next, ...rest] = this.queue
    this.queue = rest
    if (next && this.refusal(next) === undefined) return next
    this.queue = []
    if (this.waiting && news.length === 0) return pass
    this.waiting = false
    this.terminal.write('\n')
    for (const text of situationWords(view, this.names)) say(this.terminal, text)
    return this.decide(view, moves, false)
  }

  private refusal(event: ExchangeEvent): string | undefined {
    return refusalOf(this.run.snapshot, event)?.message
  }

  private async decide(view: View, moves: readonly LegalMove[], aside: boolean): Promise<Move> {
    const types = [...new Set(moves.flatMap(({ type }) => (type === 'pass' ? [] : [type])))]
    const shown = types.filter((type) => asides.has(type) === aside)
    const waits: readonly Choice<Option>[] = aside ? [{ label: 'Back', value: 'back' }] : [
      { label: 'Wait: let the others move', value: 'wait' },
      { label: 'Wait until something happens', value: 'waitForNews' },
      ...(types.some((type) => asides.has(type)) ? [{ label: 'Something else: statements, back channel, blocks, leaving', value: 'aside' as const }] : []),
    ]
    const option = await this.prompter.choose<Option>('What do you do?', [...shown.map((type): Choice<Option> => ({ label: actions[type] ?? type, value: type })), ...waits])
    if (option === 'wait' || option === 'waitForNews') {
      this.waiting = option === 'waitForNews'
      return pass
    }
    if (option === 'aside' || option === 'back') return this.decide(view, moves, option === 'aside')
    const move = await this.detail(option, view, moves.filter(({ type }) => type === option) as readonly (ExchangeEvent | Form)[])
    return move && (await this.isMeant(move)) ? move : this.decide(view, moves, aside)
  }

  private async detail(type: EventType, view: View, moves: readonly (ExchangeEvent | Form)[]): Promise<ExchangeEvent | undefined> {
    const whole = moves.filter((move): move is ExchangeEvent => !isForm(move))
    const form = moves.find(isForm)
    const fill = (): Promise<ExchangeEvent | undefined> =>
      form ? filledForm(form, view, this.prompter, this.names, (event) => this.refusal(event)) : Promise.resolve(undefined)
    if (whole.length === 0) return fill()
    if (whole.length === 1 && !form) return whole[0]
    const question = `${actions[type] ?? type}: which?`
    const choices = whole.map((event) => ({ label: detailOf(event, view, this.names), value: event }))
    if (!form && whole.every((event) => 'detainee' in event)) {
      const [first, ...rest] = await this.prompter.several(question, choices)
      this.queue = rest
      return first
    }
    const chosen = await this.prompter.choose<ExchangeEvent | 'form' | 'back'>(question, [
      ...choices,
      ...(form ? [{ label: 'Some of a list of our own', value: 'form' as const }] : []),
      { label: 'Back', value: 'back' },
    ])
    if (chosen === 'form') return fill()
    return chosen === 'back' ? undefined : chosen
  }

  private async isMeant(event: ExchangeEvent): Promise<boolean> {
    if (!grave.has(event.type)) return true
    const meant = await this.prompter.confirm(`${actions[event.type] ?? event.type}: are you sure?`)
    if (!meant) this.queue = []
    return meant
  }
}
