import { mistake } from '../../errors.js'
import { power } from '../../model/power.js'
import { reservedIds } from '../schema/fields.js'
import type { CommonIssue, Party, Preferences, Scenario } from '../../model/scenario.js'

/** One party's additive utility as other platforms store it. */
export interface Profile {
  readonly name: string
  readonly issues: readonly ProfileIssue[]
  readonly reservation: number
  /** Factor on a utility over the whole time of a negotiation, in (0, 1]; 1 when there is none. */
  readonly discount: number
}

/** An issue with the utility of each of its options, weight included. */
export interface ProfileIssue {
  readonly name: string
  readonly options: CommonIssue['options']
  readonly utilities: readonly number[]
}

/** Rounds, and days, of an imported scenario. */
const rounds = 100

/** A text on one line, for a name. */
function line(text: string): string {
  const clean = text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim().slice(0, 120)
  return clean === '' ? '(no name)' : clean
}

/** An id that nothing else has: the name in letters, digits and hyphens. */
function idFor(name: string, taken: Set<string>): string {
  const plain = name.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '').slice(0, 30)
  const stem = /^[A-Za-z]/.test(plain) ? plain : 'issue'
  let id = stem
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
  taken.add(id)
  return id
}

function fileNameFor(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '').slice(0, 60)
  return plain === '' ? 'imported' : plain
}

function preferencesOf({ issues, reservation, discount }: Profile, ids: readonly string[]): Preferences {
  return {
    detainees: {},
    concessions: {},
    issues: Object.fromEntries(issues.map(({ utilities }, i) => [ids[i]!, utilities])),
    reservation,
    relationship: 0,
    linkage: { tense: 0, crisis: 0 },
    discount: power(discount, 1 / rounds),
    patience: 1,
    audienceCost: 0,
    future: 0,
  }
}

function partyOf(profile: Profile, id: string, ids: readonly string[]): Party {
  return {
    id,
    name: line(profile.name),
    present: true,
    players: [{ id: `${id}-leader`, name: 'The leader', kind: 'leader', members: 1, quorum: 1 }],
    secrets: { brief: 'Imported: the utilities are all there is.', mandate: ['formal'], preferences: preferencesOf(profile, ids), wants: [], offers: [], temperament: {} },
  }
}

/**
 * A scenario with nobody in custody, to bargain over and to analyse: every issue concerns every party.
 * The discount over a whole negotiation becomes one per day over its days.
 * @param title - name for people to read; the id is made from it
 */
export function scenarioFromProfiles(title: string, profiles: readonly Profile[]): Scenario {
  const [first] = profiles
  if (!first || profiles.length < 2 || profiles.length > 6) {
    throw mistake({ given: `${profiles.length} profiles`, allowed: '2 to 6, one for each party', todo: 'name the profile of every party' })
  }
  for (const { name, issues } of profiles) {
    const same = issues.length === first.issues.length && issues.every((issue, i) => issue.name === first.issues[i]!.name && issue.utilities.length === first.issues[i]!.utilities.length)
    if (!same) throw mistake({ given: `${name} has the issues ${issues.map((issue) => `${issue.name} (${issue.utilities.length})`).join(', ')}`, allowed: `those of ${first.name}: ${first.issues.map((issue) => `${issue.name} (${issue.utilities.length})`).join(', ')}`, todo: 'name profiles of one domain' })
  }
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, profiles.length)
  const taken = new Set([...reservedIds, ...letters].flatMap((letter) => [letter, `${letter}-leader`]))
  const ids = first.issues.map(({ name }) => idFor(name, taken))
  return {
    schema: 1,
    id: fileNameFor(title),
    title: line(title),
    kind: 'fictional',
    brief: `An imported bargaining problem: ${first.issues.map(({ name }) => line(name)).join(', ')}.`.slice(0, 4000),
    teaching: 'Nobody is in custody here: bargain over it, or analyse it.',
    parties: profiles.map((profile, i) => partyOf(profile, letters[i]!, ids)),
    detainees: [],
    concessions: [],
    issues: first.issues.map(({ name, options }, i) => ({ id: ids[i]!, name: line(name), options: 'from' in options ? options : options.map(line) })),
    rules: {
      modes: ['simultaneous'], phases: 1, rounds, listRounds: 1, deadline: rounds, near: 1, pause: 0, consent: 'required', exposure: 1,
      rationality: 'software', suspendOnCrisis: false, faults: 3, trust: { kept: 1, broken: 1 },
    },
    nature: { leak: 0, escalation: 0, easing: 0, injunction: 0, lifting: 0, death: 0, releasedOtherwise: 0, arrest: 0, extension: 0, extensionDays: 1, refusal: 0 },
    schedule: [],
  }
}
