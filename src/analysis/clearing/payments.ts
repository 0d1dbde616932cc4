/**
 * Payments that leave nobody below 0: just enough to cover the deficits, taken from the greatest surpluses, which are cut down to one common level.
 * @param surpluses - of each country before payments, with a sum of 0 or more
 * @returns what each receives (above 0) or pays (below 0)
 */
export function levellingPayments(surpluses: readonly number[]): readonly number[] {
  const needed = surpluses.reduce((sum, surplus) => sum + Math.max(0, -surplus), 0)
  if (needed === 0) return surpluses.map(() => 0)
  const rich = surpluses.filter((surplus) => surplus > 0).sort((a, b) => b - a)
  let level = 0
  let above = 0
  for (let count = 1; count <= rich.length; count++) {
    above += rich[count - 1]!
    level = (above - needed) / count
    if (level >= (rich[count] ?? 0)) break
  }
  const ceiling = Math.max(0, level)
  return surpluses.map((surplus) => (surplus < 0 ? -surplus : surplus > ceiling ? ceiling - surplus : 0))
}

/** Groups of releases that hang together by their countries, each in the order of the first release. */
export function connectedReleases(releases: readonly { readonly from: number; readonly to: number }[]): readonly (readonly number[])[] {
  const groups: { readonly countries: Set<number>; readonly releases: number[] }[] = []
  releases.forEach(({ from, to }, i) => {
    const touching = groups.filter(({ countries }) => countries.has(from) || countries.has(to))
    const [first = { countries: new Set<number>(), releases: [] }, ...others] = touching
    if (touching.length === 0) groups.push(first)
    for (const other of others) {
      other.countries.forEach((country) => first.countries.add(country))
      first.releases.push(...other.releases)
      groups.splice(groups.indexOf(other), 1)
    }
    first.countries.add(from).add(to)
    first.releases.push(i)
  })
  return groups.map(({ releases: indexes }) => indexes.sort((a, b) => a - b))
}
