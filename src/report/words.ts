const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A small whole number as a word, a greater one in figures. */
export function numeral(count: number): string {
  return numerals[count] ?? String(count)
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length <= 1 ? (words[0] ?? 'nobody') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}

/** A count with its noun: `one day`, `three days`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${numeral(count)} ${count === 1 ? one : several}`
}

/** A text with a capital at the start. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A clause as a whole sentence. */
export function sentence(clause: string): string {
  return /[.!?][”']?$/.test(clause) ? capitalised(clause) : `${capitalised(clause)}.`
}

/** A share in [0, 1] as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** A number with two decimals at most, and no minus before nought. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

/** The values, each once, in the order in which they first come. */
export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

/** A text in lines of so many characters, broken at spaces; a longer word stands alone. */
export function brokenInto(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
