import type { CustodyRecord } from '../../model/custody.js'
import { outcomeOf, pendingInPhase, ratificationOf } from '../../model/context.js'
import type { ExchangeContext } from '../../model/context.js'
import { greatestExposure } from '../../model/release.js'
import { pureEngine } from '../engine.js'
import type { Engine } from '../engine.js'
import type { ExchangeSnapshot } from '../nodes.js'
import { refusalOf } from '../refusals.js'
import { formalState } from '../step.js'
import { cooperate } from './cooperate.js'
import { firstProblem, stateInvariant } from './invariant.js'
import type { Invariant } from './invariant.js'

// Written out again, and not taken from the custody rules, so that a mistake there is seen.
function isDelivered({ state }: CustodyRecord): boolean {
  return ['transferred', 'disputed', 'confirmed'].includes(state)
}

function isReleasable({ state, consent, instrument }: CustodyRecord): boolean {
  return ['packaged', 'staged'].includes(state) && ['given', 'waived'].includes(consent) && instrument === 'issued'
}

function deliveredOf({ detainees }: ExchangeContext): ReadonlySet<string> {
  return new Set(Object.entries(detainees).filter(([, record]) => isDelivered(record)).map(([id]) => id))
}

function isFinal(snapshot: ExchangeSnapshot): boolean {
  return ['completed', 'partiallyCompleted', 'collapsed'].includes(formalState(snapshot))
}

export const lawfulRelease: Invariant = {
  number: 8,
  name: 'lawfulRelease',
  about: 'A release under way has a signed package, ratified by all involved, an instrument for everybody when it was signed, and no injunction; nor does a ratification go on against one.',
  violation: ({ before, after }) => {
    const { package: agreed, injunctions, detainees } = after.context
    if (formalState(after).endsWith('ratification') && injunctions.length > 0) return `a ratification against the courts of ${injunctions.join()}`
    if (agreed?.signed && !before.context.package?.signed) {
      const bare = firstProblem(agreed.members, ({ id }) => detainees[id]?.instrument !== 'issued' && `${id} was signed away without an instrument`)
      if (bare) return bare
    }
    if (!formalState(after).startsWith('negotiation.release')) return null
    if (!agreed?.signed) return 'a release without a signed package'
    if (injunctions.length > 0) return `a release against the courts of ${injunctions.join()}`
    return firstProblem(agreed.involved, (id) => ratificationOf(after.context, id) !== 'granted' && `a release that ${id} has not ratified`)
  },
}

export const packageFixed: Invariant = {
  number: 9,
  name: 'packageFixed',
  about: 'A signed package changes only when everybody concerned reaffirms it, or is given up before anybody crossed.',
  violation: ({ before, event, after }) => {
    const [old, next] = [before.context.package, after.context.package]
    if (!old?.signed || old.options.join() === next?.options.join()) return null
    if (next === null) return event.type === 'package.repudiated' && deliveredOf(before.context).size === 0 ? null : `the signed package vanished on ${event.type}`
    const joint = event.type === 'package.reaffirmed' && old.involved.every((id) => after.context.parties[id]?.reaffirmed || !after.context.parties[id]?.present)
    return joint ? null : `the signed package changed on ${event.type}`
  },
}

export const allOrNone: Invariant = {
  number: 10,
  name: 'allOrNone',
  about: 'In a simultaneous or escrowed phase all cross or none.',
  violation: ({ before, after }) => {
    const phase = before.context.package?.phases[before.context.package.phase]
    if (!phase || phase.kind === 'each') return null
    const due = pendingInPhase(before.context)
    const crossed = due.filter(({ id }) => after.context.detainees[id] && isDelivered(after.context.detainees[id])).length
    return crossed === 0 || crossed === due.length ? null : `${crossed} of ${due.length} crossed`
  },
}

export const exposureBounded: Invariant = {
  number: 11,
  name: 'exposureBounded',
  about: 'In a sequential release no handover takes anybody\'s exposure beyond the bound, nor further beyond it.',
  violation: ({ before, after }) => {
    const agreed = after.context.package
    if (agreed?.mode !== 'sequential' || !agreed.signed) return null
    const [was, is] = [deliveredOf(before.context), deliveredOf(after.context)]
    if (is.size === was.size) return null
    const bound = Math.max(after.context.scenario.rules.exposure, greatestExposure(agreed.members, was))
    const exposure = greatestExposure(agreed.members, is)
    return exposure > bound + 1e-9 ? `exposure ${exposure} is beyond ${bound}` : null
  },
}

export const abortRestores: Invariant = {
  number: 12,
  name: 'abortRestores',
  about: 'A phase called off before the handover restores everybody in it; after a handover nobody is left with an agent, and nobody who crossed comes back.',
  violation: ({ before, event, after }) => {
    const back = firstProblem(deliveredOf(before.context), (id) => !isDelivered(after.context.detainees[id]!) && `${id} came back`)
    if (back) return back
    if (!formalState(after).endsWith('handover')) {
      const stranded = firstProblem(Object.entries(after.context.detainees), ([id, { custodian }]) => custodian === 'escrow' && `${id} was left with the agent`)
      if (stranded) return stranded
    }
    if (event.type !== 'phase.aborted') return null
    return firstProblem(pendingInPhase(before.context), ({ id, from }) => {
      const record = after.context.detainees[id]!
      return (record.state !== 'packaged' || record.custodian !== from) && `${id} was not restored`
    })
  },
}

export const exactResume: Invariant = {
  number: 13,
  name: 'exactResume',
  about: 'Nothing suspends a handover, talks resume to the exact step where they were, and the causes of a suspension are a set.',
  violation: ({ before, after }) => {
    const { causes } = after.context
    if (causes.join() !== [...new Set(causes)].sort().join()) return `the causes are ${causes.join()}`
    const [from, to] = [formalState(before), formalState(after)]
    if (from.endsWith('handover') && to === 'suspended' && pendingInPhase(before.context).length > 0 && !decided(before, after)) return 'a handover was suspended'
    if (to !== 'suspended' || !from.startsWith('negotiation') || from.endsWith('handover')) return null
    const remembered = Object.values(after.historyValue).flat().map(({ id }) => id)
    return remembered.includes(`exchange.formal.${from}`) ? null : `talks suspended in ${from} remember ${remembered.join()}`
  },
}

function decided(before: ExchangeSnapshot, after: ExchangeSnapshot): boolean {
  return JSON.stringify(before.context.trust) !== JSON.stringify(after.context.trust)
}

export const oneOutcome: Invariant = {
  number: 14,
  name: 'oneOutcome',
  about: 'There is an outcome exactly at the end: completed if all of the signed package are confirmed, collapsed if nobody was delivered, else partial.',
  violation: ({ before, after }) => {
    const { outcome, package: agreed, detainees } = after.context
    if (before.context.outcome !== null) return 'something happened after the end'
    if ((outcome !== null) !== isFinal(after)) return `the outcome is ${outcome} in ${formalState(after)}`
    if (outcome === null) return null
    const count = (state: (id: string) => boolean): number => Object.keys(detainees).filter(state).length
    const delivered = count((id) => isDelivered(detainees[id]!))
    const members = agreed?.signed ? agreed.members.length : 0
    const confirmed = agreed?.signed ? agreed.members.filter(({ id }) => detainees[id]?.state === 'confirmed').length : 0
    const right = delivered === 0 ? 'collapsed' : members > 0 && confirmed === members ? 'completed' : 'partiallyCompleted'
    return outcome === right && outcomeOf(after.context) === right && formalState(after) === right ? null : `the outcome is ${outcome}, and should be ${right}`
  },
}

export const wordsMoveNobody: Invariant = {
  number: 15,
  name: 'wordsMoveNobody',
  about: 'Leaks and statements move neither the formal track nor custody.',
  violation: ({ before, event, after }) => {
    if (!/^(leak|statement|backchannel)\./.test(event.type)) return null
    return formalState(before) === formalState(after) && before.context.detainees === after.context.detainees ? null : `${event.type} moved the formal track or custody`
  },
}

export const stagingDeliverable = stateInvariant({
  number: 16,
  name: 'stagingDeliverable',
  about: 'While people are being staged, everybody of the phase can be delivered.',
  ofState: (state) => {
    if (!formalState(state).endsWith('release.staging')) return null
    return firstProblem(pendingInPhase(state.context), ({ id }) => !isReleasable(state.context.detainees[id]!) && `${id} cannot be delivered`)
  },
})

export const endsTogether = stateInvariant({
  number: 17,
  name: 'endsTogether',
  about: 'The whole process is done exactly when the formal track has its outcome.',
  ofState: (state) => ((state.status === 'done') === isFinal(state) ? null : `the process is ${state.status} in ${formalState(state)}`),
})

export const mayRefuse = stateInvariant({
  number: 26,
  name: 'mayRefuse',
  about: 'Whoever was asked may still refuse until a handover begins.',
  ofState: (after) => {
    if (after.status !== 'active' || formalState(after).endsWith('handover')) return null
    const asked = Object.entries(after.context.detainees).filter(([, { state, consent }]) =>
      ['nominated', 'cleared', 'packaged', 'staged'].includes(state) && ['asked', 'given'].includes(consent))
    return firstProblem(asked, ([detainee]) => {
      const refusal = refusalOf(after, { type: 'consent.refused', by: 'nature', detainee })
      return refusal && `${detainee} may not refuse: ${refusal.id}`
    })
  },
})

function passDays(engine: Engine): void {
  const { day, deadline, scenario } = engine.snapshot().context
  const enough = Math.max(0, deadline - day) + scenario.rules.pause + 3
  for (let n = 0; n < enough && engine.snapshot().status === 'active'; n++) engine.take({ type: 'clock.advanced', by: 'host' })
}

export const canFinish = stateInvariant({
  number: 18,
  name: 'canFinish',
  about: 'From every live state a cooperative pair finishes, and days alone end every run: the deadline comes, whatever was paused.',
  ofState: (after) => {
    const ways: Readonly<Record<string, (engine: Engine) => void>> = { 'nobody finishes': cooperate, 'no deadline comes': passDays }
    return firstProblem(Object.entries(ways), ([what, play]) => {
      const engine = pureEngine(after)
      play(engine)
      return engine.snapshot().status !== 'done' && `${what} from ${formalState(after)}`
    })
  },
})
