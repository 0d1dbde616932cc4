import { givers, pendingInPhase, remainingOptions } from '../model/context.js'
import type { ExchangeContext } from '../model/context.js'
import { isDelivered } from '../model/custody.js'
import type { ChartTransition } from '../protocol/chart-model.js'
import type { Names } from './names.js'
import { homeWords, modeWords, packageWords } from './package-words.js'
import type { Step } from './trace.js'
import { listed, unique } from './words.js'

function hasCrossed(context: ExchangeContext, id: string): boolean {
  const record = context.detainees[id]
  return record !== undefined && isDelivered(record)
}

/** What a handover came to, once everybody's decision takes effect. */
function handoverClauses({ before, after }: Step, names: Names): readonly string[] {
  const due = pendingInPhase(before.context)
  const crossed = due.filter(({ id }) => hasCrossed(after.context, id))
  const broke = givers(before.context).filter((id) => after.context.parties[id]?.inBreach)
  const homes = unique(crossed.map(({ to }) => to)).map((to) =>
    homeWords(crossed.filter((member) => member.to === to).map(({ id }) => names.person(id)), names.actor(to)))
  const kept = broke.length > 0 ? `${listed(broke.map(names.actor))} ${broke.length === 1 ? 'keeps its people' : 'keep their people'}` : ''
  if (crossed.length === 0) return [kept ? `${kept}, and nobody crosses` : 'nobody crosses']
  return [`the handover takes place: ${homes.join('; ')}`, ...(kept ? [kept] : [])]
}

const toldElsewhere = new Set([
  'formal.negotiation.release.staging formal.negotiation.release.verification',
  'formal.negotiation.release.verification formal.negotiation.release.handover',
  'formal.negotiation.agreement.ratification formal.negotiation.agreement.enjoined',
  'formal.negotiation.agreement.enjoined formal.negotiation.agreement.ratification',
])

function isTold({ trigger, source, targets }: ChartTransition): boolean {
  const [target = ''] = targets
  return (
    trigger === 'always' && source.startsWith('formal') && source !== 'formal.closing' &&
    target !== 'formal.suspended' && target !== 'formal.breach' && !toldElsewhere.has(`${source} ${target}`)
  )
}

/** What a step led to beside its own event: a handover that takes effect, and why the formal track moved on, in the chart's own words. */
export function turnClauses(step: Step, names: Names): readonly string[] {
  return step.taken.flatMap((transition) => {
    if (transition.actions.includes('handOver')) return handoverClauses(step, names)
    return isTold(transition) ? [transition.description] : []
  })
}

function causeWords(cause: string, names: Names): string {
  if (cause === 'crisis') return 'relations are in crisis'
  if (cause === 'injunction') return 'a court has stopped the exchange'
  return `${names.actor(cause)} has suspended them`
}

function planWords({ package: agreed }: ExchangeContext, names: Names): readonly string[] {
  if (!agreed) return []
  const phases = agreed.phases.slice(agreed.phase).map(({ members }) => listed(members.map(names.person)))
  const order = phases.length > 1 ? `: first ${phases.join(', then ')}` : ''
  return [`people are to cross ${modeWords(agreed.mode, phases.length)}${order}`]
}

/** What is to be said on coming to a part of the formal track. */
export function openingClauses(state: string, context: ExchangeContext, names: Names): readonly string[] {
  const { causes, parties, package: agreed } = context
  const inBreach = Object.keys(parties).filter((id) => parties[id]?.inBreach)
  switch (state) {
    case 'suspended': return [`the talks rest: ${listed(causes.map((cause) => causeWords(cause, names)))}`]
    case 'breach': return [`${listed(inBreach.map(names.actor))} ${inBreach.length === 1 ? 'is' : 'are'} in breach of the agreement`]
    case 'negotiation.release': return planWords(context, names)
    case 'negotiation.repackaging': return agreed ? [`this is left of the package: ${packageWords(agreed.agenda, remainingOptions(context), names)}`] : []
    default: return []
  }
}
