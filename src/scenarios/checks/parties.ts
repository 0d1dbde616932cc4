import type { Cursor, Report } from '../cursor.js'
import type { CrossCheck } from '../validation.js'
import { checkKnown, checkNoRepeats, factsOf } from './facts.js'
import { checkRequest } from './requests.js'

function checkPlayer(player: Cursor, report: Report): void {
  const members = player.get('members').number()
  const quorum = player.get('quorum').number()
  if (members !== undefined && quorum !== undefined && quorum > members) report(player.get('quorum'), `at most the number of members, ${members}`)
  if (player.get('kind').text() === 'leader' && members !== undefined && members !== 1) report(player.get('members'), '1 for a leader')
}

/** Parties ask for their own people, offer whom they hold, and have players who can say yes. */
export const partiesMakeSense: CrossCheck = (root, report) => {
  const facts = factsOf(root)
  const parties = root.get('parties').items()
  for (const party of parties) {
    const id = party.get('id').text()
    const secrets = party.get('secrets')
    for (const player of party.get('players').items()) checkPlayer(player, report)
    checkNoRepeats(secrets.get('mandate'), report)
    checkNoRepeats(secrets.get('wants'), report)
    checkNoRepeats(secrets.get('offers'), report)
    for (const terms of secrets.get('wants').items()) checkRequest(terms, id, facts, report)
    for (const offer of secrets.get('offers').items()) {
      if (checkKnown(offer, facts.people, 'the id of a person', report) && facts.people.get(offer.text()!)?.holder !== id) report(offer, 'a person whom the party holds')
    }
  }
  const absent = parties.filter((party) => party.get('present').value === false)
  if (parties.length >= 2 && parties.length - absent.length < 2) report(absent[0]!.get('present'), 'true, for two parties or more must be there at the start')
}
