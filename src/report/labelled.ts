import type { Domain } from '../model/domain.js'
import type { Package } from '../model/utility.js'

/** A package by its labels: whom it releases, and what is settled how. What is held or left at nothing is left out. */
export function labelled({ agenda, labels }: Domain, options: Package): string {
  const parts = labels.flatMap(({ name, options: names }, i) => {
    const { kind, size } = agenda.issues[i]!
    if (kind !== 'common' && options[i] === 0) return []
    // What a name explains after a colon is too long for a cell.
    const short = name.split(': ')[0]!
    return [kind === 'detainee' && size === 2 ? name : `${short}: ${names[options[i]!] ?? options[i]}`]
  })
  return parts.join('; ') || 'nothing'
}
