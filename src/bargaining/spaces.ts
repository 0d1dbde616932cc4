import type { CustodyLedger } from '../model/custody.js'
import { packageRules } from '../model/package.js'
import type { Agenda, Framework } from '../model/package.js'
import { utilityOf } from '../model/preferences.js'
import type { PartyId, Preferences } from '../model/scenario.js'
import { rankingOf } from './ranking/ranking.js'
import type { Ranking } from './ranking/ranking.js'

const known = new WeakMap<Agenda, WeakMap<Preferences<number>, Map<string, Ranking>>>()

/** A party's ranking of an agenda: computed once for each party, way of release and set of persons lost. */
export function rankingFor(agenda: Agenda, preferences: Preferences<number>, party: PartyId, ledger: CustodyLedger, framework: Framework, exposure: number): Ranking {
  const lost = agenda.issues.map(({ kind, id }) => (kind === 'detainee' && ledger[id]?.state !== 'cleared' ? '0' : '1')).join('')
  const key = `${framework.mode === 'sequential' ? exposure : 1}/${lost}`
  const perParty = known.get(agenda) ?? new WeakMap<Preferences<number>, Map<string, Ranking>>()
  known.set(agenda, perParty)
  const rankings = perParty.get(preferences) ?? new Map<string, Ranking>()
  perParty.set(preferences, rankings)
  const found = rankings.get(key) ?? rankingOf(utilityOf(preferences, agenda, party), packageRules(agenda, ledger, framework, exposure), agenda.issues.map(({ size }) => size))
  rankings.set(key, found)
  return found
}
