// @ts-check
// Random walks over the chart, with legal, illegal and malformed events, while the exported invariants watch every step.
// Then a claim of one's own that does not hold, and the shortest walk found to break it.
import { cheapInvariants, CoverageRecorder, invariants, randomWalk, smallScenario } from 'demarche/testing'

const trio = smallScenario({ parties: 3, detainees: 6 })
const seeds = Array.from({ length: 25 }, (_, seed) => seed)

for (const [which, walks, steps] of /** @type {const} */ ([[cheapInvariants, 25, 200], [invariants, 2, 40]])) {
  const found = seeds.slice(0, walks).map((seed) => randomWalk(trio, seed, { steps, invariants: which }))
  const [taken, refused] = [found.reduce((sum, walk) => sum + walk.steps.length, 0), found.reduce((sum, walk) => sum + walk.refusals, 0)]
  console.log(`${walks} walks, ${taken} events taken, ${refused} refused, ${which.length} invariants, ${found.filter(({ violation }) => violation).length} violations`)
}

const recorder = new CoverageRecorder()
for (const seed of seeds) randomWalk(trio, seed, { invariants: [], engine: recorder.watch(trio) })
const { states } = recorder.report()
console.log(`${seeds.length} walks reach ${states.total - states.missed.length} of the chart's ${states.total} states`)

/** @type {import('demarche/testing').Invariant} */
const nobodyIsBlocked = {
  number: 100,
  name: 'nobodyIsBlocked',
  about: 'Nobody who was nominated is ever blocked. It is false, to show what a finding looks like.',
  violation: ({ after }) => Object.entries(after.context.detainees).find(([, { state }]) => state === 'blocked')?.[0] ?? null,
}
const broken = seeds.flatMap((seed) => randomWalk(trio, seed, { invariants: [nobodyIsBlocked] }).violation ?? [])
const [shortest] = broken.toSorted((a, b) => a.events.length - b.events.length)
console.log(`${broken.length} of ${seeds.length} walks break ${nobodyIsBlocked.name}; the shortest has ${shortest?.events.length} events and ends`)
for (const { by, type } of shortest?.events.slice(-3) ?? []) console.log(`  ${by} ${type}`)
