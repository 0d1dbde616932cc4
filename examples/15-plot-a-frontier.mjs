// @ts-check
// Sixty people make 2^60 packages: the exact frontier and every solution on it, computed without listing them,
// and drawn as one SVG.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bargain, conceder, defineDomain, linear } from 'demarche'
import { analyze, offersOf } from 'demarche/analysis'
import { analysisFigure } from 'demarche/report'

const people = Array.from({ length: 60 }, (_, i) => ({ name: `person ${i + 1}`, options: ['hold', 'release'] }))
/** Worth of each release: those of one side come home, those of the other are let go. @param {number} side */
const worth = (side) => people.map((_, i) => [0, i % 2 === side ? 3 + ((i * 37) % 17) : -1 - ((i * 29) % 11)])
const domain = defineDomain({ name: 'sixty', issues: people, parties: [{ id: 'aster', utility: worth(0) }, { id: 'borealis', utility: worth(1) }] })

const talks = bargain(domain, { aster: linear(), borealis: conceder() }, { rounds: 30 })
const analysis = analyze(domain, { offers: offersOf(domain, talks.offers), deal: talks.agreement })
console.log(`${analysis.frontier.packages} packages, ${analysis.frontier.points.length} points, ${analysis.frontier.method}, ${analysis.frontier.exactness.kind}`)
for (const { concept, solution } of analysis.solutions) if (solution) console.log(concept.padEnd(36), solution.point.utilities.join('  '))
console.log('talks ended at', talks.utilities.join('  '))

const file = join(tmpdir(), 'demarche-sixty.svg')
writeFileSync(file, await analysisFigure(analysis, 'Sixty people', 'Two sides, thirty people each.', ['Aster', 'Borealis']))
console.log('the picture is in demarche-sixty.svg, in the folder for temporary files')
