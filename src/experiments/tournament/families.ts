import { family } from './family.js'
import type { Family } from './family.js'

const even = { wants: [[8, 13], [5, 9]], costs: [[2, 5], [5, 8]] } as const

/** The bundled families, each different from the first in one thing. */
export const families: readonly Family[] = [
  family({ name: 'even', about: 'Two for two, alike on both sides, with room for a deal.', sides: [even, even] }),
  family({
    name: 'integrative', about: 'Each side cares most for somebody whom the other lets go easily.',
    sides: [{ wants: [[14, 18], [3, 5]], costs: [[1, 2], [8, 11]] }, { wants: [[14, 18], [3, 5]], costs: [[1, 2], [8, 11]] }],
  }),
  family({
    name: 'distributive', about: 'What one side wants most the other gives up last.',
    sides: [{ wants: [[11, 14], [4, 6]], costs: [[8, 10], [1, 3]] }, { wants: [[11, 14], [4, 6]], costs: [[8, 10], [1, 3]] }],
  }),
  family({
    name: 'thin-zone', about: 'Hardly any package is good for both, and in some draws none is.',
    sides: [{ wants: [[6, 9], [4, 6]], costs: [[4, 6], [5, 7]], reservation: 1 }, { wants: [[6, 9], [4, 6]], costs: [[4, 6], [5, 7]], reservation: 1 }],
  }),
  family({
    name: 'one-for-many', about: 'One of the first side against four of the other.',
    sides: [{ wants: [[16, 24]], costs: [[2, 4], [2, 4], [3, 5], [4, 6]] }, { wants: [[4, 6], [4, 6], [3, 5], [3, 5]], costs: [[6, 10]] }],
  }),
  family({
    name: 'large', about: 'Four for four, so that there is much to trade.',
    sides: [
      { wants: [[8, 13], [5, 9], [3, 8], [2, 6]], costs: [[1, 4], [2, 6], [4, 8], [5, 9]] },
      { wants: [[8, 13], [5, 9], [3, 8], [2, 6]], costs: [[1, 4], [2, 6], [4, 8], [5, 9]] },
    ],
  }),
  family({
    name: 'concession', about: 'The first side can add something that costs it less than it is worth to the other.',
    sides: [{ wants: [[10, 15], [6, 10]], costs: [[2, 4]], concession: [0, -1, -4] }, { wants: [[4, 7]], costs: [[3, 5], [5, 8]], concession: [0, 4, 7] }],
  }),
  family({
    name: 'impatient', about: 'Every day costs both sides, the second more.',
    sides: [{ ...even, discount: 0.98, dailyCost: 0.1 }, { ...even, discount: 0.96, dailyCost: 0.3 }],
  }),
  family({ name: 'short-deadline', about: 'Five rounds and eleven days.', sides: [even, even], rules: { rounds: 5, deadline: 11, near: 2, pause: 2 } }),
  family({
    name: 'unequal-power', about: 'The second side loses little without a deal, the first much.',
    sides: [{ wants: [[12, 18], [8, 12]], costs: [[2, 4], [3, 6]] }, { wants: [[5, 8], [4, 6]], costs: [[2, 4], [3, 5]], reservation: 2 }],
  }),
  family({
    name: 'phased-temptation', about: 'A release in phases, little trust, and governments that keep their people when that pays.',
    sides: [{ ...even, compliance: 'opportunist', future: { draw: 'uniform', low: 2, high: 16 } }, { ...even, compliance: 'opportunist', future: { draw: 'uniform', low: 2, high: 16 } }],
    rules: { modes: ['phased'], phases: 2, trust: { kept: 1, broken: 3 } },
  }),
  family({
    name: 'rough-weather', about: 'Leaks, crises and court orders come between, and people may refuse.',
    sides: [even, even], nature: { leak: 0.04, escalation: 0.04, injunction: 0.05, death: 0.002, releasedOtherwise: 0.004, extension: 0.02, refusal: 0.08 },
  }),
  family({
    name: 'precedent', about: 'Each further person let go costs the first side more, and the second wants equal numbers.',
    sides: [
      { wants: [[9, 13], [6, 9]], costs: [[2, 4], [3, 5]], interactions: [{ kind: 'precedent', utility: { draw: 'uniform', low: -2, high: -1 }, growth: 1 }] },
      { wants: [[9, 13], [6, 9]], costs: [[2, 4], [3, 5]], interactions: [{ kind: 'parity', utility: { draw: 'uniform', low: -3, high: -1 } }] },
    ],
  }),
  family({
    name: 'two-levels', about: 'A cabinet on each side must say yes, and public words bind.',
    sides: [{ ...even, cabinet: true, audienceCost: 4 }, { ...even, cabinet: true, audienceCost: 4 }],
  }),
]
