import type { Options } from '../model/scenario.js'
import type { EventOf } from '../model/events/catalogue.js'
import { formalState } from '../protocol/step.js'
import { acceptanceClause, isInVain, madeIn, notable, offerClause, rejectionClause, suggestionClause } from './bargaining-clauses.js'
import type { Made } from './bargaining-clauses.js'
import type { Names } from './names.js'
import type { Step } from './trace.js'

function isBargaining(step: Step): boolean {
  if (!formalState(step.before).endsWith('.packaging') || step.line.kind !== 'event') return false
  return step.line.event.type.startsWith('package.') || step.line.event.type === 'mediator.suggested'
}

/** Tells one stretch of bargaining, from its first offer to the last answer. */
class Stretch {
  private readonly offers: readonly Made[]
  private readonly notable: ReadonlySet<Made>
  /** Whose assent to whose offers has been told to be in vain. */
  private readonly inVain = new Set<string>()
  private last: Options | null = null
  private skipped = 0
  private assentTold = false

  constructor(private readonly run: readonly Step[], private readonly ended: boolean, private readonly names: Names) {
    this.offers = run.flatMap(madeIn)
    this.notable = notable(this.offers)
  }

  tell(): readonly (readonly [number, string])[] {
    return this.run.map((step, i) => [step.line.n, this.clause(step, i) ?? ''])
  }

  private clause(step: Step, i: number): string | undefined {
    if (step.line.kind !== 'event') return undefined
    const { event, n } = step.line
    switch (event.type) {
      case 'package.accepted': return this.acceptance(event, step, i)
      case 'package.rejected': {
        const told = this.assentTold
        this.assentTold = false
        return rejectionClause(event, step, this.run[i + 1], told, this.names)
      }
      case 'mediator.suggested': return suggestionClause(step, this.run, this.names)
      default: return this.offer(step, n)
    }
  }

  private acceptance(event: EventOf<'package.accepted'>, step: Step, i: number): string | undefined {
    const pair = `${event.by} ${step.before.context.table?.standing?.by}`
    const vain = isInVain(this.run, i)
    this.assentTold = !vain || !this.inVain.has(pair)
    if (vain) this.inVain.add(pair)
    return this.assentTold ? acceptanceClause(event, step, this.last, this.names) : undefined
  }

  private offer(step: Step, n: number): string | undefined {
    const offer = this.offers.find((other) => other.n === n)
    if (!offer || !this.notable.has(offer)) {
      this.skipped += 1
      return undefined
    }
    const skipped = this.skipped
    const rounds = this.ended ? this.offers[this.offers.length - 1]!.round - this.offers[0]!.round + 1 : null
    this.last = offer.options
    this.skipped = 0
    return offerClause(offer, step.before.context.table?.order ?? [], rounds, skipped, step, this.names)
  }
}

/**
 * How bargaining is told: stretches of many offers come down to the first of each party, its notable moves and the last.
 * @param steps - steps of a run, in order
 * @returns a clause by the number of the line that it stands for; a line with an empty one is passed over
 */
export function bargainingClauses(steps: readonly Step[], names: Names): ReadonlyMap<number, string> {
  const clauses = new Map<number, string>()
  let run: Step[] = []
  const close = (ended: boolean): void => {
    for (const [n, clause] of new Stretch(run, ended, names).tell()) clauses.set(n, clause)
    run = []
  }
  for (const step of steps) {
    if (isBargaining(step)) run.push(step)
    if (run.length > 0 && !formalState(step.after).endsWith('.packaging')) close(true)
  }
  if (run.length > 0) close(false)
  return clauses
}
