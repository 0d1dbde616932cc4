import { scenario } from '../../src/scenarios/index.js'

/** Stands for a field that is taken away. */
export const absent = Symbol('absent')

/** A path such as `parties[1].secrets.offers[0]` or `detainees["US-1"]`, as its steps. */
export function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\["([^"]*)"\]|([^.[\]]+)/g)].map(([, index, quoted, name]) => (index === undefined ? (quoted ?? name)! : Number(index)))
}

type Node = { [key: string | number]: unknown }

/** Changes plain data in place: sets what stands at a path, or takes it away. */
export function setAt(root: unknown, path: string, value: unknown): void {
  const steps = [...stepsOf(path)]
  const last = steps.pop()!
  const parent = steps.reduce<unknown>((node, step) => (node as Node)[step], root) as Node
  if (value === absent) delete parent[last]
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true })
}

/** What stands at a path. */
export function getAt(root: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((node, step) => (node as Node)[step], root)
}

/** A copy of a bundled scenario with changes by path. */
export function edited(name: string, changes: { readonly [path: string]: unknown }): unknown {
  const copy: unknown = structuredClone(scenario(name))
  for (const [path, value] of Object.entries(changes)) setAt(copy, path, value)
  return copy
}
