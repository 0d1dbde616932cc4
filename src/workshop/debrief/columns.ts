/** Rows in columns beside each other, so many in each at most, and about as many in one as in another. At least one column. */
export function inColumns<T>(rows: readonly T[], most: number): readonly (readonly T[])[] {
  const columns = Math.max(1, Math.ceil(rows.length / most))
  const each = Math.ceil(rows.length / columns)
  return Array.from({ length: columns }, (_, i) => rows.slice(i * each, (i + 1) * each))
}
