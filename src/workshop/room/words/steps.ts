const steps: { readonly [state: string]: string } = {
  'negotiation.exploration': 'first soundings',
  'negotiation.proposal': 'how people would be released',
  'negotiation.listExchange': 'the lists',
  'negotiation.vetting': 'vetting',
  'negotiation.agreement.packaging': 'bargaining over the package',
  'negotiation.agreement.ratification': 'ratification at home',
  'negotiation.agreement.enjoined': 'a court stops the exchange',
  'negotiation.release.staging': 'release: people are brought to the handover',
  'negotiation.release.verification': 'release: who stands there is verified',
  'negotiation.release.handover': 'release: the handover',
  'negotiation.release.confirmation': 'release: arrivals are confirmed',
  'negotiation.repackaging': 'what is left of the package',
  suspended: 'suspended',
  breach: 'a breach of the agreement',
  completed: 'completed',
  partiallyCompleted: 'completed in part',
  collapsed: 'no exchange',
}

/** A place of the formal track in English words. */
export function stepWords(formal: string): string {
  return steps[formal] ?? formal
}
