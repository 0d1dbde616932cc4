import { givenText, pathText } from './problem.js'
import type { Path, Problem } from './problem.js'

/** Items of a list that a check looks at; longer lists are refused anyway. */
const mostItems = 1000

/** A place in plain data that may have any form: what is not there reads as nothing. */
export interface Cursor {
  readonly path: Path
  readonly value: unknown
  /** The field of a name. */
  get(key: string): Cursor
  /** The items of a list; none for anything else. */
  items(): readonly Cursor[]
  /** The fields of an object; none for anything else. */
  fields(): readonly (readonly [string, Cursor])[]
  /** The value if it is a text. */
  text(): string | undefined
  /** The value if it is a number. */
  number(): number | undefined
}

/** What a check says of a place: that something else is allowed there. */
export type Report = (place: Cursor, allowed: string) => void

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A cursor on plain data. */
export function cursorOn(value: unknown, path: Path = []): Cursor {
  return {
    path,
    value,
    get: (key) => cursorOn(isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined, [...path, key]),
    items: () => (Array.isArray(value) ? value.slice(0, mostItems).map((item, i) => cursorOn(item, [...path, i])) : []),
    fields: () => (isObject(value) ? Object.entries(value).slice(0, mostItems).map(([key, inner]) => [key, cursorOn(inner, [...path, key])] as const) : []),
    text: () => (typeof value === 'string' ? value : undefined),
    number: () => (typeof value === 'number' ? value : undefined),
  }
}

/** The cursor at a path. */
export function cursorAt(value: unknown, path: Path): Cursor {
  const found = path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? inner[key as keyof typeof inner] : undefined), value)
  return cursorOn(found, path)
}

/** The problem of a place. */
export function problemAt({ path, value }: Cursor, allowed: string): Problem {
  return { path: pathText(path), given: givenText(value), allowed }
}
