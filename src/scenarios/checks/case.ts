import type { Cursor } from '../cursor.js'
import type { CrossCheck } from '../validation.js'
import { checkKnown } from './facts.js'

function claimsOf(root: Cursor): readonly Cursor[] {
  const people = root.get('persons').items().flatMap((person) => {
    const charge = person.get('charge')
    return [person.get('arrest'), person.get('designation'), charge, charge.get('since'), ...charge.get('contested').items()]
  })
  return [...root.get('claims').items(), ...root.get('counts').items(), ...people]
}

/** Every claim has a claimant and a source that the file knows, each id once. */
export const referencesHold: CrossCheck = (root, report) => {
  for (const name of ['sources', 'claimants']) {
    const seen = new Set<string>()
    for (const item of root.get(name).items()) {
      const id = item.get('id').text()
      if (id === undefined) continue
      if (seen.has(id)) report(item.get('id'), `an id that nothing else under ${name} has`)
      seen.add(id)
    }
  }
  const ids = (name: string): ReadonlySet<string> => new Set(root.get(name).items().flatMap((item) => item.get('id').text() ?? []))
  const claimants = ids('claimants')
  const sources = ids('sources')
  for (const claim of claimsOf(root)) {
    checkKnown(claim.get('by'), claimants, 'the id of a claimant', report)
    checkKnown(claim.get('source'), sources, 'the id of a source', report)
  }
}

/** Relatives speak, and are not named. */
export const familyStaysUnnamed: CrossCheck = (root, report) => {
  for (const claimant of root.get('claimants').items()) {
    const name = claimant.get('name')
    if (claimant.get('kind').text() === 'family' && name.text() !== 'notStated') report(name, '"notStated", for relatives are not named')
  }
}
