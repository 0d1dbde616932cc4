import type { EventObject } from 'xstate'
import { mistake } from '../../errors.js'
import type { Chart } from './chart.js'
import type { Controls } from './control.js'
import type { Moment } from './moment.js'
import { firstPlan, planOf } from './plan.js'
import type { Plan } from './plan.js'
import { selectionOf } from './select.js'
import type { Choice } from './select.js'

/** Moves a chart: the one place where steps happen, whatever holds the context. */
export interface Stepper {
  /** Enters the chart and goes on until it rests. */
  enter(moment: Moment): void
  /** Takes an event and goes on until the chart rests. */
  take(moment: Moment, event: EventObject): void
}

function refuseReserved(type: string): void {
  if (type === '*' || type === 'xstate.init' || type === 'xstate.stop' || type.startsWith('xstate.error.actor')) {
    throw mistake({ given: `an event of type ${type} was sent`, allowed: 'it is reserved for actors', todo: 'send an event of your own' })
  }
}

function isTaking({ isIdle }: Choice): boolean {
  return !isIdle
}

/** Prepares a chart for stepping. */
export function stepperOf(chart: Chart, controls: Controls): Stepper {
  const selection = selectionOf(chart)
  let first: Plan | undefined

  const planFor = ({ control }: Moment, chosen: readonly Choice[]): Plan => {
    const [only] = chosen
    if (chosen.length === 1 && only) return (only.plan ??= planOf(chart, controls, control, [only.transition]))
    const transitions = chosen.map(({ transition }) => transition)
    const key = transitions.map(({ index }) => index).join()
    const known = control.plans.get(key)
    if (known) return known
    const made = planOf(chart, controls, control, transitions)
    control.plans.set(key, made)
    return made
  }

  const carryOut = (moment: Moment, { run, next, changes }: Plan): boolean => {
    for (let i = 0; i < run.length; i++) run[i]!(moment)
    moment.control = next
    return changes
  }

  const settle = (moment: Moment): void => {
    const { queue } = moment
    let ask = true
    for (let n = 1; moment.status === 'active'; n++) {
      if (n > chart.maxIterations) {
        throw mistake({ given: `the chart ${chart.id} took more than ${chart.maxIterations} steps after one event`, allowed: 'it comes to rest', todo: 'look for transitions that set each other off' })
      }
      const unasked = ask ? selection.withoutEvent(moment) : []
      if (unasked.length > 0) {
        ask = carryOut(moment, planFor(moment, unasked))
        continue
      }
      const raised = queue.shift()
      if (raised === undefined) return
      moment.args.event = raised
      const chosen = selection.onEvent(moment)
      if (chosen.length > 0) carryOut(moment, planFor(moment, chosen))
      ask = true
    }
    queue.length = 0
  }

  return {
    enter(moment) {
      first ??= firstPlan(chart, controls)
      carryOut(moment, first)
      settle(moment)
    },
    take(moment, event) {
      const code = event.type.charCodeAt(0)
      if (code === 42 || code === 120) refuseReserved(event.type)
      moment.args.event = event
      const chosen = selection.onEvent(moment)
      moment.taken = chosen.some(isTaking)
      if (chosen.length > 0) carryOut(moment, planFor(moment, chosen))
      settle(moment)
    },
  }
}
