import * as fc from 'fast-check'
import { optionNames } from '../../model/scenario.js'
import type { Choice, Interaction, PartyId, Preferences, RedLine, Scenario } from '../../model/scenario.js'

/** What preferences are about. */
export type PreferenceSubject = Pick<Scenario<unknown>, 'detainees' | 'concessions' | 'issues'>

/** What preferences of {@link preferences} may be like. */
export interface PreferenceOptions {
  /** Whether every person and concession counts by itself, without interactions or red lines. @defaultValue false */
  readonly additive?: boolean
}

const gain = fc.integer({ min: 0, max: 20 })
const loss = fc.integer({ min: -20, max: 0 })
const either = fc.integer({ min: -20, max: 20 })

/** Some of the options, each once. */
function choices(subject: PreferenceSubject): fc.Arbitrary<readonly Choice[]> {
  const { detainees, concessions, issues = [] } = subject
  const all: readonly fc.Arbitrary<Choice>[] = [
    ...detainees.map(({ id }) => fc.constant({ issue: id })),
    ...concessions.map(({ id, levels }) => fc.nat(levels.length - 1).map((option) => ({ issue: id, option }))),
    ...issues.map((issue) => fc.nat(optionNames(issue).length - 1).map((option) => ({ issue: issue.id, option }))),
  ]
  return fc.subarray([...all], { minLength: Math.min(2, all.length), maxLength: Math.min(3, all.length) }).chain((some) => fc.tuple(...some))
}

function interactions(subject: PreferenceSubject): fc.Arbitrary<readonly Interaction<number>[]> {
  return fc.array(fc.oneof(
    fc.record({ kind: fc.constant('parity' as const), utility: loss }),
    fc.record({ kind: fc.constant('precedent' as const), utility: loss, growth: fc.constantFrom(1, 0.5, 2) }),
    fc.record({ kind: fc.constant('jointly' as const), of: choices(subject), utility: either }),
    fc.record({ kind: fc.constant('split' as const), of: choices(subject), utility: loss }),
  ), { maxLength: 2 })
}

function redLines(subject: PreferenceSubject): fc.Arbitrary<readonly RedLine[]> {
  return fc.array(choices(subject).chain((of) => fc.oneof(
    fc.constant<RedLine>({ kind: 'never', of }),
    fc.nat(of.length).map((count): RedLine => ({ kind: 'atLeast', of, count })),
    fc.nat(of.length).map((count): RedLine => ({ kind: 'atMost', of, count })),
    fc.constant<RedLine>(of.length < 2 ? { kind: 'never', of } : { kind: 'onlyWith', of: of[0]!, with: of[1]! }),
  )), { maxLength: 1 })
}

/** Objects with one value for each name. */
function byId<T>(arbitraries: readonly (readonly [string, fc.Arbitrary<T>])[]): fc.Arbitrary<{ readonly [id: string]: T }> {
  return fc.record(Object.fromEntries(arbitraries), { noNullPrototype: true }) as fc.Arbitrary<{ readonly [id: string]: T }>
}

/**
 * Preferences of a party over what a scenario has to settle, in small whole numbers: people who come home are worth 0 or more to it,
 * people whom it lets go 0 or less. They shrink towards a party to which everything is worth 0, without interactions or red lines.
 */
export function preferences(subject: PreferenceSubject, party: PartyId, { additive = false }: PreferenceOptions = {}): fc.Arbitrary<Preferences<number>> {
  const { detainees, concessions, issues = [] } = subject
  return fc.record({
    detainees: byId(detainees.map(({ id, holder, destination }) => [id, destination === party ? gain : holder === party ? loss : either])),
    concessions: byId(concessions.map(({ id, levels, by, to }) => [id, fc.tuple(fc.constant(0), ...levels.slice(1).map(() => (by === party ? loss : to === party ? gain : either)))])),
    issues: byId(issues.map((issue) => [issue.id, fc.tuple(...optionNames(issue).map(() => either))])),
    interactions: additive ? fc.constant([]) : interactions(subject),
    redLines: additive ? fc.constant([]) : redLines(subject),
    reservation: either,
    relationship: fc.integer({ min: 0, max: 5 }),
    linkage: fc.record({ tense: fc.integer({ min: 0, max: 5 }), crisis: fc.integer({ min: 0, max: 5 }) }, { noNullPrototype: true }),
    discount: fc.constantFrom(1, 0.99, 0.9),
    dailyCost: fc.constantFrom(0, 0.1),
    patience: fc.constantFrom(1, 0.9),
    audienceCost: fc.integer({ min: 0, max: 5 }),
    future: fc.integer({ min: 0, max: 20 }),
  }, { noNullPrototype: true })
}
