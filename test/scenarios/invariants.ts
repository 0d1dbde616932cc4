import { optionNames } from '../../src/model/scenario.js'
import type { Preferences, Quantity, Scenario } from '../../src/model/scenario.js'

function ends(quantity: Quantity): readonly [number, number] {
  return typeof quantity === 'number' ? [quantity, quantity] : [quantity.low, quantity.high]
}

function quantitiesOf(preferences: Preferences): readonly Quantity[] {
  const { detainees, concessions, issues = {}, interactions = [], dailyCost = 0, reservation, relationship, linkage, audienceCost, future } = preferences
  return [...Object.values(issues).flat(), ...interactions.map(({ utility }) => utility), dailyCost, ...Object.values(detainees), ...Object.values(concessions).flat(), reservation, relationship, linkage.tense, linkage.crisis, audienceCost, future]
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? [...Object.keys(value), ...Object.values(value).flatMap(textsIn)] : []
}

/**
 * What must hold of any scenario that was accepted, written without the schema and the cross checks.
 * Yields a word for each thing that does not hold.
 */
export function* violations(scenario: Scenario): Generator<string> {
  const { parties, detainees, concessions, issues = [], mediator, rules, nature, schedule } = scenario
  const partyIds = new Set(parties.map(({ id }) => id))
  const all = [...partyIds, ...detainees.map(({ id }) => id), ...concessions.map(({ id }) => id), ...issues.map(({ id }) => id), ...parties.flatMap(({ players }) => players.map(({ id }) => id)), ...(mediator ? [mediator.id] : [])]
  if (partyIds.size !== parties.length || new Set(all).size !== all.length) yield 'ids'
  if (all.some((id) => id in {} || ['nature', 'host', 'public', 'pass'].includes(id) || !/^[A-Za-z][\w-]*$/.test(id))) yield 'id form'
  if (parties.length < 2 || parties.length > 6 || detainees.length > 200 || parties.filter(({ present }) => present).length < 2) yield 'sizes'
  if (detainees.some(({ holder, destination }) => holder === destination || !partyIds.has(holder) || !partyIds.has(destination))) yield 'people'
  if (detainees.length > 0 ? new Set(detainees.map(({ holder }) => holder)).size < 2 : concessions.length + issues.length === 0) yield 'two sides'
  if (concessions.some(({ by, to }) => by === to || !partyIds.has(by) || !partyIds.has(to))) yield 'concessions'
  for (const { id, players, secrets } of parties) {
    const { preferences, wants, offers, mandate } = secrets
    if (players.some(({ members, quorum }) => !(quorum >= 1 && quorum <= members))) yield 'quorum'
    if (mandate.length === 0) yield 'mandate'
    if (quantitiesOf(preferences).some((quantity) => !ends(quantity).every(Number.isFinite) || ends(quantity)[0] > ends(quantity)[1])) yield 'quantity'
    if (![preferences.discount, preferences.patience].every((factor) => factor > 0 && factor <= 1)) yield 'factor'
    if ([preferences.linkage.tense, preferences.linkage.crisis, preferences.audienceCost, preferences.future].some((quantity) => ends(quantity)[0] < 0)) yield 'below 0'
    if (Object.keys(preferences.detainees).some((person) => !detainees.some((other) => other.id === person))) yield 'preferences of people'
    for (const [concession, levels] of Object.entries(preferences.concessions)) {
      const found = concessions.find((other) => other.id === concession)
      if (!found || found.levels.length !== levels.length || ends(levels[0]!).some((end) => end !== 0)) yield 'preferences of concessions'
    }
    for (const [issue, options] of Object.entries(preferences.issues ?? {})) {
      const found = issues.find((other) => other.id === issue)
      if (!found || optionNames(found).length !== options.length) yield 'preferences of issues'
    }
    const known = new Set([...detainees, ...concessions, ...issues].map(({ id: thing }) => thing))
    if (JSON.stringify([preferences.interactions, preferences.redLines]).match(/"issue":"([^"]*)"/g)?.some((match) => !known.has(match.slice(9, -1)))) yield 'choices'
    if (offers.some((offer) => detainees.find((person) => person.id === offer)?.holder !== id)) yield 'offers'
    for (const terms of wants) {
      const named = terms.kind === 'named' ? [terms.detainee] : terms.kind === 'pickFromList' ? terms.detainees : []
      if (named.some((want) => detainees.find((person) => person.id === want)?.destination !== id)) yield 'wants'
      if (terms.kind !== 'named' && terms.count > detainees.filter(({ holder, destination }) => holder === terms.holder && destination === id).length) yield 'wants too many'
    }
  }
  if (issues.some((issue) => optionNames(issue).length < 1 || optionNames(issue).length > 1000)) yield 'options'
  if (rules.modes.includes('escrowed') && mediator?.escrow !== true) yield 'escrow'
  if (!(rules.near < rules.deadline && rules.rounds <= rules.deadline && rules.rounds >= 1)) yield 'times'
  if (!(rules.trust.kept > 0 && rules.trust.broken > 0 && rules.exposure > 0 && rules.exposure <= 1)) yield 'trust'
  if (Object.entries(nature).some(([name, rate]) => name !== 'extensionDays' && !(rate >= 0 && rate <= 1))) yield 'rates'
  if (schedule.some(({ event }) => event.by === 'host' || 'at' in event)) yield 'schedule'
  if (textsIn(scenario).some((text) => text.length > 5000 || text.includes('\u001B') || text === '__proto__')) yield 'texts'
  if (scenario.kind === 'illustration') yield* ranked(scenario)
}

function* ranked({ parties, detainees }: Scenario): Generator<string> {
  if (detainees.some(({ id, name }) => id !== name || !/^[A-Z]{2}-\d+$/.test(id))) yield 'named'
  for (const { secrets } of parties) {
    const seen = new Map<string, string>()
    for (const { id, holder } of detainees) {
      const value = JSON.stringify(secrets.preferences.detainees[id] ?? null)
      if (value !== 'null' && !value.includes('uniform')) yield 'a number for a person'
      if ((seen.get(holder) ?? value) !== value) yield 'ranked'
      seen.set(holder, value)
    }
  }
}
