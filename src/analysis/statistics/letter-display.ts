/** Sets that are kept before the display is given up as unreadable. */
const most = 1000

const within = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size <= b.size && [...a].every((one) => b.has(one))

/**
 * The sets behind a compact letter display (Piepho 2004, insert and absorb): the largest sets of which no two members differ.
 * Two things differ exactly if no set holds both.
 * @param count - of the things, numbered from 0
 * @param different - the pairs that differ
 * @returns sets in ascending order of their members, or null where more than 1000 would be needed
 */
export function letterDisplay(count: number, different: readonly (readonly [number, number])[]): readonly (readonly number[])[] | null {
  let sets: ReadonlySet<number>[] = [new Set(Array.from({ length: count }, (_, i) => i))]
  for (const [i, j] of different) {
    const [split, others] = [sets.filter((set) => set.has(i) && set.has(j)), sets.filter((set) => !(set.has(i) && set.has(j)))]
    const pieces = split.flatMap((set) => [new Set([...set].filter((one) => one !== j)), new Set([...set].filter((one) => one !== i))])
    // Only a piece can lie within another set: the others lay in none before.
    const kept = pieces.filter((piece, at) => !others.some((set) => within(piece, set)) && !pieces.some((other, k) => k !== at && within(piece, other) && (k < at || piece.size < other.size)))
    sets = [...others, ...kept]
    if (sets.length > most) return null
  }
  const lists = sets.map((set) => [...set].sort((a, b) => a - b))
  return lists.sort((a, b) => {
    const at = a.findIndex((one, k) => one !== b[k])
    return (a[at] ?? -1) - (b[at] ?? -1)
  })
}
