import type { Detainee, Party, RatificationPlayer, Scenario } from '../../../model/scenario.js'

/** The two governments of the page: the reader's and the neighbour's. */
export type Side = 'ours' | 'theirs'

/** What somebody is worth who comes home, and what letting somebody go costs, to either side, in points. */
export const worth = { home: 9, away: -4 } as const

const quiet: Scenario['nature'] = { leak: 0, escalation: 0, easing: 0, injunction: 0, lifting: 0, death: 0, releasedOtherwise: 0, arrest: 0, extension: 0, extensionDays: 1, refusal: 0 }

interface Stakes { readonly id: Side; readonly wants: { readonly [person: string]: number }; readonly offers: { readonly [person: string]: number } }

function party({ id, wants, offers }: Stakes, future: number, player: Omit<RatificationPlayer, 'id' | 'name'>): Party {
  return {
    id, name: id, present: true,
    players: [{ id: `${id}-home`, name: `${id}-home`, ...player }],
    secrets: {
      brief: id,
      mandate: ['formal'],
      preferences: { detainees: { ...wants, ...offers }, concessions: {}, reservation: 0, relationship: 0, linkage: { tense: 0, crisis: 0 }, discount: 1, patience: 1, audienceCost: 0, future },
      wants: Object.keys(wants).map((detainee) => ({ kind: 'named', detainee })),
      offers: Object.keys(offers),
      temperament: {},
    },
  }
}

function person(id: string, holder: Side, destination: Side): Detainee {
  return { id, name: id, holder, destination, category: 'crew', profile: id, legalStage: 'detained', welfare: 'stable', atLiberty: false }
}

function caseOf(id: string, [us, them]: readonly [Stakes, Stakes], future: number, player: Omit<RatificationPlayer, 'id' | 'name'>): Scenario {
  return {
    schema: 1, id, title: id, kind: 'fictional', brief: id, teaching: id,
    parties: [party(us, future, player), party(them, future, player)],
    detainees: [...Object.keys(us.wants).map((each) => person(each, 'theirs', 'ours')), ...Object.keys(them.wants).map((each) => person(each, 'ours', 'theirs'))],
    concessions: [],
    // Each side opens its own gate at its own place: either can keep its people while the other's cross.
    rules: { modes: ['synchronisedRemote'], phases: 1, rounds: 6, listRounds: 3, deadline: 24, near: 2, pause: 0, consent: 'waivable', exposure: 1, rationality: 'recorded', suspendOnCrisis: false, faults: 3, trust: { kept: 2, broken: 1 } },
    nature: quiet, schedule: [],
  }
}

/**
 * One of theirs for one of ours, each worth the same to either side. Fictional.
 * @param future - what later cooperation is worth to both governments, in points; 0 or more
 */
export function swapCase(future: number): Scenario {
  return caseOf('solo-swap', [
    { id: 'ours', wants: { home: worth.home }, offers: { away: worth.away } },
    { id: 'theirs', wants: { away: worth.home }, offers: { home: worth.away } },
  ], future, { kind: 'leader', members: 1, quorum: 1 })
}

/** Two people on each side, and a cabinet in each capital of which four of five must say yes. One person on each side is hard to let go. Fictional. */
export function cabinetCase(): Scenario {
  return caseOf('solo-cabinet', [
    { id: 'ours', wants: { home: 9, home2: 6 }, offers: { away: -3, away2: -9 } },
    { id: 'theirs', wants: { away: 9, away2: 6 }, offers: { home: -3, home2: -5 } },
  ], 0, { kind: 'cabinet', members: 5, quorum: 4 })
}
