/** What may be asked of the variables of a {@link System}: whether one of them has one of some values, and combinations of that. */
export type Formula =
  | { readonly kind: 'in'; readonly variable: string; readonly values: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula }

/** What always holds. */
export const always: Formula = Object.freeze({ kind: 'all', parts: Object.freeze([]) })
/** What never holds. */
export const never: Formula = Object.freeze({ kind: 'any', parts: Object.freeze([]) })

function isConstant(formula: Formula, kind: 'all' | 'any'): boolean {
  return formula.kind === kind && formula.parts.length === 0
}

type Literal = Extract<Formula, { readonly kind: 'in' }>

/** What a part says of one variable, if that is all that it says. */
function literalOf(part: Formula): { readonly of: Literal; readonly positive: boolean } | null {
  if (part.kind === 'in') return { of: part, positive: true }
  return part.kind === 'not' && part.part.kind === 'in' ? { of: part.part, positive: false } : null
}

/** Everything that several parts of one formula say of one variable, as one part. */
function merged(kind: 'all' | 'any', parts: readonly Formula[]): readonly Formula[] {
  const variables = [...new Set(parts.flatMap((part) => literalOf(part)?.of.variable ?? []))]
  const one = variables.map((variable): Formula => {
    const literals = parts.map(literalOf).filter((literal) => literal?.of.variable === variable).map((literal) => literal!)
    // What narrows an `all` widens an `any`: the positive literals of the one are the negative ones of the other.
    const narrowing = literals.filter(({ positive }) => positive === (kind === 'all')).map(({ of }) => of.values)
    const taken = new Set(literals.filter(({ positive }) => positive !== (kind === 'all')).flatMap(({ of }) => of.values))
    const [first] = narrowing
    const values = first ? first.filter((value) => narrowing.every((other) => other.includes(value)) && !taken.has(value)) : [...taken]
    const literal = isIn(variable, values)
    return (first !== undefined) === (kind === 'all') ? literal : not(literal)
  })
  const seen = new Set<string>()
  return [...one, ...parts.filter((part) => literalOf(part) === null)].filter((part) => {
    const text = JSON.stringify(part)
    return !seen.has(text) && seen.add(text)
  })
}

function joined(kind: 'all' | 'any', given: readonly Formula[]): Formula {
  const other = kind === 'all' ? 'any' : 'all'
  const flat = given.flatMap((part) => (part.kind === kind ? part.parts : [part]))
  const parts = merged(kind, flat).filter((part) => !isConstant(part, kind))
  if (parts.some((part) => isConstant(part, other))) return kind === 'all' ? never : always
  const [only] = parts
  if (parts.length === 0) return kind === 'all' ? always : never
  return parts.length === 1 && only ? only : { kind, parts }
}

/** A variable has one of some values. */
export function isIn(variable: string, values: readonly string[]): Formula {
  return values.length === 0 ? never : { kind: 'in', variable, values }
}

/** All of some formulas hold. */
export function all(parts: readonly Formula[]): Formula {
  return joined('all', parts)
}

/** Some formula of several holds. */
export function any(parts: readonly Formula[]): Formula {
  return joined('any', parts)
}

/** A formula does not hold. */
export function not(part: Formula): Formula {
  if (isConstant(part, 'all')) return never
  if (isConstant(part, 'any')) return always
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}
