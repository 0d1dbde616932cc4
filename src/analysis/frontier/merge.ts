import { blankFront, headOf, pick } from './front.js'
import type { Extension, Front } from './front.js'

/** A sorted run of points on its way into a merge. */
interface Lane {
  readonly front: Front
  readonly du: number
  readonly dv: number
  /** Where the parents of its points begin, if the lane is an extension; its own parents otherwise. */
  readonly base: number | null
  readonly option: number
}

function mergeTwo(a: Lane, b: Lane): Front {
  const out = blankFront(2, a.front.size + b.front.size)
  const [outU, outV] = out.utilities as [Float64Array, Float64Array]
  const { multiplicity: outM, parent: outParent, option: outOption } = out
  const [aU, aV] = a.front.utilities as [Float64Array, Float64Array]
  const [bU, bV] = b.front.utilities as [Float64Array, Float64Array]
  const aSize = a.front.size
  const bSize = b.front.size
  let i = 0
  let j = 0
  let n = 0
  let highest = -Infinity
  while (i < aSize || j < bSize) {
    const u1 = i < aSize ? aU[i]! + a.du : -Infinity
    const u2 = j < bSize ? bU[j]! + b.du : -Infinity
    const v1 = i < aSize ? aV[i]! + a.dv : -Infinity
    const v2 = j < bSize ? bV[j]! + b.dv : -Infinity
    const first = j >= bSize || (i < aSize && (u1 > u2 || (u1 === u2 && v1 >= v2)))
    const lane = first ? a : b
    const k = first ? i++ : j++
    const u = first ? u1 : u2
    const v = first ? v1 : v2
    if (v > highest) {
      outU[n] = u
      outV[n] = v
      outM[n] = lane.front.multiplicity[k]!
      outParent[n] = lane.base === null ? lane.front.parent[k]! : lane.base + k
      outOption[n] = lane.base === null ? lane.front.option[k]! : lane.option
      highest = v
      n++
    } else if (v === highest && u === outU[n - 1]) outM[n - 1]! += lane.front.multiplicity[k]!
  }
  return headOf(out, n)
}

const asLane = (front: Front): Lane => ({ front, du: 0, dv: 0, base: null, option: 0 })
const nothing: Front = blankFront(2, 0)

/** The front of several extensions for two parties: sorted runs are merged, and what somebody else beats for both is left out. */
export function mergeExtensions(extensions: readonly Extension[]): Front {
  let lanes: Lane[] = extensions.map(({ front, base, added, option }) => ({ front, du: added[0]!, dv: added[1]!, base, option }))
  do {
    const next: Lane[] = []
    for (let i = 0; i < lanes.length; i += 2) next.push(asLane(mergeTwo(lanes[i]!, lanes[i + 1] ?? asLane(nothing))))
    lanes = next
  } while (lanes.length > 1)
  return lanes[0]!.front
}

/**
 * Leaves of the points within each step of the first party's utility only the one that is best for the second.
 * Whoever is left out has one who stays that costs the first party less than `step`, and the second nothing.
 */
export function thinned(front: Front, step: number): Front {
  const [u] = front.utilities
  const keep: number[] = []
  for (let i = 0; i < front.size; i++) {
    const start = u![i]!
    let last = i
    while (last + 1 < front.size && start - u![last + 1]! < step) last++
    keep.push(last)
    i = last
  }
  return pick(front, keep)
}
