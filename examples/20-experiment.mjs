// @ts-check
// An experiment: does patience pay against a firm opponent? Both cells see the same chances, and differences are paired.
// The report is one page that stands alone; here only its size is told.
import { scenario } from 'demarche'
import { runExperiment } from 'demarche/experiments'
import { experimentReport, experimentText } from 'demarche/report'

const found = await runExperiment({
  schema: 1,
  id: 'patience',
  question: 'Does patience pay against a firm opponent?',
  scenario: 'two-for-two',
  governments: { aster: { strategy: 'exponential', parameters: [{ beta: 1 }] }, borealis: { strategy: 'boulware' } },
  factors: [{
    name: 'patience',
    paths: ['governments.aster.parameters[0].beta'],
    levels: [{ label: 'hasty', value: 4 }, { label: 'patient', value: 0.25 }],
  }],
  design: { kind: 'factorial' },
  measures: ['surplus.aster', 'outcome.completed', 'days'],
  runs: 40,
  seed: 1,
}, scenario('two-for-two'))

for (const sentence of experimentText(found).answer) console.log(sentence)
for (const { levels: [level], estimates: [surplus] } of found.cells) console.log(level?.label, surplus?.mean?.toFixed(2))
const page = await experimentReport(found, { again: 'node examples/20-experiment.mjs' })
console.log(page.includes('<script') ? 'with scripts' : 'a page without scripts', page.length > 10_000)
