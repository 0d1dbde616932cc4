import type { Scenario } from '../model/scenario.js'
import { formalState } from '../protocol/step.js'
import type { TranscriptLine } from '../protocol/transcript.js'
import { beatsOf } from './beats.js'
import { Book, chapterState } from './chapters.js'
import type { Chapter } from './chapters.js'
import { namesOf } from './names.js'
import type { Names } from './names.js'
import { outcomeClauses } from './outcome-words.js'
import { trace } from './trace.js'
import type { Step } from './trace.js'
import { openingClauses } from './turning-points.js'

export type { Chapter, Paragraph } from './chapters.js'

/** What a reader of a story may see and wants to see. */
export interface NarrationOptions {
  /** A party's id: the private events of others, and what they tried in vain, are left out. @defaultValue everything is told */
  readonly audience?: string
  /** Number of the last line already told. @defaultValue 0, the header */
  readonly after?: number
}

/** Set at the head of whatever is shown of an illustration. */
export const illustrationLabel =
  'This is an illustration on anonymised copies of a reported case, with preferences drawn at random. It gives no odds for anybody.'

function isVisible({ line }: Step, audience: string | undefined): boolean {
  if (audience === undefined) return true
  if (line.kind === 'event') return line.event.visibility !== 'private' || line.event.by === audience
  if (line.kind === 'refusal') return line.refusal.by === audience
  return line.kind === 'fault' ? line.fault.by === audience : true
}

/** Tells some steps of a run; the steps up to `after` are taken as told. */
export function narrateSteps(steps: readonly Step[], names: Names, { audience, after = 0 }: NarrationOptions = {}): readonly Chapter[] {
  const shown = steps.filter(({ line }) => line.n > after)
  const beats = beatsOf(shown, names, (step) => isVisible(step, audience))
  let told = 0
  const book = new Book()
  for (const step of shown) {
    const { line, before, after: next } = step
    if (book.state === '') book.open(chapterState(formalState(before)))
    for (let beat = beats[told]; beat?.step === step; beat = beats[++told]) book.write(beat.day, beat.clause)
    const state = chapterState(formalState(next))
    if (state !== book.state) {
      const resumed = book.state === 'suspended'
      book.open(state)
      if (!resumed) for (const clause of openingClauses(state, next.context, names)) book.write(next.context.day, clause)
    }
    if (line.kind === 'end' && line.outcome) for (const clause of outcomeClauses(line.outcome, next.context, names)) book.write(line.day, clause)
  }
  return book.chapters()
}

/**
 * Retells a run in prose, phase by phase: who said and did what on which day, and how it ended.
 * @param scenario - the run's scenario, quantities not drawn
 * @param lines - the lines of its transcript
 * @returns one chapter for each stay in a phase; an illustration begins with its label
 * @throws {@link UsageError} when there is no header, or the lines do not fit the scenario
 */
export function narrate(scenario: Scenario, lines: readonly TranscriptLine[], options: NarrationOptions = {}): readonly Chapter[] {
  const chapters = narrateSteps(trace(scenario, lines).steps, namesOf(scenario), options)
  const [first, ...rest] = chapters
  if (scenario.kind !== 'illustration' || !first) return chapters
  return [{ ...first, paragraphs: [{ day: 0, text: illustrationLabel }, ...first.paragraphs] }, ...rest]
}
