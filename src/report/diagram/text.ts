const narrow = new Set("iIljtf.,:;'|!()[] \u00A0")
const wide = new Set('mwMW@%')

/** Width of a line of text in pixels, estimated on the safe side for common sans-serif faces. */
export function widthOf(text: string, size: number, bold = false): number {
  let ems = 0
  for (const letter of text) ems += narrow.has(letter) ? 0.34 : wide.has(letter) ? 0.9 : letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.72 : 0.58
  return ems * size * (bold ? 1.07 : 1)
}

/** Breaks a text at spaces into lines of a width at most; a longer word stands alone. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
