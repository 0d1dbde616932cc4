export const loaded = [
  await import('../protocol/table/departures.test.js'),
  await import('../protocol/table/shape.test.js'),
  await import('./compared-charts.test.js'),
]
