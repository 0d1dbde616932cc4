// @ts-check
// A strategy of one's own in 25 lines: an offering that knows how to concede, and parts of the catalogue for the rest.
// It asks for less in steps, and gives the other side what a learned model says that it likes best.
import { acceptNext, composed, conceder, frequencyModel, negotiate, packageFor, scenario } from 'demarche'

const staircase = composed({
  name: 'staircase',
  about: 'Holds each of five steps for a while, and gives what the other side seems to like best.',
  family: 'time',
  offering: {
    name: 'steps',
    about: 'Five steps from its best down to its worst.',
    stochastic: false,
    target: ({ best, worst, time }) => best - (Math.floor(time * 5) / 5) * (best - worst),
    propose(session, own, opponent) {
      return packageFor(session, this.target?.(session, own, opponent) ?? session.best, opponent)
    },
  },
  acceptance: acceptNext(),
  model: frequencyModel(),
})

const run = negotiate(scenario('two-for-two'), { aster: staircase, borealis: conceder() }, { seed: 4 })
console.log(run.outcome, run.released.length, 'released')
console.log(run.utilities)
