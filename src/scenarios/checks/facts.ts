import type { Cursor, Report } from '../cursor.js'

/** What cross checks need to know of a person. */
export interface PersonFacts {
  readonly holder: string | undefined
  readonly destination: string | undefined
  readonly category: string | undefined
}

/** Who and what there is in a scenario, as far as it can be read. */
export interface Facts {
  readonly parties: ReadonlySet<string>
  readonly mediators: ReadonlySet<string>
  readonly players: ReadonlySet<string>
  readonly people: ReadonlyMap<string, PersonFacts>
  /** Number of levels of each concession. */
  readonly concessions: ReadonlyMap<string, number>
  /** Number of options of each common issue. */
  readonly issues: ReadonlyMap<string, number>
}

/** Number of options of a common issue: named ones, or the steps of a range. */
function optionsOf(options: Cursor): number {
  const [from, to, step] = ['from', 'to', 'step'].map((name) => options.get(name).number())
  if (from === undefined || to === undefined || step === undefined) return options.items().length
  return step > 0 && to >= from ? Math.floor((to - from) / step + 1e-9) + 1 : 0
}

function ids(places: readonly Cursor[]): readonly string[] {
  return places.flatMap((place) => place.get('id').text() ?? [])
}

/** Reads who and what there is. */
export function factsOf(root: Cursor): Facts {
  const parties = root.get('parties').items()
  return {
    parties: new Set(ids(parties)),
    mediators: new Set(ids([root.get('mediator')])),
    players: new Set(ids(parties.flatMap((party) => party.get('players').items()))),
    people: new Map(root.get('detainees').items().flatMap((person) => {
      const id = person.get('id').text()
      const known = { holder: person.get('holder').text(), destination: person.get('destination').text(), category: person.get('category').text() }
      return id === undefined ? [] : [[id, known] as const]
    })),
    concessions: new Map(root.get('concessions').items().flatMap((concession) => {
      const id = concession.get('id').text()
      return id === undefined ? [] : [[id, concession.get('levels').items().length] as const]
    })),
    issues: new Map(root.get('issues').items().flatMap((issue) => {
      const id = issue.get('id').text()
      return id === undefined ? [] : [[id, optionsOf(issue.get('options'))] as const]
    })),
  }
}

/** Reports a text that is none of some ids; says whether it is one. Anything but a text is left to the schema. */
export function checkKnown(place: Cursor, known: ReadonlySet<string> | ReadonlyMap<string, unknown>, what: string, report: Report): boolean {
  const id = place.text()
  if (id === undefined) return false
  if (known.has(id)) return true
  report(place, known.size === 0 ? `${what}, of which there is none` : `${what}: ${[...known.keys()].slice(0, 24).join(', ')}`)
  return false
}

/** Reports every item of a list that stands in it before. */
export function checkNoRepeats(list: Cursor, report: Report): void {
  const seen = new Set<unknown>()
  for (const item of list.items()) {
    const key = JSON.stringify(item.value)
    if (seen.has(key)) report(item, 'each item once')
    seen.add(key)
  }
}
