import type { AnyStateMachine, EventObject } from 'xstate'
import { mistake, show } from '../../errors.js'
import { paramsOf } from './guards.js'
import { collect } from './moment.js'
import type { GuardArgs, Moment } from './moment.js'

/** One thing that a step does, in order with the others. */
export interface Operation {
  readonly run: (moment: Moment) => void
  /** Whether it may change the context, after which transitions that need no event are asked again. */
  readonly assigns: boolean
}

type Params = ((args: GuardArgs) => unknown) | null
type Expression = (args: object, params: unknown) => unknown
type Fields = { [key: string]: unknown }

/** What an assignment made of a recipe has readable: the recipe, and what it makes of a context that is to stay as it is, without the way through a draft. */
interface OfRecipe {
  readonly recipe?: (context: unknown, event: EventObject, params: unknown) => void
  readonly after?: (context: unknown, event: EventObject, params: unknown) => unknown
}

/** An assignment as XState keeps it. */
type Assignment = (Expression & OfRecipe) | { readonly [key: string]: unknown }

/** An action as XState keeps it. */
interface BuiltIn {
  readonly type: string
  readonly resolve?: unknown
  readonly assignment?: Assignment
  readonly event?: EventObject | Expression | string
  readonly delay?: unknown
  readonly value?: unknown
  readonly label?: string
}

function noActors(): never {
  throw mistake({ given: 'an action asked for an actor', allowed: 'a table has none', todo: 'play the chart as an XState actor' })
}

/** What expressions get: context and event, and nothing of actors. */
class ActionArgs {
  constructor(readonly context: unknown, readonly event: EventObject) {}

  get spawn(): () => never {
    return noActors
  }

  get self(): never {
    return noActors()
  }

  get system(): never {
    return noActors()
  }
}

function argsOf({ args: { context, event } }: Moment): ActionArgs {
  return new ActionArgs(context, event)
}

function evaluated(part: unknown, moment: Moment, params: Params): unknown {
  return typeof part === 'function' ? (part as Expression)(argsOf(moment), params?.(moment.args)) : part
}

function assigned(assignment: Assignment, params: Params): (moment: Moment) => Fields {
  if (typeof assignment === 'function') return (moment) => assignment(argsOf(moment), params?.(moment.args)) as Fields
  const fields = Object.entries(assignment)
  return (moment) => Object.fromEntries(fields.map(([field, part]) => [field, evaluated(part, moment, params)]))
}

function assign(assignment: Assignment, params: Params): Operation {
  const { recipe, after }: OfRecipe = typeof assignment === 'function' ? assignment : {}
  const update = assigned(assignment, params)
  const inPlace = recipe
    ? ({ args }: Moment) => recipe(args.context, args.event, params?.(args))
    : (moment: Moment) => Object.assign(moment.args.context as Fields, update(moment))
  const pure = after
    ? ({ args }: Moment) => after(args.context, args.event, params?.(args))
    : (moment: Moment) => Object.assign({}, moment.args.context, update(moment))
  return {
    assigns: true,
    run: (moment) => {
      if (moment.inPlace) inPlace(moment)
      else moment.args.context = pure(moment)
    },
  }
}

function unsupported(machine: AnyStateMachine, what: string): Error {
  return mistake({ given: `the chart ${machine.id} uses ${what}`, allowed: 'a table has no actors, no time and no actions made on the way', todo: 'play the chart as an XState actor' })
}

function builtIn(machine: AnyStateMachine, action: BuiltIn, params: Params): Operation {
  const { type, event } = action
  if (type === 'xstate.assign') return assign(action.assignment!, params)
  if (type === 'xstate.raise') {
    if (action.delay !== undefined || typeof event === 'string') throw unsupported(machine, 'raise with a delay or of a bare name')
    return { assigns: false, run: (moment) => void moment.queue.push(evaluated(event, moment, params) as EventObject) }
  }
  if (type === 'xstate.emit') {
    return { assigns: false, run: (moment) => collect(moment, type, { event: evaluated(event, moment, params) }, undefined) }
  }
  if (type === 'xstate.log') {
    return { assigns: false, run: (moment) => collect(moment, type, { value: evaluated(action.value, moment, params), label: action.label }, undefined) }
  }
  throw unsupported(machine, type.replace('xstate.', ''))
}

/**
 * Turns an action of a machine into a direct operation. Actions of the host's own are put on its list.
 * @throws UsageError for what a table cannot hold: actors, delays, actions made on the way
 */
export function compileAction(machine: AnyStateMachine, action: unknown): Operation {
  const inline = typeof action === 'function'
  const name = inline ? action.name || '(anonymous)' : typeof action === 'string' ? action : (action as { readonly type: string }).type
  const found = inline ? action : (machine.implementations.actions as { readonly [name: string]: unknown })[name]
  const params = inline ? null : paramsOf(action)
  if (typeof found === 'function' && 'resolve' in found) return builtIn(machine, found as unknown as BuiltIn, params)
  if (typeof name !== 'string') throw mistake({ given: `an action of the chart ${machine.id} was ${show(action)}`, allowed: 'an action is a function, a name or has a type', todo: 'name it' })
  return { assigns: false, run: (moment) => collect(moment, name, params?.(moment.args), found) }
}
