import { defineDomain } from 'demarche'
import type { Domain } from 'demarche'
import { stream } from '../../src/random.js'

/** Opposed preferences: the second party's evaluations mirror the first's, the weights are drawn for each by itself. */
export function opposed(sizes: readonly number[], seed: number): { readonly domain: Domain; readonly tables: readonly (readonly (readonly number[])[])[] } {
  const random = stream(seed, 'bench')
  const weights = [0, 1].map(() => {
    const drawn = sizes.map(() => random.next())
    const total = drawn.reduce((sum, weight) => sum + weight, 0)
    return drawn.map((weight) => weight / total)
  })
  const evaluations = sizes.map((size) => {
    const drawn = Array.from({ length: size }, () => random.next())
    const [low, high] = [Math.min(...drawn), Math.max(...drawn)]
    return drawn.map((value) => (value - low) / (high - low))
  })
  const tables = [0, 1].map((party) => evaluations.map((table, i) => table.map((value) => weights[party]![i]! * (party === 0 ? value : 1 - value))))
  const domain = defineDomain({
    name: 'opposed',
    issues: sizes.map((size, i) => ({ name: `issue ${i + 1}`, options: Array.from({ length: size }, (_, option) => String(option)) })),
    parties: [{ id: 'a', utility: tables[0]! }, { id: 'b', utility: tables[1]! }],
  })
  return { domain, tables }
}
