import { blankFront, pick } from './front.js'
import type { Extension, Front } from './front.js'

function gather(extensions: readonly Extension[]): Front {
  const parties = extensions[0]!.added.length
  const out = blankFront(parties, extensions.reduce((sum, { front }) => sum + front.size, 0))
  let n = 0
  for (const { front, base, added, option } of extensions) {
    for (let k = 0; k < front.size; k++, n++) {
      for (let p = 0; p < parties; p++) out.utilities[p]![n] = front.utilities[p]![k]! + added[p]!
      out.multiplicity[n] = front.multiplicity[k]!
      out.parent[n] = base + k
      out.option[n] = option
    }
  }
  return out
}

/** Places in an order in which nobody is beaten by a later one, ties by place. */
function fallingOrder({ size, utilities }: Front): Int32Array {
  return Int32Array.from({ length: size }, (_, k) => k).sort((a, b) => {
    for (const utility of utilities) if (utility[a] !== utility[b]) return utility[b]! - utility[a]!
    return a - b
  })
}

/** The front of several extensions for any number of parties: every point is compared with those kept before it. */
export function filterExtensions(extensions: readonly Extension[]): Front {
  const all = gather(extensions)
  const { utilities, multiplicity } = all
  const kept: number[] = []
  for (const k of fallingOrder(all)) {
    const rival = kept.find((other) => utilities.every((utility) => utility[other]! >= utility[k]!))
    if (rival === undefined) kept.push(k)
    else if (utilities.every((utility) => utility[rival] === utility[k])) multiplicity[rival]! += multiplicity[k]!
  }
  return pick(all, kept)
}

/** Leaves one point of each cell of a grid: whoever is left out has one who stays that costs nobody as much as `step`. */
export function gridded(front: Front, step: number): Front {
  const cells = new Map<string, number>()
  for (let k = 0; k < front.size; k++) {
    const cell = front.utilities.map((utility) => Math.floor(utility[k]! / step)).join()
    if (!cells.has(cell)) cells.set(cell, k)
  }
  return pick(front, [...cells.values()])
}
