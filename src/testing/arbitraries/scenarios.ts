import * as fc from 'fast-check'
import { policies } from '../../governments/temperament.js'
import { releaseModes } from '../../model/scenario.js'
import type { CommonIssue, Concession, Detainee, Hazards, Party, PartySecrets, RatificationPlayer, ResolvedScenario, Rules, Temperament } from '../../model/scenario.js'
import { preferences } from './preferences.js'

/** Bounds of {@link scenarios}. */
export interface ScenarioBounds {
  /** Greatest number of parties, 2 to 6. @defaultValue 3 */
  readonly parties?: number
  /** Greatest number of people, 2 or more. @defaultValue 6 */
  readonly detainees?: number
  /** Greatest number of concessions. @defaultValue 2 */
  readonly concessions?: number
  /** Greatest number of issues that concern everybody. @defaultValue 1 */
  readonly issues?: number
  /** Latest deadline in days. @defaultValue 40 */
  readonly deadline?: number
  /** Whether nobody has interactions or red lines. @defaultValue false */
  readonly additive?: boolean
}

const plain = { noNullPrototype: true } as const

function listOf<T>(most: number, make: (n: number) => fc.Arbitrary<T>, least = 0): fc.Arbitrary<readonly T[]> {
  return fc.integer({ min: least, max: Math.max(least, most) }).chain((length) => fc.tuple(...Array.from({ length }, (_, n) => make(n))))
}

/** The first two people have two holders, for there is nothing to exchange otherwise. */
function detainee(n: number, parties: readonly string[]): fc.Arbitrary<Detainee> {
  const holder = n < 2 ? fc.constant(n) : fc.nat(parties.length - 1)
  return fc.tuple(holder, fc.nat(parties.length - 2), fc.record({
    category: fc.constantFrom('civilian', 'soldier'),
    profile: fc.constant('Fictional.'),
    legalStage: fc.constantFrom('detained', 'charged', 'tried', 'convicted', 'sentenced'),
    welfare: fc.constantFrom('stable', 'fragile', 'critical'),
    atLiberty: n < 2 ? fc.constant(false) : fc.boolean(),
  }, plain)).map(([from, further, facts]) => ({
    id: `d${n}`, name: `Person ${n}`, holder: parties[from]!, destination: parties[(from + 1 + further) % parties.length]!, ...facts,
  }))
}

function concession(n: number, parties: readonly string[]): fc.Arbitrary<Concession> {
  return fc.tuple(fc.nat(parties.length - 1), fc.nat(parties.length - 2), fc.integer({ min: 2, max: 4 })).map(([by, further, levels]) => ({
    id: `c${n}`, name: `Concession ${n}`, by: parties[by]!, to: parties[(by + 1 + further) % parties.length]!, levels: Array.from({ length: levels }, (_, level) => (level === 0 ? 'none' : `level ${level}`)),
  }))
}

function issue(n: number): fc.Arbitrary<CommonIssue> {
  return fc.integer({ min: 1, max: 3 }).map((size) => ({ id: `i${n}`, name: `Issue ${n}`, options: Array.from({ length: size }, (_, option) => `option ${option}`) }))
}

const temperament: fc.Arbitrary<Temperament> = fc.record(
  Object.fromEntries(Object.entries(policies).map(([slot, list]) => [slot, fc.constantFrom(...list.map(({ name }) => name))])), { ...plain, requiredKeys: [] },
)

function players(of: string): fc.Arbitrary<readonly RatificationPlayer[]> {
  const leader: RatificationPlayer = { id: `${of}-leader`, name: 'Leader', kind: 'leader', members: 1, quorum: 1 }
  const others = fc.subarray(['cabinet', 'court', 'electorate'] as const).chain((kinds) => fc.tuple(...kinds.map((kind) =>
    fc.integer({ min: 1, max: 5 }).chain((members) => fc.integer({ min: 1, max: members }).map((quorum): RatificationPlayer => ({ id: `${of}-${kind}`, name: kind, kind, members, quorum }))))))
  return others.map((more) => [leader, ...more])
}

type Frame = Pick<ResolvedScenario, 'detainees' | 'concessions' | 'issues'> & { readonly ids: readonly string[] }

function party(frame: Frame, id: string, n: number, additive: boolean): fc.Arbitrary<Party<number>> {
  const home = frame.detainees.filter(({ destination }) => destination === id).map((person) => person.id)
  const held = frame.detainees.filter(({ holder }) => holder === id).map((person) => person.id)
  const secrets: fc.Arbitrary<PartySecrets<number>> = fc.record({
    brief: fc.constant('Confidential.'),
    mandate: fc.constantFrom(['formal'], ['formal', 'back']) as fc.Arbitrary<PartySecrets['mandate']>,
    preferences: preferences(frame, id, { additive }),
    wants: fc.subarray(home).map((ids) => ids.map((person) => ({ kind: 'named' as const, detainee: person }))),
    offers: fc.subarray(held),
    temperament,
  }, plain)
  return fc.record({ present: n < 2 ? fc.constant(true) : fc.boolean().map((late) => !late), players: players(id), secrets }, plain)
    .map((rest) => ({ id, name: `Party ${n}`, ...rest }))
}

function rules(latest: number, escrow: boolean): fc.Arbitrary<Rules> {
  const modes = releaseModes.filter((mode) => escrow || mode !== 'escrowed')
  return fc.record({
    modes: fc.subarray(modes, { minLength: 1 }),
    phases: fc.integer({ min: 1, max: 3 }),
    rounds: fc.integer({ min: 1, max: 20 }),
    listRounds: fc.integer({ min: 1, max: 3 }),
    deadline: fc.integer({ min: 1, max: latest }),
    near: fc.integer({ min: 0, max: 5 }),
    pause: fc.integer({ min: 0, max: 5 }),
    consent: fc.constantFrom('required', 'waivable'),
    exposure: fc.constantFrom(1, 0.6, 0.5),
    rationality: fc.constantFrom('software', 'enforced', 'recorded'),
    suspendOnCrisis: fc.boolean(),
    faults: fc.integer({ min: 1, max: 3 }),
    trust: fc.record({ kept: fc.constantFrom(1, 2), broken: fc.constantFrom(1, 2) }, plain),
  }, plain).map((drawn) => ({ ...drawn, rounds: Math.min(drawn.rounds, drawn.deadline), near: Math.min(drawn.near, drawn.deadline - 1) }))
}

const chance = fc.constantFrom(0, 0.01, 0.1)
const hazards: fc.Arbitrary<Hazards> = fc.record({
  leak: chance, escalation: chance, easing: chance, injunction: chance, lifting: chance, death: chance, releasedOtherwise: chance, arrest: chance, extension: chance,
  extensionDays: fc.integer({ min: 1, max: 5 }), refusal: chance,
}, plain)

/**
 * Small fictional scenarios, every one of them valid and with every quantity drawn. They shrink towards two parties who hold one person each
 * of the other's, where nothing else can change hands, nobody is worth anything and nothing happens by chance.
 */
export function scenarios({ parties: most = 3, detainees = 6, concessions = 2, issues = 1, deadline = 40, additive = false }: ScenarioBounds = {}): fc.Arbitrary<ResolvedScenario> {
  const frames: fc.Arbitrary<Frame> = fc.integer({ min: 2, max: most }).chain((count) => {
    const ids = Array.from({ length: count }, (_, n) => `p${n}`)
    return fc.record({
      ids: fc.constant(ids),
      detainees: listOf(detainees, (n) => detainee(n, ids), 2),
      concessions: listOf(concessions, (n) => concession(n, ids)),
      issues: listOf(issues, issue),
    }, plain)
  })
  return frames.chain((frame) => fc.tuple(
    fc.tuple(...frame.ids.map((id, n) => party(frame, id, n, additive))),
    fc.boolean().chain((escrow) => fc.tuple(fc.constant(escrow), rules(deadline, escrow))),
    hazards,
  ).map(([parties, [escrow, drawnRules], nature]): ResolvedScenario => ({
    schema: 1, id: 'arbitrary', title: 'Arbitrary', kind: 'fictional', brief: 'Drawn for a test.', teaching: 'None.',
    parties,
    ...(escrow ? { mediator: { id: 'm', name: 'Mediator', escrow: true } } : {}),
    detainees: frame.detainees, concessions: frame.concessions, issues: frame.issues, rules: drawnRules, nature, schedule: [],
  })))
}
