// @ts-check
// Three strategies against each other over the same 20 seeds: how often people came home, when, and who gained by it.
// Gains over no deal are in each side's own units: read them down a column, never across.
import { boulware, conceder, negotiate, scenario, titForTat } from 'demarche'

const chosen = scenario('two-for-two')
const strategies = [conceder(), titForTat(), boulware()]
const seeds = Array.from({ length: 20 }, (_, i) => i + 1)

/** @param {readonly number[]} numbers */
const mean = (numbers) => (numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)).toFixed(1)
/** @param {readonly (string | number)[]} cells */
const row = (cells) => console.log(cells.map((cell, i) => (i < 2 ? String(cell).padEnd(12) : String(cell).padStart(9))).join(''))

row(['Aster', 'Borealis', 'exchanges', 'people', 'days', 'A gains', 'B gains'])
for (const aster of strategies) {
  for (const borealis of strategies.slice(strategies.indexOf(aster))) {
    const runs = seeds.map((seed) => negotiate(chosen, { aster, borealis }, { seed }))
    row([
      aster.facts.name,
      borealis.facts.name,
      runs.filter(({ outcome }) => outcome !== 'collapsed').length,
      mean(runs.map(({ released }) => released.length)),
      mean(runs.map(({ days }) => days)),
      mean(runs.map(({ utilities }) => utilities.aster?.surplus ?? 0)),
      mean(runs.map(({ utilities }) => utilities.borealis?.surplus ?? 0)),
    ])
  }
}
