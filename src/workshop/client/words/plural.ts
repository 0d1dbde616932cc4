/** One text per plural category of a language (Unicode CLDR); `other` always. */
export interface Plural {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** What may fill the places of a text. */
export interface Values { readonly [name: string]: string | number }

function filled(text: string, language: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value) : value
  })
}

/** A text with its places filled; one with plurals is chosen by the number in the place `n`. */
export function phrase(text: string | Plural, language: string, values: Values = {}): string {
  if (typeof text === 'string') return filled(text, language, values)
  const category = new Intl.PluralRules(language).select(Number(values.n ?? 0))
  return filled(text[category] ?? text.other, language, values)
}
