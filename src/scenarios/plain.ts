import type { Json } from '../model/government.js'
import { givenText, pathText } from './problem.js'
import type { Path, Problem } from './problem.js'

/** Deepest nesting that a file may have. */
export const deepestNesting = 16
/** Greatest number of values that a file may hold, lists and objects counted. */
export const mostValues = 20_000

/** A copy as plain data, and what could not be copied. */
export interface PlainCopy {
  readonly value: Json
  readonly problems: readonly Problem[]
}

type Holder = { [key: string | number]: Json }

interface Task {
  readonly value: unknown
  readonly path: Path
  readonly into: Holder
  readonly key: string | number
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function isLeaf(value: unknown): value is Json {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function children(value: object): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return Array.from({ length: Math.min(value.length, mostValues) }, (_, i) => [i, value[i]] as const)
  return Object.entries(value).filter(([, inner]) => inner !== undefined)
}

function hostileProblem(path: Path): Problem {
  return { path: pathText(path), given: 'an object that cannot be read', allowed: 'plain JSON data' }
}

/** Copies one value; its inner values become tasks. */
function copy({ value, path, into, key }: Task, problems: Problem[]): readonly Task[] {
  into[key] = null
  if (isLeaf(value)) {
    into[key] = value
    return []
  }
  if (path.length > deepestNesting) {
    problems.push({ path: pathText(path), given: 'nesting deeper than this', allowed: `at most ${deepestNesting} levels of lists and objects` })
    return []
  }
  if (typeof value !== 'object' || value === null || !(Array.isArray(value) || isPlainObject(value))) {
    problems.push({ path: pathText(path), given: givenText(typeof value === 'object' ? Object.prototype.toString.call(value) : value), allowed: 'plain JSON data' })
    return []
  }
  const made = Array.isArray(value) ? [] : {}
  into[key] = made
  return children(value).flatMap(([inner, next]): readonly Task[] => {
    if (inner !== '__proto__') return [{ value: next, path: [...path, inner], into: made as Holder, key: inner }]
    problems.push({ path: pathText([...path, inner]), given: '"__proto__"', allowed: 'a field name that is not reserved' })
    return []
  })
}

/**
 * Copies any value as plain JSON data, so that nothing that runs code, refers to itself or nests without end goes further.
 * It walks with a list of its own, so depth costs no stack; it never throws.
 */
export function plainCopy(value: unknown): PlainCopy {
  const root: Holder = {}
  const problems: Problem[] = []
  const tasks: Task[] = [{ value, path: [], into: root, key: 'value' }]
  for (let count = 1; tasks.length > 0; count++) {
    const task = tasks.pop()!
    if (count + tasks.length > mostValues) {
      return { value: null, problems: [{ path: '', given: `more than ${mostValues} values`, allowed: `a file of at most ${mostValues} values` }] }
    }
    try {
      tasks.push(...copy(task, problems).toReversed())
    } catch {
      problems.push(hostileProblem(task.path))
    }
  }
  return { value: root.value ?? null, problems }
}
