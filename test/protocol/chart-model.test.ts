import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { expect, test } from 'vitest'
import { eventTypes } from '../../src/model/events/catalogue.js'
import { chartModel, transitionIdOf } from '../../src/protocol/chart-model.js'
import { exchangeMachine } from '../../src/protocol/machine.js'

const model = chartModel()
const root = exchangeMachine.root as unknown as AnyStateNode

function nodes(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((inner) => nodes(inner))]
}

const idOf = (node: AnyStateNode): string => (node === root ? 'exchange' : node.path.join('.'))
const byId = new Map(nodes(root).map((node) => [idOf(node), node]))

test('the model has every state of the machine once, in its order, with what is around and inside it', () => {
  expect(model.states.map(({ id }) => id)).toEqual([...byId.keys()])
  expect(model.description).toBe(root.description)
  for (const state of model.states) {
    const node = byId.get(state.id)!
    expect(state).toMatchObject({ key: node.key, type: node.type, description: node.description ?? '', parent: node.parent ? idOf(node.parent) : null })
    expect(state.children).toEqual(model.states.filter(({ parent }) => parent === state.id).map(({ id }) => id))
    expect(state.initial).toBe(node.type === 'compound' ? `${node === root ? '' : `${state.id}.`}${String(node.config.initial)}` : null)
    expect(Object.isFrozen(state) && Object.isFrozen(state.children)).toBe(true)
  }
})

test('the kinds of states, and the one that remembers', () => {
  const of = (kind: string): readonly string[] => model.states.filter((state) => state.kind === kind).map(({ id }) => id)
  expect([of('root'), of('region'), of('phase'), of('pointOfNoReturn'), of('transient'), of('state')]).toEqual([
    ['exchange'], ['formal', 'backChannel', 'publicTrack', 'climate', 'clock', 'mediation'],
    ['formal.negotiation.proposal', 'formal.negotiation.listExchange', 'formal.negotiation.vetting', 'formal.negotiation.agreement', 'formal.negotiation.release'],
    ['formal.negotiation.release.handover'], ['formal.closing'], ['formal.negotiation.resume'],
  ])
  expect(of('outcome').map((id) => id.split('.').at(-1))).toEqual(['completed', 'partiallyCompleted', 'collapsed', ...Array.from({ length: 5 }, () => 'ended')])
  expect(of('step').length).toBe(model.states.length - ['root', 'region', 'phase', 'pointOfNoReturn', 'transient', 'state', 'outcome'].flatMap(of).length)
  expect(model.states.filter(({ history }) => history !== null).map(({ id, history, type }) => [id, history, type])).toEqual([['formal.negotiation.resume', 'deep', 'history']])
})

function definitions(node: AnyStateNode): readonly AnyTransitionDefinition[] {
  return [...(node.always ?? []), ...[...node.transitions.values()].flat()]
}

test('the model has every transition of the machine once, numbered in its order', () => {
  const all = [...byId.values()].flatMap((node) => definitions(node))
  expect(model.transitions.map(({ id }) => id)).toEqual(all.map((_, i) => `t${i + 1}`))
  all.forEach((definition, i) => {
    const made = model.transitions[i]!
    expect(transitionIdOf(definition)).toBe(made.id)
    expect(made).toMatchObject({ source: idOf(definition.source), targets: (definition.target ?? []).map(idOf), description: definition.description ?? '' })
    expect(made.actions).toHaveLength(definition.actions.length)
    expect(Object.isFrozen(made) && Object.isFrozen(made.targets) && Object.isFrozen(made.actions)).toBe(true)
  })
  expect(transitionIdOf({})).toBeUndefined()
  expect([Object.isFrozen(model), Object.isFrozen(model.states), Object.isFrozen(model.transitions), chartModel() === model]).toEqual([true, true, true, true])
})

const line = ({ source, trigger, event, targets, checks, actions }: (typeof model.transitions)[number]): string =>
  `${source} ${trigger} ${event} [${checks.join(' ')}] > ${targets.join(' ')} / ${actions.join(' ')}`

test('transitions without event, that of the end, those that do nothing, and those that enter again', () => {
  expect(model.transitions.filter(({ trigger }) => trigger === 'done').map(line)).toEqual(['formal done  [] >  / raise'])
  expect(model.transitions.filter(({ ignored }) => ignored).map(({ source, event }) => `${source} ${event}`)).toEqual([
    'talks.suspended', 'talks.ended', 'party.left', 'court.injunction', 'consent.refused', 'detainee.died', 'detainee.releasedOtherwise',
  ].map((event) => `formal.negotiation.release.handover ${event}`))
  expect(model.transitions.filter(({ reenters }) => reenters).map(line)).toEqual(['formal.negotiation.listExchange always  [listsSubmitted] > formal.negotiation.listExchange / reopenLists'])
  const always = model.transitions.filter(({ trigger }) => trigger === 'always')
  expect(always.every(({ event, ignored }) => event === '' && !ignored)).toBe(true)
  expect(always.filter(({ source }) => ['formal.closing', 'formal.negotiation.agreement.packaging', 'formal.negotiation.release.handover'].includes(source)).map(line)).toEqual([
    'formal.negotiation.agreement.packaging always  [packageAgreed] > formal.negotiation.agreement.ratification / takeHome',
    'formal.negotiation.agreement.packaging always  [not twoSidesCleared] > formal.negotiation.listExchange / reopenLists',
    'formal.negotiation.agreement.packaging always  [roundsSpent] > formal.closing / ',
    'formal.negotiation.release.handover always  [handoverDecided] > formal.negotiation.release.confirmation / handOver',
    'formal.closing always  [allConfirmed] > formal.completed / close', 'formal.closing always  [nobodyDelivered] > formal.collapsed / close', 'formal.closing always  [] > formal.partiallyCompleted / close',
  ])
})

test('checks stand in the order in which they are asked, with the places that a guard asks for', () => {
  for (const { checks, ignored, event } of model.transitions.filter(({ trigger }) => trigger === 'event')) expect([event, eventTypes.includes(event as never), checks[0]]).toEqual([event, true, ignored ? undefined : 'wellFormed'])
  const tabled = model.transitions.find(({ event }) => event === 'proposal.tabled')!
  expect(tabled.checks.slice(-2)).toEqual(['notByBackChannel', 'in backChannel.active'])
  const [late] = model.transitions.filter(({ source, trigger }) => source === 'formal.negotiation' && trigger === 'always')
  expect(late!.checks).toEqual(['deadlinePassed', 'not in formal.negotiation.release.handover', 'not in formal.negotiation.release.confirmation'])
})
