export const loaded = [
  await import('./paired-walks.test.js'),
  await import('../protocol/chart-model.test.js'),
  await import('../protocol/situations.test.js'),
]
