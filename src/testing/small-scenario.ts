import type { ReleaseMode, ResolvedScenario } from '../model/scenario.js'

/** The shape of a small scenario for tests. */
export interface SmallScenarioOptions {
  /** Number of parties, 2 to 4. @defaultValue 2 */
  readonly parties?: number
  /** Number of detainees, at least one per party. @defaultValue 4 */
  readonly detainees?: number
  /** Modes of release. @defaultValue all five */
  readonly modes?: readonly ReleaseMode[]
  /** Number of concessions with three levels. @defaultValue 1 */
  readonly concessions?: number
  /** Players at home of each party, at most. @defaultValue all: a leader, and a cabinet of the first party */
  readonly players?: number
  /** Whether the last party joins later. @defaultValue false */
  readonly late?: boolean
  /** Deadline in days. @defaultValue 30 */
  readonly deadline?: number
  /** Changes to the rules. @defaultValue none */
  readonly rules?: Partial<ResolvedScenario['rules']>
}

const names = ['p0', 'p1', 'p2', 'p3'] as const

/** A small fictional scenario in which person i is held by party i modulo the number of parties and belongs to the next. */
export function smallScenario({ parties = 2, detainees = 4, modes, concessions = 1, players = Infinity, late = false, deadline = 30, rules = {} }: SmallScenarioOptions = {}): ResolvedScenario {
  const ids = names.slice(0, parties)
  const people = Array.from({ length: detainees }, (_, i) => ({
    id: `d${i}`,
    name: `Person ${i}`,
    holder: ids[i % parties]!,
    destination: ids[(i + 1) % parties]!,
    category: i % 2 === 0 ? 'civilian' : 'soldier',
    profile: 'Fictional.',
    legalStage: 'convicted' as const,
    welfare: 'stable' as const,
    atLiberty: detainees > parties * 2 && i === detainees - 1,
  }))
  return {
    schema: 1,
    id: `small-${parties}-${detainees}`,
    title: 'Small',
    kind: 'fictional',
    brief: 'A small scenario for tests.',
    teaching: 'None.',
    parties: ids.map((id, p) => ({
      id,
      name: `Party ${p}`,
      present: !(late && p === parties - 1),
      players: [
        { id: `${id}-leader`, name: 'Leader', kind: 'leader' as const, members: 1, quorum: 1 },
        ...(p === 0 ? [{ id: `${id}-cabinet`, name: 'Cabinet', kind: 'cabinet' as const, members: 3, quorum: 2 }] : []),
      ].slice(0, players),
      secrets: {
        brief: 'Confidential.',
        mandate: p === 0 ? ['formal', 'back'] : ['formal'],
        preferences: {
          detainees: Object.fromEntries(people.flatMap(({ id: person, holder, destination }, i): [string, number][] =>
            destination === id ? [[person, 10 + i]] : holder === id ? [[person, -4 - i]] : [])),
          concessions: Object.fromEntries(Array.from({ length: concessions }, (_, c): [string, number[]] => [`c${c}`, p === 0 ? [0, -2, -5] : [0, 3, 5]])),
          reservation: 0,
          relationship: 1,
          linkage: { tense: 1, crisis: 3 },
          discount: 1,
          patience: 1,
          audienceCost: 1,
          future: 5,
        },
        wants: [],
        offers: people.filter(({ holder }) => holder === id).map(({ id: person }) => person),
        temperament: {},
      },
    })),
    mediator: { id: 'm', name: 'Mediator', escrow: true },
    detainees: people,
    concessions: Array.from({ length: concessions }, (_, c) => ({ id: `c${c}`, name: `Concession ${c}`, by: ids[0]!, to: ids[1]!, levels: ['none', 'half', 'full'] })),
    rules: {
      modes: modes ?? ['simultaneous', 'synchronisedRemote', 'phased', 'sequential', 'escrowed'],
      phases: 2,
      rounds: 12,
      listRounds: 3,
      deadline,
      near: 3,
      pause: 4,
      consent: 'waivable',
      exposure: 0.6,
      rationality: 'software',
      suspendOnCrisis: true,
      faults: 3,
      trust: { kept: 1, broken: 1 },
      ...rules,
    },
    nature: { leak: 0.02, escalation: 0.02, easing: 0.2, injunction: 0.02, lifting: 0.3, death: 0.002, releasedOtherwise: 0.002, arrest: 0.01, extension: 0.02, extensionDays: 5, refusal: 0.05 },
    schedule: [],
  }
}

/**
 * A scenario whose every state can be visited: one day, one way of release, one round, one player at home for each party,
 * and no party bound to its interest. Whatever is given stands instead.
 */
export function smallestScenario({ rules, ...options }: SmallScenarioOptions = {}): ResolvedScenario {
  return smallScenario({
    detainees: 2, deadline: 1, concessions: 0, modes: ['simultaneous'], players: 1, ...options,
    rules: { rationality: 'recorded', rounds: 1, listRounds: 1, phases: 1, pause: 0, near: 0, ...rules },
  })
}
