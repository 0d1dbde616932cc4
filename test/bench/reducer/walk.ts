import type { ExchangeEvent } from '../../../src/model/events/catalogue.js'
import { eventTypes, specOf } from '../../../src/model/events/catalogue.js'
import { channels } from '../../../src/model/events/fields.js'
import type { Engine } from '../../../src/protocol/engine.js'
import { cooperativeEvent } from '../../../src/protocol/invariants/cooperate.js'
import { conceivable } from '../../../src/protocol/moves.js'
import type { ExchangeSnapshot } from '../../../src/protocol/nodes.js'
import { formalState, initialSnapshot } from '../../../src/protocol/step.js'
import { stream } from '../../../src/random.js'
import type { RandomStream } from '../../../src/random.js'
import { spoiled } from '../../../src/testing/spoil.js'
import { randomMove } from '../../../src/testing/walk.js'
import type { Weights } from '../../../src/testing/walk.js'
import { variedOptions, variedScenario } from '../../protocol/walks.js'
import { paired } from './paired.js'
import type { Paired } from './paired.js'

/** Less talk than on other walks, and more of what befalls a package. */
const troubled: Weights = {
  ...Object.fromEntries(eventTypes.filter((type) => /^(backchannel|statement)/.test(type)).map((type) => [type, 0.2])),
  'package.offered': 4, 'package.accepted': 4, 'package.repudiated': 2, 'instrument.revoked': 0.5, 'consent.refused': 0.2, 'detainee.died': 0.1,
  'party.joined': 0.3, 'party.left': 0.03, 'talks.suspended': 0.15, 'clock.advanced': 0.2, 'list.withdrawn': 0.3, 'list.requested': 0.3,
}

/** What may stand in the fields of an event or of the terms in it, right or wrong. */
const contents: { readonly [field: string]: readonly unknown[] } = {
  kind: ['named', 'count', 'category', 'pickFromList', 'all'],
  detainee: ['d0', 'd1', 'd9', null],
  holder: ['p0', 'p1', 'p2', 'p9', 1],
  count: [-1, 0, 1, 2, 1.5, 99, '1'],
  category: ['civilian', 'soldier', 'nobody'],
  detainees: [[], ['d0'], ['d1'], ['d0', 'd2'], ['d1', 'd3'], ['d0', 'd1'], ['d0', 'd0'], ['d9'], 'd0'],
  phases: [0, 1, 2, 3, 1.5, 1001, '1'],
  mode: ['simultaneous', 'phased', 'sequential', 'escrowed', 'synchronisedRemote', 'none'],
  days: [0, 1, 365, 366, 0.5],
  threshold: [-0.1, 0, 0.5, 1, 1.1],
  options: [[], [1, 1], [1, 1, 1, 1], [0, 0, 0, 0, 0], [1, 1, 1, 1, 0], [2, 2, 1, 1, 1], [1.5, 1, 1, 1]],
  tone: ['firm', 'loud'],
  text: ['', 'A word.', 'x'.repeat(501), 1],
  reason: ['', 'A word.', 'x'.repeat(501), 1],
  channel: [...channels, 'none'],
  at: [0, 1, 2],
  request: ['r1', 'r2', 'r0'],
}

/** A copy with one field of known contents changed; terms are changed inside. */
function twisted(record: object, random: RandomStream): object {
  const fields = [...Object.keys(record), 'text', 'channel', 'at'].filter((field) => field === 'terms' || contents[field])
  const field = random.pick(fields)!
  const now = (record as { readonly [field: string]: unknown })[field]
  return { ...record, [field]: field === 'terms' && typeof now === 'object' && now ? twisted({ holder: 'p0', count: 1, ...now }, random) : random.pick(contents[field] ?? []) }
}

/** Types that would soon end every walk, were they as frequent as others. */
const grave = new Set<string>([
  'talks.ended', 'party.left', 'talks.suspended', 'breach.declared', 'phase.aborted', 'detainee.died', 'detainee.releasedOtherwise',
  'vetting.blocked', 'identity.doubted', 'consent.refused', 'package.repudiated', 'clock.advanced',
])
const mild = eventTypes.filter((type) => !grave.has(type))

/** A whole event of any type from anybody, heard or not, at times with a field changed. */
function stray({ context }: ExchangeSnapshot, random: RandomStream): unknown {
  const type = random.pick(random.chance(0.03) ? eventTypes : mild)!
  const senders = { party: context.scenario.parties.map(({ id }) => id), mediator: ['m'], nature: ['nature'], host: ['host'] }[specOf(type).by]
  const by = random.pick(senders)!
  const whole = random.pick(conceivable(type, context, by)) ?? { type, by }
  const blank = Object.keys(specOf(type).fields).find((field) => !(field in whole) && ['options', 'threshold'].includes(field))
  const filled = blank ? { ...whole, [blank]: random.pick(contents[blank]!) } : whole
  return random.chance(0.4) ? twisted(filled, random) : filled
}

/** What parties who cooperate do next, until the formal track is at a place. */
function nextToward(snapshot: ExchangeSnapshot, place: string | undefined): ExchangeEvent | undefined {
  return place && snapshot.status === 'active' && !formalState(snapshot).startsWith(place) ? cooperativeEvent(snapshot) : undefined
}

/** What parties who cooperate do next; they add concessions to a package as chance has it. */
function cooperation(snapshot: ExchangeSnapshot, random: RandomStream): ExchangeEvent | undefined {
  const event = cooperativeEvent(snapshot)
  if (event?.type !== 'package.offered') return event
  const issues = snapshot.context.table?.agenda.issues ?? []
  return { ...event, options: event.options.map((option, i) => (issues[i]?.kind === 'detainee' ? option : random.below(issues[i]!.size))) }
}

/**
 * A walk of the reducer beside the chart: cooperation up to somewhere, and then for each choice a stray event or two and one that is
 * legal or spoiled. A choice is a number from which its part of the walk is drawn, so a walk shrinks by leaving choices out.
 * @throws Error when the two part
 */
export function pairedWalk(seed: number, choices: readonly number[], engineOf: (start: ExchangeSnapshot) => Engine, seen: (place: string) => void = () => {}): Paired {
  const small = variedScenario(seed)
  const { from, spoil = 0, weights } = variedOptions(seed)
  const haste = seed % 4 === 0 ? { 'clock.advanced': 2 } : {}
  const people = small.parties.filter((_, i) => (seed >> i) % 3 === 0).map(({ id }) => id)
  const engine = paired(engineOf(initialSnapshot(small, people)), small, people)
  for (let event = nextToward(engine.snapshot(), from); event; event = nextToward(engine.snapshot(), from)) engine.take(event)
  for (const choice of choices) {
    seen(formalState(engine.snapshot()))
    if (engine.snapshot().status !== 'active') break
    const random = stream(choice, 'choice')
    for (let strays = random.below(3); strays > 0; strays--) engine.take(stray(engine.snapshot(), random))
    const snapshot = engine.snapshot()
    if (snapshot.status !== 'active') continue
    // Cooperation at times: few walks of chance alone come to a release.
    const legal = (random.chance(0.35) ? cooperation(snapshot, random) : undefined) ?? randomMove(snapshot, random, { ...weights, ...troubled, ...haste })
    if (legal) engine.take(random.chance(spoil / 2) ? spoiled(legal, random, snapshot) : legal)
  }
  return engine
}
