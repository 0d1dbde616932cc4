import { and, assign, createMachine, emit, not, or, raise, stateIn } from 'xstate'
import type { AnyStateMachine } from 'xstate'
import { produce } from 'immer'
import * as fc from 'fast-check'

/** What a random chart remembers: a number that does not commute, and everything that was done. */
interface Memo {
  readonly n: number
  readonly log: readonly number[]
}

interface Args {
  readonly context: Memo
  readonly event: { readonly type: string; readonly v?: number }
}

export type GuardSpec =
  | { readonly is: 'number'; readonly k: number; readonly how: 'inline' | 'named' | 'params' | 'dynamic' }
  | { readonly is: 'event'; readonly k: number }
  | { readonly is: 'all' | 'any' | 'no'; readonly parts: readonly GuardSpec[] }
  | { readonly is: 'in'; readonly state: number; readonly by: 'id' | 'value' }
  | { readonly is: 'alias' }

export interface ActionSpec {
  readonly is: 'update' | 'fields' | 'recipe' | 'named' | 'params' | 'raise' | 'raiseMade' | 'emit' | 'custom' | 'inline' | 'missing'
  readonly k: number
}

export interface TransitionSpec {
  readonly targets: readonly number[]
  readonly reenter: boolean
  readonly guard: GuardSpec | null
  readonly actions: readonly ActionSpec[]
}

export interface StateSpec {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final'
  readonly inside: readonly StateSpec[]
  readonly initial: number
  readonly initialActions: readonly ActionSpec[]
  readonly history: { readonly deep: boolean; readonly target: readonly number[] | null; readonly first: boolean } | null
  readonly on: readonly { readonly event: string; readonly ways: readonly TransitionSpec[] }[]
  readonly always: readonly TransitionSpec[]
  readonly onDone: readonly TransitionSpec[]
  readonly entry: readonly ActionSpec[]
  readonly exit: readonly ActionSpec[]
  readonly tags: readonly string[]
  readonly output: 'none' | 'value' | 'made'
}

/** The events that random charts are sent. */
export const eventTypes = ['a', 'b', 'a.x', 'a.x.y', 'c', 'unheard.of'] as const
const descriptors = ['a', 'b', 'a.x', 'c', 'a.*', 'a.x.*', '*', 'b.*']

function update({ context, event }: Args, k: number): Memo {
  return { n: (context.n * 3 + k + (event.v ?? 1)) % 7, log: [...context.log, k].slice(-12) }
}

function recipe(draft: { n: number; log: number[] }, event: Args['event'], k: number): void {
  draft.n = (draft.n * 2 + k + (event.v ?? 0)) % 5
  draft.log.push(k)
  if (draft.log.length > 12) draft.log.shift()
}

/** An assignment made of a recipe, as the exchange makes its own. */
function ofRecipe(k: number) {
  const write = (draft: { n: number; log: number[] }, event: Args['event']): void => recipe(draft, event, k)
  const assigner = ({ context, event }: Args): Memo => produce(context, (draft) => write(draft as { n: number; log: number[] }, event))
  return assign(Object.assign(assigner, { recipe: write, after: (context: Args['context'], event: Args['event']) => assigner({ context, event }) }) as never)
}

function inlineAction(): void {}
function namedAction(): void {}

const guards = {
  isOdd: ({ context }: Args) => context.n % 2 === 1,
  isMultiple: ({ context }: Args, { k }: { readonly k: number }) => (context.n + context.log.length) % k === 0,
  combined: and(['isOdd', ({ context }: Args) => context.log.length > 2] as never),
  alias: 'isOdd',
}

const actions = {
  write: ofRecipe(99),
  writeParams: assign(({ context, event }: Args, params: { readonly k: number }) => update({ context, event }, params.k) as never),
  tell: namedAction,
}

function actionOf({ is, k }: ActionSpec): unknown {
  switch (is) {
    case 'update': return assign((args: Args) => update(args, k) as never)
    case 'fields': return assign({ n: ({ context, event }: Args) => (context.n + k + (event.v ?? 0)) % 6, log: ({ context }: Args) => [...context.log, context.n, k].slice(-12) } as never)
    case 'recipe': return ofRecipe(k)
    case 'named': return 'write'
    case 'params': return { type: 'writeParams', params: k % 2 ? { k } : ({ context }: Args) => ({ k: context.n + k }) }
    case 'raise': return raise({ type: eventTypes[k % eventTypes.length]!, v: k } as never)
    case 'raiseMade': return raise((({ context }: Args) => ({ type: eventTypes[(context.n + k) % eventTypes.length]!, v: context.n })) as never)
    case 'emit': return k % 2 ? emit({ type: 'said', k } as never) : emit((({ context, event }: Args) => ({ type: 'said', n: context.n, by: event.type })) as never)
    case 'custom': return k % 2 ? 'tell' : { type: 'tell', params: ({ context }: Args) => ({ n: context.n, k }) }
    case 'inline': return inlineAction
    case 'missing': return { type: 'nobody', params: { k } }
  }
}

interface Named {
  readonly id: string
  readonly path: readonly string[]
  readonly spec: StateSpec | null
}

function named(spec: StateSpec, path: readonly string[] = []): readonly Named[] {
  const self = { id: ['m', ...path].join('.'), path, spec }
  const history: readonly Named[] = spec.history && spec.inside.length > 0 ? [{ id: ['m', ...path, 'h'].join('.'), path: [...path, 'h'], spec: null }] : []
  return [self, ...spec.inside.flatMap((inner, i) => named(inner, [...path, `s${i}`])), ...history]
}

function guardOf(guard: GuardSpec, all: readonly Named[]): unknown {
  switch (guard.is) {
    case 'number': {
      if (guard.how === 'named') return 'isOdd'
      if (guard.how === 'params') return { type: 'isMultiple', params: { k: guard.k + 1 } }
      if (guard.how === 'dynamic') return { type: 'isMultiple', params: ({ context }: Args) => ({ k: (context.n % 3) + 1 }) }
      return ({ context }: Args) => context.n % (guard.k + 2) === 0
    }
    case 'event': return ({ event }: Args) => (event.v ?? 0) % 3 !== guard.k % 3
    case 'all': return and(guard.parts.map((part) => guardOf(part, all)) as never)
    case 'any': return or(guard.parts.map((part) => guardOf(part, all)) as never)
    case 'no': return not(guardOf(guard.parts[0]!, all) as never)
    case 'alias': return 'alias'
    case 'in': {
      const { id, path } = all[guard.state % all.length]!
      return stateIn(guard.by === 'id' || path.length === 0 ? `#${id}` : (path.length === 1 ? path[0]! : (path.slice(0, -1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), path.at(-1)) as never)))
    }
  }
}

/** The states that may be entered together with one: those in other regions of a parallel state around it. */
function partners(all: readonly Named[], { path }: Named): readonly Named[] {
  return all.filter((other) => {
    const fork = path.findIndex((key, i) => other.path[i] !== key)
    const around = all.find((each) => each.spec && each.path.length === fork && each.path.every((key, i) => path[i] === key))
    return fork >= 0 && other.path.length > fork && path[fork] !== 'h' && other.path[fork] !== 'h' && around?.spec?.kind === 'parallel'
  })
}

/**
 * The config of a machine from its description. A second target that could not be entered with the first is moved or left out,
 * and of history asked for from inside of what it restores, most of which a table refuses, only a quarter stays.
 */
export function configOf(root: StateSpec): object {
  const all = named(root)
  const outOf = (path: readonly string[], i: number): Named => {
    const target = all[i % all.length]!
    const around = target.path.slice(0, -1)
    const isInside = target.spec === null && path.length > around.length && around.every((key, at) => path[at] === key)
    return isInside && i % 4 > 0 ? all.find((each) => each.path.join('.') === around.join('.'))! : target
  }
  const targetsOf = (path: readonly string[], [first, second]: readonly number[]): readonly string[] => {
    if (first === undefined) return []
    const one = outOf(path, first)
    const others = second === undefined ? [] : partners(all, one)
    return [one, ...(others.length > 0 ? [others[second! % others.length]!] : [])].map(({ id }) => `#${id}`)
  }
  const wayFrom = (path: readonly string[]) => ({ targets, reenter, guard, actions: list }: TransitionSpec): object => ({
    ...(targets.length > 0 ? { target: targetsOf(path, targets) } : {}),
    ...(reenter ? { reenter } : {}),
    ...(guard ? { guard: guardOf(guard, all) } : {}),
    ...(list.length > 0 ? { actions: list.map(actionOf) } : {}),
  })
  const state = (spec: StateSpec, path: readonly string[]): object => {
    const { kind, inside, history } = spec
    const nested = inside.length > 0
    const way = wayFrom(path)
    const below = all.filter((other) => other.spec && other.path.length > path.length && path.every((key, i) => other.path[i] === key))
    const firstIsHistory = nested && kind === 'compound' && history?.first === true && history.target !== null
    return {
      ...(kind === 'compound' || kind === 'atomic' ? {} : { type: kind }),
      ...(nested && kind === 'compound' ? {
        initial: spec.initialActions.length > 0
          ? { target: firstIsHistory ? 'h' : `s${spec.initial % inside.length}`, actions: spec.initialActions.map(actionOf) }
          : firstIsHistory ? 'h' : `s${spec.initial % inside.length}`,
      } : {}),
      ...(nested ? {
        states: {
          ...Object.fromEntries(inside.map((inner, i) => [`s${i}`, state(inner, [...path, `s${i}`])])),
          ...(history ? { h: { type: 'history', history: history.deep ? 'deep' : 'shallow', ...(history.target ? { target: history.target.map((i) => `#${below[i % below.length]!.id}`) } : {}) } } : {}),
        },
      } : {}),
      on: Object.fromEntries(spec.on.map(({ event, ways }) => [event, ways.length === 0 ? {} : ways.map(way)])),
      ...(spec.always.length > 0 ? { always: spec.always.map(way) } : {}),
      ...(spec.onDone.length > 0 && nested ? { onDone: spec.onDone.map(way) } : {}),
      entry: spec.entry.map(actionOf),
      exit: spec.exit.map(actionOf),
      tags: spec.tags,
      ...(spec.output === 'value' ? { output: { from: path.join('.') } } : spec.output === 'made' ? { output: ({ context, event }: Args) => ({ n: context.n, of: event.type, path: path.join('.') }) } : {}),
    }
  }
  return { id: 'm', context: { n: 1, log: [] }, options: { maxIterations: 20 }, ...state(root, []) }
}

/** A machine from its description. */
export function machineOf(root: StateSpec): AnyStateMachine {
  return createMachine(configOf(root) as never, { guards, actions } as never) as unknown as AnyStateMachine
}

const small = fc.nat(11)
const place = fc.nat(40)

const guardSpec: fc.Arbitrary<GuardSpec> = fc.letrec<{ guard: GuardSpec }>((tie) => ({
  guard: fc.oneof({ maxDepth: 2, depthSize: 'small' },
    { weight: 4, arbitrary: fc.record({ is: fc.constant('number' as const), k: fc.nat(2), how: fc.constantFrom('inline' as const, 'named' as const, 'params' as const, 'dynamic' as const) }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('event' as const), k: fc.nat(2) }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant('in' as const), state: place, by: fc.constantFrom('id' as const, 'value' as const) }) },
    { weight: 1, arbitrary: fc.constant<GuardSpec>({ is: 'alias' }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constantFrom('all' as const, 'any' as const, 'no' as const), parts: fc.array(tie('guard'), { minLength: 1, maxLength: 3 }) }) },
  ),
})).guard

const kinds = ['update', 'fields', 'recipe', 'named', 'params', 'emit', 'custom', 'inline', 'missing'] as const
const actionSpec = fc.record({ is: fc.oneof({ weight: 30, arbitrary: fc.constantFrom<ActionSpec['is']>(...kinds) }, { weight: 1, arbitrary: fc.constantFrom<ActionSpec['is']>('raise', 'raiseMade') }), k: small })
const few = fc.oneof({ weight: 3, arbitrary: fc.constant<ActionSpec[]>([]) }, { weight: 2, arbitrary: fc.array(actionSpec, { maxLength: 2 }) })

function transitionSpec(guarded: number, acting: number): fc.Arbitrary<TransitionSpec> {
  return fc.record({
    targets: fc.oneof({ weight: 6, arbitrary: place.map((i) => [i]) }, { weight: 2, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: fc.tuple(place, place).map(([a, b]) => [a, b]) }),
    reenter: fc.nat(3).map((i) => i === 3),
    guard: fc.option(guardSpec, { freq: guarded }),
    actions: acting === 0 ? fc.constant<ActionSpec[]>([]) : few,
  })
}

const onEvent = fc.record({ event: fc.constantFrom(...descriptors), ways: fc.oneof({ weight: 1, arbitrary: fc.constant<TransitionSpec[]>([]) }, { weight: 9, arbitrary: fc.array(transitionSpec(2, 1), { minLength: 1, maxLength: 3, size: 'max' }) }) })

function stateSpec(depth: number, quiet: boolean, whole = false): fc.Arbitrary<StateSpec> {
  const leafKinds = fc.constantFrom<StateSpec['kind']>('atomic', 'atomic', 'atomic', 'atomic', 'atomic', 'atomic', 'final')
  const always = transitionSpec(20, quiet ? 0 : 1)
  const common = {
    initial: fc.nat(3),
    initialActions: fc.oneof({ weight: 4, arbitrary: fc.constant<ActionSpec[]>([]) }, { weight: 1, arbitrary: fc.array(actionSpec, { maxLength: 1 }) }),
    on: fc.array(onEvent, { maxLength: 5, size: 'max' }),
    always: fc.oneof({ weight: 14, arbitrary: fc.constant<TransitionSpec[]>([]) }, { weight: 1, arbitrary: fc.array(always, { minLength: 1, maxLength: 2, size: 'max' }) }),
    onDone: fc.oneof({ weight: 2, arbitrary: fc.constant<TransitionSpec[]>([]) }, { weight: 1, arbitrary: fc.array(transitionSpec(2, 1), { maxLength: 1 }) }),
    entry: few,
    exit: few,
    tags: fc.subarray(['red', 'green']),
    output: fc.constantFrom('none' as const, 'value' as const, 'made' as const),
  }
  const leaf = fc.record({ ...common, kind: leafKinds, inside: fc.constant<StateSpec[]>([]), history: fc.constant(null) })
  if (depth === 0) return leaf
  const history = fc.option(fc.record({ deep: fc.boolean(), target: fc.option(fc.array(place, { minLength: 1, maxLength: 1 }), { freq: 2 }), first: fc.nat(4).map((i) => i === 4) }), { freq: 2 })
  const nested = fc.record({
    ...common,
    kind: fc.constantFrom<StateSpec['kind']>('compound', 'compound', 'parallel'),
    inside: fc.array(stateSpec(depth - 1, quiet), { minLength: whole ? 2 : 1, maxLength: 3, size: 'max' }),
    history,
  })
  return whole ? nested : fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: nested })
}

function chart(depth: number): fc.Arbitrary<StateSpec> {
  return fc.boolean().chain((quiet) => stateSpec(depth, quiet, true))
}

/** Random charts, nested up to four levels. Half of them do nothing on transitions without event, which a table may then hold in all regions. */
export const charts: fc.Arbitrary<StateSpec> =
  fc.noBias(fc.oneof({ weight: 1, arbitrary: chart(2) }, { weight: 3, arbitrary: chart(3) }, { weight: 1, arbitrary: chart(4) }))

/** Random events. */
export const eventLists: fc.Arbitrary<readonly { readonly type: string; readonly v: number }[]> =
  fc.noBias(fc.array(fc.record({ type: fc.constantFrom(...eventTypes, 'a', 'b', 'c', 'a.x'), v: fc.nat(5) }), { minLength: 2, maxLength: 18, size: 'max' }))
