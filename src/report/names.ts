import { optionNames } from '../model/scenario.js'
import type { Scenario } from '../model/scenario.js'

/** What the things of a scenario are called when a person reads of them. An unknown id stands for itself. */
export interface Names {
  /** A party, the mediator, chance or the host, as the text of a sentence needs it: `the United States`. */
  actor(id: string): string
  /** The same as it stands by itself, in a table or a heading: `United States`. */
  title(id: string): string
  /** A detainee; on an illustration the anonymous id, whatever name the file gives. */
  person(id: string): string
  /** A concession, or an issue that concerns everybody. */
  concession(id: string): string
  /** The level of a concession or the option of an issue, by its index. */
  level(concession: string, level: number): string
  /** Somebody who votes at home. */
  player(party: string, id: string): string
}

const others: { readonly [id: string]: string } = { nature: 'chance', host: 'the host' }

const states = 'States|Republic|Federation|Confederation|Kingdom|Union|Emirates|Islands|League|Commonwealth|Authority|Principality|Office'
const takesArticle = new RegExp(`^(United|Republic|Kingdom|Federation|Union|Commonwealth|Principality|State)\\b|\\b(${states})$`)

function withArticle(name: string): string {
  return takesArticle.test(name) ? `the ${name}` : name
}

/** The names of one scenario. */
export function namesOf(scenario: Scenario): Names {
  const actors = new Map(scenario.parties.map(({ id, name }) => [id, name]))
  if (scenario.mediator) actors.set(scenario.mediator.id, scenario.mediator.name)
  const people = new Map(scenario.detainees.map(({ id, name }) => [id, scenario.kind === 'illustration' ? id : name]))
  const matters = new Map([
    ...scenario.concessions.map(({ id, name, levels }) => [id, { name, options: levels }] as const),
    ...(scenario.issues ?? []).map((issue) => [issue.id, { name: issue.name, options: optionNames(issue) }] as const),
  ])
  const players = new Map(scenario.parties.flatMap((party) => party.players.map(({ id, name }): [string, string] => [`${party.id}/${id}`, name])))
  const title = (id: string): string => actors.get(id) ?? others[id] ?? id
  return {
    title,
    actor: (id) => withArticle(title(id)),
    person: (id) => people.get(id) ?? id,
    concession: (id) => matters.get(id)?.name ?? id,
    level: (id, level) => matters.get(id)?.options[level] ?? String(level),
    player: (party, id) => players.get(`${party}/${id}`) ?? id,
  }
}
