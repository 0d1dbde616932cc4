import type { ExchangeEvent } from '../model/events/catalogue.js'
import { formalState } from '../protocol/step.js'
import { bargainingClauses } from './bargaining-words.js'
import { chapterState } from './chapters.js'
import { faultClause, refusalClause } from './mishap-words.js'
import type { Names } from './names.js'
import { clauseOf, foldKey, silent } from './sentences/index.js'
import type { Step } from './trace.js'
import { turnClauses } from './turning-points.js'

/** Something told: a clause, and the step at which it is told. */
export interface Beat {
  readonly step: Step
  readonly day: number
  readonly clause: string
}

interface Fold {
  readonly key: string
  readonly events: readonly ExchangeEvent[]
  readonly first: Step
  readonly last: Step
}

/** Collects the events of one stretch of a day that can be told as one. */
class Folder {
  private folds: readonly Fold[] = []
  constructor(private readonly names: Names) {}

  add(step: Step, event: ExchangeEvent): void {
    const key = foldKey(event) ?? `${event.type} at ${step.before.context.day}/${this.folds.length}`
    const open = this.folds.find((fold) => fold.key === key)
    const grown = { key, events: [...(open?.events ?? []), event], first: open?.first ?? step, last: step }
    this.folds = [...this.folds.filter((fold) => fold !== open), grown]
  }

  flush(): readonly Beat[] {
    const beats = this.folds.map(({ events, first, last }): Beat => ({
      step: last,
      day: first.before.context.day,
      clause: clauseOf(events, { names: this.names, before: first.before.context, after: last.after.context }),
    }))
    this.folds = []
    return beats
  }
}

/**
 * Everything that is told of some steps, in order: similar events of a day in one, bargaining brought down to what is notable.
 * @param isVisible - whether the reader may see a step's own event; what follows from it on the formal track everybody sees
 */
export function beatsOf(steps: readonly Step[], names: Names, isVisible: (step: Step) => boolean): readonly Beat[] {
  const bargaining = bargainingClauses(steps, names)
  const folder = new Folder(names)
  const beats: Beat[] = []
  let day = -1
  for (const step of steps) {
    const { line, before, after } = step
    const now = before.context.day
    const say = (clause: string): void => {
      beats.push(...folder.flush(), { step, day: now, clause })
    }
    if (now !== day) beats.push(...folder.flush())
    day = now
    const tell = (): void => {
      if (line.kind === 'refusal') say(refusalClause(line.refusal, names))
      if (line.kind === 'fault') say(faultClause(line.fault, names))
      if (line.kind !== 'event') return
      const bargained = bargaining.get(line.n)
      if (bargained) say(bargained)
      if (bargained === undefined && !silent.has(line.event.type)) folder.add(step, line.event)
    }
    if (isVisible(step)) tell()
    for (const clause of turnClauses(step, names)) say(clause)
    if (chapterState(formalState(before)) !== chapterState(formalState(after))) beats.push(...folder.flush())
  }
  return [...beats, ...folder.flush()]
}
