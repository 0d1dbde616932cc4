/** What the room says about the case: score sheet, red lines, the check of comprehension. */
export const caseWords = {
  deal: 'An exchange as such', noDeal: 'No deal', votes: '{name} ({quorum} of {members})',
  // Red lines and what depends on several things.
  staying: '{person} staying', inPhase: '{person} in phase {phase}', never: 'Never {what}.', neverAll: 'Never all of these together: {what}.', atLeast: 'At least {count} of {what}.', atMost: 'At most {count} of {what}.', onlyWith: '{what} only together with {with}.',
  jointly: '{what} together: {worth} more.', split: 'Some but not all of {what}: {worth}.', parity: 'For each person by whom the two sides differ in number: {worth}.', precedent: 'For the first person let go {worth}; each further one counts {growth} times the one before.',
  // The check of comprehension.
  askNoDeal: 'What is no deal worth to your side?', readNoDeal: 'Look at the last line of your score sheet.', askRedLine: 'Which is a red line of your side?', readRedLine: 'Look at the red lines under your score sheet.',
  noConcession: 'No concession of any kind.', neverAlone: 'Never {person} alone.', anybody: 'anybody', everybodyOrNobody: 'Everybody or nobody.', askDearest: 'Whom is it hardest for your side to let go?', readDearest: 'Look for the lowest number on your score sheet.',
  askRatify: 'Who must say yes at home before your side may sign?', readRatify: 'Look at your confidential brief and at who ratifies, under your score sheet.', decideAlone: 'Nobody: you decide alone.',
  askDeadline: 'On which day do the talks end?', readDeadline: 'Read the public brief again.', askHolder: 'Who holds {person}?', readHolder: 'Read the list of people again.', nobody: 'Nobody',
} as const
