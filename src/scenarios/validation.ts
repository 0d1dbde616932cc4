import type * as z from 'zod'
import { cursorAt, cursorOn, problemAt } from './cursor.js'
import type { Cursor, Report } from './cursor.js'
import { plainCopy } from './plain.js'
import { givenText, oncePerPlace, pathText } from './problem.js'
import type { Path, Problem } from './problem.js'

/** A check of several places together; it may be asked of data that is wrong elsewhere. */
export type CrossCheck = (root: Cursor, report: Report) => void

/** A value that is what it should be, or all its problems. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

type Issue = z.core.$ZodIssue

/** Of the ways in which a value may be right, the one that it comes closest to; none when no single one is closest. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const formed = branches.filter((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'))
  const [first, second] = formed.sort((a, b) => a.length - b.length)
  return first && first.length === second?.length ? undefined : first
}

/** The messages of the schema are what is allowed, in words; the place and what stands there are read from the data. */
function problemsOf(issue: Issue, data: unknown, base: Path = []): readonly Problem[] {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problemAt(cursorAt(data, [...path, key]), issue.message))
  if (issue.code === 'invalid_key') return [{ path: pathText(path), given: givenText(path.at(-1)), allowed: issue.issues[0]?.message ?? issue.message }]
  const branch = issue.code === 'invalid_union' ? closest(issue.errors) : undefined
  if (branch) return branch.flatMap((inner) => problemsOf(inner, data, path))
  return [problemAt(cursorAt(data, path), issue.message)]
}

/** Checks any value against a schema and further checks, and finds all problems at once; never throws. */
export function checkAgainst<T>(schema: z.ZodType<T>, crossChecks: readonly CrossCheck[], value: unknown): Checked<T> {
  const { value: data, problems: unplain } = plainCopy(value)
  const parsed = schema.safeParse(data)
  const structural = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, data))
  const crossed: Problem[] = []
  const root = cursorOn(data)
  for (const check of crossChecks) check(root, (place, allowed) => crossed.push(problemAt(place, allowed)))
  const problems = oncePerPlace([...unplain, ...structural, ...crossed])
  return parsed.success && problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems }
}
