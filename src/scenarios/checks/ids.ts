import type { CrossCheck } from '../validation.js'

/** Every id names one thing: parties, the mediator, players, people, concessions and issues share one set of ids. */
export const idsAreUnique: CrossCheck = (root, report) => {
  const parties = root.get('parties').items()
  const named = [
    ...parties, root.get('mediator'), ...root.get('detainees').items(), ...root.get('concessions').items(), ...root.get('issues').items(),
    ...parties.flatMap((party) => party.get('players').items()),
  ]
  const seen = new Set<string>()
  for (const place of named) {
    const id = place.get('id').text()
    if (id === undefined) continue
    if (seen.has(id)) report(place.get('id'), 'an id that nothing else in the scenario has')
    seen.add(id)
  }
}
