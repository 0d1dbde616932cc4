/** A mistake that somebody might make: one place in the source, changed. */
export interface PlantedFault {
  readonly file: string
  /** Text that stands exactly once in the file. */
  readonly find: string
  readonly replace: string
  readonly about: string
}

export const faults: readonly PlantedFault[] = [
  { file: 'model/custody.ts', find: "blocked: { unblock: 'nominated',", replace: "blocked: { unblock: 'cleared',", about: 'a block that is lifted skips vetting' },
  { file: 'model/custody.ts', find: "nominated: { clear: 'cleared'", replace: "nominated: { clear: 'packaged'", about: 'vetting packs people at once' },
  { file: 'model/custody.ts', find: "transferred: { confirm: 'confirmed', dispute: 'disputed' },", replace: "transferred: { confirm: 'confirmed', dispute: 'disputed', die: 'deceased' },", about: 'people who have crossed can be lost again' },
  { file: 'model/custody.ts', find: "    case 'transfer':\n      return detainee.destination\n", replace: '', about: 'a transfer leaves the custodian as it was' },
  { file: 'model/custody.ts', find: "unstage: 'packaged', deposit: 'staged', return: 'staged'", replace: "unstage: 'packaged', deposit: 'staged'", about: 'an agent cannot give people back' },
  { file: 'model/custody.ts', find: "return record.consent === 'given' || record.consent === 'waived'", replace: "return record.consent !== 'refused'", about: 'silence counts as consent' },
  { file: 'model/context.ts', find: "return members.every(({ id }) => detainees[id]?.state === 'confirmed') ? 'completed' : 'partiallyCompleted'", replace: "return 'completed'", about: 'any delivery counts as completion' },
  { file: 'model/trust.ts', find: 'broken: belief.broken + 1', replace: 'broken: belief.broken - 1', about: 'a broken word mends trust' },
  { file: 'model/requests.ts', find: 'if (here.length >= wanted(request.terms))', replace: 'if (here.length + 1 >= wanted(request.terms))', about: 'a request counts as met one person early' },
  { file: 'model/release.ts', find: "      return order.map(({ id }) => ({ kind: 'each', members: [id] }))", replace: "      return whole('each')", about: 'a sequential release sends everybody at once' },
  { file: 'model/view.ts', find: 'open ? masked(ledger, inHandover && id !== audience) : outsider(ledger)', replace: 'context.scenario.parties.find((party) => party.id === id)!.secrets.offers.length > 0 ? masked(ledger, inHandover && id !== audience) : outsider(ledger)', about: 'what a party shows depends on what it secretly offers' },
  { file: 'protocol/permissions.ts', find: "['atTable', 'isReceiver', 'mayBeCleared', 'consentObtained']", replace: "['atTable', 'isReceiver', 'mayBeCleared']", about: 'people are cleared without consent' },
  { file: 'protocol/permissions.ts', find: "'consent.refused': ['isInPlay', 'consentRefusable']", replace: "'consent.refused': ['isInPlay', 'consentRefusable', 'mayBeCleared']", about: 'nobody can refuse after clearance' },
  { file: 'protocol/checks/release.ts', find: "pendingInPhase(context).every(({ id }) => context.detainees[id]?.identityVerified)", replace: 'pendingInPhase(context).length > 0', about: 'a handover begins without anybody verified' },
  { file: 'protocol/checks/agreement.ts', find: "context.package?.involved.every((id) => ratificationOf(context, id) === 'granted') === true", replace: "context.package?.involved.some((id) => ratificationOf(context, id) === 'granted') === true", about: 'one ratification is enough' },
  { file: 'protocol/permissions.ts', find: "'ratifiedByAllInvolved', 'instrumentsIssued', 'noActiveInjunction']", replace: "'ratifiedByAllInvolved', 'noActiveInjunction']", about: 'agreements are signed without instruments' },
  { file: 'protocol/recipes/lists.ts', find: "  if (draft.package?.signed) addCause(draft, 'injunction')\n", replace: '', about: 'a court order after signing stops nothing' },
  { file: 'protocol/phases/agreement.ts', find: "    { guard: not('noActiveInjunction'), target: 'enjoined', description: 'a court stops the exchange' },\n", replace: '', about: 'a court order before signing stops nothing' },
  { file: 'protocol/phases/formal.ts', find: "guard: and(['suspensionPending', outsideHandover, outsideConfirmation])", replace: "guard: and(['suspensionPending', outsideConfirmation])", about: 'a handover can be suspended' },
  { file: 'protocol/phases/release.ts', find: "    'detainee.died': {},\n    'detainee.releasedOtherwise': {},\n", replace: '', about: 'people exit in the middle of a handover' },
  { file: 'protocol/phases/release.ts', find: "    { guard: not('packageIntact'), target: '#exchange.formal.negotiation.repackaging', actions: 'askReaffirmation', description: 'a member of the signed package was lost' },\n", replace: '', about: 'staging ignores the loss of a member' },
  { file: 'protocol/recipes/release.ts', find: "if (kind === 'each' ? kept(from) : all) move(draft, id, 'transfer')", replace: "if (kept(from)) move(draft, id, 'transfer')", about: 'a simultaneous exchange lets some cross' },
  { file: 'protocol/recipes/release.ts', find: "for (const { id } of pendingInPhase(read(draft))) move(draft, id, 'unstage')\n  commitment(draft, by, false)", replace: 'commitment(draft, by, false)', about: 'calling a phase off leaves people staged' },
  { file: 'protocol/recipes/release.ts', find: "    move(draft, id, 'unstage')\n    move(draft, id, 'unpackage')\n  }\n  const done", replace: "  }\n  const done", about: 'people dropped from a package stay bound to it' },
  { file: 'protocol/recipes/recipe.ts', find: "if (!draft.causes.includes(cause)) draft.causes = [...draft.causes, cause].sort()", replace: 'draft.causes = [...draft.causes, cause]', about: 'the causes of a suspension are no set' },
  { file: 'protocol/phases/formal.ts', find: "resume: { type: 'history', history: 'deep', target: 'exploration' }", replace: "resume: { type: 'history', history: 'shallow', target: 'exploration' }", about: 'talks resume at the beginning of a phase' },
  { file: 'protocol/phases/formal.ts', find: "        { guard: 'nobodyDelivered', target: 'collapsed', actions: 'close', description: 'nobody was delivered' },\n", replace: '', about: 'a collapse counts as partial' },
  { file: 'protocol/phases/formal.ts', find: "onDone: { actions: raise({ type: 'process.closed', by: 'host' }), ", replace: 'onDone: { ', about: 'the process goes on after its end' },
  { file: 'protocol/phases/formal.ts', find: "    'talks.ended': { ...on('talks.ended')", replace: "    'leak.occurred': { ...on('leak.occurred'), target: '.closing' },\n    'talks.ended': { ...on('talks.ended')", about: 'a leak ends the talks' },
  { file: 'protocol/recipes/clock.ts', find: "export const advanceDay: Recipe = (draft) => {\n  draft.day += 1\n}", replace: "export const advanceDay: Recipe = (draft) => {\n  draft.day = Math.min(draft.day + 1, draft.deadline - 1)\n}", about: 'the deadline never comes' },
  { file: 'protocol/recipes/release.ts', find: "  const options = remainingOptions(read(draft))\n", replace: "  const options = draft.package.options\n", about: 'a reaffirmed package still holds those lost' },
  { file: 'protocol/recipes/talks.ts', find: "  if (draft.package?.signed) commitment(draft, by, false)\n", replace: "  commitment(draft, by, false)\n  draft.trust = { ...draft.trust, [by]: {} }\n", about: 'walking out wipes a memory' },
]
