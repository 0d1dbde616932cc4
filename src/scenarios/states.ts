/** Places in the formal track on which something can be scheduled: all but the transient one and the outcomes. */
export const formalStates = [
  'negotiation.exploration',
  'negotiation.proposal',
  'negotiation.listExchange',
  'negotiation.vetting',
  'negotiation.agreement.packaging',
  'negotiation.agreement.ratification',
  'negotiation.agreement.enjoined',
  'negotiation.release.staging',
  'negotiation.release.verification',
  'negotiation.release.handover',
  'negotiation.release.confirmation',
  'negotiation.repackaging',
  'suspended',
  'breach',
] as const

type LastParts<S extends string> = S | (S extends `${string}.${infer Rest}` ? LastParts<Rest> : never)

/** A place in full or its last parts: `negotiation.agreement.ratification`, `agreement.ratification` or `ratification`. */
export type ScheduleState = LastParts<(typeof formalStates)[number]>

function lastParts(state: string): readonly string[] {
  const parts = state.split('.')
  return parts.map((_, i) => parts.slice(i).join('.'))
}

/** Every way to name a place in a schedule. */
export const scheduleStates = formalStates.flatMap(lastParts) as readonly string[] as readonly ScheduleState[]
