import type { Interaction, Party, Quantity, Rules, Scenario } from '../../model/scenario.js'

/** A kind of case: what makes it different, and a scenario whose quantities every seed draws anew. */
export interface Family {
  readonly name: string
  /** What makes it different, in a sentence. */
  readonly about: string
  readonly scenario: Scenario
}

/** What the draws of one side lie between. */
interface Side {
  /** What each of its own people is worth to it. */
  readonly wants: readonly (readonly [low: number, high: number])[]
  /** What letting each of the other side's people go costs it, above 0. */
  readonly costs: readonly (readonly [low: number, high: number])[]
  readonly reservation?: Quantity
  readonly discount?: number
  readonly dailyCost?: Quantity
  readonly audienceCost?: Quantity
  readonly future?: Quantity
  readonly compliance?: string
  readonly interactions?: readonly Interaction[]
  /** Utility of each level of the concession that the first side can make; level 0 is nothing. */
  readonly concession?: readonly Quantity[]
  readonly cabinet?: boolean
}

/** The shape of a family. The first side wants those whom the second holds, and the other way round. */
export interface FamilyDraft {
  readonly name: string
  readonly about: string
  readonly sides: readonly [Side, Side]
  readonly rules?: Partial<Rules>
  readonly nature?: Partial<Scenario['nature']>
}

const parties = [{ id: 'aster', name: 'Aster' }, { id: 'borealis', name: 'Borealis' }] as const
const quantity = (low: number, high: number): Quantity => ({ draw: 'uniform', low, high })
const people = (side: number, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${parties[side]!.id}-${i + 1}`)

/** A family of fictional cases between Aster and Borealis. */
export function family({ name, about, sides, rules = {}, nature = {} }: FamilyDraft): Family {
  const nationals = sides.map(({ wants }, side) => people(side, wants.length))
  const withConcession = sides.some(({ concession }) => concession)
  const scenario: Scenario = {
    schema: 1, id: name, title: name, kind: 'fictional', brief: `${about} A case for tournaments.`, teaching: about,
    parties: parties.map(({ id, name: title }, side): Party => {
      const { wants, costs, reservation = 0, discount = 1, dailyCost, audienceCost = 1, future = 10, compliance, interactions, concession, cabinet } = sides[side]!
      return {
        id, name: title, present: true,
        players: [
          { id: `${id}-leader`, name: `Leader of ${title}`, kind: 'leader', members: 1, quorum: 1 },
          ...(cabinet ? [{ id: `${id}-cabinet`, name: `Cabinet of ${title}`, kind: 'cabinet' as const, members: 5, quorum: 3 }] : []),
        ],
        secrets: {
          brief: `You speak for ${title}. What each person is worth to you is drawn for every run.`,
          mandate: ['formal', 'back'],
          preferences: {
            detainees: Object.fromEntries([
              ...nationals[side]!.map((person, i) => [person, quantity(...wants[i]!)] as const),
              ...nationals[1 - side]!.map((person, i) => [person, quantity(-costs[i]![1], -costs[i]![0])] as const),
            ]),
            concessions: withConcession ? { package: concession ?? [0, 0, 0] } : {},
            reservation, relationship: 1, linkage: { tense: 1, crisis: 3 }, discount, patience: 1, audienceCost, future,
            ...(dailyCost !== undefined && { dailyCost }),
            ...(interactions && { interactions }),
          },
          wants: [], offers: nationals[1 - side]!, temperament: compliance ? { compliance } : {},
        },
      }
    }),
    detainees: nationals.flatMap((ids, side) => ids.map((id, i) => ({
      id, name: `National ${i + 1} of ${parties[side]!.name}`, holder: parties[1 - side]!.id, destination: parties[side]!.id,
      category: 'national', profile: 'Fictional.', legalStage: 'convicted' as const, welfare: 'stable' as const, atLiberty: false,
    }))),
    concessions: withConcession ? [{ id: 'package', name: 'Relief package', by: 'aster', to: 'borealis', levels: ['none', 'half', 'full'] }] : [],
    rules: {
      modes: ['simultaneous'], phases: 1, rounds: 12, listRounds: 2, deadline: 24, near: 3, pause: 4, consent: 'required', exposure: 0.6,
      rationality: 'software', suspendOnCrisis: true, faults: 3, trust: { kept: 2, broken: 1 }, ...rules,
    },
    nature: {
      leak: 0, escalation: 0, easing: 0.2, injunction: 0, lifting: 0.3, death: 0, releasedOtherwise: 0, arrest: 0, extension: 0, extensionDays: 5, refusal: 0, ...nature,
    },
    schedule: [],
  }
  return { name, about, scenario }
}
