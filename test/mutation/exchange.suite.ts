// All in one file, for loading the chart takes longer than most of these tests; the quickest to find something come first.
export const loaded = [
  await import('./paired-walks.test.js'),
  await import('../protocol/reasons.test.js'),
  await import('../protocol/situations.test.js'),
  await import('../protocol/broken-invariants.test.js'),
  await import('../protocol/cooperate.test.js'),
  await import('../protocol/chart-model.test.js'),
  await import('../protocol/transcript.test.js'),
  await import('../protocol/refusals.test.js'),
  await import('../protocol/nodes.test.js'),
  await import('../protocol/moves.test.js'),
  await import('../protocol/machine.test.js'),
]
